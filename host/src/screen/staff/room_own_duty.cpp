// SPDX-License-Identifier: MIT
// Something that the room has given itself to do, in its own words, and how often it comes round.
#include <algorithm>
#include <array>
#include <utility>

#include "school/target_words.hpp"
#include "screen/staff/room_page.hpp"

namespace hearth {
namespace {

using Every = OwnDuty::Every;

// What many schools do, in words("room.own_home"); a touch takes one.
constexpr std::array<std::pair<const char*, Every>, 9> kUsual{{{"home", Every::day},
                                                               {"handover", Every::day},
                                                               {"staff_meeting", Every::week},
                                                               {"parents", Every::week},
                                                               {"progress", Every::half_term},
                                                               {"groups", Every::half_term},
                                                               {"allocation", Every::term},
                                                               {"parents_meeting", Every::term},
                                                               {"policy", Every::year}}};
constexpr float kLabel = 12, kRow = 24;

int across(const Screen& screen) {
  return screen.portrait() ? 2 : 3;
}
int down(const Screen& screen) {
  return (int(kUsual.size()) + across(screen) - 1) / across(screen);
}

}  // namespace

// True when one was taken.
bool RoomPage::take_usual_duty(Screen& screen, Area place) {
  screen.text(place.cut_top(kLabel), desk_.words("room.own_usual"), {.size = 8.5f, .align = Align::left});
  const auto places = place.grid(across(screen), down(screen), 4);
  for (std::size_t n = 0; n < kUsual.size(); ++n) {
    const auto& [name, every] = kUsual[n];
    const std::string title = desk_.words(std::string("room.own_") + name);
    if (!screen.picture_button(std::string("staff/room/own_duty/usual/") + name, places[n], {.word = title},
                               Beside::right))
      continue;
    own_duty_->title = title;
    own_duty_->every = every;
    return true;
  }
  return false;
}

void RoomPage::draw_own_duty(Screen& screen, Area rest, Room room) {
  constexpr float kGap = 5, kBar = 22, kField = 36, kFieldWithProblem = 50, kTimes = 34;
  OwnDuty& duty = *own_duty_;
  const auto kept = std::ranges::find(room.own_duties, duty.id, &OwnDuty::id);
  const bool is_kept = kept != room.own_duties.end();
  if (is_kept && !typing_) duty = *kept;

  const std::string before = duty.title;
  const Field field{.label = desk_.words("room.own_title"),
                    .hint = desk_.words("room.own_hint"),
                    .problem = why_not_name_,
                    .most_letters = 80};
  const Area place = rest.cut_top(why_not_name_.empty() ? kField : kFieldWithProblem, kGap);
  const bool finished = screen.text_field("staff/room/own_duty/title", place, duty.title, field);
  typing_ = (typing_ || duty.title != before) && !finished;
  const bool blank = duty.title.find_first_not_of(' ') == std::string::npos;
  if (!blank) why_not_name_.clear();
  if (finished && blank) why_not_name_ = desk_.words("room.own_needs_title");
  std::string changed = finished && !blank && (!is_kept || kept->title != duty.title) ? "room.own_duty" : "";

  bool back = false, away = false;
  const bool is_new = blank && !is_kept;
  const float tall = is_new ? kLabel + kRow * float(down(screen)) : kTimes;
  if (rest.h >= tall + kGap + kBar) {  // else the keyboard stands there
    const Area choices = rest.cut_top(tall, kGap);
    if (is_new && take_usual_duty(screen, choices)) changed = "room.own_duty";
    if (!is_new) {
      const Ways ways{.id = "every", .all = {kEvery.begin(), kEvery.end()}};
      const int now = int(duty.every), every = choose(screen, choices, ways, now);
      duty.every = Every(every);
      if (every != now && is_kept && changed.empty()) changed = "room.every";
    }
    Area bar = rest.cut_top(kBar);
    back = screen.picture_button("staff/room/own_duty/back", bar.cut_left(bar.w * 0.5f, kGap),
                                 {.word = desk_.words("out.back")}, Beside::right);
    away = is_kept && screen.picture_button("staff/room/own_duty/away", bar,
                                            {.word = desk_.words("room.own_away")}, Beside::right);
  }
  if (away) {
    room.own_duties.erase(kept);
    changed = "room.own_away";
  } else if (!changed.empty()) {
    if (is_kept)
      *kept = duty;
    else
      room.own_duties.push_back(duty);
  }
  if (!changed.empty()) keep(room, changed);
  if (!back && !away) return;
  own_duty_.reset();
  why_not_name_.clear();
  typing_ = false;
}

}  // namespace hearth
