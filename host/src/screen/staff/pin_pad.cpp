// SPDX-License-Identifier: MIT
#include "screen/staff/pin_pad.hpp"

#include <array>

namespace hearth {

std::optional<std::string> PinPad::draw(Screen& screen, Area rest, const std::string& id,
                                        const std::string& problem) {
  constexpr std::size_t kMostDigits = 8, kDelete = 9, kOk = 11;
  constexpr float kGap = 7, kWidth = 190, kMostHeight = 190;
  constexpr Text kProblem{.size = 9};
  const float line =
      std::max(18.0f, problem.empty() ? 0 : screen.text_height(problem, std::min(rest.w, kWidth), kProblem));
  rest = rest.middle(std::min(rest.w, kWidth), std::min(rest.h, kMostHeight + line));
  std::string dots;
  for (std::size_t n = 0; n < typed_.size(); ++n) dots += "\u2022 ";
  const bool says = !problem.empty() && typed_.empty();
  screen.text(rest.cut_top(line), says ? problem : dots, says ? kProblem : Text{.size = 14});
  const std::array<std::string, 12> keys{"1", "2", "3", "4", "5", "6",
                                         "7", "8", "9", "",  "0", words_("staff.ok")};
  const auto places = rest.grid(3, 4, kGap);
  std::optional<std::string> shown;
  for (std::size_t n = 0; n < keys.size(); ++n) {
    screen.card(places[n]);
    screen.text(places[n], n == kDelete ? words_("staff.delete") : keys[n],
                {.size = n == kDelete ? 9.0f : 13.0f});
    const std::string key = n == kDelete ? "delete" : n == kOk ? "ok" : keys[n];
    if (!kit_.control(id + '/' + key, kit_.rect(places[n]), Kit::Repeat::quick).chosen) continue;
    if (n == kOk && !typed_.empty())
      shown = std::exchange(typed_, {});
    else if (n == kDelete && !typed_.empty())
      typed_.pop_back();
    else if (n != kDelete && n != kOk && typed_.size() < kMostDigits)
      typed_ += keys[n];
  }
  return shown;
}

}  // namespace hearth
