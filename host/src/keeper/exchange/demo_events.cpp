// SPDX-License-Identifier: MIT
#include <map>
#include <vector>

#include "keeper/exchange/demo_content.hpp"
#include "keeper/exchange/stable_ids.hpp"

namespace hearth {

namespace {

using nlohmann::json;

struct Kind {
  std::string kind, what;         // of the entry
  std::vector<const char*> keys;  // of the row, which become details; a "_" at the end is dropped
};

const Kind* find(const std::map<std::string, Kind>& kinds, const std::string& name) {
  const auto found = kinds.find(name);
  return found == kinds.end() ? nullptr : &found->second;
}

const Kind* event_kind(const std::string& name) {
  static const std::map<std::string, Kind> kinds{
      {"consent_recorded", {"consent", "recorded", {"by", "note"}}},
      {"consent_pending", {"consent", "pending", {"by", "note"}}},
      {"placement_started", {"placement", "started", {"note", "agreed_by"}}},
      {"placement_extended", {"placement", "extended", {"note", "agreed_by"}}},
      {"reintegration_stage", {"placement", "reintegration", {"note", "agreed_by"}}},
      {"graduation", {"placement", "graduation", {"note", "agreed_by"}}},
      {"crisis_call",
       {"crisis",
        "call",
        {"called_by", "answered_by", "answered_after_s", "outcome", "child_chose", "recorded_in_cpoms_by",
         "recorded_at", "significant_force_or_restraint"}}},
      {"duty_done", {"duty_done", "", {"note", "staff"}}},
      {"observation", {"staff_note", "observation", {"visibility", "note", "tags", "staff"}}},
      {"session_not_run", {"session_not_run", "", {"reason", "planned_staff"}}},
      {"staff_note", {"staff_note", "", {"by", "visibility", "note"}}},
      {"trend_flag", {"trend_flag", "", {"direction", "seen_by", "seen_at", "action", "outcome"}}}};
  return find(kinds, name);
}

const Kind* instrument_kind(const std::string& name) {
  static const std::map<std::string, Kind> kinds{
      {"Boxall section totals",
       {"assessment", "boxall", {"strands_total", "diagnostic_total", "assessor", "with_"}}},
      {"Reintegration readiness",
       {"assessment", "readiness", {"percent_room", "percent_class", "threshold", "assessor"}}},
      {"AAT (school-defined step)", {"assessment", "steps", {"subject", "step", "assessor"}}}};
  return find(kinds, name);
}

std::string joined(const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& text : texts) all += (all.empty() ? "" : ", ") + text;
  return all;
}

// Texts, whole numbers, yes and no, and lists of texts as one.
Detail details_of(const json& row, const std::vector<const char*>& keys) {
  constexpr double most = 1'000'000;
  const Fields fields(row);
  Detail detail;
  for (const char* key : keys) {
    if (!fields.has(key)) continue;
    std::string name = key;
    if (name.ends_with('_')) name.pop_back();
    const json& value = row.at(key);
    if (value.is_boolean())
      detail[name] = std::int64_t{value.get<bool>()};
    else if (value.is_number())
      detail[name] = static_cast<std::int64_t>(fields.number(key, -most, most));
    else
      detail[name] = value.is_array() ? joined(fields.texts(key)) : fields.text(key);
  }
  return detail;
}

Entry entry_of(const json& row, const Kind& kind, Instant at, const std::string& names) {
  Entry entry{.at = at, .kind = kind.kind, .by = By::adult, .what = kind.what};
  entry.detail = details_of(row, kind.keys);
  entry.id = stable_id(at, kind.kind + ' ' + kind.what + ' ' + names);
  return entry;
}

}  // namespace

Entry event_of(const json& row, const Names& names) {
  const Fields fields(row);
  const Kind* kind = event_kind(fields.text("kind"));
  if (!kind) fields.wrong("kind", "is no event that Hearth keeps");
  const Instant at = names.moment(fields, "at");
  Entry entry =
      entry_of(row, *kind, at, fields.text("pupil", "") + fields.text("room", "") + fields.text("duty", ""));
  if (fields.has("pupil")) {
    const Pupil& pupil = names.pupil(fields);
    entry.pupil = pupil.id;
    entry.room = names.room_on(pupil, local_time(at, names.school().zone).day);
  }
  if (fields.has("room")) entry.room = names.room(fields);
  // The duty's id, as school/due.hpp makes it.
  if (entry.kind == "duty_done")
    entry.what = fields.text("duty") + '/' + (entry.pupil.empty() ? entry.room : entry.pupil) + '/' +
                 fields.text("which");
  return entry;
}

Entry assessment_of(const json& row, const Names& names) {
  const Fields fields(row);
  const Kind* kind = instrument_kind(fields.text("instrument"));
  if (!kind) fields.wrong("instrument", "is no instrument that Hearth keeps");
  const Day day = fields.day("date");
  const Pupil& pupil = names.pupil(fields);
  // A date alone; noon is the same day wherever it is read.
  const Instant at = instant_of(day, std::chrono::hours(12), names.school().zone);
  Entry entry = entry_of(row, *kind, at, pupil.id + ' ' + fields.text("subject", ""));
  entry.pupil = pupil.id;
  entry.room = names.room_on(pupil, day);
  return entry;
}

}  // namespace hearth
