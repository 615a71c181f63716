// SPDX-License-Identifier: MIT
// The catalogues of the interface's own words: assets/languages/en.toml, ur.toml …
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/notice.hpp"
#include "hearth/words.hpp"

namespace hearth {

// Reads one catalogue; [board] now = "Now" has the key "board.now". Its language is the file's name. Without
// a readable file: no words, a notice.
Words read_words(const std::filesystem::path& file, Notices&);

// What a catalogue says of itself in its table [catalogue].
struct Language {
  std::string tag;        // "ur"
  std::string name;       // as its speakers write it: "اردو"
  bool reviewed = false;  // a speaker has read it
};

// All catalogues of a folder. Each is read when it is first asked for, and kept. One thread.
class Languages {
 public:
  explicit Languages(std::filesystem::path folder);

  // What is there, by tag. Reads every file.
  std::vector<Language> all(Notices&) const;

  // The words of a language, or of what it is a dialect of, or English. What the catalogue lacks is in
  // English. Valid as long as this object.
  const Words& words(const std::string& language, Notices&);

 private:
  const Words& read(const std::string& tag, Notices&);

  std::filesystem::path folder_;
  std::map<std::string, Words> read_;  // by tag; references into it stay valid
};

}  // namespace hearth
