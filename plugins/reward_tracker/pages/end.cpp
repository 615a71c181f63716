// SPDX-License-Identifier: MIT
// After the last tap: one moment, then thanks and the stars that came, or a picture to show a grown-up.
#include <algorithm>

#include "parts.hpp"

namespace reward_tracker {

using hearth::Area;
using hearth::Choice;

namespace {

constexpr float kButtonWidth = 150;

// What is there, in the middle of the row.
std::vector<Area> button_places(const Area& below, std::size_t n) {
  const float width = std::min(below.w, float(n) * (kButtonWidth + kGap) - kGap);
  return below.middle(width, below.h).columns(int(n), kGap);
}

// The new ones arrive by growing once.
void draw_new_stars(const Sheet& sheet, const Area& area, int stars) {
  constexpr float kFirst = 0.3f, kWidest = 75;
  const float width = std::min(area.w, float(stars) * kWidest);
  const float share = kFirst + (1 - kFirst) * float(sheet.grown);
  for (const Area& place : area.middle(width, area.h).columns(stars, 4))
    sheet.screen.picture(place.middle(place.w * share, place.h * share), "star");
}

}  // namespace

void draw_one_moment(const Sheet& sheet) {
  Area rest = sheet.screen.area();
  const Area below = rest.cut_bottom(kButtonHeight, 10);
  draw_message(sheet, rest, sheet.long_since ? "out/grown_up" : "one_moment",
               sheet.words(sheet.long_since ? "rewards.tell_a_grown_up" : "rewards.one_moment"));
  // What was said waits by itself; the child need not.
  if (sheet.long_since &&
      draw_way(sheet, below.middle(kButtonWidth, kButtonHeight), "stars/home", "rewards.our_day", "home"))
    sheet.host.go("home");
}

void draw_thanks(const Sheet& sheet) {
  const Visit& visit = sheet.visit;
  const bool to_peer = visit.step() == Step::peer_thanks;
  const std::string thanks =
      sheet.host.words()("rewards.thank_you", {{"name", to_peer ? sheet.peer_name() : sheet.name()}});
  Area rest = sheet.screen.area();
  const Area below = rest.cut_bottom(kButtonHeight, 10);
  const bool may_pass = visit.may_pass();
  const auto places = button_places(below, may_pass ? 3 : 2);
  const auto button = [&](std::size_t at, const char* id, Choice choice) {
    return sheet.screen.picture_button(id, places[at], choice, hearth::Beside::right);
  };
  if (to_peer) {
    const std::string said =
        visit.kind_words().empty()
            ? std::string()
            : sheet.host.words()("rewards.says", {{"name", sheet.peer_name()},
                                                  {"words", kind_words(sheet, visit.kind_words())}});
    draw_message(sheet, rest, "friends", thanks, said);
  } else if (visit.new_stars() > 0) {
    constexpr hearth::Text kLarge{.size = 22};
    if (visit.collecting()) draw_stars(sheet, rest.cut_bottom(rest.h * 0.42f, kGap));
    rest = rest.middle(rest.w, std::min(rest.h, 120.0f));
    sheet.screen.text(rest.cut_bottom(sheet.screen.text_height(thanks, rest.w, kLarge), 3), thanks, kLarge);
    draw_new_stars(sheet, rest, visit.new_stars());
  } else {
    const bool wished = visit.new_wishes() > 0;
    draw_message(sheet, rest, wished ? "seen" : "thanks", thanks,
                 wished ? sheet.words("rewards.grown_up_will_look") : std::string());
  }
  const bool pass =
      may_pass && button(0, "stars/pass",
                         {.word = sheet.host.words()("rewards.pass_to", {{"name", sheet.peer_name()}}),
                          .picture = "friends"});
  const std::size_t next = may_pass ? 1 : 0;
  const bool path = button(next, "stars/path", {.word = sheet.words("rewards.my_stars"), .picture = "stars"});
  const bool home =
      button(next + 1, "stars/home",
             {.word = sheet.words("rewards.our_day"), .picture = "home", .look = {.chosen = true}});
  if (pass) sheet.visit.pass();
  if (path) sheet.visit.to_path();
  if (home) sheet.host.go("home");
}

void draw_call(const Sheet& sheet) {
  Area rest = sheet.screen.area();
  const Area below = rest.cut_bottom(kButtonHeight, 10);
  draw_message(sheet, rest, "out/grown_up", sheet.words("rewards.show_a_grown_up"),
               sheet.host.words()("rewards.would_like_you", {{"name", sheet.name()}}));
  const Choice home{.word = sheet.words("rewards.our_day"), .picture = "home", .look = {.chosen = true}};
  if (sheet.screen.picture_button("stars/home", below.middle(kButtonWidth, kButtonHeight), home,
                                  hearth::Beside::right))
    sheet.host.go("home");
}

}  // namespace reward_tracker
