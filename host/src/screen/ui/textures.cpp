// SPDX-License-Identifier: MIT
#include "screen/ui/textures.hpp"

#include <SDL.h>

namespace hearth {

Textures::Textures(SDL_Renderer* renderer, std::size_t budget_bytes)
    : renderer_(renderer), budget_(budget_bytes) {}

Textures::~Textures() {
  for (Kept& kept : kept_) SDL_DestroyTexture(kept.texture.sdl);
}

const Texture& Textures::get(const std::string& key, const std::function<Pixels()>& make) {
  if (const auto found = by_key_.find(key); found != by_key_.end()) {
    kept_.splice(kept_.begin(), kept_, found->second);
    kept_.front().frame = frame_;
    return kept_.front().texture;
  }
  const Pixels pixels = make();
  Texture texture{++last_serial_, pixels.w, pixels.h, nullptr};
  texture.sdl =
      SDL_CreateTexture(renderer_, SDL_PIXELFORMAT_ARGB8888, SDL_TEXTUREACCESS_STATIC, pixels.w, pixels.h);
  if (texture.sdl) {
    SDL_SetTextureBlendMode(texture.sdl, SDL_BLENDMODE_BLEND);
    SDL_UpdateTexture(texture.sdl, nullptr, pixels.argb.data(), pixels.w * 4);
  }
  kept_.push_front({key, texture, frame_});
  by_key_[key] = kept_.begin();
  by_serial_[texture.serial] = kept_.begin();
  bytes_ += pixels.argb.size() * 4;
  return kept_.front().texture;
}

const Texture* Textures::find(std::uint64_t serial) const {
  const auto found = by_serial_.find(serial);
  return found == by_serial_.end() ? nullptr : &found->second->texture;
}

void Textures::forget(const std::string& key_prefix) {
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
