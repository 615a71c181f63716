// SPDX-License-Identifier: MIT
// Ways through the screen that several tours take.
#pragma once

#include <string>

namespace hearth {

inline const std::string kToTheBoard = "now 2026-07-17T08:46\nwait dock/emotion_checkin\n";

// Callum is happy and needs nothing; then the board again.
inline const std::string kOneCheckIn = R"(
press dock/emotion_checkin
press check_in/self/P01
press check_in/feeling/happy
press check_in/help/leave_me
see Thank you, Callum
press check_in/thanks/home
wait dock/emotion_checkin
)";

// Three taps on the corner, who it is, and the PIN of the demo school.
inline const std::string kToTheCorner = R"(
press staff/corner
press staff/corner
press staff/corner
press staff/who/S01
press staff/pin/3
press staff/pin/1
press staff/pin/4
press staff/pin/1
press staff/pin/5
press staff/pin/9
press staff/pin/ok
wait staff/menu/today
)";

// And there to what is wrong with plugins, pictures and files.
inline const std::string kToWhatNeedsALook =
    kToTheCorner + "press staff/menu/more\npress staff/menu/attention\n";

// There, so many pages of the list: pictures and notes "list-1", "list-2" …
inline std::string noted_list(int pages) {
  std::string tour;
  for (int page = 1; page <= pages; ++page) {
    const std::string name = "list-" + std::to_string(page);
    if (page > 1) tour += "press staff/attention/more\n";
    tour += "shot " + name + "\nnote " + name + "\n";
  }
  return tour;
}

}  // namespace hearth
