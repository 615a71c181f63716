// SPDX-License-Identifier: MIT
// Tables from the text files of office programs.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/notice.hpp"

namespace hearth {

struct CsvRow {
  int line = 0;                    // of the file, where the row begins
  std::vector<std::string> cells;  // UTF-8, without the blanks around them; what was quoted as it stands
};

// What one file may hold. More is refused with a sentence, so that no file can take all memory.
inline constexpr std::size_t kMostCsvBytes = 32 << 20;
inline constexpr std::size_t kMostCsvRows = 500'000, kMostCsvColumns = 256, kMostCsvCells = 4'000'000;
inline constexpr std::size_t kMostCsvField = 32'767;  // bytes; Excel's limit

// The rows of a table, the heading among them; empty lines are left out. Takes UTF-8, UTF-16 with a byte
// order mark and Windows-1252 (text_file.hpp); finds out whether "," ";" or TAB separates; lines may end with
// CRLF, LF or CR, and quoted fields may hold all of these. A row that is too wide or holds a field that is
// too long is refused with its line. Never throws; a file that is no text, too large or not there gives no
// rows and a notice.
std::vector<CsvRow> read_csv(const std::filesystem::path& file, Notices& refused);
// The same from memory; `file` is its name in the notices.
std::vector<CsvRow> csv_rows(std::string_view bytes, const std::string& file, Notices& refused);

}  // namespace hearth
