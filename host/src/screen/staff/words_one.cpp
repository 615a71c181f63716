// SPDX-License-Identifier: MIT
// One word, its picture and its colour, beside the card as children see it.
#include "school/documents.hpp"
#include "school/rewording.hpp"
#include "screen/staff/words_page.hpp"

namespace hearth {
namespace {

constexpr float kGap = 5, kBar = 22, kField = 36, kFieldWithProblem = 50, kLabel = 12, kLine = 22,
                kSwitch = 32;
constexpr Text kSmall{.size = 7.5f, .ink = Ink::quiet, .align = Align::left};

// The next line of a form, where there is still room for one: the keyboard may stand below.
bool room_for(const Area& rest, float height) {
  return rest.h >= height;
}

void draw_card(Screen& screen, const Area& place, const WordThing& thing, const std::string& word) {
  screen.card(place, {.fill = tint_named(thing.tint), .quiet = thing.hidden});
  Area inner = place.inset(6);
  const Text how{.size = 12};
  screen.text(inner.cut_bottom(screen.text_height(word, inner.w, how), 3), word, how);
  screen.picture(inner, thing.picture, thing.hidden);
}

}  // namespace

void WordsPage::draw_one(Screen& screen, Area rest, const WordThing& thing) {
  const bool fresh = step_ == Step::fresh, phrase = thing.id.starts_with("phrase/");
  Area bar = rest.cut_top(kBar, kGap);
  const bool back = screen.picture_button("staff/words/back", bar.cut_left(bar.w * 0.3f, kGap),
                                          {.word = desk_.words("words." + tab_)}, Beside::right);
  const bool done = fresh && screen.picture_button("staff/words/add", bar.cut_right(bar.w * 0.4f, kGap),
                                                   {.word = desk_.words("words.add")}, Beside::right);
  if (!fresh) keeping_.draw_undo(screen, bar);
  keeping_.draw_problem(screen, rest);

  Area card = rest;
  if (!phrase) {
    card = screen.portrait() ? rest.cut_top(std::min(90.0f, rest.h * 0.35f), kGap)
                             : rest.cut_left(rest.w * 0.3f, kGap * 2).cut_top(std::min(rest.h, 110.0f));
    const float side = std::min(card.w, card.h);
    draw_card(screen, screen.portrait() ? card.middle(side, side) : card, thing, typed_);
  }
  draw_word(screen, rest, thing);
  if (phrase) {
    const std::string usual = desk_.words.catalogue().at(thing.id.substr(7));
    const std::string line = desk_.words("words.usually", {{"word", usual}});
    screen.text(rest.cut_top(screen.text_height(line, rest.w, kSmall), kGap), line, kSmall);
  } else if (room_for(rest, kLine)) {
    const Area button = rest.cut_top(kLine, kGap);
    if (screen.picture_button("staff/words/picture", button,
                              {.word = desk_.words("words.other_picture"), .picture = thing.picture},
                              Beside::right)) {
      back_to_ = step_;
      step_ = Step::picture;
    }
  }
  if (!fresh && room_for(rest, kLine)) draw_voice_button(screen, rest, thing);
  if (!thing.tint.empty() && room_for(rest, kLabel + kLine)) {
    screen.text(rest.cut_top(kLabel), desk_.words("words.tint"), kSmall);
    draw_tints(screen, rest.cut_top(kLine, kGap), thing);
  }
  if (!fresh && !phrase && room_for(rest, kSwitch)) {
    if (screen.toggle("staff/words/offered", rest.cut_top(kSwitch, kGap), desk_.words("words.offered"),
                      desk_.words("words.offered_why"), !thing.hidden)) {
      Wording now = wording();
      now.hidden = !now.hidden;
      auto wordings = desk_.school()->wordings;
      std::erase_if(wordings, [&](const Wording& other) { return other.id == id_; });
      wordings.push_back(now);
      why_hidden_ = now.hidden ? why_not_hidden(desk_.content, wordings, desk_.words) : "";
      if (why_hidden_.empty()) change(now);
    }
    if (!why_hidden_.empty())
      screen.text(rest.cut_top(screen.text_height(why_hidden_, rest.w, kSmall), kGap), why_hidden_,
                  {.size = kSmall.size, .align = Align::left});
  }
  if (thing.changed && !thing.own && room_for(rest, kLine) &&
      screen.picture_button("staff/words/usual", rest.cut_top(kLine, kGap),
                            {.word = desk_.words("words.as_usual")}, Beside::right)) {
    Wording now = wording();
    now = {.id = id_, .word = {}, .picture = {}, .tint = {}, .hidden = now.hidden};
    change(now);
    step_ = Step::list;
  }
  if (done) add();
  if (back) leave_one();
}

void WordsPage::draw_voice_button(Screen& screen, Area& rest, const WordThing& thing) {
  if (sayings_of(thing, desk_.content, *desk_.school()).empty()) {
    const std::string why = desk_.words("voice.has_a_place");
    return screen.text(rest.cut_top(screen.text_height(why, rest.w, kSmall), kGap), why, kSmall);
  }
  const Choice say{.word = desk_.words(thing.spoken ? "voice.own_voice" : "voice.say_it"),
                   .picture = "microphone"};
  if (!screen.picture_button("staff/words/voice", rest.cut_top(kLine, kGap), say, Beside::right)) return;
  step_ = Step::voice;
  voice_.open();
}

void WordsPage::draw_word(Screen& screen, Area& rest, const WordThing& thing) {
  const bool phrase = thing.id.starts_with("phrase/");
  const Field field{.label = desk_.words(phrase ? "words.phrase" : "words.word"),
                    .hint = desk_.words("words.word_hint"),
                    .problem = why_not_,
                    .most_letters = phrase ? 80 : 30};
  const Area place = rest.cut_top(why_not_.empty() ? kField : kFieldWithProblem, kGap);
  const std::string before = typed_;
  const bool finished = screen.text_field("staff/words/word", place, typed_, field);
  if (typed_ != before) why_not_.clear();
  if (finished) finish_word(thing);
}

// In the theme's order: none of them says good or bad.
void WordsPage::draw_tints(Screen& screen, Area place, const WordThing& thing) {
  const auto& tints = card_tints();
  const auto places = place.columns(int(tints.size()), kGap);
  for (std::size_t at = 0; at < tints.size(); ++at) {
    const Choice choice{.word = desk_.words("words.tint_" + tints[at]),
                        .look = {.fill = tint_named(tints[at]), .now = thing.tint == tints[at]}};
    if (!screen.picture_button("staff/words/tint/" + tints[at], places[at], choice, Beside::right)) continue;
    if (step_ == Step::fresh) {
      fresh_.tint = tints[at];
      keep_draft();
    } else {
      Wording now = wording();
      now.tint = tints[at];
      change(now);
    }
  }
}

void WordsPage::draw_picture(Screen& screen, Area rest) {
  Area bar = rest.cut_top(kBar, kGap);
  if (screen.picture_button("staff/words/back", bar.cut_left(bar.w * 0.3f, kGap),
                            {.word = desk_.words("words.no_picture")}, Beside::right))
    step_ = back_to_;
  screen.text(bar, desk_.words("words.which_picture", {{"word", typed_}}),
              {.size = 10, .align = Align::left});
  if (const auto chosen = screen.picture_chooser("staff/words/pictures", rest)) choose_picture(*chosen);
}

}  // namespace hearth
