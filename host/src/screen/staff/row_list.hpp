// SPDX-License-Identifier: MIT
// Big rows, one below the other, each with at most one thing to do at its right end.
#pragma once

#include <span>
#include <string>

#include "hearth/screen.hpp"

namespace hearth {

struct Row {
  std::string id;      // of its button: "staff/…"
  std::string words;   // wraps, so that a row is as tall as it needs to be
  std::string note;    // smaller, below
  std::string button;  // what it says; empty: nothing to do
  Tint fill = Tint::card;
};

// Where a list is longer than its place, it has pages. Display thread only.
class RowList {
 public:
  void start() { first_ = 0; }
  // Draws a page of the rows, and in `more` a button `id` that turns it where there are others. Answers with
  // the index of the row whose button was pressed, or -1.
  int draw(Screen&, Area place, const Area& more, std::span<const Row>, const std::string& id,
           const std::string& more_words);

 private:
  std::size_t first_ = 0;
};

}  // namespace hearth
