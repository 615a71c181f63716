// SPDX-License-Identifier: MIT
#include "screen/staff/person_form.hpp"

#include <algorithm>

namespace hearth {
namespace {

constexpr Text kTitle{.size = 12, .align = Align::left};
constexpr Text kNote{.size = 8.5f, .ink = Ink::quiet, .align = Align::left};
constexpr Text kSentence{.size = 10, .align = Align::left};
constexpr float kBar = 25, kGap = 5, kFace = 24;

std::string id_of(const FormNow& form, const Ask& ask) {
  return form.id + '/' + ask.id;
}

Row row_of(const Ask& ask, const std::string& page, const Words& words) {
  Row row{.id = page + '/' + ask.id, .words = ask.label, .note = ask.now, .button = {}};
  row.picture = ask.picture;
  if (ask.wants_a_look) row.fill = Tint::attention;
  if (const auto* leads = std::get_if<Leads>(&ask.how))
    row.button = leads->button.empty() ? words("people.change") : leads->button;
  else if (const auto* yes_no = std::get_if<AskYesNo>(&ask.how)) {
    row.button = words(yes_no->on ? "staff.on" : "staff.off");
    row.chosen = yes_no->on;
  } else if (!std::holds_alternative<Says>(ask.how))
    row.button = ask.button.empty() ? words("people.change") : ask.button;
  return row;
}

}  // namespace

Forms::Forms(std::string page, const Words& words, PersonDocuments& documents)
    : page_(std::move(page)), words_(words), documents_(documents) {}

void Forms::open(Form form) {
  if (forms_.empty()) refused_.clear();
  stop();
  said_.clear();
  forms_.push_back(std::move(form));
}

void Forms::back() {
  stop();
  said_.clear();
  if (!forms_.empty()) forms_.pop_back();
  if (forms_.empty()) shown_.clear();
}

void Forms::close() {
  stop();
  forms_.clear();
  shown_.clear();
  refused_.clear();
  said_.clear();
  wanted_.clear();
}

void Forms::change(const std::string& ask) {
  wanted_ = ask;
}

void Forms::say(const std::string& sentence) {
  said_ = sentence;
}

void Forms::stop() {
  ++*field_;
  changing_.clear();
  typed_.clear();
  again_.clear();
  problem_.clear();
  day_.reset();
  once_more_ = {};
  waiting_ = clash_ = false;
  documents_.end();
}

bool Forms::draw(Screen& screen) {
  if (forms_.empty()) return false;
  FormNow form = forms_.back()();
  while (form.gone) {
    back();
    if (forms_.empty()) return false;
    form = forms_.back()();
  }
  if (!form.shows.empty()) shown_ = form.shows;
  if (!wanted_.empty()) {
    const auto found = std::ranges::find(form.asks, wanted_, &Ask::id);
    wanted_.clear();
    if (found != form.asks.end()) start(form, *found);
  }
  const auto open =
      std::ranges::find_if(form.asks, [&](const Ask& a) { return id_of(form, a) == changing_; });
  if (open != form.asks.end()) {
    draw_change(screen, form, *open);
    return true;
  }
  if (is_changing()) stop();
  draw_rows(screen, form);
  return true;
}

Forms::Bottom Forms::bottom_of(Area& rest) {
  Area bar = rest.cut_bottom(kBar, kGap);
  const float back = bar.w * 0.25f, main = bar.w * 0.38f;
  const Area first = bar.cut_left(back, kGap), last = bar.cut_right(main, kGap);
  return {first, bar, last};
}

bool Forms::button(Screen& screen, const Area& place, const std::string& id, const std::string& words,
                   bool main) {
  return screen.picture_button(page_ + '/' + id, place, {.word = words, .look = {.now = main}},
                               Beside::right);
}

void Forms::heading(Screen& screen, Area& rest, const std::string& title, const std::string& note,
                    const std::string& picture) {
  const float words = picture.empty() ? rest.w : rest.w - kFace - kGap;
  const float title_h = screen.text_height(title, words, kTitle);
  const float note_h = note.empty() ? 0 : screen.text_height(note, words, kNote);
  const float height = title_h + note_h;
  Area top = rest.cut_top(picture.empty() ? height : std::max(height, kFace), kGap);
  if (!picture.empty()) screen.picture(top.cut_left(kFace, kGap), picture);
  Area lines = top.middle(top.w, height);
  screen.text(lines.cut_top(title_h), title, kTitle);
  if (note_h > 0) screen.text(lines, note, kNote);
}

void Forms::sentence(Screen& screen, Area& rest, const std::string& words) {
  if (words.empty()) return;
  const float height = screen.text_height(words, rest.w - 14, kSentence) + 8;
  const Area band = rest.cut_top(height, kGap);
  screen.card(band, {.fill = Tint::attention});
  screen.text(band.inset(7, 3), words, kSentence);
}

void Forms::draw_rows(Screen& screen, const FormNow& form) {
  Area rest = screen.area();
  const Bottom bottom = bottom_of(rest);
  heading(screen, rest, form.title, form.note, form.picture);
  sentence(screen, rest, said_);
  std::vector<Row> rows;
  for (const Ask& ask : form.asks) {
    rows.push_back(row_of(ask, page_, words_));
    if (const auto typed = refused_.find(id_of(form, ask)); typed != refused_.end()) {
      rows.back().note = words_("people.not_kept", {{"typed", typed->second}});
      rows.back().fill = Tint::attention;
    }
  }
  const int pressed = screen.row_list(page_ + "/rows/" + form.id, rest, rows);
  Steps& steps = documents_.steps();
  const bool undo =
      form.main.empty() && !steps.can_go_back().empty() &&
      button(screen, bottom.middle, "undo", words_("people.undo", {{"what", steps.can_go_back()}}));
  const bool redo =
      form.main.empty() && !steps.can_do_again().empty() &&
      button(screen, bottom.main, "redo", words_("people.redo", {{"what", steps.can_do_again()}}));
  const bool main = !form.main.empty() && button(screen, bottom.main, "main", form.main, true);
  const bool leave = button(screen, bottom.back, "back", words_("people.back"));
  if (pressed < 0 && !undo && !redo && !main && !leave) return;
  said_.clear();
  if (undo) steps.back();
  if (redo) steps.again();
  if (main) return form.on_main();
  if (leave) return back();
  if (pressed >= 0) press(form, form.asks[std::size_t(pressed)]);
}

void Forms::press(const FormNow& form, const Ask& ask) {
  if (const auto* leads = std::get_if<Leads>(&ask.how)) return leads->go();
  if (const auto* yes_no = std::get_if<AskYesNo>(&ask.how)) {
    return yes_no->keep(!yes_no->on, [this, mine = *field_, field = field_](const Told& told) {
      if (mine != *field) return;
      said_ = told.problem;
    });
  }
  start(form, ask);
}

void Forms::start(const FormNow& form, const Ask& ask) {
  stop();
  documents_.begin();
  changing_ = id_of(form, ask);
  if (const auto* words = std::get_if<AskWords>(&ask.how)) typed_ = words->value;
  if (const auto* number = std::get_if<AskNumber>(&ask.how)) number_ = number->value;
  if (const auto typed = refused_.find(changing_); typed != refused_.end()) typed_ = typed->second;
}

}  // namespace hearth
