// SPDX-License-Identifier: MIT
// Puts into force how the room, and the child who has chosen themselves, see and hear: theme, letters,
// direction, language, switches, sound.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "hearth/school.hpp"
#include "records/languages.hpp"
#include "screen/sound/speaker.hpp"
#include "screen/ui/kit.hpp"

namespace hearth {

// Display thread only.
class Viewer {
 public:
  // `words` is what everything shows; it changes with the child. `theme` empty: as room and child like it.
  Viewer(Kit&, Speaker&, Words& words, Languages&, std::filesystem::path themes, std::string theme, Notices&);

  // Who stands there now; `pupil` empty: everybody, or with `staff` somebody who has their side open: what is
  // written there is never said aloud. Cheap when nothing changed.
  void look(const std::shared_ptr<const School>&, const Id& room, const Id& pupil, bool staff = false);
  void use_theme(const std::string& name);  // whatever room and child like, from now on
  bool captions() const { return captions_; }
  bool motion() const { return motion_; }  // whether things may move

 private:
  void put_into_force();
  void show_theme(const std::string& name, bool low_arousal);

  Kit& kit_;
  Speaker& speaker_;
  Words& words_;
  Languages& languages_;
  const std::filesystem::path themes_;
  Notices& notices_;
  std::string forced_theme_, shown_theme_;
  std::shared_ptr<const School> school_;
  Id room_, pupil_;
  bool captions_ = false, motion_ = false, staff_ = false;
};

}  // namespace hearth
