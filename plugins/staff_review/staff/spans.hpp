// SPDX-License-Identifier: MIT
// Week, half-term, term, year; and the days before and after.
#pragma once

#include "../model/sections.hpp"
#include "desk.hpp"

namespace staff_review {

struct SpanPressed {
  std::optional<hearth::Span> span;
  bool earlier = false, later = false;
};
// One row of buttons off the top of `rest`, two where it is narrow.
SpanPressed draw_spans(Desk&, hearth::Area& rest, hearth::Span chosen, bool can_go_earlier,
                       bool can_go_later);

}  // namespace staff_review
