// SPDX-License-Identifier: MIT
#include "screen/staff/today_page.hpp"

#include <algorithm>

namespace hearth {
namespace {

constexpr float kStrip = 31, kGap = 6;

}  // namespace

void TodayPage::close() {
  ++*visit_;
  part_ = Part::asked;
  told_ = {};
  is_told_ = false;
  ticks_.clear();
  problem_.clear();
  slot_.clear();
  look_.clear();
  page_ = 0;
}

void TodayPage::refresh() {
  desk_.records.staff_day(desk_.room(), [this, visit = visit_, mine = *visit_](const Answer<StaffDay>& told) {
    if (mine != *visit || told.lost) return;
    problem_ = told.problem;
    if (told.value) told_ = *told.value;
  });
  desk_.records.today(desk_.room(), [this, visit = visit_, mine = *visit_](const Answer<RoomToday>& told) {
    if (mine != *visit || told.lost) return;
    if (told.value) ticks_ = told.value->ticks;
    is_told_ = true;  // asked last, answered last
  });
}

// In the order of Part. Each with its number in words, so that nobody has to go and look.
std::vector<Choice> TodayPage::parts() const {
  const auto school = desk_.school();
  const auto board =
      board_of(*school, desk_.room(), desk_.clock.now(), ticks_, told_.attendance, latest_slot());
  const auto here = std::ranges::count(told_.attendance, "here", &Entry::what);
  const int asking = waiting(told_);
  const std::size_t looks = told_.looks.size() + told_.not_heard.size();
  const auto n = [](auto count) { return std::to_string(count); };
  std::vector<Choice> all{
      {.id = "asked",
       .word = words("today.asked"),
       .look = {.fill = asking > 0 ? Tint::attention : Tint::card},
       .second = asking == 0   ? words("today.nobody_waits")
                 : asking == 1 ? words("today.one_waits")
                               : desk_.words("today.wait", {{"n", n(asking)}})},
      {.id = "board",
       .word = words("today.board"),
       .second = desk_.words("today.board_done", {{"of", done_of(board, desk_.words)}})},
      {.id = "here",
       .word = words("today.who_is_here"),
       .second = desk_.words("today.of", {{"n", n(here)}, {"all", n(board.size())}})},
      {.id = "look",
       .word = words("today.needs_a_look"),
       .second = looks == 0   ? words("today.nobody")
                 : looks == 1 ? words("today.one_child")
                              : desk_.words("today.children", {{"n", n(looks)}})},
  };
  if (!told_.pairs.empty())  // once there is something to see
    all.push_back({.id = "pairs",
                   .word = words("today.pairs"),
                   .second = told_.pairs.size() == 1
                                 ? words("today.one_pair")
                                 : desk_.words("today.n_pairs", {{"n", n(told_.pairs.size())}})});
  return all;
}

void TodayPage::draw_parts(Screen& screen, Area strip) {
  std::vector<Choice> all = parts();
  if (part_ == Part::pairs && told_.pairs.empty()) part_ = Part::asked;
  if (may(Task::notes))
    all.push_back({.id = "moment", .word = words("today.moment"), .look = {.fill = Tint::wood}});
  const auto places = strip.columns(int(all.size()), screen.portrait() ? kGap / 2 : kGap);
  for (std::size_t at = 0; at < all.size(); ++at) {
    Choice& choice = all[at];
    if (!is_told_) choice.second.clear();
    choice.look.chosen = at == std::size_t(part_) && choice.id != "moment";
    if (!screen.picture_button("staff/today/" + choice.id, places[at], choice)) continue;
    if (choice.id == "moment") return desk_.open("child", "moment");
    part_ = Part(at);
    page_ = 0;
    look_.clear();
  }
}

void TodayPage::draw(Screen& screen) {
  Area rest = screen.area();
  draw_parts(screen, rest.cut_top(kStrip, 1.5f * kGap));
  if (!is_told_) return;
  if (!problem_.empty()) return screen.text(rest.cut_top(40), problem_, {.size = 10});
  switch (part_) {
    case Part::asked:
      return draw_asked(screen, rest);
    case Part::board:
      return draw_board(screen, rest);
    case Part::here:
      return draw_here(screen, rest);
    case Part::look:
      return look_.empty() ? draw_look(screen, rest) : draw_outcome(screen, rest);
    case Part::pairs:
      return draw_pairs(screen, rest);
  }
}

std::shared_ptr<StaffPage> today_page(const StaffDesk& desk) {
  return std::make_shared<TodayPage>(desk);
}

}  // namespace hearth
