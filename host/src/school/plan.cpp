// SPDX-License-Identifier: MIT
#include <algorithm>

#include "hearth/school.hpp"

namespace hearth {

namespace {

using std::chrono::sys_days;

sys_days monday_of(Day day) {
  return sys_days(day) - (weekday_of(day) - std::chrono::Monday);
}

std::string reason_of(const Closure& closure) {
  if (!closure.title.empty()) return closure.title;
  if (closure.kind == "inset") return "INSET day";
  if (closure.kind == "bank_holiday") return "Bank holiday";
  return closure.kind == "holiday" ? "School holiday" : "Closed";
}

using Closed = DayPlan::Closed;

// `no` in term time. A school that has not entered its terms is never on holiday.
Closed holiday_on(const School& school, Day day) {
  const Term* before = nullptr;
  const Term* after = nullptr;
  for (const Term& term : school.terms) {
    if (term.days.contain(day)) return Closed::no;
    if (term.days.first < day && (!before || term.days.first > before->days.first)) before = &term;
    if (term.days.first > day && (!after || term.days.first < after->days.first)) after = &term;
  }
  if (!before && !after) return Closed::no;
  // English schools close for the summer in July, Scottish ones in June; all are back in September.
  const bool warm = day.month() >= std::chrono::June && day.month() <= std::chrono::September;
  const bool summer = before ? before->days.last.month() >= std::chrono::June &&
                                   before->days.last.month() <= std::chrono::August
                             : after->days.first.month() >= std::chrono::August;
  // Without a next term a holiday has no end that we know: in September it may be over long since.
  if (!after) {
    const bool same_summer = before->days.last.year() == day.year() && day.month() <= std::chrono::August;
    return summer && same_summer ? Closed::summer : Closed::unknown;
  }
  return warm && summer ? Closed::summer : Closed::between_terms;
}

bool is_weekend(Day day) {
  const std::chrono::weekday weekday = weekday_of(day);
  return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
}

std::string reason_of(Closed closed) {
  if (closed == Closed::summer) return "Summer holiday";
  return closed == Closed::between_terms ? "School holiday" : "No group today";
}

const Closure* closure_on(const School& school, const Id& room, Day day) {
  const auto found = std::ranges::find_if(school.closures, [&](const Closure& closure) {
    return (closure.room.empty() || closure.room == room) && closure.days.contain(day);
  });
  return found == school.closures.end() ? nullptr : &*found;
}

const OneOffDay* one_off_on(const School& school, const Id& room, Day day) {
  const auto found = std::ranges::find_if(school.one_off_days, [&](const OneOffDay& one) {
    return (one.room.empty() || one.room == room) && one.day == day;
  });
  return found == school.one_off_days.end() ? nullptr : &*found;
}

// What the week says; empty on a day without a group.
std::vector<Item> usual_items(const School& school, const Id& room, Day day) {
  const unsigned weekday = weekday_of(day).c_encoding();
  const Room* place = school.room(room);
  const bool has_hours =
      place && std::ranges::any_of(place->hours, [](const auto& open) { return open.has_value(); });
  if (has_hours && !place->hours[weekday]) return {};

  const Timetable* valid = nullptr;
  for (const Timetable& timetable : school.timetables) {
    if (timetable.room != room || timetable.weeks.empty() || !timetable.days.contain(day)) continue;
    if (!valid || timetable.days.first >= valid->days.first) valid = &timetable;
  }
  if (!valid) return {};
  const auto weeks = (monday_of(day) - monday_of(valid->days.first)) / std::chrono::days(7);
  return valid->weeks[static_cast<std::size_t>(weeks) % valid->weeks.size()][weekday];
}

bool same(const Item& a, const Item& b) {
  return a.title == b.title && a.picture == b.picture && a.starts == b.starts && a.ends == b.ends &&
         a.adults == b.adults;
}

// `item` as `now` has it; what `now` leaves empty stays.
Item changed(Item item, const Item& now, bool only_times) {
  if (now.ends > now.starts) {
    item.starts = now.starts;
    item.ends = now.ends;
  }
  if (only_times) return item;
  // The photograph and the choices of what it was do not fit what it is instead.
  if (!now.title.empty() || !now.picture.empty()) {
    item.pictures = now.pictures;
    item.choices = now.choices;
  }
  if (!now.title.empty()) item.title = now.title;
  if (!now.picture.empty()) item.picture = now.picture;
  if (!now.kind.empty()) item.kind = now.kind;
  if (!now.adults.empty()) item.adults = now.adults;
  return item;
}

void apply(const Change& change, std::vector<PlanItem>& plan) {
  const auto found = std::ranges::find_if(plan, [&](const PlanItem& p) { return p.item.id == change.item; });
  if (found == plan.end()) {
    if (change.what != Change::What::add || change.now.ends <= change.now.starts) return;
    plan.push_back({.item = change.now, .fate = Fate::added});
    plan.back().item.id = change.item;
    return;
  }
  PlanItem& p = *found;
  if (change.what == Change::What::cancel) {
    p.fate = Fate::cancelled;
    return;
  }
  // A later change is to the week, not to an earlier change of the same item.
  const bool was_added = p.fate == Fate::added;
  const Item usual = p.usual.value_or(p.item);
  p.item = changed(usual, change.now, change.what == Change::What::move);
  p.usual.reset();
  if (was_added) return;
  if (same(p.item, usual)) {
    p.fate = Fate::usual;
  } else {
    p.fate = change.what == Change::What::move ? Fate::moved : Fate::replaced;
    p.usual = usual;
  }
}

void finish(std::vector<PlanItem>& plan, Day day, const std::string& zone) {
  for (PlanItem& p : plan) {
    p.starts = instant_of(day, p.item.starts, zone);
    p.ends = instant_of(day, p.item.ends, zone);
  }
  std::ranges::stable_sort(plan, {}, [](const PlanItem& p) { return std::pair(p.item.starts, p.item.ends); });
}

DayPlan closed(Day day, Closed why) {
  return {.day = day, .closed_because = reason_of(why), .closed = why};
}

}  // namespace

bool school_is_open(const School& school, Day day) {
  return !is_weekend(day) && !closure_on(school, {}, day) && holiday_on(school, day) == Closed::no;
}

DayPlan plan_day(const School& school, const Id& room, Day day, const std::vector<Change>& today) {
  if (const Closure* closure = closure_on(school, room, day))
    return {.day = day, .closed_because = reason_of(*closure), .closed = Closed::closure};
  const OneOffDay* one_off = one_off_on(school, room, day);
  if (!one_off) {
    if (const Closed holiday = holiday_on(school, day); holiday != Closed::no)
      return closed(day, is_weekend(day) && holiday == Closed::unknown ? Closed::weekend : holiday);
  }
  const std::vector<Item> items = one_off ? one_off->items : usual_items(school, room, day);
  if (items.empty()) return closed(day, is_weekend(day) ? Closed::weekend : Closed::no_group);

  DayPlan plan{.day = day, .open = true, .title = one_off ? one_off->title : std::string()};
  for (const Item& item : items) plan.items.push_back({.item = item});
  for (const auto* changes : {&school.changes, &today}) {  // today's last: they win
    for (const Change& change : *changes) {
      if (change.room == room && change.day == day) apply(change, plan.items);
    }
  }
  finish(plan.items, day, school.zone);
  return plan;
}

DayPlan plan_my_day(const School& school, const Pupil& pupil, const Id& room, Day day,
                    const std::vector<Change>& today) {
  DayPlan plan = plan_day(school, room, day, today);
  const unsigned weekday = weekday_of(day).c_encoding();
  for (const Overlay& overlay : school.overlays) {
    if (overlay.pupil != pupil.id || !overlay.days.contain(day) || !overlay.weekdays.contains(weekday))
      continue;
    for (PlanItem& p : plan.items) {
      if (std::ranges::find(overlay.items, p.item.id) == overlay.items.end()) continue;
      // Elsewhere keeps its own time when the room moves or drops the item.
      const Item usual = p.usual.value_or(p.item);
      p = {.item = usual, .fate = Fate::overlaid, .usual = usual};
      p.item.title = overlay.title;
      p.item.picture = overlay.picture;
      p.item.pictures.clear();
      p.item.choices.clear();
      p.item.adults.clear();
    }
  }
  finish(plan.items, day, school.zone);
  return plan;
}

NowNext now_next(const DayPlan& plan, Instant at) {
  NowNext found;
  for (const PlanItem& p : plan.items) {
    if (p.fate == Fate::cancelled) continue;
    if (p.starts > at) {
      if (found.next) {
        found.later.push_back(&p);
      } else {
        found.next = &p;
      }
    } else if (at < p.ends) {
      // Of two at once the one that began last is going on; of two that began together, the change.
      const bool tie = found.now && found.now->starts == p.starts && found.now->fate != Fate::usual;
      if (!tie) found.now = &p;
    }
  }
  if (found.now) {
    using Share = std::chrono::duration<double>;
    found.left = Share(found.now->ends - at) / Share(found.now->ends - found.now->starts);
  }
  return found;
}

}  // namespace hearth
