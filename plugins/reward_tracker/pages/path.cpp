// SPDX-License-Identifier: MIT
// My stars: the way to the reward that the child chose, and their targets; and the choice of a reward.
#include <algorithm>
#include <ranges>
#include <string_view>

#include "parts.hpp"

namespace reward_tracker {
namespace {

using hearth::Area;
using hearth::Choice;
using hearth::Reward;
using hearth::Text;

const char* size_picture(Reward::Size size) {
  constexpr const char* kPictures[] = {"size/little", "size/middle", "size/lots"};
  return kPictures[int(size)];
}

// Letters so small that no word breaks; 0: they would be too small to read.
float size_of_whole_words(const Sheet& sheet, std::string_view words, float width) {
  constexpr float kMost = 9, kLeast = 6, kStep = 0.5f;
  for (float size = kMost; size >= kLeast; size -= kStep) {
    bool whole = true;
    for (const auto word : std::views::split(words, ' '))
      whole = whole && sheet.screen.text_width({word.begin(), word.end()}, {.size = size}) <= width;
    if (whole) return size;
  }
  return 0;
}

// What the child has said of a target in this session: its picture, and its word where there is room.
void draw_said(const Sheet& sheet, Area place, const MarkLook& look) {
  const std::string words = look.spoken.empty() ? look.word : look.spoken;
  sheet.screen.card(place, {.fill = hearth::Tint::wood});
  place = place.inset(2, 2.5f);
  const Text how{.size = size_of_whole_words(sheet, words, place.w)};
  if (how.size > 0) {
    const bool alone = look.picture.empty();
    const float height = alone ? place.h : sheet.screen.text_height(words, place.w, how);
    sheet.screen.text(place.cut_bottom(height), words, how);
  }
  sheet.screen.picture(place, look.picture);
}

// A target, and beside it its mark.
bool draw_target(const Sheet& sheet, Area place, const hearth::Target& target, float mark_width) {
  const auto& all = sheet.visit.mine().marked;
  if (const auto marked = all.find(target.id); marked != all.end())
    draw_said(sheet, place.cut_right(mark_width, 2), look_of(target, marked->second, sheet.host.words()));
  const Choice choice{.word = hearth::words_of(target), .picture = picture_of(sheet, target)};
  const auto beside = place.w > place.h * 1.7f ? hearth::Beside::right : hearth::Beside::below;
  return sheet.screen.picture_button("stars/target/" + target.id, place, choice, beside);
}

// The target that was touched; null: none.
const hearth::Target* draw_targets(const Sheet& sheet, Area area) {
  constexpr Text kTitle{.size = 10, .ink = hearth::Ink::quiet, .align = hearth::Align::left};
  constexpr int kFew = 3;
  const Mine& mine = sheet.visit.mine();
  const std::string line = mine.of_session().empty()
                               ? sheet.words("rewards.my_targets")
                               : sheet.host.words()("rewards.how_in", {{"item", mine.session->title}});
  sheet.screen.text(area.cut_top(sheet.screen.text_height(line, area.w, kTitle), 2), line, kTitle);
  const int n = int(mine.targets.size());
  const float mark_width = n <= kFew ? 34 : 27;
  const int across = sheet.screen.portrait() ? (n + 2) / 3 : n <= kFew ? n : (n + 1) / 2;
  const auto places = area.grid(across, (n + across - 1) / across, kGap);
  const hearth::Target* touched = nullptr;
  for (int at = 0; at < n; ++at)
    if (draw_target(sheet, places[std::size_t(at)], mine.targets[std::size_t(at)], mark_width))
      touched = &mine.targets[std::size_t(at)];
  return touched;
}

// It is marked once more, or said where this session has nothing to do with it.
void touch(const Sheet& sheet, const hearth::Target& target) {
  const std::vector<hearth::Target> here = sheet.visit.mine().of_session();
  if (std::ranges::count(here, target.id, &hearth::Target::id) > 0)
    sheet.visit.mark_again(target.id);
  else
    sheet.host.sound().say(hearth::words_of(target));
}

}  // namespace

void draw_path(const Sheet& sheet) {
  const Mine& mine = sheet.visit.mine();
  Area rest =
      sheet.screen.question(sheet.face(), sheet.host.words()("rewards.hello", {{"name", sheet.name()}}),
                            sheet.words("rewards.my_stars"));
  const auto ways = cut_ways(sheet, rest);
  const bool tall = sheet.screen.portrait();
  const hearth::Target* touched = nullptr;
  if (mine.targets.empty()) {
    draw_stars(sheet, rest);
  } else {
    const bool many = mine.targets.size() > 3;
    draw_stars(sheet, rest.cut_top(rest.h * (tall ? 0.4f : many ? 0.38f : 0.46f), kGap));
    touched = draw_targets(sheet, rest);
  }
  const bool choose =
      !mine.rewards.empty() && draw_way(sheet, ways[1], "stars/choose", "rewards.change_reward", "change");
  const bool look =
      !mine.complete.empty() && draw_way(sheet, ways[2], "stars/together", "rewards.look_together", "oneone");
  const int way = draw_back_and_grown_up(sheet, ways);
  if (touched) touch(sheet, *touched);
  if (choose) sheet.visit.choose_reward();
  if (look) sheet.visit.look_together();
  take_way_out(sheet, way);
}

void draw_rewards(const Sheet& sheet) {
  const int way = draw_ways_out(sheet);
  const Area rest =
      sheet.screen.question(sheet.face(), sheet.host.words()("rewards.hello", {{"name", sheet.name()}}),
                            sheet.words("rewards.choose"));
  const hearth::Reward* collecting = sheet.visit.collecting();
  std::vector<Choice> choices;
  for (const Reward& reward : sheet.visit.mine().rewards)
    choices.push_back({.id = reward.id,
                       .word = reward.title,
                       .picture = picture_of(sheet, reward),
                       .look = {.chosen = &reward == collecting},
                       .second = stars_in_words(sheet, reward.stars),
                       .badge = size_picture(reward.size)});
  const int chosen = sheet.screen.choice_grid("stars/reward", rest, choices);
  if (chosen >= 0) return sheet.visit.collect_for(choices[std::size_t(chosen)].id);
  take_way_out(sheet, way);
}

}  // namespace reward_tracker
