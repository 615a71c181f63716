// SPDX-License-Identifier: MIT
#include "announcements.hpp"

#include <algorithm>

namespace visual_timetable {
namespace {

using hearth::Fate;
using hearth::PlanItem;

const std::string kWholeDay = "day";

Face face_of(const Viewer& viewer, const hearth::Item& item, hearth::Day day) {
  return {item.title, picture_for(viewer, item, day)};
}

// Empty for what is as the week says. Changes as soon as there is something new to say.
std::string state_of(const PlanItem& item) {
  if (item.fate == Fate::usual || item.fate == Fate::overlaid) return {};
  if (item.fate == Fate::cancelled) return "cancelled";
  std::string state =
      item.item.title + " " + hearth::time_text(item.item.starts) + "-" + hearth::time_text(item.item.ends);
  for (const hearth::Id& adult : item.item.adults) state += " " + adult;
  return state;
}

// The item before which nothing else goes on, and what does; null when it is the first.
const PlanItem* before(const hearth::DayPlan& plan, const PlanItem& item) {
  const PlanItem* found = nullptr;
  for (const PlanItem& other : plan.items)
    if (&other != &item && other.fate != Fate::cancelled && other.item.starts < item.item.starts)
      found = &other;
  return found;
}

std::string moved(const hearth::DayPlan& plan, const PlanItem& item, const hearth::Words& words) {
  const std::string& title = item.item.title;
  if (item.item.starts == item.usual->starts)
    return words(item.item.ends > item.usual->ends ? "timetable.today_longer" : "timetable.today_shorter",
                 {{"item", title}});
  const PlanItem* after = before(plan, item);
  return after ? words("timetable.today_after", {{"item", title}, {"before", after->item.title}})
               : words("timetable.today_first", {{"item", title}});
}

std::string with_others(const Viewer& viewer, const PlanItem& item, const hearth::Words& words) {
  std::string names;
  for (const hearth::Id& id : item.item.adults)
    if (const hearth::Adult* adult = viewer.school.adult(id))
      names += (names.empty() ? "" : ", ") + adult->name;
  return words("timetable.today_with", {{"item", item.item.title}, {"names", names}});
}

Announcement announce(const Viewer& viewer, const hearth::DayPlan& plan, const PlanItem& item,
                      const hearth::Words& words) {
  Announcement told{.item = item.item.id, .state = state_of(item)};
  const Face now = face_of(viewer, item.item, plan.day);
  if (item.usual) told.before = face_of(viewer, *item.usual, plan.day);
  if (item.fate != Fate::cancelled) told.now = now;
  switch (item.fate) {
    case Fate::cancelled:
      told.before = now;
      told.sentence = words("timetable.today_no", {{"item", now.word}});
      break;
    case Fate::added:
      told.sentence = words("timetable.today_also", {{"item", now.word}});
      break;
    case Fate::moved:
      told.before.reset();  // the same card twice says nothing
      told.sentence = moved(plan, item, words);
      break;
    case Fate::replaced:
      if (item.usual->title != now.word) {
        told.sentence = words("timetable.today_instead", {{"now", now.word}, {"usual", item.usual->title}});
      } else {
        told.before.reset();
        told.sentence = item.usual->adults != item.item.adults ? with_others(viewer, item, words)
                                                               : moved(plan, item, words);
      }
      break;
    case Fate::usual:
    case Fate::overlaid:
      told.sentence = words("timetable.today_after_all", {{"item", now.word}});
      break;
  }
  return told;
}

bool is_over(const PlanItem& item, hearth::Instant at) {
  // A child still waits for what was moved to an earlier time.
  const auto wait =
      item.usual ? std::max(item.usual->ends - item.item.ends, hearth::TimeOfDay(0)) : hearth::TimeOfDay(0);
  return item.ends + wait <= at;
}

}  // namespace

std::vector<Announcement> announcements(const Viewer& viewer, const hearth::DayPlan& plan, const Told& told,
                                        hearth::Instant at, const hearth::Words& words) {
  std::vector<Announcement> found;
  const auto seen = [&](const std::string& item) {
    const auto state = told.seen.find(item);
    return state == told.seen.end() ? std::string() : state->second;
  };
  if (!plan.title.empty() && seen(kWholeDay) != plan.title && !plan.items.empty() &&
      plan.items.back().ends > at)
    found.push_back({.item = kWholeDay,
                     .state = plan.title,
                     .sentence = words("timetable.today_other_day", {{"title", plan.title}}),
                     .now = Face{plan.title, picture_for(viewer, plan.items.front().item, plan.day)}});
  for (const PlanItem& item : plan.items)
    if (item.fate != Fate::overlaid && !is_over(item, at) && seen(item.item.id) != state_of(item))
      found.push_back(announce(viewer, plan, item, words));
  return found;
}

}  // namespace visual_timetable
