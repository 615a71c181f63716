// SPDX-License-Identifier: MIT
#include "keeper/exchange/json_rows.hpp"

#include <fstream>
#include <iterator>

namespace hearth {

namespace {

using nlohmann::json;

constexpr const char* kLine = "line in file";
constexpr int kRowDepth = 2;  // the file's object, a list, its rows

// Hands out characters and counts the lines, so that the parser's callback knows where a row begins.
class CountedChars {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  CountedChars(const char* at, int* line) : at_(at), line_(line) {}
  reference operator*() const { return *at_; }
  CountedChars& operator++() {
    if (*at_ == '\n') ++*line_;
    ++at_;
    return *this;
  }
  friend bool operator==(const CountedChars& a, const CountedChars& b) { return a.at_ == b.at_; }

 private:
  const char* at_;
  int* line_;
};

// The whole file, each row with its line added.
json parse_with_lines(const std::string& text) {
  int line = 1, row_line = 0;
  const auto add_line = [&](int depth, json::parse_event_t event, json& object) {
    if (depth == kRowDepth && event == json::parse_event_t::object_start) row_line = line;
    if (depth == kRowDepth && event == json::parse_event_t::object_end) object[kLine] = row_line;
    return true;
  };
  const char* end = text.data() + text.size();
  return json::parse(CountedChars(text.data(), &line), CountedChars(end, &line), add_line);
}

}  // namespace

std::map<std::string, std::vector<JsonRow>> read_json_rows(const std::filesystem::path& file,
                                                           Notices& notices) {
  const std::string name = file.filename().string();
  std::ifstream in(file, std::ios::binary);
  if (!in) {
    notices.push_back({name, 0, "This file cannot be opened; check that it is there and may be read."});
    return {};
  }
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  std::map<std::string, std::vector<JsonRow>> lists;
  try {
    json whole = parse_with_lines(text);
    for (auto& [list, rows] : whole.get_ref<json::object_t&>()) {
      for (json& row : rows.get_ref<json::array_t&>()) {
        if (!row.is_object()) {
          notices.push_back({name, 0, "\"" + list + "\" holds something that is no {row}; it is left out."});
          continue;
        }
        const int line = row.at(kLine);
        row.erase(kLine);
        lists[list].push_back({std::move(row), line});
      }
    }
  } catch (const json::exception& error) {
    lists.clear();
    notices.push_back(
        {name, 0, "This file is left out (" + std::string(error.what()) + "); correct it there."});
  }
  return lists;
}

}  // namespace hearth
