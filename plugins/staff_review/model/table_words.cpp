// SPDX-License-Identifier: MIT
#include "table_words.hpp"

namespace staff_review {

std::vector<TableLine> lines_of(const hearth::Rows& rows) {
  std::vector<TableLine> lines;
  for (std::size_t row = 1; row < rows.size(); ++row) {
    TableLine line;
    for (std::size_t at = 0; at < rows[row].size(); ++at) {
      const std::string& cell = rows[row][at];
      if (at == 0)
        line.first = cell;
      else if (!cell.empty())
        line.rest += (line.rest.empty() ? "" : " · ") + rows[0][at] + ": " + cell;
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

const std::string& title_of(const hearth::Chart& chart) {
  return std::visit([](const auto& one) -> const std::string& { return one.words.title; }, chart);
}

}  // namespace staff_review
