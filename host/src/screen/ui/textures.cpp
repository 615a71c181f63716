// SPDX-License-Identifier: MIT
#include "screen/ui/textures.hpp"

#include <SDL.h>

#include <algorithm>
#include <utility>

namespace hearth {

Textures::Textures(SDL_Renderer* renderer, std::size_t budget_bytes)
    : renderer_(renderer), budget_(budget_bytes) {}

Textures::~Textures() {
  for (Kept& kept : kept_) SDL_DestroyTexture(kept.texture.sdl);
}

Textures::Kept* Textures::look_up(std::string_view key) {
  const auto found = by_key_.find(key);
  if (found == by_key_.end()) return nullptr;
  kept_.splice(kept_.begin(), kept_, found->second);
  kept_.front().frame = frame_;
  return &kept_.front();
}

const Texture& Textures::keep(std::string_view key, const Pixels& pixels) {
  Texture texture{++last_serial_, pixels.w, pixels.h};
  texture.sdl =
      SDL_CreateTexture(renderer_, SDL_PIXELFORMAT_ARGB8888, SDL_TEXTUREACCESS_STATIC, pixels.w, pixels.h);
  if (texture.sdl) SDL_UpdateTexture(texture.sdl, nullptr, pixels.argb.data(), pixels.w * 4);
  texture.opaque = is_opaque(pixels);
  return add(key, texture).texture;
}

Textures::Kept& Textures::keep_empty(std::string_view key, int w, int h) {
  return add(key,
             {++last_serial_, w, h,
              SDL_CreateTexture(renderer_, SDL_PIXELFORMAT_ARGB8888, SDL_TEXTUREACCESS_STREAMING, w, h)});
}

Textures::Kept& Textures::add(std::string_view key, const Texture& texture) {
  kept_.push_front({std::string(key), texture, frame_});
  by_key_[kept_.front().key] = kept_.begin();
  by_serial_[texture.serial] = kept_.begin();
  bytes_ += std::size_t(texture.w) * std::size_t(texture.h) * 4;
  return kept_.front();
}

std::uint32_t* Textures::open(const Kept& kept, int& row) {
  void* pixels = nullptr;
  int bytes = 0;
  if (!kept.texture.sdl || SDL_LockTexture(kept.texture.sdl, nullptr, &pixels, &bytes) != 0) return nullptr;
  row = bytes / 4;
  return static_cast<std::uint32_t*>(pixels);
}

void Textures::close(Kept& kept, std::uint64_t state) {
  if (kept.texture.sdl) SDL_UnlockTexture(kept.texture.sdl);
  kept.state = state;
  auto place = by_serial_.extract(kept.texture.serial);  // moved, not made anew: no memory is asked for
  place.key() = kept.texture.serial = ++last_serial_;
  by_serial_.insert(std::move(place));
}

const Texture* Textures::find(std::uint64_t serial) const {
  const auto found = by_serial_.find(serial);
  return found == by_serial_.end() ? nullptr : &found->second->texture;
}

void Textures::forget(std::string_view key_prefix) {
  for (auto at = kept_.begin(); at != kept_.end();) {
    const auto next = std::next(at);
    if (at->key.starts_with(key_prefix)) drop(at);
    at = next;
  }
}

void Textures::next_frame() {
  // The frame before is still on its way to the screen, so what it used stays.
  while (bytes_ > budget_ && !kept_.empty() && kept_.back().frame + 1 < frame_) drop(std::prev(kept_.end()));
  ++frame_;
}

void Textures::drop(Place at) {
  SDL_DestroyTexture(at->texture.sdl);
  bytes_ -= std::size_t(at->texture.w) * std::size_t(at->texture.h) * 4;
  by_key_.erase(at->key);
  by_serial_.erase(at->texture.serial);
  kept_.erase(at);
}

}  // namespace hearth
