// SPDX-License-Identifier: MIT
// The screens of a visit. Each draws one step and hands what was tapped to the visit.
#pragma once

#include <string>
#include <string_view>

#include "../model/mark_steps.hpp"
#include "../model/visit.hpp"
#include "hearth/host.hpp"
#include "hearth/screen.hpp"

namespace reward_tracker {

// What a page draws with.
struct Sheet {
  hearth::Screen& screen;
  hearth::Host& host;
  const hearth::School& school;
  Visit& visit;
  double grown;     // how far the new stars are, 0 to 1
  bool long_since;  // the keeper should have answered by now

  std::string words(std::string_view key) const { return host.words()(key); }
  const hearth::Pupil* pupil() const { return school.pupil(visit.visitor().pupil); }
  std::string name() const { return pupil() ? pupil()->name : std::string(); }
  std::string face() const;
  std::string peer_name() const;
};

hearth::Id draw_rest(const Sheet&);  // whoever found themselves; else empty
void draw_mark(const Sheet&);        // the child's own, and the peer's
void draw_kind_words(const Sheet&);
void draw_rewards(const Sheet&);
void draw_path(const Sheet&);
void draw_together(const Sheet&);
void draw_one_moment(const Sheet&);
void draw_thanks(const Sheet&);
void draw_call(const Sheet&);

}  // namespace reward_tracker
