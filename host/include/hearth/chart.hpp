// SPDX-License-Identifier: MIT
// Charts as data. The same code draws them on the screen and on paper. A chart shows one child, or a room
// without names; how many answers it stands on is part of it, and a gap stays a gap: nothing is invented
// between points.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "hearth/school.hpp"

namespace hearth {

// What all charts have: a heading, and what stands small in the corner: "34 answers, 5 not today".
struct ChartWords {
  std::string title, corner;
  std::string nothing;  // what stands there instead when there is nothing to show; may be empty
};

// A value for each day that has one.
struct DayChart {
  ChartWords words;
  Days days;  // across; both ends are set
  // Up the side, from below: the pictures and words that the child chooses from, and where they stand.
  struct Step {
    double at = 0;
    std::string picture, words;
  };
  std::vector<Step> steps;
  double low = -2, high = 2;  // the ends of the side
  struct Point {
    Day day{};
    double value = 0;
    int n = 1;  // answers on that day: more make a larger dot
  };
  std::vector<Point> dots;
  // Their own usual: the soft band behind.
  struct Band {
    double low = 0, high = 0;
  };
  std::optional<Band> usual;
  std::vector<Point> line;  // joined where days with a value follow each other within a week
  std::vector<Day> closed;  // drawn paler: no school, or no group in their room
  struct Marker {
    Day day{};
    std::string words;
  };
  std::vector<Marker> markers;  // what happened in between, named below
  // More than one row over the same days, such as totals that were typed: each is joined by a line of its
  // own, however far apart its points are, and named below. The points are in `dots`, too.
  struct Series {
    std::string words;
    std::vector<Point> points;
  };
  std::vector<Series> series;
  std::optional<Step> agreed;  // a height that the school has agreed on: a thin line across, with its words
};

// A table whose cells have a colour, a number of answers and a picture: weekday and time of day.
struct HeatChart {
  ChartWords words;
  std::vector<std::string> columns, rows;
  struct Cell {
    std::optional<double>
        value;  // -1 to 1, where the colour lies between two soft ones; nothing: an open cell
    int n = 0;
    std::string picture = {};
  };
  std::vector<Cell> cells;  // row by row
};

// Shares with what they stand on: "7 of 9". In the order that they are given in.
struct ShareChart {
  ChartWords words;
  struct Row {
    std::string picture, words;
    double share = 0;   // 0 to 1
    std::string told;   // "7 of 9"
    int n = 0, of = 0;  // the same for tables; of 0: not told
  };
  std::vector<Row> rows;
};

// What a child and a grown-up said of the same thing, side by side, session by session. Never added up.
struct PairChart {
  ChartWords words;
  std::string first, second;  // "my mark", "grown-up's"
  int highest = 2;
  struct Session {
    std::string when;
    std::optional<int> first, second;  // nothing: not scored
    Day day{};
  };
  std::vector<Session> sessions;
};

using Chart = std::variant<DayChart, HeatChart, ShareChart, PairChart>;

}  // namespace hearth
