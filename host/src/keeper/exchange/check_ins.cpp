// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <map>

#include "keeper/exchange/school_files.hpp"
#include "keeper/exchange/stable_ids.hpp"
#include "keeper/exchange/table.hpp"
#include "records/school_of.hpp"

namespace hearth {

namespace {

// "2026-04-14T08:46:15+01:00"
Instant instant(const std::string& text) {
  const Day day = parse_day(text.substr(0, 10));
  const bool shape =
      text.size() == 25 && text[10] == 'T' && text[16] == ':' && (text[19] == '+' || text[19] == '-');
  const auto time = shape ? parse_time(text.substr(11, 5)) : TimeOfDay(-1);
  const auto offset = shape ? parse_time(text.substr(20)) : TimeOfDay(-1);
  const auto digit = [&](std::size_t i) { return shape && text[i] >= '0' && text[i] <= '9'; };
  if (!day.ok() || time < TimeOfDay(0) || offset < TimeOfDay(0) || !digit(17) || !digit(18)) {
    throw WrongRow("the time must look like 2026-04-14T08:46:15+01:00");
  }
  const std::chrono::seconds seconds((text[17] - '0') * 10 + text[18] - '0');
  return std::chrono::sys_days(day) + time + seconds - (text[19] == '+' ? offset : -offset);
}

// The words of the file as ids: "mixed up" is mixed_up.
std::string id_of(std::string words) {
  std::ranges::replace(words, ' ', '_');
  return words;
}

State state_of(const std::string& word) {
  static const std::map<std::string, State> states{
      {"done", State::answered},        {"answered", State::answered}, {"scribed", State::answered},
      {"dont_know", State::dont_know},  {"skipped", State::not_today}, {"not_today", State::not_today},
      {"absent", State::away},          {"away", State::away},         {"not_offered", State::not_offered},
      {"unfinished", State::unfinished}};
  const auto found = states.find(word);
  if (found == states.end())
    throw WrongRow("the state must be done, skipped, dont_know, absent, not_offered, unfinished or scribed");
  return found->second;
}

By by_of(const TableRow& row) {
  const std::string& by = row["entered_by"];
  if (by == "adult-scribed" || by == "adult" || row["state"] == "scribed") return By::adult;
  if (by == "together") return By::together;
  if (by != "child") throw WrongRow("entered_by must be child, together, adult or adult-scribed");
  return By::child;
}

std::string colour_of(const std::string& text) {
  static const std::map<std::string, std::string> colours{
      {"B", "blue"}, {"G", "green"}, {"Y", "yellow"}, {"R", "red"}};
  const auto found = colours.find(text);
  return found == colours.end() ? text : found->second;
}

class CheckIns {
 public:
  explicit CheckIns(const KnownDocuments& known) : school_(school_of(known, told_before_)) {
    for (const Pupil& pupil : school_.pupils) pupils_[pupil.id] = &pupil;
  }

  Entry entry_of(const TableRow& row) const {
    Entry entry{.at = instant(row["at"]), .kind = "check_in", .slot = row["slot"], .pupil = row["pupil"]};
    entry.id = stable_id(entry.at, row["pupil"] + ' ' + row["at"] + ' ' + row["slot"]);
    entry.room = room_of(entry);
    if (entry.slot != "arrive" && entry.slot != "midday" && entry.slot != "leave") {
      throw WrongRow("the slot must be arrive, midday or leave");
    }
    entry.by = by_of(row);
    entry.state = state_of(row["state"]);
    if (entry.state == State::answered) add_answer(entry, row);
    return entry;
  }

 private:
  Id room_of(const Entry& entry) const {
    const auto who = pupils_.find(entry.pupil);
    if (who == pupils_.end())
      throw WrongRow("it names a pupil who is not in the records; import pupils first");
    const Day day = local_time(entry.at, school_.zone).day;
    const auto& placements = who->second->placements;
    const auto found = std::ranges::find_if(placements, [&](auto& p) { return p.days.contain(day); });
    if (found == placements.end()) throw WrongRow("its pupil belongs to no room on that day");
    return found->room;
  }

  static void add_answer(Entry& entry, const TableRow& row) {
    if (row["word"].empty()) throw WrongRow("an answer needs a word");
    entry.what = id_of(row["word"]);
    if (!row["intensity"].empty()) entry.level = row.number("intensity", 1, 3);
    for (const char* number : {"valence", "energy"})
      if (!row[number].empty()) entry.detail[number] = row.number(number, -2, 2);
    for (const char* text : {"strategy", "help"})
      if (!row[text].empty()) entry.detail[text] = id_of(row[text]);
    if (!row["colour"].empty()) entry.detail["colour"] = colour_of(row["colour"]);
  }

  Notices told_before_;
  School school_;
  std::map<Id, const Pupil*> pupils_;
};

}  // namespace

Found read_check_ins(std::string_view bytes, const std::string& file, const KnownDocuments& known) {
  Found found;
  const CheckIns check_ins(known);
  read_table(bytes, file,
             {"pupil", "at", "slot", "colour", "word", "intensity", "valence", "energy", "strategy", "state",
              "entered_by", "help"},
             found.refused, [&](const TableRow& row) {
               found.entries.push_back(check_ins.entry_of(row));
               found.entry_lines.push_back(row.line());
             });
  return found;
}

}  // namespace hearth
