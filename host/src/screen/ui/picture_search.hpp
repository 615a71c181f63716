// SPDX-License-Identifier: MIT
// Which pictures staff are offered, and in which order. Nothing is drawn here.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace hearth {

struct NamedPicture {
  std::string title;  // "fox"; of a photograph, what the school calls it
  std::string name;   // "animal/fox", "media:<hash>"
  friend bool operator==(const NamedPicture&, const NamedPicture&) = default;
};

// What our own picture is called: "animal/fox" gives "fox", "tool/bear_hug" "bear hug", "person/1" "person
// 1".
std::string picture_title(std::string_view name);

// All that hold each word of the search, in any case: at the start of one of their words first. Without a
// search, those chosen lately, then all by title.
std::vector<NamedPicture> find_pictures(const std::vector<NamedPicture>& all, std::string_view search,
                                        const std::deque<std::string>& lately);

}  // namespace hearth
