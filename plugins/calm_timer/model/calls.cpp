// SPDX-License-Identifier: MIT
#include "calls.hpp"

namespace calm_timer {

hearth::Id coming_to(const std::vector<hearth::Entry>& own_today, const hearth::Id& pupil) {
  hearth::Id adult;
  for (const hearth::Entry& entry : own_today) {
    if (entry.pupil != pupil) continue;
    if (entry.kind == "call_seen") adult = entry.what;
    if (entry.kind == "call" || entry.kind == "call_done") adult.clear();
  }
  return adult;
}

}  // namespace calm_timer
