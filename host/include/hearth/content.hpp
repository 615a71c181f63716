// SPDX-License-Identifier: MIT
// What a school may reword, repaint and reorder: feelings, what would help. Read from content/*.toml.
#pragma once

#include <string>
#include <vector>

namespace hearth {

struct Feeling {
  std::string id;       // stored in the journal; never changes once used
  std::string word;     // shown and spoken, lower case
  std::string picture;
  std::string tint;     // a colour of the theme: "sand", "leaf", "mist", "sky", "lilac", "clay"
  int valence = 0;      // -2 unpleasant to +2 pleasant; kept for the child's own trend only, never shown
  int energy = 0;       // -2 to +2
};

struct Help {
  std::string id, word, picture;
  bool asks_for_adult = false;  // choosing it also puts a call on the staff's list
};

struct Content {
  std::vector<Feeling> feelings;
  std::vector<Help> helps;

  const Feeling* feeling(const std::string& id) const;  // null when there is none
};

}  // namespace hearth
