// SPDX-License-Identifier: MIT
#include "staff_marks.hpp"

#include <algorithm>

#include "session.hpp"

namespace reward_tracker::staff {

using hearth::Entry;
using hearth::PlanItem;
using hearth::Target;

namespace {

constexpr int kMostButtons = 6;  // beside "not scored"

bool is_adults(const Entry& entry) {
  return entry.detail.contains("adult") ||
         (entry.by == hearth::By::adult && entry.state == hearth::State::not_offered);
}

// A target of one place is scored there alone; lunch is a part of the room's day.
bool belongs_to(const Target& target, const std::string& setting) {
  if (target.setting == "room") return setting != "class";
  return target.setting.empty() || target.setting == setting;
}

Entry entry_for(const Target& target, const Session& session) {
  return {.kind = "target_score",
          .slot = session.slot,
          .pupil = target.pupil,
          .by = hearth::By::adult,
          .what = target.id,
          .detail = {{"setting", session.setting}}};
}

}  // namespace

std::vector<const PlanItem*> sessions_of(const hearth::DayPlan& plan) {
  std::vector<const PlanItem*> sessions;
  // The time that is set aside for marking is not marked itself.
  const auto is_session = [](const PlanItem& item) {
    return item.fate != hearth::Fate::cancelled && item.item.kind != "targets" &&
           item.item.kind != "feelings";
  };
  for (const PlanItem& item : plan.items)
    if (is_session(item)) sessions.push_back(&item);
  return sessions;
}

const PlanItem* session_at(const hearth::DayPlan& plan, hearth::Instant now) {
  if (const PlanItem* marked = session_to_mark(plan, now)) return marked;
  const auto all = sessions_of(plan);
  return all.empty() ? nullptr : all.front();
}

std::string setting_of(const hearth::Item& item) {
  return item.kind == "food" ? "lunch" : item.kind == "class" ? "class" : "room";
}

std::vector<Sheet> sheets_of(const hearth::School& school, const hearth::Id& pupil, const Session& session,
                             const std::vector<Entry>& entries) {
  std::vector<Entry> here;
  std::ranges::copy_if(entries, std::back_inserter(here), [&](const Entry& entry) {
    return entry.kind == "target_score" && entry.pupil == pupil && entry.slot == session.slot;
  });
  const auto marks = hearth::marks_of(here, school.zone);
  std::vector<Sheet> sheets;
  for (const Target* target : hearth::active_targets(school, pupil, session.day)) {
    if (!belongs_to(*target, session.setting)) continue;
    Sheet sheet{.target = target, .marks = {.target = target->id, .day = session.day, .slot = session.slot}};
    const auto found = std::ranges::find_if(
        marks, [&](const hearth::Marks& one) { return one.target == target->id && one.day == session.day; });
    if (found != marks.end()) sheet.marks = *found;
    for (const Entry& entry : here)
      if (entry.what == target->id && is_adults(entry))
        sheet.not_scored = entry.state == hearth::State::not_offered;
    if (sheet.not_scored) sheet.marks.adult.reset();
    sheets.push_back(std::move(sheet));
  }
  return sheets;
}

Entry mark_of(const Target& target, const Session& session, int mark) {
  Entry entry = entry_for(target, session);
  entry.detail["adult"] = std::int64_t(mark);
  return entry;
}

Entry not_scored(const Target& target, const Session& session) {
  Entry entry = entry_for(target, session);
  entry.state = hearth::State::not_offered;
  return entry;
}

std::vector<InRound> round_of(const hearth::School& school, const std::vector<const hearth::Pupil*>& pupils,
                              const Session& session, const std::vector<Entry>& entries) {
  std::vector<InRound> round;
  for (const hearth::Pupil* pupil : pupils) {
    const auto sheets = sheets_of(school, pupil->id, session, entries);
    if (sheets.empty()) continue;
    round.push_back({pupil, int(std::ranges::count_if(sheets, &Sheet::done)), int(sheets.size())});
  }
  return round;
}

const hearth::Pupil* after(const std::vector<InRound>& round, const hearth::Id& pupil) {
  const auto here = std::ranges::find_if(round, [&](const InRound& one) { return one.pupil->id == pupil; });
  if (here == round.end() || std::next(here) == round.end()) return nullptr;
  return std::next(here)->pupil;
}

std::string mark_words(const Target& target, int mark, const hearth::Words& words) {
  if (target.scale == Target::Scale::three && mark >= 0 && mark <= 2)
    return words("rewards_staff.mark_" + std::to_string(mark));
  static constexpr const char* kUnits[] = {"three", "count", "percent", "minutes"};
  const std::string unit = kUnits[int(target.scale)];
  return words("rewards_staff.mark_" + unit + (mark == 1 ? "_one" : ""), {{"n", std::to_string(mark)}});
}

std::vector<int> marks_with_buttons(const Target& target) {
  const int highest = hearth::highest_mark(target);
  std::vector<int> marks;
  if (highest >= kMostButtons) return marks;
  for (int mark = 0; mark <= highest; ++mark) marks.push_back(mark);
  return marks;
}

int step_of(const Target& target) {
  return target.scale == Target::Scale::percent ? 10 : 1;
}

}  // namespace reward_tracker::staff
