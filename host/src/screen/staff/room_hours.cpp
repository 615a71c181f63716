// SPDX-License-Identifier: MIT
// On which weekdays and from when to when the room is open.
#include "school/fields.hpp"
#include "screen/staff/room_page.hpp"

namespace hearth {
namespace {

constexpr Hours kUsual{TimeOfDay(9 * 60), TimeOfDay(15 * 60)};
constexpr int kStep = 5, kEarliest = 5 * 60, kLatest = 22 * 60;
constexpr float kGap = 3.5f, kHeading = 11, kMostStepper = 26, kNarrowStepper = 20;
constexpr std::array<const char*, 7> kDays{"sunday",   "monday", "tuesday", "wednesday",
                                           "thursday", "friday", "saturday"};

}  // namespace

void RoomPage::draw_hours(Screen& screen, Area rest, Room room) {
  const auto parts_of = [](Area line) {
    const Area day = line.cut_left(line.w * 0.4f, kGap);
    const auto times = line.columns(2, kGap);
    return std::array{day, times[0], times[1]};
  };
  const auto headings = parts_of(rest.cut_top(kHeading, kGap));
  constexpr Text kSmall{.size = 8.5f, .ink = Ink::quiet};
  screen.text(headings[1], desk_.words("room.opens"), kSmall);
  screen.text(headings[2], desk_.words("room.closes"), kSmall);
  const auto lines = rest.rows(int(kDays.size()), kGap);
  for (std::size_t line = 0; line < kDays.size(); ++line) {
    const std::size_t day = (line + 1) % kDays.size();  // the week begins on Monday
    const auto [name, opens, closes] = parts_of(lines[line]);
    const auto waiting = in_wrong_order_.find(day);
    const bool wrong = waiting != in_wrong_order_.end();
    const auto open = wrong ? waiting->second : room.hours[day];
    const std::string id = std::string("hours/") + kWeekdays[day];
    const std::string what = std::string("day.") + kDays[day];
    if (screen.toggle("staff/room/" + id, name, desk_.words(what),
                      wrong ? desk_.words("room.wrong_order") : "", open.has_value())) {
      in_wrong_order_.erase(day);
      room.hours[day] = open ? std::nullopt : std::optional(kUsual);
      return keep(room, what);
    }
    if (!open) {
      screen.text({opens.x, opens.y, opens.w + kGap + closes.w, opens.h}, desk_.words("room.closed"),
                  {.size = 9, .ink = Ink::quiet});
      continue;
    }
    const auto time = [&](const char* which, const Area& at, TimeOfDay now) {
      // Where it is narrow, lower buttons leave the time the room that it needs.
      const Area place = at.middle(at.w, std::min(at.h, screen.portrait() ? kNarrowStepper : kMostStepper));
      return TimeOfDay(steps(screen, place, id + '/' + which, time_text(now), int(now.count()), kEarliest,
                             kLatest, kStep));
    };
    const Hours now{time("opens", opens, open->opens), time("closes", closes, open->closes)};
    if (now.opens == open->opens && now.closes == open->closes) continue;
    if (now.closes <= now.opens) {
      in_wrong_order_[day] = now;
      continue;
    }
    in_wrong_order_.erase(day);
    room.hours[day] = now;
    return keep(room, what);
  }
}

}  // namespace hearth
