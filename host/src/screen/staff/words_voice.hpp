// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>

#include "screen/sound/microphone.hpp"
#include "screen/staff/keeping.hpp"
#include "screen/staff/word_things.hpp"

namespace hearth {

// A word said by a familiar voice: recorded, listened to, kept for the children, taken away. What was
// recorded and not kept is in memory alone, until close(). Display thread only.
class WordVoice {
 public:
  // The page's own keeping, which outlives this, so that undo goes on through both.
  WordVoice(const StaffDesk& desk, Keeping& keeping)
      : desk_(desk), keeping_(keeping), microphone_(desk.wake) {}

  void open();
  void close();
  bool draw(Screen&, Area, const WordThing&);  // false: back to the word

 private:
  enum class Told { nothing, nobody_spoke, nothing_is_heard, gone };

  // What was recorded and nobody has kept yet.
  struct Fresh {
    Phrase saying;
    Heard heard;
    Id speaker;
    bool agreed = false;  // of another one than who is signed in
  };

  void record();
  void take(const Phrase&);  // what the microphone has heard
  void listen(const Phrase&, const Clip*);
  void keep();
  void put(const Fresh&, const std::string& hash);
  void take_away(const Clip&);
  bool mine() const { return fresh_ && fresh_->speaker == desk_.session().staff; }
  std::string name_of(const Id&) const;
  std::string sentence(const Phrase&, const Clip*, Microphone::State) const;
  // A recording that no other words use goes with its note.
  void add_end_of(const Clip&, std::vector<Document>&) const;

  void draw_record(Screen&, Area, const Microphone::Now&);
  void draw_languages(Screen&, Area&, const std::vector<Phrase>&);
  void draw_fresh(Screen&, Area);
  void draw_kept(Screen&, Area, const Phrase&, const Clip&);
  void draw_who(Screen&, Area);

  const StaffDesk desk_;
  Keeping& keeping_;
  std::string language_ = "en";
  std::optional<Fresh> fresh_;
  Told told_ = Told::nothing;
  bool asking_who_ = false, busy_ = false, must_agree_ = false;
  std::shared_ptr<int> visit_ = std::make_shared<int>(0);
  Microphone microphone_;  // last: its thread ends before anything else here
};

}  // namespace hearth
