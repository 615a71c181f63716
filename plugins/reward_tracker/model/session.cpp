// SPDX-License-Identifier: MIT
#include "session.hpp"

#include <chrono>

namespace reward_tracker {
namespace {

constexpr auto kAboutToEnd = std::chrono::minutes(5);

bool is_session(const hearth::PlanItem& planned) {
  const std::string& kind = planned.item.kind;
  return planned.fate != hearth::Fate::cancelled && kind != "targets" && kind != "feelings";
}

}  // namespace

const hearth::PlanItem* session_to_mark(const hearth::DayPlan& plan, hearth::Instant now) {
  const hearth::PlanItem* last = nullptr;
  for (const hearth::PlanItem& planned : plan.items) {
    const bool has_begun = planned.starts <= now, is_ending = planned.ends - kAboutToEnd <= now;
    if (is_session(planned) && has_begun && is_ending && (!last || planned.ends >= last->ends))
      last = &planned;
  }
  return last;
}

bool belongs_to(const hearth::Target& target, const hearth::Item& session) {
  if (target.setting == "home") return false;
  if (target.setting == "lunch") return session.kind == "food";
  if (target.setting == "class") return session.kind == "class";
  if (target.setting == "room") return session.kind != "class";
  return true;
}

}  // namespace reward_tracker
