// SPDX-License-Identifier: MIT
#include "keeper/exchange/json_lines.hpp"

#include <iterator>
#include <stdexcept>
#include <vector>

#include "school/fields.hpp"

namespace hearth {

namespace {

using nlohmann::json;

constexpr const char* kLine = "line in file";
constexpr int kMostDepth = 32;

struct TooDeep : std::exception {};

// Hands out characters and counts the lines, so that the parser's callback knows where an object begins.
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

json parse_with_lines(std::string_view text, int& line) {
  std::vector<int> begun;  // of the objects around
  const auto add_line = [&](int depth, json::parse_event_t event, json& value) {
    if (depth > kMostDepth) throw TooDeep();
    if (event == json::parse_event_t::object_start) begun.push_back(line);
    if (event == json::parse_event_t::object_end) {
      value[kLine] = begun.back();
      begun.pop_back();
    }
    return true;
  };
  const char* end = text.data() + text.size();
  return json::parse(CountedChars(text.data(), &line), CountedChars(end, &line), add_line);
}

void forget_lines(json& value) {
  if (value.is_object()) value.erase(kLine);
  for (json& inner : value)
    if (inner.is_structured()) forget_lines(inner);
}

}  // namespace

JsonFile::JsonFile(std::string_view bytes, std::string file, Notices& refused)
    : file_(std::move(file)), refused_(refused) {
  int line = 1;
  try {
    if (bytes.size() > kMostJsonBytes)
      refuse(0, "This file is larger than 32 MiB and is not read");
    else
      whole_ = parse_with_lines(bytes, line);
  } catch (const TooDeep&) {
    refuse(line, "This file is left out: it is nested more than 32 deep");
  } catch (const json::exception&) {
    refuse(line, "This file is left out: it is no JSON here; correct it or make it again");
  }
}

const json& JsonFile::part(const char* name) const {
  static const json none = json::array();
  if (!whole_.is_object()) return none;
  const auto found = whole_.find(name);
  return found == whole_.end() || found->is_null() ? none : *found;
}

void JsonFile::each(const json& rows, const Take& take) {
  if (!rows.is_structured()) return refuse(0, "A list is no list; it is left out");
  int last = 0;  // a row that is no object has no line of its own
  for (const auto& [key, value] : rows.items()) {
    if (rows.is_object() && key == kLine) continue;
    json row = value;
    if (!row.is_object()) {
      refuse(last, "After this line stands something that is no row in { }; it is left out");
      continue;
    }
    last = row.at(kLine);
    forget_lines(row);
    try {
      take(row, last, rows.is_object() ? key : std::string());
    } catch (const WrongField& wrong) {
      refuse(last, std::string("This row is left out: ") + wrong.what());
    }
  }
}

void JsonFile::refuse(int line, const std::string& reason) {
  refused_.push_back({file_, line, reason + "."});
}

}  // namespace hearth
