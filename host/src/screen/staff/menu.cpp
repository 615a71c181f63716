// SPDX-License-Identifier: MIT
#include "screen/staff/menu.hpp"

#include <algorithm>

namespace hearth {
namespace {

constexpr float kWidth = 92, kRow = 21, kGap = 4, kBeside = 10;
constexpr float kPadding = 5, kLargest = 10, kSmallest = 7;
constexpr int kAcross = 3, kDown = 4;  // on a tall panel

}  // namespace

// The largest size at which all words fit their buttons.
float StaffMenu::size_for(Screen& screen, const Area& place, std::span<const Item> items) {
  constexpr float kStep = 0.5f;
  const Area inner = place.inset(kPadding, 1);
  float size = kLargest;
  for (const Item& item : items)
    while (size > kSmallest && screen.text_height(item.words, inner.w, {.size = size}) > inner.h)
      size -= kStep;
  return size;
}

bool StaffMenu::button(Kit& kit, Screen& screen, const Area& place, const Item& item, bool chosen,
                       float size) {
  const auto touched =
      kit.control(Control{.id = "staff/menu/" + item.id, .rect = kit.rect(place), .spoken = item.words});
  screen.card(place, {.fill = touched.held ? Tint::pressed : Tint::card, .chosen = chosen});
  screen.text(place.inset(kPadding, 1), item.words, {.size = size, .align = Align::left});
  return touched.chosen;
}

int StaffMenu::draw(Kit& kit, Screen& screen, Area& rest, std::span<const Item> items,
                    const std::string& chosen, const std::string& more) {
  const bool tall = rest.h > rest.w;
  const Area area =
      tall ? rest.cut_top(kDown * (kRow + kGap) - kGap, kBeside) : rest.cut_left(kWidth, kBeside);
  const int fit = tall ? kAcross * kDown : std::max(2, int((area.h + kGap) / (kRow + kGap)));
  const auto places = tall ? area.grid(kAcross, kDown, kGap) : area.rows(fit, kGap);
  const int all = int(items.size());
  const bool several = all > fit;
  const int on_page = several ? fit - 1 : fit;
  if (chosen != shown_for_) {
    const auto at = std::ranges::find(items, chosen, &Item::id);
    if (at != items.end()) page_ = int(at - items.begin()) / on_page;
    shown_for_ = chosen;
  }
  if (page_ * on_page >= all) page_ = 0;
  const float size = size_for(screen, places[0], items);
  int pressed = -1;
  const int first = page_ * on_page;
  for (int at = first; at < std::min(all, first + on_page); ++at) {
    const Item& item = items[std::size_t(at)];
    if (button(kit, screen, places[std::size_t(at - first)], item, item.id == chosen, size)) pressed = at;
  }
  if (several && button(kit, screen, places[std::size_t(fit - 1)], {"more", more}, false, size)) ++page_;
  return pressed;
}

}  // namespace hearth
