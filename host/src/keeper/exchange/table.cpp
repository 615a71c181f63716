// SPDX-License-Identifier: MIT
#include "keeper/exchange/table.hpp"

#include <charconv>

namespace hearth {

const std::string& TableRow::operator[](const char* column) const {
  static const std::string none;
  const auto index = columns_.find(column)->second;  // read_table() has looked
  return index < row_.cells.size() ? row_.cells[index] : none;
}

int TableRow::number(const char* column, int least, int most) const {
  const std::string& text = (*this)[column];
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value < least || value > most) {
    throw WrongRow(std::string(column) + " must be a whole number from " + std::to_string(least) + " to " +
                   std::to_string(most));
  }
  return value;
}

void read_table(std::string_view bytes, const std::string& file, std::initializer_list<const char*> columns,
                Notices& refused, const std::function<void(const TableRow&)>& take) {
  const auto rows = csv_rows(bytes, file, refused);
  TableRow::Columns places;
  if (!rows.empty())
    for (std::size_t i = 0; i < rows[0].cells.size(); ++i) places.try_emplace(rows[0].cells[i], i);
  for (const char* column : columns) {
    if (places.contains(column)) continue;
    std::string all;
    for (const char* name : columns) all += (all.empty() ? "" : ", ") + std::string(name);
    refused.push_back({file, 1, "This file is left out: its first line must name " + all + "."});
    return;
  }
  for (std::size_t i = 1; i < rows.size(); ++i) {
    try {
      take(TableRow(rows[i], places));
    } catch (const WrongRow& wrong) {
      refused.push_back({file, rows[i].line, std::string("This row is left out: ") + wrong.what() + "."});
    }
  }
}

}  // namespace hearth
