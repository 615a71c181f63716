// SPDX-License-Identifier: MIT
// Charts as tables, and tables as CSV.
#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

#include "hearth/review.hpp"

namespace hearth {
namespace {

using Line = std::vector<std::string>;

// "0.667", "-1": at most three places, always with a point.
std::string number(double value) {
  std::array<char, 64> text{};
  const auto end =
      std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, 3).ptr;
  std::string digits(text.data(), end);
  digits.erase(digits.find_last_not_of('0') + 1);
  if (digits.ends_with('.')) digits.pop_back();
  return digits == "-0" ? "0" : digits;
}

std::string number(const std::optional<int>& value) {
  return value ? std::to_string(*value) : std::string();
}

struct Table {
  Rows rows;

  void operator()(const DayChart& chart) {
    // Columns.
    enum { day, series, value, step, answers, smoothed, usual_low, usual_high, agreed, marker, kColumns };
    rows = {{"day", "series", "value", "step", "answers", "smoothed", "usual_low", "usual_high", "agreed",
             "marker"}};
    const auto add = [&](Day on) -> Line& {
      Line& line = rows.emplace_back(kColumns);
      line[day] = day_text(on);
      return line;
    };
    const auto add_points = [&](const std::vector<DayChart::Point>& points, const std::string& name) {
      for (const auto& point : points) {
        Line& line = add(point.day);
        line[series] = name;
        line[value] = number(point.value);
        line[answers] = std::to_string(point.n);
        const auto smooth = std::ranges::find(chart.line, point.day, &DayChart::Point::day);
        if (smooth != chart.line.end()) line[smoothed] = number(smooth->value);
        if (chart.agreed) line[agreed] = number(chart.agreed->at);
        // What was typed may be a name that stands at this height.
        const auto named = std::ranges::find(chart.steps, point.value, &DayChart::Step::at);
        if (!name.empty() && named != chart.steps.end()) line[step] = named->words;
        if (!chart.usual) continue;
        line[usual_low] = number(chart.usual->low);
        line[usual_high] = number(chart.usual->high);
      }
    };
    if (chart.series.empty()) add_points(chart.dots, {});
    for (const auto& one : chart.series) add_points(one.points, one.words);
    // What happened on a day without an answer has a row of its own, which holds no number.
    for (const auto& happened : chart.markers) {
      const auto at = std::ranges::find_if(rows, [&](const Line& line) {
        return line[day] == day_text(happened.day) && line[marker].empty();
      });
      (at != rows.end() ? *at : add(happened.day))[marker] = happened.words;
    }
    std::stable_sort(rows.begin() + 1, rows.end(),
                     [](const Line& a, const Line& b) { return a[day] < b[day]; });
  }

  void operator()(const HeatChart& chart) {
    rows = {{"row", "column", "value", "answers"}};
    for (std::size_t at = 0; at < chart.cells.size() && !chart.columns.empty(); ++at) {
      const auto& cell = chart.cells[at];
      const std::size_t row = at / chart.columns.size();
      if (row >= chart.rows.size()) break;
      rows.push_back({chart.rows[row], chart.columns[at % chart.columns.size()],
                      cell.value ? number(*cell.value) : std::string(), std::to_string(cell.n)});
    }
  }

  void operator()(const ShareChart& chart) {
    rows = {{"what", "n", "of", "share", "told"}};
    for (const auto& row : chart.rows)
      rows.push_back({row.words, row.of > 0 ? std::to_string(row.n) : std::string(),
                      row.of > 0 ? std::to_string(row.of) : std::string(), number(row.share), row.told});
  }

  void operator()(const PairChart& chart) {
    rows = {{"day", "child_mark", "adult_mark", "highest_mark"}};
    for (const auto& session : chart.sessions)
      rows.push_back({session.day.ok() ? day_text(session.day) : session.when, number(session.first),
                      number(session.second), std::to_string(chart.highest)});
  }
};

bool is_number(const std::string& text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size();
}

// An apostrophe keeps a spreadsheet from working it out. Text that has one there already gets another, so
// that one can always be taken away again.
bool looks_like_formula(const std::string& text) {
  constexpr std::string_view kBegins = "=+-@\t\r\n";
  const std::size_t at = text.find_first_not_of('\'');
  return at != std::string::npos && kBegins.find(text[at]) != kBegins.npos && !is_number(text);
}

std::string cell_of(const std::string& text) {
  const std::string safe = looks_like_formula(text) ? '\'' + text : text;
  if (safe.find_first_of(",\"\r\n") == std::string::npos) return safe;
  std::string quoted = "\"";
  for (char c : safe) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + '"';
}

}  // namespace

Rows rows_of(const Chart& chart) {
  Table table;
  std::visit(table, chart);
  return std::move(table.rows);
}

std::string as_csv(const Rows& rows) {
  std::string csv = "\xEF\xBB\xBF";
  for (const Line& row : rows) {
    for (std::size_t at = 0; at < row.size(); ++at) csv += (at > 0 ? "," : "") + cell_of(row[at]);
    csv += "\r\n";
  }
  return csv;
}

}  // namespace hearth
