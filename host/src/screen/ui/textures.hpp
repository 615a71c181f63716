// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <list>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "screen/ui/pixels.hpp"

struct SDL_Renderer;
struct SDL_Texture;

namespace hearth {

// One drawn thing on its way to the screen. `serial` is never used again, so that a texture that was thrown
// out, or drawn anew, counts as changed.
struct Texture {
  std::uint64_t serial = 0;
  int w = 0, h = 0;
  SDL_Texture* sdl = nullptr;
  bool opaque = false;  // nothing shines through: it can be copied instead of blended
};

// Drawn things by name, within a budget of bytes: what was not asked for longest goes first, but nothing that
// the current frame uses. Asking for what is there takes no memory. Display thread only.
class Textures {
 public:
  Textures(SDL_Renderer*, std::size_t budget_bytes);
  ~Textures();
  Textures(const Textures&) = delete;
  Textures& operator=(const Textures&) = delete;

  // The texture called `key`, drawn by `make`, which answers with Pixels, when it is not there. Valid until
  // the frame after next.
  template <class Make>
  const Texture& get(std::string_view key, const Make& make) {
    const Kept* there = look_up(key);
    return there ? there->texture : keep(key, make());
  }
  // The texture called `key` of w×h pixels, for a picture that changes all the time: `paint(pixels, row)`
  // paints it anew, into the same memory, when `state` is another one than before; `row` pixels further
  // begins the next.
  template <class Paint>
  const Texture& changing(std::string_view key, int w, int h, std::uint64_t state, const Paint& paint) {
    Kept* kept = look_up(key);
    if (!kept) kept = &keep_empty(key, w, h);
    if (kept->state != state) {
      int row = 0;
      if (std::uint32_t* pixels = open(*kept, row)) paint(pixels, row);
      close(*kept, state);
    }
    return kept->texture;
  }
  const Texture* find(std::uint64_t serial) const;
  void forget(std::string_view key_prefix);  // after a theme or a picture changed

  void next_frame();  // throws out what is over the budget
  std::size_t bytes() const { return bytes_; }

 private:
  struct Kept {
    std::string key;
    Texture texture;
    std::uint64_t frame;
    std::optional<std::uint64_t> state = {};
  };
  using Place = std::list<Kept>::iterator;

  Kept* look_up(std::string_view key);
  const Texture& keep(std::string_view key, const Pixels&);
  Kept& keep_empty(std::string_view key, int w, int h);
  Kept& add(std::string_view key, const Texture&);
  std::uint32_t* open(const Kept&, int& row);
  void close(Kept&, std::uint64_t state);
  void drop(Place);

  SDL_Renderer* renderer_;
  std::size_t budget_, bytes_ = 0;
  std::uint64_t frame_ = 0, last_serial_ = 0;
  std::list<Kept> kept_;                                // latest use first
  std::unordered_map<std::string_view, Place> by_key_;  // of the keys in kept_
  std::unordered_map<std::uint64_t, Place> by_serial_;
};

}  // namespace hearth
