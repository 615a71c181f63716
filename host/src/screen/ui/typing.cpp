// SPDX-License-Identifier: MIT
#include "screen/ui/typing.hpp"

#include <pango/pango.h>

#include <algorithm>

namespace hearth {
namespace {

std::string without_control(std::string_view letters, bool lines) {
  std::string kept;
  if (!g_utf8_validate(letters.data(), gssize(letters.size()), nullptr)) return kept;
  const char* const end = letters.data() + letters.size();
  for (const char* at = letters.data(); at < end; at = g_utf8_next_char(at)) {
    const gunichar letter = g_utf8_get_char(at);
    if (g_unichar_iscntrl(letter) && !(lines && letter == '\n')) continue;
    kept.append(at, std::size_t(g_utf8_next_char(at) - at));
  }
  return kept;
}

}  // namespace

std::vector<std::size_t> caret_places(std::string_view words) {
  std::vector<std::size_t> places{0};
  if (words.empty()) return places;
  // Bytes that are no letters are one block: they can be taken away, and never be cut.
  if (g_utf8_validate(words.data(), gssize(words.size()), nullptr)) {
    const auto n = std::size_t(g_utf8_strlen(words.data(), gssize(words.size())));
    std::vector<PangoLogAttr> attributes(n + 1);
    pango_get_log_attrs(words.data(), int(words.size()), -1, pango_language_get_default(), attributes.data(),
                        int(attributes.size()));
    const char* at = g_utf8_next_char(words.data());
    for (std::size_t letter = 1; letter < n; ++letter, at = g_utf8_next_char(at))
      if (attributes[letter].is_cursor_position) places.push_back(std::size_t(at - words.data()));
  }
  places.push_back(words.size());
  return places;
}

int count_letters(std::string_view words) {
  return int(caret_places(words).size()) - 1;
}

void put_in(std::string& words, std::size_t& caret, std::string_view letters, int most_letters, bool lines) {
  std::string wanted = without_control(letters, lines);
  const auto with = [&] { return words.substr(0, caret) + wanted + words.substr(caret); };
  while (!wanted.empty() && count_letters(with()) > most_letters)
    wanted.resize(caret_before(wanted, wanted.size()));
  words = with();
  const auto places = caret_places(words);  // an accent joins the letter before it, a part of an emoji, too
  caret = *std::ranges::lower_bound(places, caret + wanted.size());
}

void erase(std::string& words, std::size_t& caret) {
  const std::size_t from = caret_before(words, caret);
  words.erase(from, caret - from);
  caret = from;
}

std::size_t caret_before(std::string_view words, std::size_t caret) {
  const auto places = caret_places(words);
  const auto at = std::ranges::lower_bound(places, caret);
  return at == places.begin() ? 0 : *std::prev(at);
}

std::size_t caret_after(std::string_view words, std::size_t caret) {
  const auto places = caret_places(words);
  const auto after = std::ranges::upper_bound(places, caret);
  return after == places.end() ? words.size() : *after;
}

}  // namespace hearth
