// SPDX-License-Identifier: MIT
// A place for words that staff write.
#include <algorithm>

#include "screen/ui/kit.hpp"

namespace hearth {
namespace {

constexpr float kGap = 1.5f, kLeastBox = 14, kMostBox = 22, kPadding = 4;
constexpr Text kLabel{.size = 8.5f, .ink = Ink::quiet, .align = Align::left};
constexpr float kProblemBeside = 4, kProblemAbove = 1;

struct FieldParts {
  Area label, box, problem;
  Text problem_text{.size = 7.5f, .align = Align::left};
};

// The label above, the problem below, or beside the label where that leaves more room for the words.
FieldParts parts_at(const Screen& screen, Area place, const Field& field, float problem_size) {
  constexpr float kBeside = 0.62f;
  FieldParts parts;
  parts.problem_text.size = problem_size;
  const auto problem_in = [&](float width) {
    return screen.text_height(field.problem, width - 2 * kProblemBeside, parts.problem_text) +
           2 * kProblemAbove;
  };
  const bool problem = !field.problem.empty();
  const float label = field.label.empty() ? 0 : screen.text_height(field.label, place.w, kLabel);
  const float below = problem ? problem_in(place.w) : 0, beside = problem ? problem_in(place.w * kBeside) : 0;
  const bool stands_below =
      label == 0 || label + below + kLeastBox + 2 * kGap <= place.h || label + below + kGap <= beside;
  if (problem && stands_below) parts.problem = place.cut_bottom(below, kGap);
  if (label > 0) {
    parts.label = place.cut_top(stands_below ? label : std::max(label, beside), kGap);
    if (!stands_below) parts.problem = parts.label.cut_right(parts.label.w * kBeside, kGap);
  }
  parts.box = place;
  if (!field.lines) parts.box.h = std::min(parts.box.h, kMostBox);
  if (stands_below) parts.problem.y = parts.box.y + parts.box.h + kGap;
  return parts;
}

// A long sentence is rather smaller than that the words have no room.
FieldParts parts_of(const Screen& screen, const Area& place, const Field& field) {
  constexpr float kLeastProblem = 6.5f;
  FieldParts parts = parts_at(screen, place, field, 7.5f);
  while (!field.problem.empty() && parts.box.h < kLeastBox && parts.problem_text.size > kLeastProblem)
    parts = parts_at(screen, place, field, parts.problem_text.size - 0.5f);
  return parts;
}

std::string dots_for(std::string_view words) {
  std::string dots;
  for (int n = count_letters(words); n > 0; --n) dots += "\u2022";
  return dots;
}

}  // namespace

void Kit::written(const PixelRect& r, std::string_view text, const Text& how, bool lines,
                  std::optional<std::size_t> caret) {
  const std::string& language = viewing_.language;
  const float size = how.size * viewing_.text_size * scale();
  const int width = lines ? r.w : 0, bar = std::max(2, px(0.8f));
  const auto caret_in = [&](Align align) {
    return lettering_.caret(text, size, width, align, language, caret.value_or(0));
  };
  auto at = caret_in(Align::left);
  const auto all = text.empty() ? Lettering::Size{0, at.h} : lettering_.measure(text, size, width, language);
  const bool right = text.empty() ? viewing_.mirrored : at.from_right;
  const Align align = right ? Align::right : Align::left;
  if (right) at = caret_in(align);
  PixelRect place{r.x, r.y, width > 0 ? width : all.w, all.h};
  if (!lines) {
    place.y += (r.h - all.h) / 2;
    if (right) place.x += r.w - place.w;
  }
  if (caret) {  // what does not fit moves until the caret is in it
    const int room = bar + px(1);
    place.x += std::max(0, r.x - (place.x + at.x)) - std::max(0, place.x + at.x + room - (r.x + r.w));
    if (lines) place.y -= std::max(0, place.y + at.y + at.h - (r.y + r.h));
  }
  clip(r);
  if (!text.empty()) {
    const Texture& texture =
        textures().get(TextureKey("written") << int(size * 4) << width << language << text,
                       [&] { return lettering_.draw(text, size, width, align, language); });
    image(texture, {place.x, place.y, texture.w, texture.h}, theme_.ink(how.ink).packed());
    said_.push_back({std::string(text), place.both(r)});
  }
  // As tall as the letters, not as their whole line.
  if (caret) fill({place.x + at.x, place.y + at.y + at.h / 8, bar, at.h * 3 / 4}, theme_.colour("accent"));
  unclip();
}

bool Screen::text_field(std::string_view id, const Area& place, std::string& words, const Field& field) {
  const std::string name(id);
  Writing& writing = kit_->writing();
  const FieldParts parts = parts_of(*this, place, field);
  if (kit_->control(name, kit_->rect(parts.box)).chosen && !writing.is_open(name))
    writing.open(name, field, words);
  const bool finished = writing.follow(name, words, field);
  const bool open = writing.is_open(name);
  if (open) kit_->show_field(place);

  text(parts.label, field.label, kLabel);
  card(parts.box, {.fill = Tint::card, .now = open});
  const PixelRect inner = kit_->rect(parts.box.inset(kPadding, field.lines ? kPadding * 0.6f : 0));
  const std::string shown = field.secret ? dots_for(words) : words;
  Text how{.size = field.lines ? 9.0f : 11.0f, .align = Align::left};
  // A long name on one line is rather smaller than out of sight.
  const auto fits = [&] {
    const Lettering::Size size = kit_->measure(shown, how.size, 0);
    return size.w <= inner.w && size.h <= inner.h;
  };
  while (!field.lines && how.size > 7 && !fits()) how.size -= 1;
  std::optional<std::size_t> caret;
  if (open) {
    caret = std::min(writing.caret(), words.size());
    if (field.secret) caret = dots_for(std::string_view(words).substr(0, *caret)).size();
  }
  if (shown.empty() && !field.hint.empty()) {
    how.ink = Ink::quiet;
    kit_->written(inner, field.hint, how, field.lines, {});
  }
  if (!shown.empty() || open) kit_->written(inner, shown, how, field.lines, caret);
  if (!field.problem.empty()) {
    card(parts.problem, {.fill = Tint::attention});
    text(parts.problem.inset(kProblemBeside, 0), field.problem, parts.problem_text);
  }
  return finished;
}

}  // namespace hearth
