// SPDX-License-Identifier: MIT
#include "keeper/exchange/csv.hpp"

#include <csv.h>

#include <algorithm>
#include <array>
#include <map>

#include "keeper/exchange/text_file.hpp"

namespace hearth {
namespace {

constexpr std::size_t kLookedAt = 200;  // rows that say which separator it is
constexpr std::size_t kGrowth = 4096;   // libcsv's own 128 bytes at a time are slow on long fields

// One line with its end: LF, CR or CRLF.
std::string_view next_line(std::string_view& rest) {
  auto end = std::min(rest.find_first_of("\r\n"), rest.size());
  if (end < rest.size()) end += rest.substr(end).starts_with("\r\n") ? 2 : 1;
  const auto line = rest.substr(0, end);
  rest.remove_prefix(end);
  return line;
}

// Feeds libcsv line by line, so that each row knows the line where it begins.
class Parser {
 public:
  Parser(std::string_view text, char separator, const std::string& file, Notices& refused,
         std::size_t most_rows)
      : file_(file), refused_(refused) {
    csv_init(&parser_, 0);
    csv_set_delim(&parser_, static_cast<unsigned char>(separator));
    csv_set_blk_size(&parser_, kGrowth);
    while (!text.empty() && rows_.size() < most_rows) {
      const auto line = next_line(text);
      ++line_;
      if (row_.line == 0) row_.line = line_;
      csv_parse(&parser_, line.data(), line.size(), on_field, on_row, this);
      if (row_.line == line_ && line.find_first_not_of(" \t\r\n") == line.npos) row_.line = 0;
      if (cells_ > kMostCsvCells) break;
    }
    csv_fini(&parser_, on_field, on_row, this);
    csv_free(&parser_);
    if (!text.empty() && most_rows == kMostCsvRows)
      refuse(line_, "The file has too many rows, and what follows is left out; split it in two.");
  }

  std::vector<CsvRow> take() { return std::move(rows_); }

 private:
  static void on_field(void* bytes, std::size_t size, void* self) {
    static_cast<Parser*>(self)->add({static_cast<const char*>(bytes), size});
  }
  static void on_row(int, void* self) { static_cast<Parser*>(self)->end_row(); }

  void add(std::string_view field) {
    if (field.size() > kMostCsvField)
      wrong_ = "a field is longer than a spreadsheet allows; look for a quotation mark that is never closed";
    else if (row_.cells.size() == kMostCsvColumns)
      wrong_ = "it has more than 256 columns; export fewer";
    else
      row_.cells.emplace_back(field), ++cells_;
  }

  void end_row() {
    if (wrong_)
      refuse(row_.line, std::string("This row is left out: ") + wrong_ + '.');
    else if (std::ranges::any_of(row_.cells, [](auto& cell) { return !cell.empty(); }))
      rows_.push_back(std::move(row_));
    row_ = {};
    wrong_ = nullptr;
  }

  void refuse(int line, std::string reason) { refused_.push_back({file_, line, std::move(reason)}); }

  csv_parser parser_;
  const std::string& file_;
  Notices& refused_;
  std::vector<CsvRow> rows_;
  CsvRow row_;
  const char* wrong_ = nullptr;
  int line_ = 0;
  std::size_t cells_ = 0;
};

// The separator that makes the widest regular table: most cells in rows of the commonest width. A comma
// inside "Ashdown, Callum" and a semicolon inside "4 Elm; 4 Oak" are fewer.
char separator_of(std::string_view text, const std::string& file) {
  char best = ',';
  std::size_t most = 0;
  for (const char separator : {',', ';', '\t'}) {
    Notices ignored;
    std::map<std::size_t, std::size_t> cells;  // by width
    for (const auto& row : Parser(text, separator, file, ignored, kLookedAt).take())
      if (row.cells.size() > 1) cells[row.cells.size()] += row.cells.size() - 1;
    for (const auto& [width, count] : cells)
      if (count > most) most = count, best = separator;
  }
  return best;
}

}  // namespace

std::vector<CsvRow> csv_rows(std::string_view bytes, const std::string& file, Notices& refused) {
  const std::string text = text_of(bytes);
  if (text.find('\0') != std::string::npos) {
    refused.push_back({file, 0, "This file is no text; save the table as CSV and import that."});
    return {};
  }
  return Parser(text, separator_of(text, file), file, refused, kMostCsvRows).take();
}

std::vector<CsvRow> read_csv(const std::filesystem::path& file, Notices& refused) {
  const auto bytes = file_bytes(file, kMostCsvBytes, refused);
  return bytes ? csv_rows(*bytes, file.filename().string(), refused) : std::vector<CsvRow>();
}

}  // namespace hearth
