// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>

#include "base/notice.hpp"
#include "hearth/screen.hpp"

namespace hearth {

struct Colour {
  std::uint8_t r = 0, g = 0, b = 0, a = 255;
  std::uint32_t packed() const;  // as Dear ImGui stores it
  friend bool operator==(const Colour&, const Colour&) = default;
};

// The colours and the few measures that make a theme; read from assets/themes/<name>.toml.
class Theme {
 public:
  Theme();  // the everyday theme, for when no file can be read

  // Names that the file lacks or spells wrongly keep the everyday value, with a notice.
  static Theme read(const std::filesystem::path& file, Notices&);

  // The same with less colour and less light, for a room that needs a low arousal.
  Theme softened() const;

  Colour colour(std::string_view name) const;
  Colour fill(Tint) const;
  Colour border(Tint) const;
  Colour ink(Ink) const;

  float border_mm = 0.83f;
  float radius_mm = 7.8f;
  bool high_contrast = false;
  bool dark = false;  // light words on dark paper
  bool soft = false;  // softened()

 private:
  std::map<std::string, Colour, std::less<>> colours_;
};

}  // namespace hearth
