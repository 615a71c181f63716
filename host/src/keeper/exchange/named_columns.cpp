// SPDX-License-Identifier: MIT
#include "keeper/exchange/named_columns.hpp"

#include <algorithm>

#include "keeper/exchange/csv.hpp"
#include "keeper/exchange/file_kind.hpp"
#include "keeper/exchange/mis_words.hpp"

namespace hearth {
namespace {

constexpr std::size_t kTitleRows = 40;  // as in mis_csv.cpp: the headings stand among the first rows
constexpr std::size_t kSamples = 3, kSampleRows = 200;

using Rows = std::vector<CsvRow>;
using Fields = std::map<std::string, std::string>;  // folded heading → field; empty: nobody has said

std::size_t headings_in(const CsvRow& row, const Fields& fields) {
  return static_cast<std::size_t>(std::ranges::count_if(
      row.cells, [&](auto& cell) { return !cell.empty() && fields.contains(folded(cell)); }));
}

std::vector<std::string> samples(Rows::const_iterator row, Rows::const_iterator end, std::size_t column) {
  std::vector<std::string> found;
  const auto last = row + std::min<std::ptrdiff_t>(end - row, kSampleRows);
  for (; row != last && found.size() < kSamples; ++row) {
    if (column >= row->cells.size()) continue;
    const std::string value = tidy(row->cells[column]);
    if (!value.empty() && std::ranges::find(found, value) == found.end()) found.push_back(value);
  }
  return found;
}

}  // namespace

const std::vector<std::string>& column_fields() {
  static const std::vector<std::string> fields{
      "forename", "surname",   "preferred forename", "name", "born", "upn",  "admission number", "year",
      "language", "reg group", "preferred surname",  "sen",  "need", "room", "mis id",           "ignore"};
  return fields;
}

std::vector<FileColumn> named_columns(std::string_view bytes, const std::vector<std::string>& unknown,
                                      const std::map<std::string, std::string>& named) {
  Fields fields;
  for (const auto& [heading, field] : named) fields[folded(heading)] = field;
  for (const auto& heading : unknown) fields[folded(heading)];
  std::string reason;
  if (fields.empty() || file_kind(bytes, reason) != FileKind::table) return {};
  Notices ignored;
  const Rows rows = csv_rows(bytes, "", ignored);
  const auto title_end = rows.begin() + static_cast<std::ptrdiff_t>(std::min(rows.size(), kTitleRows));
  const auto heading = std::max_element(rows.begin(), title_end, [&](const CsvRow& a, const CsvRow& b) {
    return headings_in(a, fields) < headings_in(b, fields);
  });
  std::vector<FileColumn> columns;
  if (heading == title_end) return columns;
  for (std::size_t i = 0; i < heading->cells.size(); ++i) {
    const std::string& cell = heading->cells[i];
    const auto field = fields.find(folded(cell));
    if (cell.empty() || field == fields.end()) continue;
    columns.push_back({cell, samples(heading + 1, rows.end(), i), field->second});
    fields.erase(field);  // a heading that stands there twice is asked for once
  }
  return columns;
}

}  // namespace hearth
