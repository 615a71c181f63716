// SPDX-License-Identifier: MIT
#include "screen/staff/word_things.hpp"

#include <algorithm>

#include "school/rewording.hpp"

namespace hearth {
namespace {

constexpr const char* kEnglish = "en";

// What Hearth makes is named by a UUID, and what it brings along by a word.
bool is_own(const std::string& id) {
  const std::string last = id.substr(id.find('/') + 1);
  return last.size() == 36 && std::ranges::count(last, '-') == 4;
}

class Tab {
 public:
  explicit Tab(const School& school) : school_(school) {}

  template <class Thing>
  void add(const std::vector<Thing>& things, const std::string& what) {
    for (const Thing& thing : things) {
      WordThing found{.id = what + thing.id, .word = thing.word, .picture = thing.picture, .tint = {}};
      if constexpr (requires { thing.tint; }) found.tint = thing.tint, found.colour = thing.stage == 0;
      add(std::move(found));
    }
  }

  void add(WordThing thing) {
    const auto wording = std::ranges::find(school_.wordings, thing.id, &Wording::id);
    if (wording != school_.wordings.end()) {
      thing.hidden = wording->hidden;
      thing.changed = !wording->word.empty() || !wording->picture.empty() || !wording->tint.empty();
    }
    thing.own = is_own(thing.id);
    thing.spoken = clip_of(school_, {thing.word, kEnglish});
    things.push_back(std::move(thing));
  }

  std::vector<WordThing> things;

 private:
  const School& school_;
};

bool is_blank(const std::string& words) {
  return std::ranges::all_of(words, [](unsigned char c) { return c == ' ' || c == '\n' || c == '\t'; });
}

}  // namespace

std::vector<WordThing> things_of(const std::string& name, const Content& all, const School& school,
                                 const Words& english) {
  Tab tab(school);
  if (name == "feelings") tab.add(all.feelings, "feeling/");
  if (name == "tools") tab.add(all.tools, "tool/");
  if (name == "helps") tab.add(all.helps, "help/");
  if (name == "body") {
    tab.add(all.clues, "clue/");
    tab.add(all.needs, "need/");
    tab.add(all.knows, "know/");
  }
  if (name == "phrases") {
    const Words said = reworded(english, school.wordings);
    for (const std::string& key : phrases())
      tab.add(WordThing{.id = "phrase/" + key, .word = said(key), .picture = {}, .tint = {}});
  }
  return std::move(tab.things);
}

std::string new_thing_in(const std::string& tab) {
  return tab == "feelings" ? "feeling/" : tab == "tools" ? "tool/" : tab == "helps" ? "help/" : "";
}

std::string note_of(const WordThing& thing, const Words& words) {
  std::string note;
  const auto add = [&](bool is, const char* key) {
    if (is) note += (note.empty() ? "" : ", ") + words(key);
  };
  add(thing.colour, "words.is_colour");
  add(thing.own, "words.is_own");
  add(thing.changed && !thing.own, "words.is_changed");
  add(thing.spoken, "voice.is_recorded");
  add(thing.hidden, "words.is_hidden");
  return note;
}

std::vector<Phrase> sayings_of(const WordThing& thing, const Content& all, const School& school) {
  if (!places_in(thing.word).empty() || is_blank(thing.word)) return {};
  std::vector<Phrase> sayings{{thing.word, kEnglish}};
  for (const Pupil& pupil : school.pupils) {
    const std::string& language = pupil.preferences.language;
    const Phrase saying{all.home_word(language, thing.id), language};
    if (!saying.words.empty() && std::ranges::count(sayings, saying) == 0) sayings.push_back(saying);
  }
  return sayings;
}

const Clip* clip_of(const School& school, const Phrase& saying) {
  const auto found = std::ranges::find_if(school.clips, [&](const Clip& clip) {
    return clip.words == saying.words &&
           (clip.language == saying.language || clip.language.starts_with(saying.language + '-'));
  });
  return found == school.clips.end() ? nullptr : &*found;
}

std::string speaker_of(const School& school, const std::string& hash) {
  const auto note = std::ranges::find(school.media, hash, &MediaNote::hash);
  if (note == school.media.end() || note->shows.empty()) return {};
  const Pupil* pupil = school.pupil(note->shows.front());
  const Adult* adult = school.adult(note->shows.front());
  return adult ? adult->name : pupil ? pupil->name : std::string();
}

std::string why_not_called(const std::string& word, const WordThing& thing,
                           const std::vector<WordThing>& others, const Words& english) {
  if (is_blank(word)) return english("words.needs_word");
  const bool taken = std::ranges::any_of(others, [&](const WordThing& other) {
    return other.id != thing.id && !other.hidden && other.word == word && !other.id.starts_with("phrase/");
  });
  if (taken) return english("words.taken", {{"word", word}});
  if (!thing.id.starts_with("phrase/")) return {};
  for (const std::string& place : places_in(english.catalogue().at(thing.id.substr(7))))
    if (word.find(place) == std::string::npos) return english("words.needs_place", {{"place", place}});
  return {};
}

std::string why_not_hidden(const Content& all, const std::vector<Wording>& wordings, const Words& words) {
  School school;
  school.wordings = wordings;
  const auto found = shortage(all, school);
  if (!found) return {};
  return found->of_helps ? words("words.one_help") : words("words.two_feelings", {{"way", found->picker}});
}

}  // namespace hearth
