// SPDX-License-Identifier: MIT
// Pictures with a word, and boxes for a pen.
#include <algorithm>
#include <span>

#include "screen/paper/blocks.hpp"

namespace hearth {
namespace {

constexpr float kGap = 2.5f, kInside = 2, kAbove = 3;

using Card = PaperCards::Card;

struct CardSize {
  float w = 0, h = 0, word = 0;
};

Pen::Style word_style(const CardSize& size) {
  return {.size = size.word, .align = Align::middle};
}

const Pen::Style kUnderWord{.size = kSmall, .ink = Ink::quiet, .align = Align::middle};

float words_height(const Pen& pen, const Card& card, const CardSize& size) {
  const float room = size.w - 2 * kInside;
  return pen.height_of(card.words, room, word_style(size)) + pen.height_of(card.small, room, kUnderWord);
}

void draw_card(Pen& pen, const Card& card, const Area& at, const CardSize& size, bool to_cut) {
  if (to_cut)
    cut_here(pen, at);
  else
    pen.outline(at, 2.5f, 0.35f, pen.theme().border(Tint::wood));
  Area inside = at.inset(kInside);
  Area words = inside.cut_bottom(words_height(pen, card, size), kInside / 2);
  pen.picture(inside, card.picture);
  if (card.picture.empty()) words = at.inset(kInside).middle(words.w, words.h);
  pen.words(words.cut_top(pen.height_of(card.words, words.w, word_style(size))), card.words,
            word_style(size));
  pen.words(words, card.small, kUnderWord);
}

}  // namespace

Block block_of(const Pen& pen, const PaperCards& cards, float width) {
  constexpr float kLeastPicture = 12, kLeastWord = 3;
  const int across = std::clamp(cards.across, 1, 12);
  const float gap = cards.to_cut ? 0 : kGap;  // one cut between two
  CardSize size{.w = (width + gap) / float(across) - gap, .h = float(std::max(cards.height, 8.0))};
  size.word = std::clamp(size.h * 0.13f, kLeastWord, 8.0f);
  // Smaller, before a word is broken.
  const auto breaks = [&] {
    return std::ranges::any_of(cards.cards, [&](const Card& card) {
      return pen.longest_word(card.words, word_style(size)) > size.w - 2 * kInside;
    });
  };
  while (size.word > kLeastWord && breaks()) size.word *= 0.93f;
  Block block;
  for (std::size_t from = 0; from < cards.cards.size(); from += std::size_t(across)) {
    const auto row =
        std::span(cards.cards)
            .subspan(from, std::min<std::size_t>(std::size_t(across), cards.cards.size() - from));
    CardSize of_row = size;
    for (const Card& card : row)
      of_row.h = std::max(of_row.h, words_height(pen, card, size) + 2.5f * kInside +
                                        (card.picture.empty() ? 0 : kLeastPicture));
    block.pieces.push_back({.height = of_row.h,
                            .draw =
                                [&cards, row, of_row, gap](Pen& with, const Area& at) {
                                  for (std::size_t n = 0; n < row.size(); ++n)
                                    draw_card(with, row[n],
                                              {at.x + (of_row.w + gap) * float(n), at.y, of_row.w, of_row.h},
                                              of_row, cards.to_cut);
                                },
                            .above = from == 0 ? kAbove : gap});
  }
  return block;
}

Block block_of(const Pen& pen, const PaperBoxes& boxes, float width) {
  constexpr float kPicture = 16, kBox = 9, kApart = 3, kMostColumn = 22;
  const Pen::Style name{.size = kText}, head{.size = kSmall, .ink = Ink::quiet, .align = Align::middle};
  const Pen::Style small{.size = kSmall, .ink = Ink::quiet};
  const float side = boxes.picture.empty() ? 0 : kPicture;
  // What it is about at the left, the boxes at the right; each row of them begins with who marks it.
  const float inner = width - 2 * kApart;
  const float about = inner * 0.34f;
  const float told = about - (side > 0 ? side + kApart : 0);
  float who = 0;
  for (const auto& row : boxes.rows) who = std::max(who, pen.width_of(row, small));
  const float grid = inner - about - kApart;
  who = std::min(who, grid * 0.3f);
  const float column =
      boxes.columns.empty() ? 0 : std::min(kMostColumn, (grid - who - kApart) / float(boxes.columns.size()));
  float heads = 0, rows = 0;
  for (const auto& words : boxes.columns) heads = std::max(heads, pen.height_of(words, column, head));
  std::vector<float> tall;
  for (const auto& row : boxes.rows) tall.push_back(std::max(kBox, pen.height_of(row, who, small) + 1));
  for (const float one : tall) rows += one;
  const float first = pen.height_of(boxes.words, told, name);
  const float words = first + pen.height_of(boxes.small, told, small);
  PaperPiece piece{.height = std::max({side, words, heads + rows}) + 2 * kApart, .draw = {}, .above = kAbove};
  piece.draw = [&boxes, name, head, small, side, about, who, column, heads, tall, first, words](
                   Pen& with, const Area& at) {
    const Theme& theme = with.theme();
    if (boxes.to_cut)
      cut_here(with, at);
    else
      with.outline(at, 2.5f, 0.35f, theme.border(Tint::wood));
    Area rest = at.inset(kApart);
    Area left = rest.cut_left(about, kApart);
    if (side > 0) with.picture(left.cut_left(side, kApart).middle(side, side), boxes.picture);
    left.y += (left.h - words) / 2;
    with.words(left.cut_top(first), boxes.words, name);
    with.words(left, boxes.small, small);
    Area line = rest.cut_top(heads);
    line.cut_left(who, kApart);
    for (const auto& words_above : boxes.columns) with.words(line.cut_left(column), words_above, head);
    for (std::size_t n = 0; n < boxes.rows.size(); ++n) {
      line = rest.cut_top(tall[n]);
      with.words_in_middle(line.cut_left(who, kApart), boxes.rows[n], small);
      for (std::size_t box = 0; box < boxes.columns.size(); ++box)
        with.outline(line.cut_left(column), 0, 0.25f, theme.ink(Ink::quiet));
    }
  };
  return {.pieces = {std::move(piece)}};
}

}  // namespace hearth
