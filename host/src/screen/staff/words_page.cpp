// SPDX-License-Identifier: MIT
#include "screen/staff/words_page.hpp"

#include <algorithm>

#include "base/ids.hpp"
#include "school/documents.hpp"
#include "school/rewording.hpp"

namespace hearth {

void WordsPage::open() {
  step_ = Step::list;
}

void WordsPage::close() {
  ++*visit_;
  voice_.close();
  keeping_.close();
  id_.clear();
  fresh_ = {};
  typed_.clear();
  why_not_.clear();
  why_hidden_.clear();
}

void WordsPage::look_at(const WordThing& thing) {
  step_ = Step::one;
  id_ = thing.id;
  typed_ = thing.word;
  why_not_.clear();
  why_hidden_.clear();
  keeping_.say({});
}

// What was typed before a power cut, or before somebody had to go, is there again.
void WordsPage::begin_new() {
  const std::string what = new_thing_in(tab_);
  look_at({.id = what + new_id(desk_.clock.now()),
           .word = {},
           .picture = {},
           .tint = tab_ == "feelings" ? card_tints().front() : ""});
  step_ = Step::fresh;
  fresh_ = {.id = id_,
            .word = {},
            .picture = {},
            .tint = tab_ == "feelings" ? card_tints().front() : "",
            .own = true};
  desk_.records.draft("words/" + tab_,
                      [this, visit = visit_, mine = *visit_, id = id_](const Answer<nlohmann::json>& draft) {
                        if (mine != *visit || id != id_ || !draft.value || !draft.value->is_object()) return;
                        if (typed_.empty()) typed_ = fresh_.word = draft.value->value("word", "");
                        if (fresh_.picture.empty()) fresh_.picture = draft.value->value("picture", "");
                        fresh_.tint = draft.value->value("tint", fresh_.tint);
                      });
}

void WordsPage::keep_draft() {
  desk_.records.keep_draft("words/" + tab_,
                           {{"word", fresh_.word}, {"picture", fresh_.picture}, {"tint", fresh_.tint}},
                           [](const Answer<Nothing>&) {});
}

Wording WordsPage::wording() const {
  const School known = keeping_.latest("wording", id_);
  return known.wordings.empty() ? Wording{.id = id_, .word = {}, .picture = {}, .tint = {}}
                                : known.wordings.front();
}

void WordsPage::change(const Wording& now) {
  keeping_.keep(desk_.words("words.did_change", {{"word", typed_}}),
                {{.kind = "wording", .id = id_, .body = body_of(now)}});
}

void WordsPage::finish_word(const WordThing& thing) {
  why_not_ = why_not_called(typed_, thing, things(), desk_.words);
  if (!why_not_.empty()) return;
  if (step_ == Step::fresh) {
    fresh_.word = typed_;
    return keep_draft();
  }
  Wording now = wording();
  if (typed_ == thing.word && now.word.empty()) return;
  if (typed_ == now.word) return;
  now.word = typed_;
  change(now);
}

void WordsPage::choose_picture(const std::string& picture) {
  step_ = back_to_;
  if (step_ == Step::fresh) {
    fresh_.picture = picture;
    return keep_draft();
  }
  Wording now = wording();
  now.picture = picture;
  change(now);
}

void WordsPage::add() {
  why_not_ = why_not_called(typed_, fresh_, things(), desk_.words);
  if (why_not_.empty() && fresh_.picture.empty()) why_not_ = desk_.words("words.needs_picture");
  if (!why_not_.empty()) return;
  const Wording now{.id = id_, .word = typed_, .picture = fresh_.picture, .tint = fresh_.tint};
  keeping_.keep(desk_.words("words.did_add", {{"word", typed_}}),
                {{.kind = "wording", .id = id_, .body = body_of(now)}});
  desk_.records.keep_draft("words/" + tab_, nlohmann::json::object(), [](const Answer<Nothing>&) {});
  step_ = Step::list;
}

// Nothing that was typed is lost: what cannot be kept holds them here, with the reason beside it.
void WordsPage::leave_one() {
  if (step_ == Step::one) {
    const auto all = things();
    const auto thing = std::ranges::find(all, id_, &WordThing::id);
    if (thing != all.end() && typed_ != thing->word && why_not_.empty()) finish_word(*thing);
    if (!why_not_.empty()) return;
  }
  step_ = Step::list;
}

void WordsPage::draw(Screen& screen) {
  Area rest = screen.area();
  if (step_ == Step::list) return draw_list(screen, rest);
  if (step_ == Step::picture) return draw_picture(screen, rest);
  const auto all = things();
  const auto thing = std::ranges::find(all, id_, &WordThing::id);
  if (step_ == Step::fresh)
    draw_one(screen, rest, fresh_);
  else if (step_ == Step::voice && thing != all.end())
    step_ = voice_.draw(screen, rest, *thing) ? Step::voice : Step::one;
  else if (thing != all.end())
    draw_one(screen, rest, *thing);
  else
    voice_.close(), step_ = Step::list;  // it was taken back
}

void WordsPage::draw_list(Screen& screen, Area rest) {
  constexpr float kTab = 22, kGap = 5, kBottom = 22;
  const auto tabs = screen.portrait() ? rest.cut_top(2 * kTab + kGap, kGap).grid(3, 2, kGap)
                                      : rest.cut_top(kTab, kGap).columns(int(kWordTabs.size()), kGap);
  std::string turned;
  for (std::size_t at = 0; at < kWordTabs.size(); ++at)
    if (screen.picture_button(std::string("staff/words/tab/") + kWordTabs[at], tabs[at],
                              {.word = desk_.words(std::string("words.") + kWordTabs[at]),
                               .look = {.chosen = tab_ == kWordTabs[at]}},
                              Beside::right))
      turned = kWordTabs[at];
  keeping_.draw_problem(screen, rest);
  Area bottom = rest.cut_bottom(kBottom, kGap);
  if (!new_thing_in(tab_).empty() &&
      screen.picture_button("staff/words/new", bottom.cut_right(bottom.w * 0.4f, kGap),
                            {.word = desk_.words("words.new_" + tab_)}, Beside::right))
    return begin_new();
  keeping_.draw_undo(screen, bottom);
  const auto all = things();
  std::vector<Row> rows;
  for (const WordThing& thing : all)
    rows.push_back({.id = "staff/words/" + thing.id,
                    .words = thing.word,
                    .note = note_of(thing, desk_.words),
                    .button = desk_.words("words.change"),
                    .fill = thing.hidden ? Tint::paper : tint_named(thing.tint),
                    .picture = thing.picture});
  const int pressed = screen.row_list("staff/words/list/" + tab_, rest, rows);
  if (pressed >= 0) look_at(all[std::size_t(pressed)]);
  if (!turned.empty()) tab_ = turned;
}

std::shared_ptr<StaffPage> words_page(const StaffDesk& desk) {
  return std::make_shared<WordsPage>(desk);
}

}  // namespace hearth
