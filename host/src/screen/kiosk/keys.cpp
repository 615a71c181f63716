// SPDX-License-Identifier: MIT
#include "screen/kiosk/keys.hpp"

#include <SDL.h>

#include <optional>

namespace hearth {
namespace {

std::optional<Scan::Key> meaning_of(const SDL_Keysym& key) {
  switch (key.sym) {
    case SDLK_SPACE:
    case SDLK_1:
    case SDLK_KP_1:
      return Scan::Key::first;
    case SDLK_RETURN:
    case SDLK_KP_ENTER:
    case SDLK_2:
    case SDLK_KP_2:
      return Scan::Key::second;
    case SDLK_TAB:
      return key.mod & KMOD_SHIFT ? Scan::Key::back : Scan::Key::next;
    case SDLK_RIGHT:
    case SDLK_DOWN:
      return Scan::Key::next;
    case SDLK_LEFT:
    case SDLK_UP:
      return Scan::Key::back;
    default:
      return std::nullopt;
  }
}

}  // namespace

bool press_key(Scan& scan, const SDL_Event& event, Scan::Time now) {
  if (event.type != SDL_KEYDOWN && event.type != SDL_KEYUP) return false;
  const auto key = meaning_of(event.key.keysym);
  if (!key || (event.key.keysym.mod & (KMOD_ALT | KMOD_CTRL | KMOD_GUI))) return false;
  if (event.type == SDL_KEYUP)
    scan.release(*key, now);
  else if (event.key.repeat == 0)
    scan.press(*key, now);
  return true;
}

}  // namespace hearth
