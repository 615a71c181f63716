// SPDX-License-Identifier: MIT
#include "parts.hpp"

#include <algorithm>

namespace reward_tracker {

using hearth::Area;
using hearth::Choice;
using hearth::Text;

namespace {
const std::string kAnyReward = "reward";
}  // namespace

std::string Sheet::face() const {
  return pupil() ? hearth::picture_of(school, *pupil(), host.local_now().day) : std::string();
}

std::string Sheet::peer_name() const {
  const hearth::Pupil* peer = school.pupil(visit.visitor().peer);
  return peer ? peer->name : std::string();
}

int draw_ways_out(const Sheet& sheet) {
  const Choice ways[] = {
      {.id = "back", .word = sheet.words("out.back"), .picture = "out/back"},
      {.id = "dont_know", .word = sheet.words("out.dont_know"), .picture = "out/dont_know"},
      {.id = "not_now", .word = sheet.words("out.not_now"), .picture = "out/not_now"},
      {.id = "grown_up", .word = sheet.words("out.grown_up"), .picture = "out/grown_up"},
  };
  return sheet.screen.ways_out("stars/out", ways);
}

void take_way_out(const Sheet& sheet, int way) {
  if (way == 0) sheet.visit.back();
  if (way == 1) sheet.visit.dont_know();
  if (way == 2) sheet.visit.not_now();
  if (way == 3) sheet.visit.call_grown_up();
}

std::array<Area, 4> cut_ways(const Sheet& sheet, Area& area) {
  const int down = sheet.screen.portrait() ? 2 : 1;
  const Area below = area.cut_bottom(float(down) * (kButtonHeight + kGap) - kGap, kGap);
  std::array<Area, 4> places;
  std::ranges::copy(below.grid(4 / down, down, kGap), places.begin());
  return places;
}

bool draw_way(const Sheet& sheet, const Area& place, const char* id, const char* word, const char* picture) {
  const Choice choice{.word = sheet.words(word), .picture = picture};
  return sheet.screen.picture_button(id, place, choice, hearth::Beside::right);
}

int draw_back_and_grown_up(const Sheet& sheet, const std::array<Area, 4>& places) {
  int way = -1;
  if (draw_way(sheet, places.front(), "stars/out/back", "out.back", "out/back")) way = 0;
  if (draw_way(sheet, places.back(), "stars/out/grown_up", "out.grown_up", "out/grown_up")) way = 3;
  return way;
}

Choice choice_of(const Sheet& sheet, const hearth::Target& target, int mark) {
  MarkLook look = look_of(target, mark, sheet.host.words());
  return {.id = std::to_string(mark),
          .word = std::move(look.word),
          .picture = std::move(look.picture),
          .second = std::move(look.second),
          .spoken = std::move(look.spoken)};
}

std::string picture_of(const Sheet& sheet, const hearth::Target& target) {
  return hearth::picture_of(sheet.school, target.picture, "star", sheet.host.local_now().day);
}

std::string picture_of(const Sheet& sheet, const hearth::Reward& reward) {
  const std::string& picture = reward.picture.empty() ? kAnyReward : reward.picture;
  return hearth::picture_of(sheet.school, picture, kAnyReward, sheet.host.local_now().day);
}

std::string kind_words(const Sheet& sheet, const std::string& id) {
  return sheet.words("rewards.kind_" + id);
}

std::string stars_in_words(const Sheet& sheet, int stars) {
  return stars == 1 ? sheet.words("rewards.one_star")
                    : sheet.host.words()("rewards.stars", {{"n", std::to_string(stars)}});
}

void draw_stars(const Sheet& sheet, Area area) {
  constexpr Text kWords{.size = 11};
  const hearth::Stars& stars = sheet.visit.mine().stars;
  const hearth::Reward* reward = sheet.visit.collecting();
  if (!reward)
    return draw_message(
        sheet, area, "stars",
        stars.total == 0 ? sheet.words("rewards.begins_here") : stars_in_words(sheet, stars.total));
  const bool full = stars.on_path >= reward->stars;
  const std::string line =
      full ? sheet.words("rewards.path_full") + ' ' +
                 sheet.host.words()("rewards.comes", {{"reward", reward->title}})
           : sheet.host.words()("rewards.on_path", {{"reward", reward->title},
                                                    {"n", std::to_string(stars.on_path)},
                                                    {"all", std::to_string(reward->stars)}});
  sheet.screen.card(area, {.fill = full ? hearth::Tint::leaf : hearth::Tint::wood});
  area = area.inset(6, 4);
  const float height = sheet.screen.text_height(line, area.w, kWords);
  sheet.screen.text(area.cut_bottom(height, 2), line, kWords);
  sheet.screen.star_path(area, std::min(stars.on_path, reward->stars), reward->stars,
                         picture_of(sheet, *reward));
}

void draw_message(const Sheet& sheet, const Area& area, std::string_view picture, const std::string& words,
                  const std::string& small) {
  constexpr Text kLarge{.size = 18}, kSmall{.size = 12, .ink = hearth::Ink::quiet};
  const float width = std::min(area.w, 300.0f);
  const float large_h = sheet.screen.text_height(words, width, kLarge);
  const float small_h = small.empty() ? 0 : sheet.screen.text_height(small, width, kSmall) + 2;
  Area middle = area.middle(width, std::min(area.h, 95 + large_h + small_h));
  if (!small.empty()) sheet.screen.text(middle.cut_bottom(small_h), small, kSmall);
  sheet.screen.text(middle.cut_bottom(large_h, 3), words, kLarge);
  sheet.screen.picture(middle, picture);
}

}  // namespace reward_tracker
