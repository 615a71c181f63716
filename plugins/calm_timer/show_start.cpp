// SPDX-License-Identifier: MIT
// How long, and what to look at: one touch of a length begins. Nobody need say who they are.
#include <algorithm>
#include <array>

#include "calm_timer.hpp"

namespace calm_timer {

using hearth::Area;
using hearth::Choice;
using hearth::Look;
using hearth::Screen;

namespace {

constexpr float kGap = 7.5f, kColumns = 14, kWord = 14, kInside = 6;
constexpr int kLongest = 10;  // minutes that fill the shape on a card
constexpr std::array kShapes{"disc", "bar", "sand", "breath", "scene", "work"};

}  // namespace

void CalmTimer::show_start(Screen& screen) {
  std::vector<Choice> ways{{.id = "back", .word = words("out.back"), .picture = "out/back"},
                           {.id = "me", .word = words("calm.my_tools"), .picture = "help/tool"}};
  if (sound_is_on() && !host_.sound().all_music().empty())
    ways.push_back({.id = "music",
                    .word = words(wish_.music.empty() ? "calm.no_music" : "calm.with_music"),
                    .picture = "tool/music",
                    .look = {.chosen = !wish_.music.empty()}});
  const int way = screen.ways_out("calm/way", ways);
  const std::string picture = here() ? picture_of(*school_, *here(), host_.local_now().day) : std::string();
  Area rest =
      screen.question(picture, words(works() ? "calm.work_time" : "dock.calm"), words("calm.how_long"));
  if (screen.portrait()) {
    const Area below = rest.cut_bottom(rest.h * 0.46f, kColumns);
    draw_lengths(screen, rest);
    draw_looks(screen, below);
  } else {
    const Area right = rest.cut_right(rest.w * 0.46f, kColumns);
    draw_lengths(screen, rest);
    draw_looks(screen, right);
  }
  if (way == 0) return here() ? (here_.clear(), wish_ = {}, host_.journal().choose({})) : host_.go("home");
  if (way == 1) turn_to(here() ? Page::tools : Page::who);
  if (way == 2) turn_to(Page::music);
}

void CalmTimer::draw_lengths(Screen& screen, const Area& area) {
  const hearth::CalmWay& own = way_of(here_);
  const std::vector<int> all = lengths(here() ? &own : nullptr);
  const int across = all.size() > 4 && !screen.portrait() ? 3 : 2;
  const auto places = area.grid(across, (int(all.size()) + across - 1) / across, kGap);
  for (std::size_t at = 0; at < all.size(); ++at) draw_length(screen, places[at], all[at]);
}

// The shape that is chosen, as full as the time is long: who cannot read sees it.
void CalmTimer::draw_length(Screen& screen, const Area& place, int minutes) {
  const std::string word =
      minutes == 1 ? words("calm.minute") : host_.words()("calm.minutes", {{"n", std::to_string(minutes)}});
  const bool own = here() && way_of(here_).minutes == minutes;
  const bool chosen = screen.picture_button("calm/minutes/" + std::to_string(minutes), place,
                                            {.word = {}, .look = {.now = own}, .spoken = word});
  Area inner = place.inset(kInside);
  screen.text(inner.cut_bottom(kWord, 2), word, {.size = 12});
  const double full = std::min(1.0, double(minutes) / kLongest);
  const float side = std::min(inner.h, inner.w);
  const bool narrow = shape_of(wish_.looks) == hearth::TimeShape::bar;
  screen.time_left(inner.middle(narrow ? side * 0.4f : side, side), shape_of(wish_.looks), full,
                   works() ? hearth::Tint::clay : hearth::Tint::accent);
  if (!chosen) return;
  wish_.planned = std::chrono::minutes(minutes);
  begin(wish_);
}

void CalmTimer::draw_looks(Screen& screen, const Area& area) {
  const std::string scene = wish_.scene.empty() ? all_scenes().front() : wish_.scene;
  const std::string chosen = works() ? "work" : to_text(wish_.looks);
  const auto places = area.grid(2, 3, kGap);
  for (std::size_t at = 0; at < kShapes.size(); ++at) {
    const std::string id = kShapes[at], shown = id == "scene" ? "scene_" + scene : id;
    const std::string drawn = "calm/" + shown;
    const Choice choice{
        .id = id, .word = words("calm." + shown), .picture = drawn, .look = Look{.chosen = id == chosen}};
    if (screen.picture_button("calm/looks/" + id, places[at], choice)) choose_looks(id);
  }
}

// A second touch of the quiet picture turns to the next one.
void CalmTimer::choose_looks(const std::string& id) {
  if (id == "work") {
    wish_.sort = Sort::work;
    wish_.looks = Looks::bar;
    return;
  }
  const bool again = !works() && wish_.looks == Looks::scene && id == "scene";
  wish_.sort = Sort::calm;
  wish_.looks = looks_named(id);
  if (id == "scene") wish_.scene = again ? scene_after(wish_.scene) : wish_.scene;
  if (id == "scene" && wish_.scene.empty()) wish_.scene = all_scenes().front();
}

}  // namespace calm_timer
