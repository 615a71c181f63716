// SPDX-License-Identifier: MIT
#include "room_look.hpp"

#include <algorithm>
#include <optional>

#include "children.hpp"

namespace staff_review {

using hearth::Day;
using hearth::Days;
using hearth::HistoryWish;
using hearth::RoomReview;
using hearth::Task;

std::string to_text(RoomSection section) {
  switch (section) {
    case RoomSection::look:
      return "look";
    case RoomSection::done:
      return "done";
    case RoomSection::week:
      return "week";
    case RoomSection::helped:
      return "helped";
    case RoomSection::digest:
      break;
  }
  return "digest";
}

namespace {

// To another room, whose staff they are now told to: the keeper refuses the others.
bool has_moved_on(const hearth::Pupil& pupil, const hearth::Id& room, Day today) {
  std::optional<Day> left;
  for (const hearth::Placement& placement : pupil.placements) {
    if (placement.room != room) continue;
    const Day last = placement.days.last;
    if (!last.ok() || last >= today) return false;
    if (!left || last > *left) left = last;
  }
  return left && std::ranges::any_of(pupil.placements, [&](const hearth::Placement& placement) {
           return placement.room != room && (!placement.days.last.ok() || placement.days.last > *left);
         });
}

}  // namespace

void RoomLook::keep_up(hearth::Host& host) {
  today_ = host.local_now().day;
  if (const auto now = host.school(); now != school_) {
    school_ = now;
    noticed_.reset();
    shown_.clear();
  }
  if (reading_.ready() && !sorted_) sort_out();
  if (reading_.asked()) return;
  const Days days = kept_days(*school_, today_);
  std::vector<std::string> kinds{"check_in",   "how_now",    "attendance", "target_score",
                                 "assessment", "trend_flag", "look_done",  "duty_done"};
  if (host.may(Task::notes)) kinds.emplace_back("staff_note");
  HistoryWish wish{.pupils = {}, .kinds = std::move(kinds), .first = days.first, .last = days.last};
  for (const Child& child : children_of(*school_, room_, days, today_))
    if (host.may(Task::every_room) || !has_moved_on(*child.pupil, room_, today_))
      wish.pupils.push_back(child.pupil->id);
  std::vector<HistoryWish> wishes;
  if (!wish.pupils.empty()) {
    // For today's papers alone.
    wishes.push_back({.pupils = wish.pupils, .kinds = {"award"}, .first = today_, .last = today_});
    wishes.push_back(std::move(wish));
  }
  // What happened to a room's days is told of this screen's room alone.
  if (room_ == host.room())
    wishes.push_back({.pupils = {},
                      .kinds = {"duty_done", "session_not_run", "day_change"},
                      .first = days.first,
                      .last = days.last});
  reading_.ask(host.journal(), wishes);
}

void RoomLook::sort_out() {
  children_ = hearth::by_child(reading_.entries());
  if (const auto room = children_.extract(""); !room.empty()) room_entries_ = room.mapped();
  sorted_ = true;
}

bool RoomLook::can_go_earlier() const {
  return hearth::days_of(*school_, span_, today_, before_ + 1).last >= kept_days(*school_, today_).first;
}

const std::vector<hearth::Noticed>& RoomLook::noticed(hearth::Host& host) {
  if (!noticed_) noticed_ = review(host, {today_, today_}, hearth::noticed_in);
  return *noticed_;
}

Shown RoomLook::shown_of(hearth::Host& host, RoomSection section) const {
  return review(host, days(), [&](const RoomReview& review) -> Shown {
    switch (section) {
      case RoomSection::done: {
        hearth::Completion completion = hearth::completion_of(review);
        return {{std::move(completion.chart)}, std::move(completion.gaps)};
      }
      case RoomSection::week:
        return {{hearth::room_week(review)}, {}};
      case RoomSection::helped:
        return {{hearth::what_helped(review)}, {}};
      case RoomSection::digest:
      case RoomSection::look:
        break;
    }
    return {{}, hearth::digest_of(review)};
  });
}

const Shown& RoomLook::shown(hearth::Host& host, RoomSection section) {
  const auto [at, is_new] = shown_.try_emplace({section, span_, before_});
  if (is_new) at->second = shown_of(host, section);
  return at->second;
}

void RoomLook::add(const hearth::Entry& entry) {
  children_[entry.pupil].push_back(entry);
  noticed_.reset();
  shown_.clear();
}

}  // namespace staff_review
