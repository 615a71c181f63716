// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "keeper/exchange/csv.hpp"
#include "keeper/exchange/found.hpp"

namespace hearth {

// The columns that are read from a file, by OneRoster's names.
struct OneRosterColumns {
  std::vector<std::string> needed, optional;
};

// One CSV file of a OneRoster zip, its columns found by name, in whatever order.
class OneRosterTable {
 public:
  OneRosterTable() = default;  // a file that is not there: no rows

  // `file` is its name in the notices. Without a needed column the file is refused and has no rows; a row
  // that is longer than the heading is refused with its line. Names in other capitals are taken, with a
  // remark.
  OneRosterTable(std::string_view bytes, std::string file, const OneRosterColumns&, Found&);

  bool is_there() const { return !columns_.empty(); }
  const std::string& file() const { return file_; }
  const std::vector<CsvRow>& rows() const { return rows_; }

  // Empty where the file has no such column or the row ends before it.
  const std::string& cell(const CsvRow&, const std::string& column) const;

 private:
  bool read_heading(const CsvRow&, const OneRosterColumns&, Found&);

  std::string file_;
  std::map<std::string, std::size_t> columns_;
  std::vector<CsvRow> rows_;
};

}  // namespace hearth
