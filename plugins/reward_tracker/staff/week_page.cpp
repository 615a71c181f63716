// SPDX-License-Identifier: MIT
// The week: whose targets are to be looked at.
#include "../model/staff_review.hpp"

#include <algorithm>

#include "review.hpp"
#include "roots.hpp"

namespace reward_tracker::staff {
namespace {

using hearth::Area;
using hearth::Target;

class WeekPage : public StaffPage {
 public:
  void draw(Desk& desk) override {
    Area rest = draw_sections(desk, Section::week);
    const auto reviews = reviews_of(*desk.school, desk.children(), desk.today);
    const auto due =
        std::size_t(std::ranges::count_if(reviews, [](const Review& review) { return !review.due.empty(); }));
    draw_heading(desk, rest, desk.words("week_title"),
                 due == 0 ? desk.words("nothing_due")
                          : desk.words(due == 1 ? "one_due" : "n_due", {{"n", number(due)}}));
    draw_problem(desk, rest, desk.book.problem());
    std::vector<hearth::Row> rows;
    for (const Review& review : reviews) {
      const bool is_due = !review.due.empty();
      rows.push_back({.id = "week/child/" + review.pupil->id,
                      .words = review.pupil->name,
                      .note = note_of(desk, review),
                      .button = desk.words("look"),
                      .fill = is_due ? hearth::Tint::soft : hearth::Tint::card,
                      .picture = desk.picture(*review.pupil)});
    }
    if (rows.empty()) desk.screen.text(rest, desk.words("nobody_has_targets"), {.size = 11});
    const int row = desk.screen.row_list("week/rows", rest, rows);
    if (row >= 0) desk.way.open(review_page(reviews[std::size_t(row)].pupil->id));
  }

 private:
  static std::string note_of(Desk& desk, const Review& review) {
    if (!review.due.empty()) {
      const auto first =
          std::ranges::min(review.due, {}, [](const Target* t) { return std::chrono::sys_days(*t->review); });
      return desk.words(review.due.size() == 1 ? "one_since" : "n_since",
                        {{"n", number(review.due.size())}, {"day", date_words(desk, *first->review)}});
    }
    const Target* next = nullptr;
    for (const Target* target : review.later)
      if (target->review && (!next || *target->review < *next->review)) next = target;
    return next ? desk.words("looked_at_on", {{"day", date_words(desk, *next->review)}})
                : desk.words("no_review_day");
  }
};

}  // namespace

std::shared_ptr<StaffPage> week_page(Desk&) {
  return std::make_shared<WeekPage>();
}

}  // namespace reward_tracker::staff
