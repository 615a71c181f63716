// SPDX-License-Identifier: MIT
#include "warnings.hpp"

#include <algorithm>

namespace visual_timetable {

using namespace std::chrono_literals;

namespace {

constexpr auto kTooLate = 10s;

}  // namespace

std::optional<Sign> sign_before(const std::vector<hearth::Warning>& warnings, const hearth::PlanItem& now,
                                hearth::Instant at, const std::string& next, const std::string& next_picture,
                                const hearth::Words& words) {
  const bool warned =
      std::ranges::any_of(warning_moments(warnings, now, false), [&](auto from) { return from <= at; });
  if (!warned || at >= now.ends) return std::nullopt;
  const auto minutes = std::chrono::ceil<std::chrono::minutes>(now.ends - at).count();
  return Sign{minutes == 1
                  ? words("timetable.minute_then", {{"next", next}})
                  : words("timetable.minutes_then", {{"minutes", std::to_string(minutes)}, {"next", next}}),
              next_picture};
}

std::vector<hearth::Instant> warning_moments(const std::vector<hearth::Warning>& warnings,
                                             const hearth::PlanItem& now, bool with_bell_only) {
  std::vector<hearth::Instant> moments;
  for (const hearth::Warning& warning : warnings) {
    const hearth::Instant from = now.ends - std::chrono::minutes(warning.minutes);
    // An item that is shorter than the warning is not announced as ending while it begins.
    if (from > now.starts && (warning.sound || !with_bell_only)) moments.push_back(from);
  }
  return moments;
}

bool Bell::rings(const std::vector<hearth::Instant>& moments, hearth::Instant at) {
  if (heard_ > at) heard_ = {};  // the clock was set back
  hearth::Instant latest{};
  for (const hearth::Instant moment : moments)
    if (moment <= at) latest = std::max(latest, moment);
  if (latest <= heard_) return false;
  heard_ = latest;
  return at - latest < kTooLate;
}

}  // namespace visual_timetable
