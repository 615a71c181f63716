// SPDX-License-Identifier: MIT
// What pages are made of: pieces that are never cut, one below the other.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "screen/ui/pen.hpp"

namespace hearth {

// All lengths are millimetres.
struct PaperPiece {
  float height = 0;
  std::function<void(Pen&, const Area&)> draw;  // into an area of that height
  float above = 0;                              // room above it, unless it begins a page
};

// Pieces that belong together: they stand on one page unless they are longer than one.
struct Block {
  std::vector<PaperPiece> pieces;
  std::shared_ptr<const PaperPiece> head = {};  // of a table: again on each page that it goes on to
  bool with_next = false;                       // never the last on its page
  bool new_page = false;                        // begins one
};

// A piece and where on its page it stands, from the page's upper margin.
struct Placed {
  PaperPiece piece;
  float y = 0;
};
using PageOfPieces = std::vector<Placed>;

// On pages that hold so much. A piece that is higher than a page gets one to itself.
std::vector<PageOfPieces> flow(const std::vector<Block>&, float page_height);

}  // namespace hearth
