// SPDX-License-Identifier: MIT
// What is said of a picture: who is on it, until when it may be shown, whose it is.
#include <algorithm>

#include "screen/staff/pictures_page.hpp"

namespace hearth {
namespace {

constexpr float kGap = 5, kBar = 22;

}  // namespace

void PicturesPage::draw_who(Screen& screen, Area rest) {
  MediaNote now = note();
  const auto school = desk_.school();
  Area bar = rest.cut_top(kBar, kGap);
  if (back(screen, bar, "pictures.done")) step_ = Step::one;
  screen.text(bar, desk_.words("pictures.who_is_it"), {.size = 10, .align = Align::left});
  std::vector<Row> rows;
  std::vector<Id> ids;
  const auto add = [&](const Id& id, const std::string& name, const std::string& picture) {
    const bool on = std::ranges::count(now.shows, id) > 0;
    ids.push_back(id);
    rows.push_back({.id = "staff/pictures/shows/" + id,
                    .words = name,
                    .note = {},
                    .button = desk_.words(on ? "pictures.is_on_it" : "pictures.is_not_on_it"),
                    .picture = picture,
                    .chosen = on});
  };
  for (const Pupil& pupil : school->pupils) add(pupil.id, pupil.name, picture_of(*school, pupil, today()));
  for (const Adult& adult : school->adults) add(adult.id, adult.name, picture_of(*school, adult, today()));
  const int pressed = screen.row_list("staff/pictures/people", rest, rows);
  if (pressed < 0) return;
  const bool nobody = now.shows.empty();
  if (std::erase(now.shows, ids[std::size_t(pressed)]) == 0) now.shows.push_back(ids[std::size_t(pressed)]);
  // Nobody has been asked yet for the first one; and where nobody is on it, nobody needs to be.
  if (nobody) now.consent = false;
  if (now.shows.empty()) now.consent = true;
  change(now);
}

void PicturesPage::draw_until(Screen& screen, Area rest) {
  MediaNote now = note();
  Area bar = rest.cut_top(kBar, kGap);
  if (back(screen, bar, "pictures.done")) step_ = Step::one;
  if (now.expires && screen.picture_button("staff/pictures/no_end", bar.cut_right(bar.w * 0.4f, kGap),
                                           {.word = desk_.words("pictures.no_end")}, Beside::right)) {
    now.expires.reset();
    step_ = Step::one;
    return change(now);
  }
  screen.text(bar, desk_.words("pictures.last_day"), {.size = 7.5f, .align = Align::left});
  std::vector<Day> marked;
  if (now.expires) marked.push_back(*now.expires);
  const Day shown = now.expires && *now.expires >= today() ? *now.expires : today();
  if (const auto day = screen.calendar("staff/pictures/calendar", rest, shown, marked)) {
    now.expires = *day;
    step_ = Step::one;
    change(now);
  }
}

// Sets that may not travel on keep their names: who exports knows by them.
void PicturesPage::draw_licence(Screen& screen, Area rest) {
  constexpr float kField = 36;
  MediaNote now = note();
  Area bar = rest.cut_top(kBar, kGap);
  const bool leave = back(screen, bar, "pictures.done");
  screen.text(bar, desk_.words("pictures.which_licence"), {.size = 10, .align = Align::left});
  const Field field{.label = desk_.words("pictures.source"), .hint = desk_.words("pictures.source_hint")};
  const bool finished =
      screen.text_field("staff/pictures/source", rest.cut_top(kField, kGap), source_, field);
  if ((finished || leave) && source_ != now.source) {
    now.source = source_;
    change(now);
  }
  if (leave) step_ = Step::one;
  if (rest.h < kBar) return;
  std::vector<Row> rows;
  for (const char* key : {"own", "free", "arasaac", "widgit", "sclera", "other"}) {
    const std::string licence = desk_.words(std::string("pictures.licence_") + key);
    rows.push_back({.id = std::string("staff/pictures/licence/") + key,
                    .words = licence,
                    .note = desk_.words(std::string("pictures.licence_") + key + "_why"),
                    .button = desk_.words("pictures.this"),
                    .chosen = now.licence == licence});
  }
  const int pressed = screen.row_list("staff/pictures/licences", rest, rows);
  if (pressed < 0) return;
  now.licence = rows[std::size_t(pressed)].words;
  now.source = source_;
  change(now);
  step_ = Step::one;
}

}  // namespace hearth
