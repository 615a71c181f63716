// SPDX-License-Identifier: MIT
// What a child came from when they checked in: the item of their day, and who led it. Staff can change the
// timetable; they cannot change Tuesdays.
#include <algorithm>
#include <map>

#include "review/answers.hpp"
#include "review/say.hpp"

namespace hearth {
namespace {

using namespace std::chrono_literals;

constexpr int kLeastCheckIns = 5;  // after the same thing, before anything is told of it

// The item that they come from: what goes on for some minutes already or has ended not long ago. The place of
// the check-in itself is none. Null on the way in.
const PlanItem* just_before(const DayPlan& plan, Instant at) {
  constexpr auto kSettled = 5min, kLongAgo = 30min;
  const PlanItem* found = nullptr;
  for (const PlanItem& item : plan.items) {
    if (item.fate == Fate::cancelled || item.item.kind == "feelings") continue;
    if (item.starts + kSettled > at || item.ends + kLongAgo < at) continue;
    if (!found || item.starts >= found->starts) found = &item;
  }
  return found;
}

// Whoever led it and was there. Elsewhere it was none of the room's adults.
std::vector<const Adult*> led_by(const School& school, const PlanItem& item, const Id& room, Day day) {
  const Room* place = school.room(room);
  const bool of_the_room = item.item.adults.empty() && item.fate != Fate::overlaid && place;
  std::vector<const Adult*> adults;
  for (const Id& id : of_the_room ? place->adults : item.item.adults)
    if (const Adult* adult = school.adult(id); adult && is_here(*adult, day)) adults.push_back(adult);
  return adults;
}

struct Before {
  std::vector<Preceded> items, adults;
  std::map<std::string, std::string> pictures;  // by label
};

Before before_each(const Review& review, const std::vector<Occasion>& shown) {
  const School& school = review.school;
  const auto changes = changes_from(review.entries);
  const std::string on_the_way = review.words("review.way_in");
  Before before;
  DayPlan plan;
  for (const Occasion& occasion : shown) {
    const Placement* placement = placement_on(review.pupil, occasion.day);
    if (!occasion.valence || !placement) continue;
    if (plan.day != occasion.day)
      plan = plan_my_day(school, review.pupil, placement->room, occasion.day, changes);
    if (!plan.open) continue;
    const PlanItem* item = just_before(plan, occasion.at);
    const std::string label = item ? item->item.title : on_the_way;
    before.items.push_back({.labels = {label}, .valence = *occasion.valence});
    if (!item) continue;
    before.pictures[label] = item->item.picture;
    Preceded led{.labels = {}, .valence = *occasion.valence};
    for (const Adult* adult : led_by(school, *item, placement->room, occasion.day)) {
      led.labels.push_back(adult->name);
      before.pictures[adult->name] = picture_of(school, *adult, occasion.day);
    }
    before.adults.push_back(std::move(led));
  }
  return before;
}

ShareChart chart_of(const Review& review, const Before& before, const std::vector<Preceded>& preceded,
                    const char* title) {
  const Words& words = review.words;
  const auto hard = int(std::ranges::count_if(preceded, [](const Preceded& one) { return one.valence < 0; }));
  ShareChart chart;
  chart.words = {
      .title = words(title),
      .corner = words("review.before_corner", {{"told", share_told(words, hard, int(preceded.size()))},
                                               {"least", std::to_string(kLeastCheckIns)}}),
      .nothing = words(hard > 0           ? "review.before_too_few"
                       : preceded.empty() ? "review.before_no_plan"
                                          : "review.none_hard")};
  if (hard == 0) return chart;
  for (const CameBefore& one : came_before(preceded)) {
    if (one.hard.of < kLeastCheckIns) continue;
    const auto picture = before.pictures.find(one.label);
    chart.rows.push_back({.picture = picture == before.pictures.end() ? "" : picture->second,
                          .words = one.label,
                          .share = one.hard.value(),
                          .told = share_told(words, one.hard.n, one.hard.of),
                          .n = one.hard.n,
                          .of = one.hard.of});
  }
  return chart;
}

}  // namespace

std::vector<ShareChart> what_came_before(const Review& review) {
  const Before before = before_each(review, answers_of(review).shown);
  return {chart_of(review, before, before.items, "review.before_items"),
          chart_of(review, before, before.adults, "review.before_adults")};
}

}  // namespace hearth
