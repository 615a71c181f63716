// SPDX-License-Identifier: MIT
// All pictures that staff may choose from.
#include <algorithm>

#include "screen/ui/kit.hpp"
#include "screen/ui/picture_search.hpp"

namespace hearth {
namespace {

constexpr float kSearch = 18, kGap = 5;
constexpr std::size_t kLately = 12;
constexpr int kMostLetters = 40;

// A few pictures do not grow to fill the place: they stay what they were while one types.
Area room_for(int n, Area place) {
  constexpr float kWidth = 60, kHeight = 56, kBetween = 7.5f;
  const int across = std::max(1, int((place.w + kBetween) / (kWidth + kBetween)));
  const int down = (n + across - 1) / across;
  place.h = std::min(place.h, float(down) * (kHeight + kBetween) - kBetween);
  if (down == 1) place.w = std::min(place.w, float(n) * (kWidth + kBetween) - kBetween);
  return place;
}

}  // namespace

std::optional<std::string> Screen::picture_chooser(std::string_view id, const Area& place) {
  const std::string name(id);
  const Words& words = kit_->interface_words();
  Area rest = place;
  std::string& search = kit_->search(name);
  const std::string before = search;
  text_field(name + "/search", rest.cut_top(kSearch, kGap), search,
             {.label = {}, .hint = words("staff.picture_search"), .most_letters = kMostLetters});
  if (search != before) kit_->page(name) = 0;

  std::vector<NamedPicture> all;
  for (const std::string& ours : kit_->pictures().names()) all.push_back({picture_title(ours), ours});
  if (kit_->own_pictures)
    for (auto& [title, media] : kit_->own_pictures()) all.push_back({std::move(title), std::move(media)});
  const auto found = find_pictures(all, search, kit_->chosen_lately());
  if (found.empty()) {
    text(rest, words("staff.picture_none", {{"search", search}}), {.size = 10, .ink = Ink::quiet});
    return std::nullopt;
  }
  std::vector<Choice> choices;
  for (const NamedPicture& picture : found)
    choices.push_back({.id = picture.name, .word = picture.title, .picture = picture.name});
  const int chosen = choice_grid(name, room_for(int(choices.size()), rest), choices);
  if (chosen < 0) return std::nullopt;
  auto& lately = kit_->chosen_lately();
  const std::string picture = found[std::size_t(chosen)].name;
  std::erase(lately, picture);
  lately.push_front(picture);
  if (lately.size() > kLately) lately.pop_back();
  return picture;
}

}  // namespace hearth
