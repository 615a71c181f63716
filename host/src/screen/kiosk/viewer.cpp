// SPDX-License-Identifier: MIT
#include "screen/kiosk/viewer.hpp"

#include "school/rewording.hpp"

namespace hearth {

Viewer::Viewer(Kit& kit, Speaker& speaker, Words& words, Languages& languages, std::filesystem::path themes,
               std::string theme, Notices& notices)
    : kit_(kit),
      speaker_(speaker),
      words_(words),
      languages_(languages),
      themes_(std::move(themes)),
      notices_(notices),
      forced_theme_(std::move(theme)) {
  words_ = languages_.words("en", notices_);
  show_theme("paper", false);
}

void Viewer::look(const std::shared_ptr<const School>& school, const Id& room, const Id& pupil, bool staff) {
  if (school == school_ && room == room_ && pupil == pupil_ && staff == staff_) return;
  staff_ = staff;
  if (pupil != pupil_) kit_.forget();
  school_ = school;
  room_ = room;
  pupil_ = pupil;
  put_into_force();
}

void Viewer::use_theme(const std::string& name) {
  forced_theme_ = name;
  put_into_force();
}

// What a child needs wins over what the room likes; what the room must have (low arousal, its volume) wins
// over both.
void Viewer::put_into_force() {
  const Room* room = school_ ? school_->room(room_) : nullptr;
  const Pupil* pupil = school_ ? school_->pupil(pupil_) : nullptr;
  RoomView common = room ? room->view : RoomView{};
  if (staff_) common.speech = Speech::off, common.access = {};
  const Preferences own = pupil ? pupil->preferences : Preferences{};

  const bool in_own = !own.language.empty() && own.in_own_language;
  words_ = languages_.words(in_own ? own.language : "en", notices_);
  if (school_ && words_.language() == "en") words_ = reworded(words_, school_->wordings);

  Viewing viewing{.mirrored = words_.right_to_left(), .language = own.language, .text_size = own.text_size};
  const bool quiet = common.low_arousal;
  viewing.speech = own.speech != Speech::off ? own.speech : common.speech;
  viewing.access = pupil && own.access.scan != Access::Scan::off ? own.access : common.access;
  viewing.crowded_keys = common.crowded_keys;
  viewing.low_band = common.low_band;
  if (pupil && own.access.dwell_ms > 0) viewing.access.dwell_ms = own.access.dwell_ms;
  kit_.view(viewing);

  const bool speaks = viewing.speech != Speech::off || viewing.access.spoken;
  speaker_.set({.volume = quiet && !speaks ? 0 : float(common.volume) / (quiet ? 200.0f : 100.0f),
                .speech = speaks,
                .cues = !quiet && (common.sound || own.sound),
                .language = words_.language() == "en" ? "en-GB" : words_.language()});
  captions_ = own.captions;
  motion_ = !quiet && (common.motion || own.motion);
  show_theme(own.theme.empty() ? common.theme : own.theme, quiet);
}

void Viewer::show_theme(const std::string& liked, bool low_arousal) {
  const std::string& name = forced_theme_.empty() ? liked : forced_theme_;
  const std::string wanted = name + (low_arousal ? " softened" : "");
  if (wanted == shown_theme_) return;
  shown_theme_ = wanted;
  const Theme theme = Theme::read(themes_ / (name + ".toml"), notices_);
  kit_.use(low_arousal ? theme.softened() : theme);
}

}  // namespace hearth
