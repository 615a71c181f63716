// SPDX-License-Identifier: MIT
// Quiet times of today: how it was, what they did, how it is now. What it means is for the people who know
// the child to say.
#include <algorithm>
#include <array>

#include "screen/staff/today_page.hpp"

namespace hearth {
namespace {

constexpr float kRow = 39, kGap = 5, kInside = 4, kTurn = 22, kOpen = 54, kWord = 10, kThen = 8;
constexpr Text kName{.size = 10.5f, .align = Align::left};
constexpr Text kNote{.size = 8, .ink = Ink::quiet, .align = Align::left};

}  // namespace

// One child: before, the tool, after, each as a picture with its word. True when they are opened.
bool TodayPage::draw_pair(Screen& screen, const Area& place, const CalmPair& pair) {
  const auto school = desk_.school();
  const Pupil* pupil = school->pupil(pair.pupil);
  const Feeling *before = desk_.content.feeling(pair.before), *after = desk_.content.feeling(pair.after);
  const Option* tool = desk_.content.tool(pair.tool);
  screen.card(place);
  Area inner = place.inset(kInside);
  const bool opens = screen.picture_button("staff/pairs/" + pair.check_in, inner.cut_right(kOpen, kInside),
                                           {.word = words("today.open")}, Beside::right);
  Area who = inner.cut_left(inner.w * 0.36f, kInside);
  const float side = std::min(who.h, who.w * 0.4f);
  if (pupil)
    screen.picture(who.cut_left(side, kInside).middle(side, side), picture_of(*school, *pupil, day()));
  const std::string name = pupil ? pupil->name : words("staff.somebody");
  const std::string when = ago(pair.at, desk_.clock.now(), desk_.words);
  const float name_height = screen.text_height(name, who.w, kName);
  who = who.middle(who.w, name_height + screen.text_height(when, who.w, kNote));
  screen.text(who.cut_top(name_height), name, kName);
  screen.text(who, when, kNote);
  const struct {
    std::string word, picture;
  } steps[] = {{before ? before->word : pair.before, before ? before->picture : ""},
               {tool ? tool->word : words("dock.calm"), tool ? tool->picture : "calm"},
               {after ? after->word : pair.after, after ? after->picture : ""}};
  auto places = inner.columns(3, kThen);
  for (std::size_t at = 0; at < places.size(); ++at) {
    Area step = places[at];
    if (at > 0)
      screen.text({step.x - kThen, step.y, kThen, step.h - kWord}, "›", {.size = 11, .ink = Ink::quiet});
    screen.text(step.cut_bottom(kWord), steps[at].word, {.size = 8.5f});
    screen.picture(step, steps[at].picture);
  }
  return opens;
}

void TodayPage::draw_pairs(Screen& screen, Area rest) {
  const std::vector<CalmPair>& all = told_.pairs;
  const auto fit = [&](float height) { return std::size_t(std::max(1.0f, (height + kGap) / (kRow + kGap))); };
  Area bar{};
  if (all.size() > fit(rest.h)) bar = rest.cut_bottom(kTurn, kGap);
  const std::size_t on_page = fit(rest.h);
  if (page_ >= all.size()) page_ = 0;
  const std::size_t end = std::min(all.size(), page_ + on_page);
  Id opened;
  for (std::size_t at = page_; at < end; ++at) {  // the last one first
    const CalmPair& pair = all[all.size() - 1 - at];
    if (draw_pair(screen, rest.cut_top(kRow, kGap), pair)) opened = pair.pupil;
  }
  if (bar.h > 0 && screen.picture_button("staff/today/more", bar.middle(70, kTurn),
                                         {.word = words("out.more")}, Beside::right))
    page_ = end < all.size() ? end : 0;
  if (!opened.empty()) desk_.open("child", opened);  // which closes this page
}

}  // namespace hearth
