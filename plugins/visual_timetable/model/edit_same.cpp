// SPDX-License-Identifier: MIT
#include "edit_same.hpp"

#include <algorithm>
#include <tuple>

namespace visual_timetable {
namespace {

using hearth::Change;
using hearth::Closure;
using hearth::Edited;
using hearth::Focus;
using hearth::Item;
using hearth::OneOffDay;
using hearth::Overlay;
using hearth::School;
using hearth::Timetable;

auto parts(const hearth::Days& days) {
  return std::pair(days.first, days.last.ok() ? days.last : hearth::Day{});
}

bool same_items(const std::vector<Item>& a, const std::vector<Item>& b) {
  const auto of_choice = [](const hearth::ItemChoice& c) { return std::tie(c.id, c.title, c.picture); };
  const auto of_item = [](const Item& i) {
    return std::tie(i.id, i.title, i.picture, i.kind, i.starts, i.ends, i.adults, i.pictures);
  };
  return std::ranges::equal(a, b, [&](const Item& x, const Item& y) {
    return of_item(x) == of_item(y) && std::ranges::equal(x.choices, y.choices, {}, of_choice, of_choice);
  });
}

bool same_one(const Timetable& a, const Timetable& b) {
  return a.id == b.id && a.room == b.room && parts(a.days) == parts(b.days) &&
         std::ranges::equal(a.weeks, b.weeks, [](const auto& week, const auto& other) {
           return std::ranges::equal(week, other, same_items);
         });
}

bool same_one(const OneOffDay& a, const OneOffDay& b) {
  return std::tie(a.id, a.room, a.day, a.title) == std::tie(b.id, b.room, b.day, b.title) &&
         same_items(a.items, b.items);
}

bool same_one(const Closure& a, const Closure& b) {
  return std::tie(a.id, a.room, a.kind, a.title) == std::tie(b.id, b.room, b.kind, b.title) &&
         parts(a.days) == parts(b.days);
}

bool same_one(const Overlay& a, const Overlay& b) {
  const auto of = [](const Overlay& o) {
    return std::tie(o.id, o.pupil, o.weekdays, o.items, o.title, o.picture, o.must);
  };
  return of(a) == of(b) && parts(a.days) == parts(b.days);
}

// Of what is cancelled nothing else is kept.
bool same_one(const Change& a, const Change& b) {
  const auto of = [](const Change& c) { return std::tie(c.id, c.room, c.day, c.what, c.item); };
  return of(a) == of(b) && (a.what == Change::What::cancel || same_items({a.now}, {b.now}));
}

bool same_one(const Focus& a, const Focus& b) {
  const auto of = [](const Focus& f) { return std::tie(f.id, f.room, f.title, f.picture); };
  return of(a) == of(b) && parts(a.days) == parts(b.days);
}

const auto& all_of(const School& s, const Timetable&) {
  return s.timetables;
}
const auto& all_of(const School& s, const OneOffDay&) {
  return s.one_off_days;
}
const auto& all_of(const School& s, const Closure&) {
  return s.closures;
}
const auto& all_of(const School& s, const Overlay&) {
  return s.overlays;
}
const auto& all_of(const School& s, const Change&) {
  return s.changes;
}
const auto& all_of(const School& s, const Focus&) {
  return s.focuses;
}

// The kinds that the timetable edits.
template <class T>
concept Ours = requires(const School& school, const T& thing) {
  all_of(school, thing);
};

}  // namespace

bool same(const Edited& a, const Edited& b) {
  return a.index() == b.index() && std::visit(
                                       [&]<class T>(const T& one) {
                                         if constexpr (Ours<T>)
                                           return same_one(one, std::get<T>(b));
                                         else
                                           return false;
                                       },
                                       a);
}

std::optional<Edited> as_it_is(const School& school, const Edited& edited) {
  return std::visit(
      [&]<class T>(const T& one) -> std::optional<Edited> {
        if constexpr (Ours<T>) {
          const auto& all = all_of(school, one);
          const auto found = std::ranges::find(all, one.id, &T::id);
          if (found != all.end()) return *found;
        }
        return std::nullopt;
      },
      edited);
}

}  // namespace visual_timetable
