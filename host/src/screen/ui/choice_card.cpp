// SPDX-License-Identifier: MIT
#include "screen/ui/choice_card.hpp"

#include <algorithm>
#include <cmath>

#include "screen/ui/drawn.hpp"
#include "screen/ui/kit.hpp"

namespace hearth {
namespace {

constexpr float kPadding = 5;
constexpr float kTickSide = 12, kBadgeSide = 16;

// Where a word, the same in another language, and a picture go on a card.
struct CardParts {
  Area picture, word, second;
};

// The fewest pixels that an area of this width gets: rounding depends on where it stands. What is measured
// with it never needs more lines when it is drawn.
int least_px(const Kit& kit, float mm) {
  return std::max(1, int(std::floor(mm * kit.scale() - 0.01f)));
}

constexpr float kSecond = 0.72f;  // the second line's size beside the word's

float second_height(const Kit& kit, const Choice& choice, float size, float width) {
  return choice.second.empty() ? 0 : words_height(kit, choice.second, size * kSecond, width);
}

float lines_height(const Kit& kit, const Choice& choice, float size, float width) {
  return words_height(kit, choice.word, size, width) + second_height(kit, choice, size, width);
}

float picture_side(const Area& inner) {
  return std::min(inner.h, inner.w * 0.36f);
}

CardParts parts_of(const Kit& kit, const Area& card, const Choice& choice, Beside beside, float size) {
  const Area inner = card.inset(kPadding, kPadding * 0.7f);
  if (choice.word.empty()) return {inner, {}, {}};
  CardParts parts{{}, inner, {}};
  if (!choice.picture.empty() && beside == Beside::right) {
    const float side = picture_side(inner), room = inner.w - side - kPadding;
    const auto width = [&](const std::string& words, float at) {
      return words.empty() ? 0 : float(kit.measure(words, at, least_px(kit, room)).w) / kit.scale() + 1;
    };
    const float wanted =
        std::min(room, std::max(width(choice.word, size), width(choice.second, size * kSecond)));
    const float slack = std::max(0.0f, room - wanted) / 2;
    parts.picture = {inner.x + slack, inner.y + (inner.h - side) / 2, side, side};
    parts.word = {parts.picture.x + side + kPadding, inner.y, inner.w - slack - side - kPadding, inner.h};
  } else if (!choice.picture.empty()) {
    const float height = lines_height(kit, choice, size, inner.w);
    const float room = inner.h - height;
    const float side = std::min(inner.w, room);
    parts.picture = {inner.x + (inner.w - side) / 2, inner.y + (room - side) / 2, side, side};
    parts.word = {inner.x, inner.y + room, inner.w, height};
  }
  if (!choice.second.empty()) {
    const float first = words_height(kit, choice.word, size, parts.word.w);
    const float second = second_height(kit, choice, size, parts.word.w);
    parts.word = parts.word.middle(parts.word.w, first + second);
    parts.second = parts.word.cut_bottom(second);
  }
  return parts;
}

// The size of a card's word: as wanted, or as much smaller as a long name needs to leave its picture half of
// the card and to stay whole; but rather broken than tiny.
float word_size(const Kit& kit, const Area& card, const Choice& choice, Beside beside, float wanted) {
  constexpr float kStep = 0.5f;
  const float kLeast = 6 / kit.viewing().text_size, kLeastWhole = 7 / kit.viewing().text_size;
  const Area inner = card.inset(kPadding, kPadding * 0.7f);
  const bool right = beside == Beside::right && !choice.picture.empty();
  const float width = right ? inner.w - picture_side(inner) - kPadding : inner.w;
  const float height = right || choice.picture.empty() ? inner.h : inner.h / 2;
  for (float size = wanted; size > kLeast; size -= kStep) {
    const bool whole = size <= kLeastWhole || longest_word(kit, choice.word, size) <= width;
    if (whole && lines_height(kit, choice, size, width) <= height) return size;
  }
  return kLeast;
}

}  // namespace

float words_height(const Kit& kit, std::string_view words, float size, float width) {
  return float(kit.measure(words, size, least_px(kit, width)).h) / kit.scale();
}

float longest_word(const Kit& kit, std::string_view words, float size) {
  float longest = 0;
  while (!words.empty()) {
    const std::size_t end = words.find_first_of(" -");
    const std::string_view word = words.substr(0, end == words.npos || words[end] == ' ' ? end : end + 1);
    longest = std::max(longest, float(kit.measure(word, size, 0).w) / kit.scale());
    words.remove_prefix(end == words.npos ? words.size() : end + 1);
  }
  return longest;
}

void cross_out(Kit& kit, const Area& area) {
  const PixelRect r = kit.rect(area.inset(area.w * 0.08f, area.h * 0.08f));
  const Colour strokes = kit.theme().ink(Ink::quiet);
  kit.drawn(r, TextureKey("cross") << strokes,
            [&] { return draw_cross(r.w, r.h, std::max(kit.px(1.2f), 2), strokes); });
}

void draw_choice(Screen& screen, Kit& kit, const Area& area, const Choice& choice, const Look& look,
                 Beside beside) {
  // Large cards have large words: 30 px on a small one at 1080p, 54 px on a large one.
  // A word alone is all that there is to see.
  const bool alone = choice.picture.empty() && beside == Beside::below;
  const float wanted = std::clamp(area.h * (alone                     ? 0.32f
                                            : beside == Beside::right ? 0.25f
                                                                      : 0.175f),
                                  8.5f,
                                  alone                     ? 20.0f
                                  : beside == Beside::right ? 12.0f
                                                            : 15.0f);
  Text how{.size = word_size(kit, area, choice, beside, wanted), .ink = look.quiet ? Ink::quiet : Ink::full};
  if (beside == Beside::right) how.align = Align::left;
  const CardParts parts = parts_of(kit, area, choice, beside, how.size);
  if (choice.picture.empty()) how.align = Align::middle;
  screen.picture(parts.picture, choice.picture, look.quiet);
  screen.text(parts.word, choice.word, how);
  Text smaller = how;
  smaller.size *= kSecond;
  smaller.ink = Ink::quiet;
  screen.text(parts.second, choice.second, smaller);
  if (!choice.badge.empty()) screen.picture({area.x + 2, area.y + 2, kBadgeSide, kBadgeSide}, choice.badge);
  if (look.crossed_out) cross_out(kit, area);
  if (choice.ticked) screen.tick({area.x + area.w - kTickSide - 2, area.y + 2, kTickSide, kTickSide});
}

}  // namespace hearth
