// SPDX-License-Identifier: MIT
#include <algorithm>
#include <span>

#include "screen/paper/piece.hpp"

namespace hearth {
namespace {

float height_of(const Block& block) {
  float height = 0;
  for (const PaperPiece& piece : block.pieces) height += piece.height + piece.above;
  return height;
}

class Flow {
 public:
  explicit Flow(float page_height) : most_(page_height) { pages_.emplace_back(); }

  // Headings and the block that they stand above.
  void add(std::span<const Block> together) {
    const Block& last = together.back();
    float before = 0;
    for (const Block& block : together.first(together.size() - 1)) before += height_of(block);
    float least = before + height_of(last);
    // What is longer than a page begins where it stands, with two of its pieces at least.
    if (least > most_) {
      least = before;
      for (std::size_t n = 0; n < std::min<std::size_t>(2, last.pieces.size()); ++n)
        least += last.pieces[n].height + last.pieces[n].above;
    }
    if (y_ > 0 && (together.front().new_page || y_ + least > most_)) turn();
    for (const Block& block : together) place(block);
  }

  std::vector<PageOfPieces> take() { return std::move(pages_); }

 private:
  void turn() {
    pages_.emplace_back();
    y_ = 0;
  }

  void place(const Block& block) {
    for (std::size_t n = 0; n < block.pieces.size(); ++n) {
      const PaperPiece& piece = block.pieces[n];
      if (y_ > 0 && y_ + piece.above + piece.height > most_ + 0.01f) {
        turn();
        if (block.head && n > 0) put(*block.head);
      }
      put(piece);
    }
  }

  void put(const PaperPiece& piece) {
    if (y_ > 0) y_ += piece.above;
    pages_.back().push_back({piece, y_});
    y_ += piece.height;
  }

  const float most_;
  float y_ = 0;
  std::vector<PageOfPieces> pages_;
};

}  // namespace

std::vector<PageOfPieces> flow(const std::vector<Block>& blocks, float page_height) {
  Flow flow(page_height);
  for (std::size_t from = 0; from < blocks.size();) {
    std::size_t to = from;
    while (to + 1 < blocks.size() && blocks[to].with_next && !blocks[to + 1].new_page) ++to;
    if (!blocks[from].pieces.empty() || blocks[from].new_page)
      flow.add(std::span(blocks).subspan(from, to + 1 - from));
    from = to + 1;
  }
  return flow.take();
}

}  // namespace hearth
