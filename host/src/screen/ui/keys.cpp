// SPDX-License-Identifier: MIT
// The keyboard of the open field, at the bottom of the panel: the kit draws it itself, last.
#include <algorithm>
#include <cmath>

#include "screen/ui/kit.hpp"

namespace hearth {
namespace {

constexpr float kGap = 2.5f, kMargin = 4, kAboveKeys = 4;
constexpr float kWidest = 46, kWidestCrowded = 30;  // of one key
constexpr float kLeastKey = 16, kCrowdedKey = 14;   // its height

float share_of(const Area& panel) {
  return panel.h > panel.w ? 0.3f : 0.4f;
}

const char* words_of(const Key& key) {
  switch (key.does) {
    case Key::Does::shift:
      return "keys.shift";
    case Key::Does::erase:
      return "keys.delete";
    case Key::Does::line:
      return "keys.line";
    case Key::Does::signs:
      return "keys.signs";
    case Key::Does::letters:
      return "keys.letters";
    case Key::Does::accents:
      return "keys.accents";
    case Key::Does::done:
      return "keys.done";
    case Key::Does::close:
      return "keys.close";
    case Key::Does::left:
      return "keys.left";
    case Key::Does::right:
      return "keys.right";
    case Key::Does::type:
      return "keys.space";
  }
  return "";
}

// As large as fits on one line, and readable.
float size_for(const Screen& screen, const Area& key, const std::string& words, float wanted) {
  constexpr float kLeast = 5.5f, kBeside = 5;
  while (wanted > kLeast && screen.text_width(words, {.size = wanted}) > key.w - kBeside) wanted -= 0.5f;
  return wanted;
}

}  // namespace

bool Kit::hear(const SDL_Event& event) {
  return writing_.hear(event);
}

float Kit::keys_height() const {
  const Area panel = display_area();
  const bool crowded = viewing_.crowded_keys;
  const auto rows = float(writing_.keyboard().rows(crowded, writing_.field().lines).size());
  const float least = rows * (crowded ? kCrowdedKey + kGap : kLeastKey + kGap) - kGap + 2 * kMargin;
  return crowded ? least : std::max(least, panel.h * share_of(panel));
}

Area Kit::above_keys(const Area& whole) const {
  if (keys_mm_ <= 0) return whole;
  const float bottom = std::min(whole.y + whole.h, display_area().h - keys_mm_ - kAboveKeys);
  return {whole.x, whole.y, whole.w, std::max(0.0f, bottom - whole.y)};
}

void Kit::begin_keys() {
  keys_mm_ = 0;
  lift_px_ = 0;
  above_keys_.reset();
  if (!writing_.is_open()) return;
  keys_mm_ = keys_height();
  above_keys_ = rect(display_area());
  above_keys_->h -= px(keys_mm_);
  lift_px_ = px(writing_.lift());
}

void Kit::show_field(const Area& field) {
  const float keys_top = display_area().h - keys_height();
  const float hidden = field.y + field.h + kAboveKeys - keys_top;
  writing_.lift(std::clamp(hidden, 0.0f, std::max(0.0f, field.y - kAboveKeys)));
}

void Kit::draw_keys() {
  if (keys_mm_ <= 0) return;
  above_keys_.reset();
  lift_px_ = 0;
  const Area place = display_area().cut_bottom(keys_mm_);
  fill(rect(place), theme_.fill(Tint::wood));
  PixelRect edge = rect(place);
  edge.h = std::max(1, px(0.5f));
  fill(edge, theme_.border(Tint::wood));
  const auto rows = writing_.keyboard().rows(viewing_.crowded_keys, writing_.field().lines);
  float keys = 0;
  for (const Key& key : rows.front()) keys += key.width;
  const float widest = viewing_.crowded_keys ? kWidestCrowded : kWidest;
  const float unit = std::min(widest + kGap, (place.w - 2 * kMargin + kGap) / keys);
  const float height = (place.h - 2 * kMargin + kGap) / float(rows.size());
  const float left = (place.w - (keys * unit - kGap)) / 2;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    float x = left;
    for (const Key& key : rows[row]) {
      draw_key({x, place.y + kMargin + float(row) * height, key.width * unit - kGap, height - kGap}, key);
      x += key.width * unit;
    }
  }
}

void Kit::draw_key(const Area& place, const Key& key) {
  Screen screen(*this);
  const bool letter = key.does == Key::Does::type && key.letters != " ";
  const auto shift = writing_.keyboard().shift();
  const Touched touched = touch({.id = "keys/" + key.id, .rect = rect(place), .hidden = true}, Repeat::quick);
  Look look{.fill = letter || key.letters == " " ? Tint::card : Tint::sand};
  look.now = key.does == Key::Does::done;
  look.chosen = key.does == Key::Does::shift && shift != Keyboard::Shift::none;
  // A key of a secret does not light up: others watch.
  if (touched.held && !writing_.field().secret) look.fill = Tint::pressed;
  screen.card(place, look);
  const std::string words = letter                                         ? key.letters
                            : look.chosen && shift == Keyboard::Shift::all ? words_("keys.caps")
                                                                           : words_(words_of(key));
  const float wanted = letter ? std::clamp(place.h * 0.5f, 8.0f, 13.0f) : 8.5f;
  screen.text(place, words, {.size = size_for(screen, place, words, wanted)});
  if (touched.chosen) writing_.press(key);
}

}  // namespace hearth
