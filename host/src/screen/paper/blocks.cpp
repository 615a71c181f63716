// SPDX-License-Identifier: MIT
#include "screen/paper/blocks.hpp"

#include <algorithm>
#include <array>

#include "screen/ui/chart_draw.hpp"

namespace hearth {
namespace {

constexpr float kBetween = 2.4f;  // blocks
constexpr float kLarge = 7;

bool from_right(const Pen& pen, const std::string& language) {
  return right_to_left(language.empty() ? pen.catalogue().language() : language);
}

// Cuts off the side at which a line begins.
Area cut_begin(Area& rest, bool right, float width, float gap) {
  return right ? rest.cut_right(width, gap) : rest.cut_left(width, gap);
}

}  // namespace

void cut_here(const Pen& pen, const Area& at) {
  static constexpr std::array<float, 2> kDashes{2, 1.5f};
  pen.outline(at, 0, 0.2f, pen.theme().ink(Ink::quiet), kDashes);
}

Block block_of(const Pen& pen, const PaperHeading& heading, float width) {
  constexpr float kGap = 4, kBelow = 1.5f;
  const Pen::Style large{.size = heading.part ? 5.2f : 7.4f};
  const Pen::Style small{.size = heading.part ? kSmall : kText, .ink = Ink::quiet};
  const float side = heading.picture.empty() ? 0 : heading.part ? 11 : 18;
  const float room = width - (side > 0 ? side + kGap : 0);
  const float first = pen.height_of(heading.words, room, large);
  const float both = first + pen.height_of(heading.small, room, small);
  PaperPiece piece{.height = std::max(side, both) + kBelow, .draw = {}, .above = heading.part ? 5.0f : 2.0f};
  piece.draw = [&heading, large, small, side, first, both](Pen& with, const Area& at) {
    Area rest = at;
    rest.h -= kBelow;
    if (side > 0) with.picture(rest.cut_left(side, kGap).middle(side, side), heading.picture);
    rest.y += (rest.h - both) / 2;
    with.words(rest.cut_top(first), heading.words, large);
    with.words(rest, heading.small, small);
  };
  return {.pieces = {std::move(piece)}, .with_next = true};
}

Block block_of(const Pen& pen, const PaperText& text, float width, float page_height) {
  constexpr float kGap = 3, kItem = 5;
  const bool right = from_right(pen, text.language);
  const Pen::Style style{.size = text.large   ? kLarge
                                 : text.small ? kSmall
                                              : kText,
                         .ink = text.small ? Ink::quiet : Ink::full,
                         .align = right ? Align::right : Align::left,
                         .language = text.language};
  const float side = text.picture.empty() ? 0 : text.large ? 22 : 11;
  const float item = text.item ? kItem : 0;
  const float room = width - item - (side > 0 ? side + kGap : 0);
  const float tall = pen.height_of(text.words, room, style);
  const float above = text.item ? kBetween / 2 : text.large ? 2 * kBetween : kBetween;
  const auto place = [right, item, side, style](Pen& with, Area rest, bool first,
                                                const std::string& picture) {
    const Area begin = item > 0 ? cut_begin(rest, right, item, 0) : Area{};
    if (item > 0 && first)
      with.mark(begin.x + begin.w / 2, rest.y + std::max(with.height_of("x", 0, style), side) * 0.5f,
                style.size * 0.17f, Mark::disc, with.theme().ink(Ink::quiet));
    if (side > 0) {
      const Area at = cut_begin(rest, right, side, kGap);
      if (first) with.picture({at.x, at.y, side, side}, picture);
    }
    return rest;
  };
  Block block;
  if (tall <= page_height) {
    block.pieces.push_back({.height = std::max(tall, side),
                            .draw =
                                [&text, style, place, tall](Pen& with, const Area& at) {
                                  Area rest = place(with, at, true, text.picture);
                                  rest.y += (rest.h - tall) / 2;
                                  with.words(rest, text.words, style);
                                },
                            .above = above});
    return block;
  }
  for (const std::string& line : pen.lines_of(text.words, room, style)) {
    const bool first = block.pieces.empty();
    block.pieces.push_back(
        {.height = std::max(pen.height_of(line.empty() ? " " : line, room, style) * 0.8f, first ? side : 0),
         .draw = [&text, style, place, line, first](
                     Pen& with,
                     const Area& at) { with.words(place(with, at, first, text.picture), line, style); },
         .above = first ? above : 0});
  }
  return block;
}

Block block_of(const Pen&, const PaperCharts& charts, float, float page_height) {
  constexpr float kApart = 7, kAbove = 4, kLeast = 20;
  if (charts.beside.empty()) return {};
  // What has nothing to show needs no room to show it.
  const bool empty = std::ranges::all_of(charts.beside, [](const Chart& chart) { return is_empty(chart); });
  const float height = empty ? kLeast : std::max(float(charts.height), kLeast);
  PaperPiece piece{.height = std::min(height, page_height), .draw = {}, .above = kAbove};
  piece.draw = [&charts](Pen& with, const Area& at) {
    const auto places = at.columns(int(charts.beside.size()), kApart);
    for (std::size_t n = 0; n < places.size(); ++n) draw_chart(with, charts.beside[n], places[n]);
  };
  return {.pieces = {std::move(piece)}};
}

Block block_of(const Pen& pen, const PaperLines& lines, float width) {
  constexpr float kLine = 9;
  const Pen::Style style{.size = kSmall, .ink = Ink::quiet};
  Block block;
  for (int n = 0; n < std::max(lines.lines, 1); ++n) {
    const bool labelled = n == 0 && !lines.label.empty();
    const float label = labelled ? pen.height_of(lines.label, width, style) : 0;
    block.pieces.push_back({.height = kLine + label,
                            .draw =
                                [&lines, style, labelled](Pen& with, const Area& at) {
                                  if (labelled) with.words(at, lines.label, style);
                                  with.line(at.x, at.y + at.h, at.x + at.w, at.y + at.h, 0.2f,
                                            with.theme().border(Tint::wood));
                                },
                            .above = n == 0 ? kBetween : 0});
  }
  return block;
}

}  // namespace hearth
