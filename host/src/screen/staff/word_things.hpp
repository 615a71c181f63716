// SPDX-License-Identifier: MIT
// What the page for words shows and asks, in whole words. Nothing is drawn here.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "hearth/content.hpp"
#include "hearth/school.hpp"
#include "hearth/words.hpp"
#include "screen/sound/sample_cache.hpp"

namespace hearth {

// The tabs of the page; each is also the last part of its control's id and of its key, "words.tools".
inline constexpr std::array<const char*, 5> kWordTabs{"feelings", "tools", "helps", "body", "phrases"};

// Something that a school may reword.
struct WordThing {
  std::string id;  // of its wording: "feeling/happy"
  std::string word, picture, tint;
  bool hidden = false;   // not offered any more
  bool own = false;      // the school has added it
  bool changed = false;  // the school words it in its own way
  bool colour = false;   // one of the colours, for children without many words
  bool spoken = false;   // somebody has recorded it, in English
};

// All of a tab, in the order in which children see them. `all`: the content with what is hidden.
std::vector<WordThing> things_of(const std::string& tab, const Content& all, const School&,
                                 const Words& english);

// Whether a tab takes new things, and how their ids begin: "tool/"; empty: it does not.
std::string new_thing_in(const std::string& tab);

// Below a thing's word in the list: "your own, not offered any more".
std::string note_of(const WordThing&, const Words&);

// What children hear for a thing: in English, and in the languages of the school's children where somebody has
// written its word. Nothing for words with a place that is filled in: nobody can record all names.
std::vector<Phrase> sayings_of(const WordThing&, const Content&, const School&);
// The recorded voice that says it; null where the speech program does. Points into the school.
const Clip* clip_of(const School&, const Phrase&);
// Who speaks on a recording, as its note says; empty where nobody has said.
std::string speaker_of(const School&, const std::string& hash);

// Why `word` cannot be what it is called from now on; empty: it can. `others` may hold the thing itself.
std::string why_not_called(const std::string& word, const WordThing&, const std::vector<WordThing>& others,
                           const Words& english);
// Why the school's words cannot be like this: too little would be left to choose from. Empty: they can.
std::string why_not_hidden(const Content& all, const std::vector<Wording>&, const Words&);

}  // namespace hearth
