// SPDX-License-Identifier: MIT
#include "keeper/exchange/demo_check_ins.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <boost/uuid/uuid.hpp>
#include <boost/uuid/uuid_io.hpp>
#include <charconv>
#include <fstream>
#include <stdexcept>

namespace hearth {

namespace {

constexpr const char* kColumns =
    "pupil,at,slot,colour,word,intensity,valence,energy,strategy,state,entered_by,help";
enum Column {
  pupil,
  at,
  slot,
  colour,
  word,
  intensity,
  valence,
  energy,
  strategy,
  state,
  entered_by,
  help,
  kCount
};
constexpr std::size_t kMaxNotices = 50;

using Row = std::array<std::string, kCount>;

struct WrongRow : std::runtime_error {
  using std::runtime_error::runtime_error;
};

Row split(const std::string& line) {
  Row row;
  std::size_t from = 0;
  for (std::size_t column = 0; column < kCount; ++column) {
    const auto comma = line.find(',', from);
    if ((comma == std::string::npos) != (column + 1 == kCount)) throw WrongRow("it must have twelve columns");
    row[column] = line.substr(from, comma - from);
    from = comma + 1;
  }
  return row;
}

int number(const std::string& text, int least, int most) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value < least || value > most) {
    throw WrongRow('"' + text + "\" must be a whole number from " + std::to_string(least) + " to " +
                   std::to_string(most));
  }
  return value;
}

// "2026-04-14T08:46:15+01:00"
Instant instant(const std::string& text) {
  const Day day = parse_day(text.substr(0, 10));
  const bool shape =
      text.size() == 25 && text[10] == 'T' && text[16] == ':' && (text[19] == '+' || text[19] == '-');
  const auto time = shape ? parse_time(text.substr(11, 5)) : TimeOfDay(-1);
  const auto offset = shape ? parse_time(text.substr(20)) : TimeOfDay(-1);
  if (!day.ok() || time < TimeOfDay(0) || offset < TimeOfDay(0)) {
    throw WrongRow("the time must look like 2026-04-14T08:46:15+01:00");
  }
  const std::chrono::seconds seconds(number(text.substr(17, 2), 0, 59));
  return std::chrono::sys_days(day) + time + seconds - (text[19] == '+' ? offset : -offset);
}

// The words of the file as ids: "mixed up" is mixed_up.
std::string id_of(std::string words) {
  std::ranges::replace(words, ' ', '_');
  return words;
}

// A UUIDv7 whose random part follows from the row, so that reading it again names the same entry.
Id entry_id(Instant when, const Row& row) {
  boost::uuids::uuid id;
  const std::string name = row[pupil] + ' ' + row[at] + ' ' + row[slot];
  crypto_generichash(id.data, sizeof id.data, reinterpret_cast<const unsigned char*>(name.data()),
                     name.size(), nullptr, 0);
  const auto ms = static_cast<std::uint64_t>(when.time_since_epoch().count());
  for (int i = 0; i < 6; ++i) id.data[i] = static_cast<std::uint8_t>(ms >> (40 - 8 * i));
  id.data[6] = static_cast<std::uint8_t>(0x70 | (id.data[6] & 0x0F));
  id.data[8] = static_cast<std::uint8_t>(0x80 | (id.data[8] & 0x3F));
  return boost::uuids::to_string(id);
}

// The next line, without the end that Windows gives it.
bool next_line(std::istream& in, std::string& line) {
  if (!std::getline(in, line)) return false;
  if (line.ends_with('\r')) line.pop_back();
  return true;
}

Entry entry_of(const Row& row, const School& school) {
  Entry entry{.at = instant(row[at]), .kind = "check_in", .slot = row[slot], .pupil = row[pupil]};
  entry.id = entry_id(entry.at, row);

  const Pupil* who = school.pupil(entry.pupil);
  if (!who) throw WrongRow("it names a pupil who is not in pupils.json");
  const Day day = local_time(entry.at, school.zone).day;
  const auto placement =
      std::ranges::find_if(who->placements, [&](const Placement& p) { return p.days.contain(day); });
  if (placement == who->placements.end()) throw WrongRow("its pupil belongs to no room on that day");
  entry.room = placement->room;

  if (entry.slot != "arrive" && entry.slot != "midday" && entry.slot != "leave") {
    throw WrongRow("the slot must be arrive, midday or leave");
  }
  if (row[entered_by] != "child" && row[entered_by] != "adult-scribed") {
    throw WrongRow("entered_by must be child or adult-scribed");
  }
  entry.by = row[entered_by] == "child" ? By::child : By::adult;
  if (row[state] == "skipped") {
    entry.state = State::not_today;
    return entry;
  }
  if (row[state] != "done" || row[word].empty())
    throw WrongRow("the state must be done, with a word, or skipped");
  entry.state = State::answered;
  entry.what = id_of(row[word]);
  if (!row[intensity].empty()) entry.level = number(row[intensity], 1, 3);
  entry.detail["valence"] = number(row[valence], -2, 2);
  entry.detail["energy"] = number(row[energy], -2, 2);
  if (!row[strategy].empty()) entry.detail["strategy"] = id_of(row[strategy]);
  if (!row[help].empty()) entry.detail["help"] = id_of(row[help]);
  return entry;
}

}  // namespace

std::vector<Entry> read_demo_check_ins(const std::filesystem::path& file, const School& school,
                                       Instant before, Notices& notices) {
  const std::string name = file.filename().string();
  std::ifstream in(file, std::ios::binary);
  std::string line;
  if (!in || !next_line(in, line) || line != kColumns) {
    notices.push_back(
        {name, 1, "This file is left out: its first line must be " + std::string(kColumns) + "."});
    return {};
  }
  std::vector<Entry> entries;
  std::size_t refused = 0;
  for (int number = 2; next_line(in, line) && refused < kMaxNotices; ++number) {
    try {
      Entry entry = entry_of(split(line), school);
      if (entry.at < before) entries.push_back(std::move(entry));
    } catch (const WrongRow& wrong) {
      ++refused;
      notices.push_back({name, number, std::string("This row is left out: ") + wrong.what() + "."});
    }
  }
  if (refused == kMaxNotices) notices.push_back({name, 0, "Too many rows are wrong; the rest is not read."});
  std::ranges::stable_sort(entries, {}, &Entry::at);
  return entries;
}

}  // namespace hearth
