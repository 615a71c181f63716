// SPDX-License-Identifier: MIT
#include "keeper/exchange/entry_tables.hpp"

#include <set>

namespace hearth {

namespace {

constexpr const char* kByteOrderMark = "\xEF\xBB\xBF";
constexpr const char* kLineEnd = "\r\n";

std::string row_of(const std::vector<std::string>& cells) {
  std::string row;
  for (const std::string& cell : cells) row += (row.empty() ? "" : ",") + cell;
  return row + kLineEnd;
}

std::string table_of(const std::vector<const Entry*>& entries, const std::string& zone) {
  std::set<std::string> keys;
  for (const Entry* entry : entries)
    for (const auto& [key, value] : entry->detail) keys.insert(key);

  std::vector<std::string> heading{"day", "time", "slot", "room", "by", "state", "what", "level"};
  for (const std::string& key : keys) heading.push_back(cell_of(key));
  heading.insert(heading.end(), {"id", "corrects"});
  std::string table = kByteOrderMark + row_of(heading);
  for (const Entry* entry : entries) {
    const LocalTime at = local_time(entry->at, zone);
    std::vector<std::string> row{day_text(at.day),     time_text(at.time()),
                                 cell_of(entry->slot), cell_of(entry->room),
                                 to_text(entry->by),   to_text(entry->state),
                                 cell_of(entry->what), entry->level == 0 ? "" : std::to_string(entry->level)};
    for (const std::string& key : keys) {
      const auto value = entry->detail.find(key);
      if (value == entry->detail.end())
        row.emplace_back();
      else if (const auto* number = std::get_if<std::int64_t>(&value->second))
        row.push_back(std::to_string(*number));  // -1 is a number and no formula
      else
        row.push_back(cell_of(std::get<std::string>(value->second)));
    }
    row.push_back(cell_of(entry->id));
    row.push_back(cell_of(entry->corrects));
    table += row_of(row);
  }
  return table;
}

}  // namespace

std::string cell_of(const std::string& text) {
  const bool formula = !text.empty() && std::string("=+-@\t\r").find(text.front()) != std::string::npos;
  const std::string safe = (formula ? "'" : "") + text;
  if (safe.find_first_of(",\"\r\n") == std::string::npos && safe == text) return safe;
  std::string quoted = "\"";
  for (const char c : safe) quoted += c == '"' ? "\"\"" : std::string(1, c);
  return quoted + '"';
}

std::map<std::string, std::string> tables_of(const std::vector<Entry>& entries, const std::string& zone) {
  std::map<std::string, std::vector<const Entry*>> by_kind;
  for (const Entry& entry : entries) by_kind[entry.kind].push_back(&entry);
  std::map<std::string, std::string> tables;
  for (const auto& [kind, some] : by_kind) tables.emplace(kind, table_of(some, zone));
  return tables;
}

}  // namespace hearth
