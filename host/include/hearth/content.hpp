// SPDX-License-Identifier: MIT
// What a school may reword, repaint and reorder: feelings, what would help. Read from content/*.toml.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace hearth {

struct Feeling {
  std::string id;    // stored in the journal; never changes once used
  std::string word;  // shown and spoken, lower case
  std::string picture;
  std::string tint;  // a colour of the theme: "sand", "leaf", "mist", "sky", "lilac", "clay"
  int valence = 0;   // -2 unpleasant to +2 pleasant; kept for the child's own trend only, never shown
  int energy = 0;    // -2 to +2
  int stage = 1;     // 1 first words to 4 last: which children it is offered to
};

// A way to ask how somebody feels. Which feelings it offers, and how they look.
struct Picker {
  enum class Look { photos, faces, colours, words, grid };
  std::string id;     // "faces_3"; stored with the answer
  std::string title;  // for staff
  Look look = Look::faces;
  std::vector<std::string> feelings;  // ids in their order; empty: all up to the child's stage
};

// Something to choose with a word and a picture: a tool, a body clue, a need, who may know.
struct Option {
  std::string id, word, picture;
  std::string opens = {};  // of a tool, in the calm timer: "breath", "music", "scene/bubbles"; empty: a timer
};

struct Help {
  std::string id, word, picture;
  bool asks_for_adult = false;  // choosing it also puts a call on the staff's list
  bool tools = false;           // leads on to the child's own tools
};

// A word in another language, as the school's speakers wrote it.
struct HomeWord {
  std::string word;
  bool reviewed = false;  // a speaker has looked at it
};

struct Content {
  std::vector<Feeling> feelings;
  std::vector<Picker> pickers;
  std::vector<Help> helps;
  std::vector<Option> tools, clues, needs, knows;
  // By language ("ur"), then by what and id ("feeling/happy", "help/talk", "tool/walk").
  std::map<std::string, std::map<std::string, HomeWord>> home_words;

  const Feeling* feeling(const std::string& id) const;  // null when there is none
  const Picker* picker(const std::string& id) const;  // the first picker when there is none; null without any
  const Option* tool(const std::string& id) const;
  // What `key` is called in `language`, or in what it is a dialect of ("pt-BR" → "pt"); empty when unknown.
  std::string home_word(const std::string& language, const std::string& key) const;
};

// The feelings that a picker offers to a child at a stage, in order.
std::vector<const Feeling*> offered(const Content&, const Picker&, int stage);

}  // namespace hearth
