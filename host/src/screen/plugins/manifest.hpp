// SPDX-License-Identifier: MIT
// plugin.toml: what a plugin says about itself before any of its code is looked at.
#pragma once

#include <cstdint>
#include <filesystem>
#include <limits>
#include <string>
#include <variant>
#include <vector>

#include "hearth/staff.hpp"

namespace hearth {

// Something that a school may set: [[setting]]. Staff get a form of them; the plugin asks its Host.
struct Setting {
  enum class Kind { number, on_off, choice };
  std::string key;
  std::string words;  // key of its words for staff
  Kind kind = Kind::number;
  int least = 0, most = 0, step = 1;  // of a number
  std::vector<std::string> choices;   // of a choice: keys of their words are "<words>_<choice>"
  std::variant<std::int64_t, std::string> otherwise;  // the default; 0 or 1 for on_off
};

struct Manifest {
  std::filesystem::path folder;

  // The author's part.
  std::string id;    // the folder's name
  std::string name;  // for staff
  std::string version;
  std::string words;                            // key of its words on the dock; empty: not on the dock
  std::string picture;                          // its picture on the dock
  int order = std::numeric_limits<int>::max();  // place on the dock, smallest first
  bool home = false;                            // what the screen shows when nobody uses it
  std::string staff_words;                      // key of the words for its staff side; empty: it has none
  std::vector<Task> staff_tasks;                // any one of them opens its staff side; none: everybody's
  std::vector<std::string>
      kinds;  // the journal entries that it may write: [[entry]], and, of the host's, `writes`
  std::vector<std::string> reads;  // the kinds of entries whose history its staff side may ask for
  std::vector<std::string> edits;  // the documents that its staff side may change: "timetable", "overlay", …
  std::vector<Setting> settings;

  // The [library] table, written by hearth_add_plugin().
  std::string file;  // the library, inside the folder
  int api_major = 0;
  std::string build;

  std::filesystem::path library() const { return folder / file; }
  // What the call page knows it by, so that a new version starts without the old one's deaths:
  // "clouds 1.0.0".
  std::string id_and_version() const { return id + " " + version; }
};

// Reads `folder`/plugin.toml. Throws Refusal when the file is missing, is no TOML, lacks something or says
// something that cannot be. Keys that this Hearth does not know are passed over.
Manifest read_manifest(const std::filesystem::path& folder);

}  // namespace hearth
