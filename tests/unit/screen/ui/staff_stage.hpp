// SPDX-License-Identifier: MIT
// A stage on which staff touch and type.
#pragma once

#include <gmock/gmock.h>

#include "unit/screen/ui/stage.hpp"

namespace hearth {

class StaffWidgets : public testing::Test {
 protected:
  Stage stage{1920, 1080};

  bool shown(const std::string& id) const { return !stage.place(id).empty(); }
  bool said(const std::string& words) const {
    return std::ranges::any_of(stage.kit.said(), [&](const Said& said) { return said.words == words; });
  }
  void tap(const std::string& id, const std::function<void(Screen&)>& show) {
    ASSERT_TRUE(shown(id)) << id;
    stage.tap(stage.place(id));
    stage.draw(show);
    stage.now += std::chrono::seconds(1);
  }
  void cable(SDL_Keycode key) const {
    for (const Uint32 type : {SDL_KEYDOWN, SDL_KEYUP}) {
      SDL_Event event{};
      event.type = type;
      event.key.keysym.sym = key;
      SDL_PushEvent(&event);
    }
  }
  void cable(const std::string& text) const {
    SDL_Event event{};
    event.type = SDL_TEXTINPUT;
    text.copy(event.text.text, sizeof event.text.text - 1);
    SDL_PushEvent(&event);
  }
};

}  // namespace hearth
