// SPDX-License-Identifier: MIT
#include "screen/staff/pictures_page.hpp"

#include <algorithm>

#include "school/documents.hpp"
#include "screen/staff/person_dates.hpp"
#include "screen/staff/picture_uses.hpp"

namespace hearth {
namespace {

constexpr float kGap = 5, kBar = 22;

std::string joined(const std::vector<std::string>& all) {
  std::string words;
  for (const std::string& one : all) words += (words.empty() ? "" : ", ") + one;
  return words;
}

}  // namespace

Day PicturesPage::today() const {
  return local_time(desk_.clock.now(), desk_.school()->zone).day;
}

void PicturesPage::open() {
  step_ = Step::list;
}

void PicturesPage::about(const std::string& hash) {
  look_at(hash);
}

void PicturesPage::close() {
  ++*visit_;
  background_.forget();
  keeping_.close();
  desk_.drafts->forget_all();
  on_stick_.clear();
  looked_ = busy_ = typing_ = false;
  bytes_.clear();
  taken_ = {};
  fresh_ = {};
  hash_.clear();
  title_.clear();
  source_.clear();
  why_not_.clear();
  problem_.clear();
}

void PicturesPage::look_at(const std::string& hash) {
  step_ = Step::one;
  hash_ = hash;
  typing_ = false;
  why_not_.clear();
  keeping_.say({});
}

const MediaNote PicturesPage::note() const {
  if (is_new()) return fresh_;
  const School known = keeping_.latest("media", hash_);
  return known.media.empty()
             ? MediaNote{.hash = hash_, .title = {}, .source = {}, .licence = {}, .shows = {}, .expires = {}}
             : known.media.front();
}

void PicturesPage::change(const MediaNote& now) {
  if (is_new()) {
    fresh_ = now;
    return;
  }
  const std::string title = now.title.empty() ? desk_.words("pictures.no_title") : now.title;
  keeping_.keep(desk_.words("pictures.did_change", {{"title", title}}),
                {{.kind = "media", .id = hash_, .body = body_of(now)}});
}

void PicturesPage::finish_title() {
  const bool blank = title_.find_first_not_of(' ') == std::string::npos;
  why_not_ = blank ? desk_.words("pictures.needs_title") : "";
  typing_ = blank;
  MediaNote now = note();
  if (blank || now.title == title_) return;
  now.title = title_;
  change(now);
}

void PicturesPage::replace(const std::string& other) {
  step_ = Step::one;
  const auto documents = with_other_picture(*desk_.school(), hash_, other);
  if (!documents.empty())
    keeping_.keep(desk_.words("pictures.did_replace", {{"title", note().title}}), documents);
}

void PicturesPage::end_of_note() {
  keeping_.keep(desk_.words("pictures.did_delete", {{"title", note().title}}),
                {{.kind = "media", .id = hash_, .body = body_of(note()), .stamp = {}, .deleted = true}});
  step_ = Step::list;
}

bool PicturesPage::back(Screen& screen, Area& bar, const char* words) {
  return screen.picture_button("staff/pictures/back", bar.cut_left(bar.w * 0.3f, kGap),
                               {.word = desk_.words(words)}, Beside::right);
}

void PicturesPage::draw(Screen& screen) {
  background_.take();
  const Area rest = screen.area();
  switch (step_) {
    case Step::list:
      return draw_list(screen, rest);
    case Step::one:
      return draw_one(screen, rest);
    case Step::who:
      return draw_who(screen, rest);
    case Step::until:
      return draw_until(screen, rest);
    case Step::licence:
      return draw_licence(screen, rest);
    case Step::replace:
      return draw_replace(screen, rest);
    case Step::stick:
      return draw_stick(screen, rest);
    case Step::cut:
      return draw_cut(screen, rest);
  }
}

void PicturesPage::draw_list(Screen& screen, Area rest) {
  const auto school = desk_.school();
  const Words& words = desk_.words;
  screen.text(rest.cut_top(16, 3), words("pictures.title"), {.size = 12, .align = Align::left});
  keeping_.draw_problem(screen, rest);
  Area bottom = rest.cut_bottom(kBar, kGap);
  const bool bring_in = screen.picture_button("staff/pictures/new", bottom.cut_right(bottom.w * 0.4f, kGap),
                                              {.word = words("pictures.new")}, Beside::right);
  keeping_.draw_undo(screen, bottom);
  const auto notes = in_order_of_the_page(*school, today());
  if (notes.empty())
    screen.text(rest.cut_top(30), words("pictures.none"),
                {.size = 10, .ink = Ink::quiet, .align = Align::left});
  std::vector<Row> rows;
  for (const MediaNote& note : notes) {
    const auto uses = uses_of(*school, note.hash, words);
    const bool ended = has_ended(note, today());
    std::string below = ended ? words("pictures.has_ended", {{"day", date_words(*note.expires, words)}})
                        : note.consent       ? ""
                        : note.shows.empty() ? words("pictures.is_away")
                                             : words("pictures.not_agreed") + ".";
    const std::string used = uses.empty() ? words("pictures.unused")
                             : uses.size() == 1
                                 ? words("pictures.used_once", {{"where", uses.front()}})
                                 : words("pictures.used", {{"n", std::to_string(uses.size())}});
    below += (below.empty() ? "" : " ") + used;
    rows.push_back({.id = "staff/pictures/look/" + note.hash,
                    .words = note.title.empty() ? words("pictures.no_title") : note.title,
                    .note = below,
                    .button = words("pictures.look"),
                    .fill = ended          ? Tint::attention
                            : note.consent ? Tint::card
                                           : Tint::paper,
                    .picture = is_recording(*school, note.hash) ? "speaker" : "media:" + note.hash});
  }
  const int pressed = screen.row_list("staff/pictures/list", rest, rows);
  if (bring_in) look_for_sticks();
  if (pressed >= 0) look_at(notes[std::size_t(pressed)].hash);
}

// What is known of a picture, each line with the one thing to do about it.
std::vector<Row> PicturesPage::rows_of(const MediaNote& note, const std::vector<std::string>& uses) const {
  const Words& words = desk_.words;
  const auto school = desk_.school();
  std::vector<std::string> people;
  for (const Id& id : note.shows) {
    if (const Pupil* pupil = school->pupil(id)) people.push_back(pupil->name);
    if (const Adult* adult = school->adult(id)) people.push_back(adult->name);
  }
  std::vector<Row> rows;
  rows.push_back({.id = "staff/pictures/who",
                  .words = words(people.empty() ? "pictures.nobody" : "pictures.who"),
                  .note = joined(people),
                  .button = words("pictures.change")});
  if (!people.empty())
    rows.push_back({.id = "staff/pictures/agreed",
                    .words = words(note.consent ? "pictures.agreed" : "pictures.not_agreed"),
                    .note = words("pictures.agreed_why"),
                    .button = words(note.consent ? "pictures.no_longer" : "pictures.they_agree"),
                    .fill = note.consent ? Tint::card : Tint::attention,
                    .chosen = note.consent});
  rows.push_back({.id = "staff/pictures/until",
                  .words = note.expires ? words("pictures.until", {{"day", date_words(*note.expires, words)}})
                                        : words("pictures.no_end"),
                  .note = {},
                  .button = words("pictures.change"),
                  .fill = has_ended(note, today()) ? Tint::attention : Tint::card});
  rows.push_back({.id = "staff/pictures/licence",
                  .words = note.licence.empty() ? words("pictures.no_licence") : note.licence,
                  .note = note.source,
                  .button = words("pictures.change")});
  if (is_new()) return rows;
  const bool recording = is_recording(*school, note.hash);
  rows.push_back({.id = "staff/pictures/replace",
                  .words = uses.empty() ? words("pictures.unused") : words("pictures.used_in"),
                  .note = joined(uses),
                  .button = uses.empty() || recording ? "" : words("pictures.replace")});
  if (people.empty())
    rows.push_back({.id = "staff/pictures/away",
                    .words = words(note.consent ? "pictures.shown" : "pictures.is_away"),
                    .note = words("pictures.away_why"),
                    .button = words(note.consent ? "pictures.take_away" : "pictures.show_again")});
  if (uses.empty())
    rows.push_back({.id = "staff/pictures/delete",
                    .words = words("pictures.not_needed"),
                    .note = {},
                    .button = words("pictures.delete")});
  return rows;
}

void PicturesPage::draw_one(Screen& screen, Area rest) {
  constexpr float kField = 36, kFieldWithProblem = 50;
  const MediaNote note = this->note();
  const auto school = desk_.school();
  Area bar = rest.cut_top(kBar, kGap);
  const bool leave = back(screen, bar, is_new() ? "pictures.not_this" : "pictures.list");
  const bool keep =
      is_new() && screen.picture_button("staff/pictures/keep", bar.cut_right(bar.w * 0.5f, kGap),
                                        {.word = desk_.words("pictures.keep")}, Beside::right);
  if (!is_new()) keeping_.draw_undo(screen, bar);
  keeping_.draw_problem(screen, rest);
  Area picture = screen.portrait()
                     ? rest.cut_top(std::min(100.0f, rest.h * 0.3f), kGap)
                     : rest.cut_left(rest.w * 0.32f, kGap * 2).cut_top(std::min(rest.h, 120.0f));
  const float side = std::min(picture.w, picture.h);
  screen.picture(picture.middle(side, side), is_recording(*school, hash_) ? "speaker" : "media:" + hash_);

  if (!typing_) title_ = note.title;
  const std::string before = title_;
  const Field field{.label = desk_.words("pictures.what"),
                    .hint = desk_.words("pictures.what_hint"),
                    .problem = why_not_,
                    .most_letters = 60};
  const Area place = rest.cut_top(why_not_.empty() ? kField : kFieldWithProblem, kGap);
  const bool finished = screen.text_field("staff/pictures/title", place, title_, field);
  if (title_ != before) {
    typing_ = true;
    why_not_.clear();
  }
  if (finished) finish_title();

  const auto uses = uses_of(*school, hash_, desk_.words);
  const auto rows = rows_of(note, uses);
  const int pressed = rest.h < kBar ? -1 : screen.row_list("staff/pictures/one", rest, rows);
  if (pressed >= 0) {
    const std::string& id = rows[std::size_t(pressed)].id;
    MediaNote now = note;
    source_ = note.source;
    if (id.ends_with("/who")) step_ = Step::who;
    if (id.ends_with("/until")) step_ = Step::until;
    if (id.ends_with("/licence")) step_ = Step::licence;
    if (id.ends_with("/replace")) step_ = Step::replace;
    if (id.ends_with("/agreed") || id.ends_with("/away")) now.consent = !note.consent, change(now);
    if (id.ends_with("/delete")) end_of_note();
  }
  if (keep) keep_new();
  if (leave) {
    if (typing_ && !is_new()) finish_title();
    if (!typing_ || is_new()) step_ = is_new() ? Step::stick : Step::list;
  }
}

void PicturesPage::draw_replace(Screen& screen, Area rest) {
  Area bar = rest.cut_top(kBar, kGap);
  if (back(screen, bar, "words.no_picture")) step_ = Step::one;
  screen.text(bar, desk_.words("pictures.replace_with"), {.size = 10, .align = Align::left});
  if (const auto chosen = screen.picture_chooser("staff/pictures/chooser", rest)) replace(*chosen);
}

std::shared_ptr<StaffPage> pictures_page(const StaffDesk& desk) {
  return std::make_shared<PicturesPage>(desk);
}

}  // namespace hearth
