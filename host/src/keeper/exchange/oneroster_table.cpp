// SPDX-License-Identifier: MIT
#include "keeper/exchange/oneroster_table.hpp"

#include <algorithm>
#include <boost/algorithm/string/predicate.hpp>

namespace hearth {

OneRosterTable::OneRosterTable(std::string_view bytes, std::string file, const OneRosterColumns& columns,
                               Found& found)
    : file_(std::move(file)) {
  auto rows = csv_rows(bytes, file_, found.refused);
  if (rows.empty()) {
    found.refused.push_back({file_, 0, "This file of the zip has not even a heading; export it again."});
    return;
  }
  const CsvRow heading = std::move(rows.front());
  if (!read_heading(heading, columns, found)) return;
  for (auto row = rows.begin() + 1; row != rows.end(); ++row) {
    const auto is_written = [](const std::string& cell) { return !cell.empty(); };
    const auto beyond = row->cells.begin() + std::min(row->cells.size(), heading.cells.size());
    if (std::any_of(beyond, row->cells.end(), is_written))
      found.refused.push_back(
          {file_, row->line,
           "This row is left out: it is longer than the heading; a comma may be missing its "
           "quotation marks."});
    else
      rows_.push_back(std::move(*row));
  }
}

bool OneRosterTable::read_heading(const CsvRow& heading, const OneRosterColumns& columns, Found& found) {
  const auto& names = heading.cells;
  bool other_capitals = false;
  const auto look_for = [&](const std::string& column) {
    auto place = std::ranges::find(names, column);
    if (place == names.end()) {
      place = std::ranges::find_if(names, [&](auto& name) { return boost::iequals(name, column); });
      if (place == names.end()) return false;
      other_capitals = true;
    }
    columns_.emplace(column, place - names.begin());
    return true;
  };
  for (const auto& column : columns.optional) look_for(column);
  for (const auto& column : columns.needed) {
    if (look_for(column)) continue;
    found.refused.push_back(
        {file_, heading.line,
         "This file of the zip has no column " + column + " and is not read; export it again."});
    columns_.clear();
    return false;
  }
  if (other_capitals)
    found.remarks.push_back(
        {file_, heading.line,
         "Columns are written in other capitals than OneRoster's; they are read all the same."});
  return true;
}

const std::string& OneRosterTable::cell(const CsvRow& row, const std::string& column) const {
  static const std::string none;
  const auto found = columns_.find(column);
  return found == columns_.end() || found->second >= row.cells.size() ? none : row.cells[found->second];
}

}  // namespace hearth
