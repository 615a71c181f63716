// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <map>

#include "keeper/exchange/school_files.hpp"
#include "keeper/exchange/stable_ids.hpp"
#include "keeper/exchange/table.hpp"
#include "records/school_of.hpp"
#include "school/fields.hpp"

namespace hearth {

namespace {

constexpr std::array<const char*, 3> kScores{"self", "peer", "adult"};

// The table says only which part of the day; its end, when targets are scored.
TimeOfDay end_of(const std::string& session) {
  if (session == "am") return std::chrono::hours(12);
  if (session == "pm") return std::chrono::hours(15);
  if (session == "session" || session == "day") return std::chrono::hours(14);
  throw WrongRow("the session must be am, pm, day or session");
}

Id pupil_in(const nlohmann::json& target) {
  try {
    return Fields(target).text("pupil");
  } catch (const WrongField&) {
    return {};  // a target of nobody: no row fits
  }
}

class TargetScores {
 public:
  explicit TargetScores(const KnownDocuments& known) : school_(school_of(known, told_before_)) {
    for (const Document& document : known)
      if (document.kind == "target" && !document.deleted) pupil_of_[document.id] = pupil_in(document.body);
    for (const Pupil& pupil : school_.pupils) pupils_[pupil.id] = &pupil;
  }

  Entry entry_of(const TableRow& row) const {
    const Day day = parse_day(row["date"]);
    if (!day.ok()) throw WrongRow("the date must look like 2026-01-06");
    Entry entry{.at = instant_of(day, end_of(row["session"]), school_.zone),
                .kind = "target_score",
                .slot = row["session"],
                .pupil = row["pupil"],
                .by = By::adult,
                .what = row["target"]};
    const auto target = pupil_of_.find(entry.what);
    if (target == pupil_of_.end())
      throw WrongRow("its target is not in the records; import the targets first");
    if (target->second != entry.pupil) throw WrongRow("its target is another child's");
    entry.id = stable_id(
        entry.at, "target_score " + entry.pupil + ' ' + row["date"] + ' ' + entry.slot + ' ' + entry.what);
    entry.room = room_on(day, entry.pupil);
    for (const char* who : kScores)
      if (!row[who].empty()) entry.detail[who] = row.number(who, 0, 2);
    if (entry.detail.empty()) entry.state = State::not_offered;
    for (const char* text : {"setting", "scored_by"})
      if (!row[text].empty()) entry.detail[text] = row[text];
    return entry;
  }

 private:
  // A target may have been scored in class before the child came into a room.
  Id room_on(Day day, const Id& pupil) const {
    const auto who = pupils_.find(pupil);
    if (who == pupils_.end())
      throw WrongRow("it names a pupil who is not in the records; import pupils first");
    const auto& placements = who->second->placements;
    const auto found = std::ranges::find_if(placements, [&](auto& p) { return p.days.contain(day); });
    return found == placements.end() ? Id() : found->room;
  }

  Notices told_before_;
  School school_;
  std::map<Id, Id> pupil_of_;  // by target
  std::map<Id, const Pupil*> pupils_;
};

}  // namespace

Found read_target_scores(std::string_view bytes, const std::string& file, const KnownDocuments& known) {
  Found found;
  const TargetScores scores(known);
  read_table(bytes, file,
             {"pupil", "date", "session", "target", "self", "peer", "adult", "setting", "scored_by"},
             found.refused, [&](const TableRow& row) {
               found.entries.push_back(scores.entry_of(row));
               found.entry_lines.push_back(row.line());
             });
  return found;
}

}  // namespace hearth
