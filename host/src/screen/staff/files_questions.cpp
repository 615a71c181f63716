// SPDX-License-Identifier: MIT
// What staff are asked while they bring in a file, one thing at a time.
#include <algorithm>

#include "screen/staff/files_page.hpp"

namespace hearth {
namespace {

constexpr float kGap = 5;

std::string listed(const std::vector<std::string>& all) {
  std::string words;
  for (const std::string& one : all) words += (words.empty() ? "" : ", ") + one;
  return words;
}

std::string id_of(std::string field) {
  std::ranges::replace(field, ' ', '_');
  return "staff/files/column/" + field;
}

}  // namespace

void FilesPage::next_column() {
  if (++column_ >= asked_columns_.size()) ask_preview();
}

void FilesPage::draw_column(Screen& screen, Area rest) {
  const FileColumn column = asked_columns_[column_];
  const Bottom bottom = bottom_of(rest);
  heading(screen, rest, desk_.words("staff.files_what_column", {{"heading", column.heading}}),
          column.samples.empty()
              ? desk_.words("staff.files_column_empty")
              : desk_.words("staff.files_for_example", {{"values", listed(column.samples)}}));
  const auto said = wish_.columns.find(column.heading);
  const std::string& field_now = said == wish_.columns.end() ? column.field : said->second;
  const int n = int(told_.fields.size()), across = screen.portrait() ? 3 : 4;
  const auto places = rest.grid(across, (n + across - 1) / across, kGap);
  for (std::size_t at = 0; at < told_.fields.size(); ++at) {
    const std::string& field = told_.fields[at];
    const Look look{.fill = at + 1 == told_.fields.size() ? Tint::sand : Tint::card,
                    .chosen = field == field_now};
    if (!screen.picture_button(id_of(field), places[at],
                               {.word = field_words(field, desk_.words), .look = look}))
      continue;
    wish_.columns[column.heading] = field;
    return next_column();
  }
  screen.text(bottom.main,
              desk_.words("staff.files_of", {{"n", std::to_string(column_ + 1)},
                                             {"all", std::to_string(asked_columns_.size())}}),
              {.size = 8.5f, .ink = Ink::quiet, .align = Align::right});
  if (!back(screen, bottom.back, column_ > 0 ? "out.back" : "staff.files_back")) return;
  if (column_ == 0) return open();
  --column_;
}

void FilesPage::draw_room(Screen& screen, Area rest) {
  const auto school = desk_.school();
  const Bottom bottom = bottom_of(rest);
  heading(screen, rest, desk_.words("staff.files_which_room"));
  std::vector<Choice> choices;
  for (const Room& room : school->rooms)
    choices.push_back({.id = room.id,
                       .word = room.name,
                       .picture = room.picture,
                       .look = {.chosen = room.id == wish_.room}});
  choices.push_back({.id = "nowhere",
                     .word = desk_.words("staff.files_nowhere_yet"),
                     .picture = {},
                     .look = {.fill = Tint::sand, .chosen = wish_.room.empty()}});
  const int chosen = screen.choice_grid("staff/files/room", rest, choices);
  if (chosen >= 0) {
    const auto at = std::size_t(chosen);
    wish_.room = at < school->rooms.size() ? school->rooms[at].id : Id();
  }
  if (chosen >= 0 || back(screen, bottom.back, "out.back")) go_to(Step::preview);
}

void FilesPage::next_missing() {
  if (++missing_ < told_.missing.size()) return;
  if (leaving_.empty()) return open();
  go_to(Step::leaving);
}

void FilesPage::draw_missing(Screen& screen, Area rest) {
  const MissingPupil who = told_.missing[missing_];
  const auto school = desk_.school();
  const Bottom bottom = bottom_of(rest);
  heading(screen, rest, desk_.words("staff.files_not_in_file", {{"name", who.name}}),
          desk_.words("staff.files_of",
                      {{"n", std::to_string(missing_ + 1)}, {"all", std::to_string(told_.missing.size())}}));
  if (const Pupil* pupil = school->pupil(who.pupil))
    screen.picture(rest.cut_top(rest.h * 0.4f, kGap),
                   picture_of(*school, *pupil, local_time(desk_.clock.now(), school->zone).day));
  const auto places = screen.portrait() ? rest.rows(3, kGap) : rest.columns(3, kGap);
  constexpr std::pair<const char*, const char*> kAnswers[] = {{"still_here", "staff.files_still_here"},
                                                              {"has_left", "staff.files_has_left"},
                                                              {"ask_later", "staff.files_ask_later"}};
  for (std::size_t at = 0; at < 3; ++at) {
    const auto& [id, words] = kAnswers[at];
    if (!screen.picture_button(std::string("staff/files/") + id, places[at], {.word = desk_.words(words)}))
      continue;
    if (at == 1) leaving_.push_back(who);
    return next_missing();
  }
  if (screen.picture_button("staff/files/ask_all_later", bottom.back,
                            {.word = desk_.words("staff.files_ask_all_later")}, Beside::right)) {
    missing_ = told_.missing.size() - 1;
    next_missing();
  }
}

// The only step that ends something: it is said once more before it is written.
void FilesPage::draw_leaving(Screen& screen, Area rest) {
  const Bottom bottom = bottom_of(rest);
  heading(screen, rest, desk_.words("staff.files_leaving"), desk_.words("staff.files_leaving_why"));
  std::vector<Row> rows;
  for (const MissingPupil& pupil : leaving_)
    rows.push_back({.id = {}, .words = pupil.name, .note = {}, .button = {}});
  screen.row_list("staff/files/leaving", rest, rows);
  if (main(screen, bottom.main, "staff/files/they_left", "staff.files_they_left")) return write_leaving();
  if (back(screen, bottom.back, "staff.files_change_nothing")) open();
}

// One after the other; a keeper that goes away in between leaves the rest to the next time.
void FilesPage::write_leaving() {
  if (leaving_.empty()) return open();
  go_to(Step::wait);
  const auto today = local_time(desk_.clock.now(), desk_.school()->zone).day;
  const MissingPupil who = leaving_.back();
  leaving_.pop_back();
  desk_.records.left(who.pupil, today, [this, visit = visit_, mine = *visit_](const Answer<Nothing>& told) {
    if (mine != *visit) return;
    if (told.value) return write_leaving();
    problem_ = told.problem;
    go_to(Step::problem);
  });
}

}  // namespace hearth
