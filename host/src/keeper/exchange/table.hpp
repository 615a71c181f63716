// SPDX-License-Identifier: MIT
// A table whose columns are known by name.
#pragma once

#include <functional>
#include <initializer_list>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>

#include "keeper/exchange/csv.hpp"
#include "keeper/exchange/found.hpp"

namespace hearth {

// What is wrong with a row: "the slot must be arrive, midday or leave".
struct WrongRow : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class TableRow {
 public:
  using Columns = std::map<std::string, std::size_t, std::less<>>;  // by name, from 0

  TableRow(const CsvRow& row, const Columns& columns) : row_(row), columns_(columns) {}

  int line() const { return row_.line; }
  const std::string& operator[](const char* column) const;    // empty when the row is too short
  int number(const char* column, int least, int most) const;  // throws WrongRow

 private:
  const CsvRow& row_;
  const Columns& columns_;
};

// Reads the table and takes each row but the heading. A row of which `take` throws WrongRow is refused with
// its line; a table that lacks one of the columns is refused as a whole. More columns, in any order, are
// welcome.
void read_table(std::string_view bytes, const std::string& file, std::initializer_list<const char*> columns,
                Notices& refused, const std::function<void(const TableRow&)>& take);

}  // namespace hearth
