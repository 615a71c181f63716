// SPDX-License-Identifier: MIT
// Notes and moments; copying one into the school's own system; and whom to tell when somebody may not be
// safe.
#include <algorithm>
#include <array>

#include "base/ids.hpp"
#include "screen/staff/child_page.hpp"

namespace hearth {
namespace {

constexpr float kGap = 6, kBar = 26, kHeading = 15, kTag = 21, kWorried = 150;
constexpr int kMostLetters = 500;
constexpr std::array<const char*, 8> kTags{"friendships", "self_esteem", "anger",    "anxiety",
                                           "separation",  "loss",        "learning", "health"};
constexpr Text kTitle{.size = 12, .align = Align::left};

bool has_words(const std::string& text) {
  return text.find_first_not_of(" \n\t") != std::string::npos;
}

}  // namespace

std::string ChildPage::form() const {
  return "note/" + draft_.kind + '/' + pupil_;
}

void ChildPage::write(const std::string& kind) {
  go_to(Step::write);
  draft_ = {.kind = kind};
  desk_.records.draft(
      form(), [this, form = form(), visit = visit_, mine = *visit_](const Answer<nlohmann::json>& told) {
        if (mine == *visit && told.value) take_draft(form, *told.value);
      });
}

// What was not finished last time, unless they have begun anew already.
void ChildPage::take_draft(const std::string& which, const nlohmann::json& kept) {
  if (which != form() || !draft_.text.empty() || !kept.is_object()) return;
  draft_.text = kept.value("note", "");
  draft_.key_adults_only = kept.value("key_adults_only", false);
  for (const char* tag : kTags)
    if (kept.contains("tags") && kept["tags"].contains(tag)) draft_.tags.insert(tag);
}

void ChildPage::keep_draft() {
  nlohmann::json fields = nlohmann::json::object();
  if (!draft_.text.empty() || !draft_.tags.empty()) {
    fields = {{"note", draft_.text}, {"key_adults_only", draft_.key_adults_only}};
    for (const std::string& tag : draft_.tags) fields["tags"][tag] = true;
  }
  desk_.records.keep_draft(form(), fields, [](const Answer<Nothing>&) {});
}

void ChildPage::keep() {
  if (!has_words(draft_.text)) {
    draft_.problem = words("child.no_words_yet");
    return;
  }
  Entry entry{.kind = "staff_note", .room = desk_.room(), .pupil = pupil_, .by = By::adult};
  entry.at = desk_.clock.now();
  entry.what = draft_.kind;
  entry.detail["note"] = draft_.text;
  std::string tags;
  for (const char* tag : kTags)
    if (draft_.tags.contains(tag)) tags += (tags.empty() ? "" : ",") + std::string(tag);
  if (!tags.empty()) entry.detail["tags"] = tags;
  entry.detail["visibility"] = std::string(draft_.key_adults_only ? "key adults" : "room");
  keep_draft();  // until the note is on disk
  const auto ended = [this, form = form(), draft = draft_, mine = *visit_ + 1,
                      visit = visit_](const Receipt& receipt) {
    if (receipt.stored)
      return desk_.records.keep_draft(form, nlohmann::json::object(), [](const Answer<Nothing>&) {});
    if (mine != *visit) return;  // it waits as a draft
    go_to(Step::write);
    draft_ = draft;
    draft_.problem = receipt.problem;
  };
  desk_.write_and_tell(std::move(entry), ended);
  draft_ = {.kind = draft_.kind};
  go_to(Step::notes);  // the next visit, which `ended` names
}

void ChildPage::draw_notes(Screen& screen, Area rest) {
  const auto kinds = rest.cut_top(kBar, kGap).columns(3, kGap);
  Area bottom = rest.cut_bottom(kBar, kGap);
  const auto rows = notes_of(record_, words_about());
  const int pressed = rows.empty() ? -1 : screen.row_list("staff/child/notes_of", rest, rows);
  if (rows.empty() && told_) screen.text(rest.cut_top(24), words("child.no_notes"), {.align = Align::left});
  const bool worried = button(screen, "staff/child/worried", bottom.cut_right(std::min(bottom.w, kWorried)),
                              words("child.worried"));
  if (pressed >= 0) {
    copied_ = rows[std::size_t(pressed)].id.substr(std::string("staff/child/copy/").size());
    step_ = Step::copy;
  }
  if (button(screen, "staff/child/write/wow", kinds[0], words("child.kind_wow"), true)) return write("wow");
  if (button(screen, "staff/child/write/observation", kinds[1], words("child.kind_seen")))
    return write("observation");
  if (button(screen, "staff/child/write/home", kinds[2], words("child.kind_home"))) return write("home");
  if (worried) back_to_ = Step::notes, step_ = Step::worried;
}

// Tags and who may read it, for what was observed.
void ChildPage::draw_choices(Screen& screen, Area rest) {
  const auto who = rest.cut_bottom(kTag, kGap).columns(2, kGap);
  const auto places = rest.grid(4, 2, kGap / 2);
  for (std::size_t at = 0; at < kTags.size(); ++at) {
    const std::string tag = kTags[at];
    const bool on = draft_.tags.contains(tag);
    const Choice choice{.id = tag, .word = words("child.tag_" + tag), .look = {.chosen = on}};
    if (!screen.picture_button("staff/child/tag/" + tag, places[at], choice, Beside::right)) continue;
    if (on)
      draft_.tags.erase(tag);
    else
      draft_.tags.insert(tag);
    keep_draft();
  }
  for (const bool key_adults : {false, true}) {
    const Choice choice{.word = words(key_adults ? "child.for_key_adults" : "child.for_the_room"),
                        .look = {.chosen = draft_.key_adults_only == key_adults}};
    if (!screen.picture_button(key_adults ? "staff/child/for/key_adults" : "staff/child/for/room",
                               who[key_adults ? 1 : 0], choice, Beside::right))
      continue;
    draft_.key_adults_only = key_adults;
    keep_draft();
  }
}

void ChildPage::draw_write(Screen& screen, Area rest) {
  constexpr float kLeastField = 46, kField = 84, kChoices = 2 * kTag + kGap / 2 + kTag + kGap;
  const bool observed = draft_.kind == "observation";
  screen.text(rest.cut_top(kHeading, 3), named("child.heading_" + draft_.kind), kTitle);
  // While the keyboard is open there is room for the words alone.
  Area bottom = rest.cut_bottom(kBar, kGap);
  const bool choices = observed && rest.h >= kLeastField + kGap + kChoices;
  if (choices) {
    Area below = rest;
    const Area field = below.cut_top(std::min(kField, rest.h - kChoices - kGap), kGap);
    rest = field;
    draw_choices(screen, below.cut_top(kChoices));
  } else {
    rest.h = std::min(rest.h, kField);
  }
  const Field field{.label = words("child.words_" + draft_.kind),
                    .hint = words("child.hint_" + draft_.kind),
                    .problem = draft_.problem,
                    .most_letters = kMostLetters,
                    .lines = true};
  const std::string before = draft_.text;
  if (screen.text_field("staff/child/note", rest, draft_.text, field)) keep_draft();
  if (draft_.text != before) draft_.problem.clear();
  Area main = bottom.cut_right(bottom.w * 0.3f, kGap);
  const bool back =
      button(screen, "staff/child/back", bottom.cut_left(bottom.w * 0.32f, kGap), words("out.back"));
  const bool worried = button(screen, "staff/child/worried", bottom, words("child.worried"));
  if (button(screen, "staff/child/keep", main, words("child.keep"), true)) return keep();
  if (back || worried) keep_draft();
  if (worried) back_to_ = Step::write, step_ = Step::worried;
  if (back) go_to(Step::notes);
}

void ChildPage::draw_copy(Screen& screen, Area rest) {
  const auto note = std::ranges::find(record_, copied_, &Entry::id);
  if (note == record_.end()) return go_to(Step::notes);
  const ChildWords about = words_about();
  screen.text(rest.cut_top(kHeading, 3), words("child.copy_heading"), kTitle);
  const Text small{.size = 8.5f, .ink = Ink::quiet, .align = Align::left};
  const std::string why = words("child.copy_why");
  screen.text(rest.cut_top(screen.text_height(why, rest.w, small), kGap), why, small);
  Area bottom = rest.cut_bottom(kBar, kGap);
  const std::string recorded = recorded_of(*note, record_, about);
  if (!recorded.empty())
    screen.text(rest.cut_bottom(14, kGap), recorded, {.size = 9.5f, .align = Align::left});
  screen.card(rest);
  const Area inner = rest.inset(8, 5);
  const std::string text = copy_of(*note, about);
  Text large{.size = 14, .align = Align::left};
  while (large.size > 7 && screen.text_height(text, inner.w, large) > inner.h) large.size -= 0.5f;
  screen.text(inner, text, large);
  const Area main = bottom.cut_right(bottom.w * 0.3f, kGap);
  const bool back =
      button(screen, "staff/child/back", bottom.cut_left(bottom.w * 0.32f, kGap), words("out.back"));
  const bool worried = button(screen, "staff/child/worried", bottom, words("child.worried"));
  if (recorded.empty() && button(screen, "staff/child/recorded", main, words("child.recorded"), true)) {
    Entry entry{.kind = "note_recorded", .room = desk_.room(), .pupil = pupil_, .by = By::adult};
    entry.at = desk_.clock.now();
    entry.id = new_id(entry.at);
    entry.what = desk_.session().staff;
    entry.detail["note"] = note->id;
    desk_.write(entry);
    record_.push_back(std::move(entry));
    return;
  }
  if (worried) back_to_ = Step::copy, step_ = Step::worried;
  if (back) go_to(Step::notes);
}

// People to tell, and nothing that could be taken for a report.
void ChildPage::draw_worried(Screen& screen, Area rest) {
  const std::string title = words("child.worried_title");
  screen.text(rest.cut_top(screen.text_height(title, rest.w, {.size = 13}), 3), title,
              {.size = 13, .align = Align::left});
  const Text plain{.size = 9.5f, .ink = Ink::quiet, .align = Align::left};
  const std::string why = words("child.worried_why");
  screen.text(rest.cut_top(screen.text_height(why, rest.w, plain), kGap), why, plain);
  Area bottom = rest.cut_bottom(kBar, kGap);
  const std::string nobody = words("child.if_nobody_answers");
  screen.text(rest.cut_bottom(screen.text_height(nobody, rest.w, {.size = 10}), kGap), nobody,
              {.size = 10, .align = Align::left});
  std::vector<Row> rows;
  for (const Contact& contact : school_->safeguarding)
    rows.push_back(
        {.words = contact.phone.empty()
                      ? contact.name
                      : desk_.words("child.contact", {{"name", contact.name}, {"phone", contact.phone}}),
         .note = rows.empty() || contact.role.empty() ? contact.role
                                                      : desk_.words("child.then", {{"role", contact.role}}),
         .fill = rows.empty() ? Tint::attention : Tint::card});
  if (rows.empty()) rows.push_back({.words = words("child.no_contacts"), .fill = Tint::attention});
  screen.row_list("staff/child/contacts", rest, rows);
  if (button(screen, "staff/child/back", bottom.cut_left(bottom.w * 0.32f, kGap), words("out.back")))
    step_ = back_to_;
}

}  // namespace hearth
