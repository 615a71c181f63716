// SPDX-License-Identifier: MIT
// For what must not happen by a touch in passing.
#include "screen/ui/choice_card.hpp"
#include "screen/ui/kit.hpp"

namespace hearth {

bool Screen::hold_button(std::string_view id, const Area& area, const Choice& choice) {
  const PixelRect r = kit_->rect(area);
  const std::string& spoken = choice.spoken.empty() ? choice.word : choice.spoken;
  const Kit::Held held =
      kit_->hold(Control{.id = std::string(id), .rect = r, .spoken = spoken, .language = choice.language});
  Look look = choice.look;
  look.chosen = look.chosen || held.share > 0;
  card(area, look);
  if (held.share > 0) {
    PixelRect full = r;
    full.w = int(float(r.w) * held.share);
    if (mirrored()) full.x = r.x + r.w - full.w;
    kit_->clip(full);
    look.fill = Tint::pressed;
    card(area, look);
    kit_->unclip();
  }
  draw_choice(*this, *kit_, area, choice, look, Beside::right);
  return held.chosen;
}

}  // namespace hearth
