// SPDX-License-Identifier: MIT
#include "screen/ui/picture_search.hpp"

#include <glib.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <sstream>
#include <tuple>

namespace hearth {
namespace {

// Letters alone, small and without accents: "Zoë" is found by "zoe".
std::string plain(std::string_view words) {
  const auto of = [](gchar* made) { return std::unique_ptr<gchar, decltype(&g_free)>(made, g_free); };
  const auto apart = of(g_utf8_normalize(words.data(), gssize(words.size()), G_NORMALIZE_ALL));
  if (!apart) return {};  // no UTF-8
  const auto small = of(g_utf8_casefold(apart.get(), -1));
  std::string kept;
  for (const char* at = small.get(); *at; at = g_utf8_next_char(at)) {
    const gunichar letter = g_utf8_get_char(at);
    if (g_unichar_ismark(letter)) continue;
    if (g_unichar_isalnum(letter))
      kept.append(at, std::size_t(g_utf8_next_char(at) - at));
    else
      kept += ' ';
  }
  return kept;
}

std::vector<std::string> words_of(const std::string& plain_words) {
  std::istringstream in(plain_words);
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

// A picture that was found, with what its place in the list is decided by.
struct Found {
  bool inside;  // in the middle of a word
  std::string title;
  NamedPicture picture;
};

std::optional<Found> match(const NamedPicture& picture, const std::vector<std::string>& wanted) {
  const bool ours = !picture.name.starts_with("media:");
  Found found{false, plain(picture.title), picture};
  const std::string text = ' ' + found.title + (ours ? ' ' + plain(picture.name) : "");
  for (const std::string& word : wanted) {
    if (text.find(word) == text.npos) return std::nullopt;
    found.inside |= text.find(' ' + word) == text.npos;
  }
  return found;
}

}  // namespace

std::string picture_title(std::string_view name) {
  std::string title(name.substr(name.rfind('/') + 1));
  if (title.find_first_not_of("0123456789") == title.npos) title = name;
  std::ranges::replace_if(
      title, [](char c) { return c == '_' || c == '/'; }, ' ');
  return title;
}

std::vector<NamedPicture> find_pictures(const std::vector<NamedPicture>& all, std::string_view search,
                                        const std::deque<std::string>& lately) {
  const auto wanted = words_of(plain(search));
  std::vector<Found> found;
  for (const NamedPicture& picture : all)
    if (auto one = match(picture, wanted)) found.push_back(std::move(*one));
  std::ranges::sort(found, [](const Found& a, const Found& b) {
    return std::tie(a.inside, a.title, a.picture.name) < std::tie(b.inside, b.title, b.picture.name);
  });
  if (wanted.empty())
    std::ranges::stable_sort(found, {}, [&](const Found& one) {
      return std::ranges::find(lately, one.picture.name) - lately.begin();
    });
  std::vector<NamedPicture> pictures;
  for (Found& one : found) pictures.push_back(std::move(one.picture));
  return pictures;
}

}  // namespace hearth
