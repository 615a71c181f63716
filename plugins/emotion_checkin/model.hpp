// SPDX-License-Identifier: MIT
// A check-in from the first tap to the thanks, without drawing it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hearth/content.hpp"
#include "hearth/journal.hpp"
#include "hearth/school.hpp"

namespace emotion_checkin {

// Where a child is on the way. Each step is one screen.
enum class Step {
  who,         // find yourself
  feeling,     // how do you feel?
  help,        // what would help?
  one_moment,  // given to the keeper, not yet on disk
  thanks,      // on disk; the same for every answer
  grown_up,    // a call for an adult is on disk: the screen is something to show them
};

// The slot of a time of day: "arrive", "midday" from lunch on, "leave" while the room says goodbye. All three
// come from the day's plan and not from a clock: lunch is the longest meal (kind "food") of the day's second
// half, and a day without one has no "midday"; goodbye is the last item that begins before the room closes,
// but of a long one only the last half hour.
std::string slot_of(const hearth::School&, const hearth::Id& room, const std::vector<hearth::Change>& today,
                    hearth::Instant);

// One child at a time. Knows nothing of screens, disks or other children.
class CheckIn {
 public:
  Step step() const { return step_; }
  const hearth::Id& pupil() const { return pupil_; }

  void choose_self(const hearth::Id& pupil, const std::string& slot);
  void feel(const hearth::Feeling&);
  void dont_know();
  void back();

  // The answers that end a check-in give the entry to write; it is then up to stored() to move on.
  hearth::Entry want(const hearth::Help&);
  hearth::Entry not_now();
  hearth::Entry call_grown_up();  // an entry of kind "call"
  // A child who walks away half-way: nothing of what was tapped is kept, only that it was not finished.
  // Nothing when there was nobody, or the answer is given already.
  std::optional<hearth::Entry> leave();

  void stored();  // the entry is on disk
  void over();    // back to the start, nobody is in front of the screen

 private:
  hearth::Entry entry(hearth::State) const;

  Step step_ = Step::who;
  bool calling_ = false;
  hearth::Id pupil_;
  std::string slot_;
  std::optional<hearth::Feeling> feeling_;  // empty with step help: "I don't know"
};

// A call that goes with an answer: choosing "talk to me" puts the child on the staff's list.
std::optional<hearth::Entry> call_for(const hearth::Entry& answer, const hearth::Help&);

}  // namespace emotion_checkin
