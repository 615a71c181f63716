// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <list>
#include <string>
#include <unordered_map>

#include "screen/ui/pixels.hpp"

struct SDL_Renderer;
struct SDL_Texture;

namespace hearth {

// One drawn thing on its way to the screen. `serial` is never used again, so that a texture that was thrown
// out and drawn anew counts as changed.
struct Texture {
  std::uint64_t serial = 0;
  int w = 0, h = 0;
  SDL_Texture* sdl = nullptr;
};

// Drawn things by name, within a budget of bytes: what was not asked for longest goes first, but nothing that
// the current frame uses. Display thread only.
class Textures {
 public:
  Textures(SDL_Renderer*, std::size_t budget_bytes);
  ~Textures();
  Textures(const Textures&) = delete;
  Textures& operator=(const Textures&) = delete;

  // The texture called `key`, drawn by `make` when it is not there. Valid until the frame after next.
  const Texture& get(const std::string& key, const std::function<Pixels()>& make);
  const Texture* find(std::uint64_t serial) const;
  void forget(const std::string& key_prefix);  // after a theme or a picture changed

  void next_frame();  // throws out what is over the budget
  std::size_t bytes() const { return bytes_; }

 private:
  struct Kept {
    std::string key;
    Texture texture;
    std::uint64_t frame;
  };
  using Place = std::list<Kept>::iterator;

  void drop(Place);

  SDL_Renderer* renderer_;
  std::size_t budget_, bytes_ = 0;
  std::uint64_t frame_ = 0, last_serial_ = 0;
  std::list<Kept> kept_;  // latest use first
  std::unordered_map<std::string, Place> by_key_;
  std::unordered_map<std::uint64_t, Place> by_serial_;
};

}  // namespace hearth
