// SPDX-License-Identifier: MIT
// The child's mark and the grown-up's, side by side as equal pictures. No sum, and nobody is right.
#include <algorithm>

#include "parts.hpp"

namespace reward_tracker {

using hearth::Area;
using hearth::Choice;

namespace {

struct Seen {
  std::string who, face;
  int mark;
};

void draw_seen(const Sheet& sheet, Area place, const hearth::Target& target, const Seen& seen) {
  constexpr float kHead = 32, kFace = 30;
  constexpr hearth::Text kWho{.size = 11, .align = hearth::Align::left}, kMark{.size = 15};
  const MarkLook look = look_of(target, seen.mark, sheet.host.words());
  const std::string words = look.spoken.empty() ? look.word : look.spoken;
  sheet.screen.card(place);
  place = place.inset(6, 5);
  const bool wide = place.w > place.h * 1.6f;
  Area head = wide ? place.cut_left(place.w * 0.45f, kGap) : place.cut_top(kHead, 3);
  sheet.screen.picture(head.cut_left(kFace, 4).middle(kFace, kFace), seen.face);
  sheet.screen.text(head, seen.who, kWho);
  sheet.screen.text(place.cut_bottom(sheet.screen.text_height(words, place.w, kMark), 2), words, kMark);
  sheet.screen.picture(place, look.picture);
}

}  // namespace

void draw_together(const Sheet& sheet) {
  const hearth::Marks* marks = sheet.visit.compared();
  const hearth::Target* target = marks ? sheet.visit.mine().target(marks->target) : nullptr;
  if (!target) return sheet.visit.go_on();
  const hearth::Day day = sheet.host.local_now().day;
  std::vector<Seen> all{{sheet.name(), sheet.face(), *marks->self}};
  if (marks->peer) {
    const hearth::Pupil* peer = sheet.school.pupil(marks->peer_pupil);
    all.push_back({peer ? peer->name : sheet.words("rewards.friend"),
                   peer ? hearth::picture_of(sheet.school, *peer, day) : "friends", *marks->peer});
  }
  const hearth::Adult* adult = sheet.school.adult(marks->staff);
  all.push_back({adult ? adult->name : sheet.words("out.grown_up"),
                 adult ? hearth::picture_of(sheet.school, *adult, day) : "out/grown_up", *marks->adult});
  Area rest = sheet.screen.question(picture_of(sheet, *target), sheet.words("rewards.look_together"),
                                    hearth::words_of(*target));
  const auto ways = cut_ways(sheet, rest);
  const int n = int(all.size());
  const auto places = sheet.screen.portrait() ? rest.rows(n, kGap) : rest.columns(n, kGap);
  for (int at = 0; at < n; ++at) draw_seen(sheet, places[std::size_t(at)], *target, all[std::size_t(at)]);
  const bool on = draw_way(sheet, ways[2], "stars/on", "rewards.go_on", "out/more");
  take_way_out(sheet, draw_back_and_grown_up(sheet, ways));
  if (on) sheet.visit.go_on();
}

}  // namespace reward_tracker
