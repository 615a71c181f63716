// SPDX-License-Identifier: MIT
#include "wish.hpp"

#include <algorithm>
#include <array>

namespace calm_timer {
namespace {

constexpr std::size_t kMostTools = 6;
constexpr std::array kLooks{"disc", "bar", "sand", "breath", "scene"};
constexpr std::string_view kScene = "scene/";

}  // namespace

std::string to_text(Looks looks) {
  return kLooks[std::size_t(looks)];
}

Looks looks_named(const std::string& word) {
  const auto found = std::ranges::find(kLooks, word);
  return found == kLooks.end() ? Looks::disc : Looks(found - kLooks.begin());
}

std::string to_text(Sort sort) {
  return sort == Sort::work ? "work" : "calm";
}

Wish wish_of(const hearth::CalmWay& way) {
  return {.looks = Looks(way.shape), .planned = std::chrono::minutes(way.minutes), .music = way.music};
}

Wish wish_of(const hearth::Option& tool, const hearth::CalmWay& way,
             const std::vector<std::string>& all_music) {
  Wish wish = wish_of(way);
  wish.tool = tool.id;
  if (tool.opens == "breath") wish.looks = Looks::breath;
  if (tool.opens.starts_with(kScene)) {
    wish.looks = Looks::scene;
    wish.scene = tool.opens.substr(kScene.size());
  }
  if (tool.opens == "music" && wish.music.empty() && !all_music.empty()) wish.music = all_music.front();
  return wish;
}

std::string what_of(const Wish& wish) {
  if (!wish.tool.empty()) return wish.tool;
  if (wish.sort == Sort::work) return "work";
  if (wish.looks == Looks::breath) return "breath";
  return wish.looks == Looks::scene ? "scene" : "timer";
}

std::vector<int> lengths(const hearth::CalmWay* own) {
  std::vector<int> minutes{1, 3, 5, 10};
  if (own && std::ranges::count(minutes, own->minutes) == 0) minutes.push_back(own->minutes);
  std::ranges::sort(minutes);
  return minutes;
}

const std::vector<std::string>& all_scenes() {
  static const std::vector<std::string> scenes{"clouds", "bubbles", "fish"};
  return scenes;
}

std::string scene_after(const std::string& scene) {
  const auto& all = all_scenes();
  const auto found = std::ranges::find(all, scene);
  return found == all.end() || found + 1 == all.end() ? all.front() : *(found + 1);
}

std::vector<const hearth::Option*> tools_of(const hearth::CheckInWay& way, const hearth::Content& content) {
  std::vector<const hearth::Option*> tools;
  for (const std::string& id : way.tools)
    if (const hearth::Option* tool = content.tool(id); tool && tools.size() < kMostTools)
      tools.push_back(tool);
  return tools;
}

}  // namespace calm_timer
