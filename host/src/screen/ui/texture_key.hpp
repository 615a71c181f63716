// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <charconv>
#include <concepts>
#include <cstddef>
#include <memory_resource>
#include <string>
#include <string_view>

#include "screen/ui/theme.hpp"

namespace hearth {

// The name of something drawn, "card|28|3": put together anew in every frame, so usual ones take no memory.
class TextureKey {
 public:
  explicit TextureKey(std::string_view first) {
    text_.reserve(room_.size() - 1);
    text_ += first;
  }
  TextureKey(const TextureKey&) = delete;
  TextureKey& operator=(const TextureKey&) = delete;

  TextureKey& operator<<(std::string_view part) {
    (text_ += '|') += part;
    return *this;
  }
  TextureKey& operator<<(std::integral auto number) {
    char digits[24];
    return *this << std::string_view(digits, std::to_chars(digits, digits + sizeof digits, number).ptr);
  }
  TextureKey& operator<<(Colour colour) { return *this << colour.packed(); }

  operator std::string_view() const { return text_; }

 private:
  std::array<std::byte, 256> room_;
  std::pmr::monotonic_buffer_resource memory_{room_.data(), room_.size()};
  std::pmr::string text_{&memory_};
};

}  // namespace hearth
