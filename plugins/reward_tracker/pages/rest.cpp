// SPDX-License-Identifier: MIT
// Nobody is here yet, or it is this plugin's turn to be looked at: the room's jar, and find yourself. Nothing
// of anybody's stars.
#include <algorithm>

#include "parts.hpp"

namespace reward_tracker {
namespace {

using hearth::Area;
using hearth::Choice;
using hearth::Text;

// What the whole room fills its jar for.
const hearth::Reward* reward_of_jar(const Sheet& sheet) {
  const auto found = std::ranges::find_if(sheet.school.rewards, [&](const hearth::Reward& reward) {
    return reward.room == sheet.host.room() && reward.pupil.empty();
  });
  return found == sheet.school.rewards.end() ? nullptr : &*found;
}

void draw_jar(const Sheet& sheet, Area area) {
  constexpr Text kTitle{.size = 12}, kSmall{.size = 9, .ink = hearth::Ink::quiet};
  const auto holds = std::max<std::int64_t>(1, sheet.host.number_setting("jar_holds"));
  const auto stars = std::min<std::int64_t>(sheet.host.journal().jar(), holds);
  const hearth::Reward* reward = reward_of_jar(sheet);
  const bool wide = area.w > area.h;
  sheet.screen.card(area, {.fill = hearth::Tint::wood});
  area = area.inset(6, 5);
  Area jar = wide ? area.cut_left(area.w * 0.45f, kGap) : area.cut_top(area.h * 0.62f, kGap);
  sheet.screen.jar(jar, double(stars) / double(holds));
  const std::string title = reward ? reward->title : sheet.words("rewards.jar");
  const std::string count =
      stars < holds ? sheet.host.words()("rewards.so_far",
                                         {{"n", std::to_string(stars)}, {"all", std::to_string(holds)}})
                    : sheet.words("rewards.jar_is_full");
  const float count_h = sheet.screen.text_height(count, area.w, kSmall);
  const float title_h = sheet.screen.text_height(title, area.w, kTitle);
  if (!reward || reward->picture.empty()) {
    area = area.middle(area.w, std::min(area.h, title_h + count_h + 2));
    sheet.screen.text(area.cut_bottom(count_h, 2), count, kSmall);
    return sheet.screen.text(area, title, kTitle);
  }
  sheet.screen.text(area.cut_bottom(count_h, 1), count, kSmall);
  sheet.screen.text(area.cut_bottom(title_h, 1), title, kTitle);
  sheet.screen.picture(area, picture_of(sheet, *reward));
}

}  // namespace

hearth::Id draw_rest(const Sheet& sheet) {
  constexpr float kJarWidth = 125, kJarHeight = 95;
  const hearth::Day day = sheet.host.local_now().day;
  std::vector<Choice> choices;
  for (const hearth::Pupil* pupil : hearth::pupils_of(sheet.school, sheet.host.room(), day))
    choices.push_back({.id = pupil->id,
                       .word = pupil->name,
                       .picture = hearth::picture_of(sheet.school, *pupil, day),
                       .look = {.chosen = pupil->id == sheet.visit.visitor().pupil}});
  const Choice back[] = {{.id = "back", .word = sheet.words("out.back"), .picture = "out/back"}};
  if (sheet.screen.ways_out("stars/out", back) == 0) sheet.host.go("home");
  Area rest = sheet.screen.question("", "", sheet.words(choices.empty() ? "rewards.nobody" : "rewards.who"));
  draw_jar(sheet, sheet.screen.portrait() ? rest.cut_top(kJarHeight, kGap) : rest.cut_left(kJarWidth, kGap));
  const int chosen = sheet.screen.choice_grid("stars/self", rest, choices);
  return chosen < 0 ? hearth::Id() : choices[std::size_t(chosen)].id;
}

}  // namespace reward_tracker
