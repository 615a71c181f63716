// SPDX-License-Identifier: MIT
#include "screen/ui/theme.hpp"

#include <toml++/toml.h>
#include <charconv>
#include <optional>

namespace hearth {
namespace {

constexpr float kLargestMeasure = 20;

std::optional<Colour> colour_from(std::string_view text) {
  unsigned value = 0;
  if (text.size() != 7 || text[0] != '#') return std::nullopt;
  const auto [end, error] = std::from_chars(text.data() + 1, text.data() + 7, value, 16);
  if (error != std::errc{} || end != text.data() + 7) return std::nullopt;
  return Colour{std::uint8_t(value >> 16), std::uint8_t(value >> 8), std::uint8_t(value), 255};
}

constexpr std::pair<Tint, std::string_view> kTints[] = {
    {Tint::paper, "paper"},         {Tint::card, "card"},
    {Tint::wood, "wood"},           {Tint::accent, "accent"},
    {Tint::soft, "soft"},           {Tint::pressed, "soft_border"},
    {Tint::sand, "sand"},           {Tint::leaf, "leaf"},
    {Tint::mist, "mist"},           {Tint::sky, "sky"},
    {Tint::lilac, "lilac"},         {Tint::clay, "clay"},
    {Tint::attention, "attention"},
};

std::string_view name_of(Tint tint) {
  for (const auto& [value, name] : kTints)
    if (value == tint) return name;
  return "card";
}

// A tint without a border of its own gets a darker shade of itself.
Colour shade(Colour c) {
  const auto darker = [](std::uint8_t v) { return std::uint8_t(v * 88 / 100); };
  return {darker(c.r), darker(c.g), darker(c.b), c.a};
}

}  // namespace

Tint tint_named(std::string_view name) {
  for (const auto& [value, known] : kTints)
    if (known == name) return value;
  return Tint::card;
}

std::uint32_t Colour::packed() const {
  return std::uint32_t(a) << 24 | std::uint32_t(b) << 16 | std::uint32_t(g) << 8 | r;
}

Theme::Theme()
    : colours_{{"paper", {0xF5, 0xF0, 0xE6}},       {"card", {0xFF, 0xFD, 0xF8}},
               {"card_border", {0xE2, 0xD8, 0xC6}}, {"wood", {0xEA, 0xE2, 0xD2}},
               {"wood_border", {0xD9, 0xCF, 0xBC}}, {"ink", {0x2F, 0x2A, 0x26}},
               {"quiet_ink", {0x5B, 0x52, 0x48}},   {"on_accent", {0xFF, 0xFF, 0xFF}},
               {"accent", {0x2E, 0x6F, 0x73}},      {"soft", {0xDC, 0xEB, 0xE4}},
               {"soft_border", {0x8F, 0xB7, 0xA6}}, {"left", {0x53, 0x88, 0x83}},
               {"sand", {0xF4, 0xE8, 0xC9}},        {"leaf", {0xD7, 0xE8, 0xDB}},
               {"mist", {0xDC, 0xE4, 0xEE}},        {"sky", {0xD3, 0xDF, 0xEE}},
               {"lilac", {0xE6, 0xDE, 0xEF}},       {"clay", {0xF0, 0xD9, 0xD2}},
               {"attention", {0xFB, 0xF2, 0xDD}},   {"attention_border", {0xD9, 0xA9, 0x4A}},
               {"staff_bar", {0x33, 0x47, 0x4A}}} {}

Theme Theme::read(const std::filesystem::path& file, Notices& notices) {
  Theme theme;
  const std::string name = file.filename().string();
  toml::table parsed;
  try {
    parsed = toml::parse_file(file.string());
  } catch (const toml::parse_error& error) {
    notices.push_back({name, int(error.source().begin.line),
                       std::string(error.description()) + "; the everyday colours are used."});
    return theme;
  }
  for (const auto& [key, node] : parsed) {
    const std::string_view field = key.str();
    const auto line = int(node.source().begin.line);
    if (field == "border_mm" || field == "radius_mm") {
      float& measure = field == "border_mm" ? theme.border_mm : theme.radius_mm;
      const auto given = node.value<float>();
      if (given && *given >= 0 && *given <= kLargestMeasure)
        measure = *given;
      else
        notices.push_back({name, line,
                           "\"" + std::string(field) +
                               "\" is a number of millimetres from 0 to 20; it keeps its "
                               "everyday value."});
    } else if (field == "high_contrast") {
      if (node.is_boolean())
        theme.high_contrast = node.value_or(false);
      else
        notices.push_back(
            {name, line, "\"high_contrast\" is true or false, without quotes; false is taken."});
    } else if (const auto known = theme.colours_.find(field); known == theme.colours_.end()) {
      notices.push_back(
          {name, line, "\"" + std::string(field) + "\" is not a colour of Hearth; take it out."});
    } else if (const auto colour = colour_from(node.value_or(std::string_view{}))) {
      known->second = *colour;
    } else {
      notices.push_back(
          {name, line,
           "A colour is written like \"#F5F0E6\"; \"" + std::string(field) + "\" keeps its everyday value."});
    }
  }
  const auto light = [&](const char* name) {
    const Colour c = theme.colour(name);
    return int(c.r) + c.g + c.b;
  };
  theme.dark = light("paper") < light("ink");
  for (const auto& [colour, value] : theme.colours_)
    if (!parsed.contains(colour))
      notices.push_back({name, 0, "The colour \"" + colour + "\" is missing; it keeps its everyday value."});
  return theme;
}

Theme Theme::softened() const {
  constexpr float kColour = 0.45f, kLight = 0.93f;
  Theme soft = *this;
  if (high_contrast) return soft;  // its contrast is what somebody needs
  soft.soft = true;
  for (auto& [name, c] : soft.colours_) {
    const bool written = name.ends_with("ink") || name.starts_with("on_");
    const float grey = 0.299f * c.r + 0.587f * c.g + 0.114f * c.b;
    const auto mild = [&](std::uint8_t part) {
      return std::uint8_t((grey + (float(part) - grey) * kColour) * (written ? 1 : kLight));
    };
    c = {mild(c.r), mild(c.g), mild(c.b), c.a};
  }
  return soft;
}

Colour Theme::colour(std::string_view name) const {
  const auto found = colours_.find(name);
  return found == colours_.end() ? Colour{} : found->second;
}

Colour Theme::fill(Tint tint) const {
  return colour(name_of(tint));
}

Colour Theme::border(Tint tint) const {
  if (high_contrast) return colour("card_border");
  switch (tint) {
    case Tint::card:
    case Tint::paper:
      return colour("card_border");
    case Tint::wood:
      return colour("wood_border");
    case Tint::soft:
      return colour("soft_border");
    case Tint::attention:
      return colour("attention_border");
    default:
      return shade(fill(tint));
  }
}

Colour Theme::ink(Ink ink) const {
  return colour(ink == Ink::full ? "ink" : ink == Ink::quiet ? "quiet_ink" : "on_accent");
}

}  // namespace hearth
