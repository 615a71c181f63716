// SPDX-License-Identifier: MIT
// What somebody wants for a while: how long, what to look at, and for whom. Pure; any thread.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "hearth/content.hpp"
#include "hearth/preferences.hpp"

namespace calm_timer {

// What the screen shows meanwhile. The first three are how much time is left, as CalmWay::Shape.
enum class Looks { disc, bar, sand, breath, scene };
std::string to_text(Looks);
Looks looks_named(const std::string&);  // Looks::disc for an unknown word

// A quiet time, or time to work alone: they look different.
enum class Sort { calm, work };
std::string to_text(Sort);

struct Wish {
  Sort sort = Sort::calm;
  Looks looks = Looks::disc;
  std::string scene;  // for Looks::scene: "clouds"
  std::chrono::milliseconds planned = std::chrono::minutes(3);
  hearth::Id pupil, check_in;  // whose it is, and what it follows; empty: nobody said who they are
  std::string tool, music;
  friend bool operator==(const Wish&, const Wish&) = default;
};

// How this child has it: length, shape, music.
Wish wish_of(const hearth::CalmWay&);
// One of a child's tools, in their own way: what the tool opens, and else the time. `all_music`: what a tool
// that plays music chooses from when the child has none of their own.
Wish wish_of(const hearth::Option& tool, const hearth::CalmWay&, const std::vector<std::string>& all_music);

// The word for it in the journal: the tool, or "timer", "breath", "scene", "work".
std::string what_of(const Wish&);

// The lengths to choose from, in minutes: the usual ones and a child's own (null: nobody's), shortest first.
std::vector<int> lengths(const hearth::CalmWay*);

// The pictures to look at, in their order; and the one after `scene`.
const std::vector<std::string>& all_scenes();
std::string scene_after(const std::string& scene);

// At most six of a child's own tools that there are, in the child's order.
std::vector<const hearth::Option*> tools_of(const hearth::CheckInWay&, const hearth::Content&);

}  // namespace calm_timer
