// SPDX-License-Identifier: MIT
// Pages for a printer, as data: what stands on them and in which order. The host sets them on A4, a new page
// where one is full; a block is never cut in two unless it is longer than a page.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "hearth/chart.hpp"

namespace hearth {

// What a sheet or a part of it is about.
struct PaperHeading {
  std::string words;
  std::string small = {};    // below it
  std::string picture = {};  // at its left
  bool part = false;         // of a part; else of the whole sheet
};

// A sentence, or several that stand together.
struct PaperText {
  std::string words;
  std::string picture = {};   // at its left
  bool small = false;         // said beside the matter: sources, what is missing
  bool large = false;         // for a wall or a child
  bool item = false;          // one of a list
  std::string language = {};  // BCP 47, where it is not the school's
};

// Charts side by side.
struct PaperCharts {
  std::vector<Chart> beside;
  double height = 60;  // mm
};

// The first row is the head. `shares` are the columns' parts of the width; empty: as wide as they need.
struct PaperTable {
  std::vector<std::vector<std::string>> rows;
  std::vector<double> shares = {};
};

// Pictures with a word, as the cards of a strip. `to_cut`: dashed lines to cut along.
struct PaperCards {
  struct Card {
    std::string picture, words, small = {};
  };
  std::vector<Card> cards;
  int across = 6;
  double height = 40;  // of one, mm
  bool to_cut = false;
};

// Empty boxes for a pen: a target, and a row of boxes for each of those who mark it.
struct PaperBoxes {
  std::string picture, words, small = {};
  std::vector<std::string> columns;  // "Mon", "Tue", …
  std::vector<std::string> rows;     // "me", "grown-up"
  bool to_cut = false;
};

// Room for handwriting.
struct PaperLines {
  std::string label;
  int lines = 1;
};

struct PaperNewPage {};

using PaperBlock = std::variant<PaperHeading, PaperText, PaperCharts, PaperTable, PaperCards, PaperBoxes,
                                PaperLines, PaperNewPage>;

struct Paper {
  std::string file;     // its name without ending: "summary-P03"; letters, digits and dashes
  std::string foot;     // below each page, before the page's number: whose it is, when, for whom
  bool across = false;  // the long side at the bottom
  std::vector<PaperBlock> blocks;
};

// Where paper can go from here: a printer, a stick, a folder.
struct PaperPlace {
  std::string id, words;  // "printer/office"; "The stick BLUE"
};

// What became of it.
struct Printed {
  std::string where;    // in words: "summary-P03.pdf on the stick BLUE"
  std::string problem;  // why not, in one sentence; empty: it is done
};

}  // namespace hearth
