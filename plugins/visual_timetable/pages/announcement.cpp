// SPDX-License-Identifier: MIT
// A change of today: the old card crossed, the sign, the new card, one sentence, "I've seen it".
#include <algorithm>

#include "parts.hpp"

namespace visual_timetable {
namespace {

using hearth::Area;
using hearth::Choice;

void draw_face(const Sheet& sheet, const char* id, const Area& area, const Face& face, bool crossed_out) {
  const Choice choice{.word = face.word,
                      .picture = face.picture,
                      .look = {.now = !crossed_out, .quiet = crossed_out, .crossed_out = crossed_out}};
  // A touch says it, for who cannot read it.
  if (sheet.screen.picture_button(id, area, choice)) sheet.host.sound().say(face.word);
}

}  // namespace

Wished draw_announcement(const Sheet& sheet, const Announcement& told) {
  hearth::Screen& screen = sheet.screen;
  draw_title(sheet);
  Area rest = screen.question("change", "", told.sentence);
  const Area bottom = rest.cut_bottom(kButtonHeight, kGap);
  const bool tall = screen.portrait();
  rest = touchable(sheet, rest);
  const bool both = told.before && told.now;
  constexpr float kSign = 40;
  Area cards =
      rest.middle(std::min(rest.w, both ? 460.0f : 220.0f), std::min(rest.h, tall ? 330.0f : 200.0f));
  if (both) {
    const float part = ((tall ? cards.h : cards.w) - kSign - 2 * kGap) / 2;
    draw_face(sheet, "timetable/before", tall ? cards.cut_top(part, kGap) : cards.cut_left(part, kGap),
              *told.before, true);
    const Area sign = tall ? cards.cut_top(kSign, kGap) : cards.cut_left(kSign, kGap);
    screen.picture(sign.middle(kSign, kSign), "change");
    draw_face(sheet, "timetable/instead", cards, *told.now, false);
  } else {
    draw_face(sheet, told.now ? "timetable/instead" : "timetable/before", cards,
              told.now ? *told.now : *told.before, !told.now);
  }
  const Choice seen{.word = sheet.words("timetable.seen"), .picture = "seen", .look = {.chosen = true}};
  const bool done = screen.picture_button(
      "timetable/seen", bottom.middle(std::min(bottom.w, 190.0f), bottom.h), seen, hearth::Beside::right);
  return done ? Wished(Wish{Wish::What::seen}) : std::nullopt;
}

}  // namespace visual_timetable
