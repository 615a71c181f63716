// SPDX-License-Identifier: MIT
// A check-in from the first tap to the thanks, without drawing it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hearth/content.hpp"
#include "hearth/journal.hpp"
#include "hearth/preferences.hpp"
#include "slot.hpp"
#include "who.hpp"

namespace emotion_checkin {

// Where a child is on the way. Each step is one screen. From `body` to `know` they come in this order, each
// only for the children who have it switched on; feeling and help are for everybody.
enum class Step {
  who,         // find yourself
  seen,        // the adult who has seen your call is coming
  again,       // you told us already: change it, or is it still right?
  body,        // where do you feel it?
  feeling,     // how do you feel?
  second,      // one more feeling?
  size,        // how big is it?
  need,        // what does your body need?
  help,        // what would help?
  tool,        // which of your own tools?
  adult,       // whom would you like to talk to?
  know,        // who may know?
  one_moment,  // given to the keeper, not yet on disk
  thanks,      // on disk; the same for every answer
  grown_up,    // a call for an adult is on disk: the screen is something to show them
};

inline bool is_question(Step step) {
  return step >= Step::body && step <= Step::know;
}

// Who is in front of the screen, and how they are asked.
struct Visitor {
  hearth::Id pupil;
  Slot slot;
  hearth::CheckInWay way;  // from way_of()
  bool told = false;       // has answered in this slot already
  hearth::By by = hearth::By::child;
  hearth::Id staff;  // who enters it with or for the child; empty: nobody
};

// A calm time that followed a check-in. Once after it the child is asked how it is now.
struct CalmTime {
  hearth::Id check_in;
  std::string tool;
  hearth::Id session;  // the entry of the calm time
};

// What was said so far. Nothing of it outlives the visit but the entry.
struct Said {
  std::vector<std::string> body;                   // ids of clues, in the order of the taps
  std::optional<hearth::Feeling> feeling, second;  // no feeling with a later step: "I don't know"
  int size = 0;                                    // 1 to 3
  std::string need;
  std::optional<hearth::Help> help;
  bool dont_know_help = false;
  std::string tool, know;
  hearth::Id adult;  // empty: any grown-up
};

// What is to be written now. The call goes with the answer: its detail "check_in" is the answer's id.
struct Written {
  hearth::Entry answer;
  std::optional<hearth::Entry> call;
};

// One child at a time. Knows nothing of screens, disks or other children.
class CheckIn {
 public:
  Step step() const { return step_; }
  const hearth::Id& pupil() const { return visitor_.pupil; }
  const Visitor& visitor() const { return visitor_; }
  const Said& said() const { return said_; }
  const hearth::Id& seen_by() const { return seen_by_; }

  void choose_self(Visitor);
  void enter_as(hearth::By);  // together with the child, or for them; before the first answer
  // What staff see themselves: a feeling that stands beside the child's own answer and never in its place.
  void observe();
  bool observing() const { return observing_; }
  // How is it now? Only the feeling is asked; a way out leaves nothing behind, and ends as warmly.
  void ask_how_now(Visitor, CalmTime);
  bool asks_how_now() const { return calm_time_.has_value(); }
  // Whether this child has said so already; `own_today` is their journal of today.
  bool has_said_how_now(const std::vector<hearth::Entry>& own_today) const;
  // Staff have seen the child's call. Counts before the first tap only; true when it did.
  bool has_seen(const hearth::Id& adult);
  void go_on();        // from `seen`
  void change();       // from `again`: once more from the start
  void still_right();  // from `again`: what was said counts, nothing is written

  // Answers to the step. What does not belong to the step that the child is on does nothing.
  void tap_clue(const std::string& id);  // a second tap takes it back
  void clues_done();
  void feel(const hearth::Feeling&);
  void also_feel(const hearth::Feeling*);  // null: no more
  void how_big(int size);                  // 1 to 3
  void need(const std::string& id);
  void want(const hearth::Help&);
  void take_tool(const std::string& id);
  void ask_for(const KeyAdult*);  // null: any grown-up. Who is away cannot be asked for
  void may_know(const std::string& id);

  void dont_know();  // an answer on every step
  void back();
  void not_now();
  void call_grown_up();
  void mark(hearth::State);  // by staff: away or not offered

  // What the last tap finished, once; `own_today` is the child's journal of today, for what it corrects. It
  // is then up to stored() to move on.
  std::optional<Written> take(const std::vector<hearth::Entry>& own_today);
  void stored();  // it is on disk

  // Walks away. Half-way nothing of what was tapped is kept, only that it was not finished; nothing at all
  // when there was nobody, the answer is given, or what was said before still counts.
  std::optional<hearth::Entry> leave(const std::vector<hearth::Entry>& own_today);
  void over();  // back to the start, nobody is in front of the screen

 private:
  bool asked(Step) const;
  bool may_leave() const;  // the ways out count here
  Step first() const;
  void forward();  // to the next step that is asked; after the last, the answer is finished
  void finish(hearth::Entry);
  void leave_as_it_is();
  hearth::Entry entry(hearth::State) const;
  hearth::Entry answer() const;
  hearth::Entry observed() const;
  hearth::Entry how_now() const;
  std::optional<hearth::Entry> call() const;

  Step step_ = Step::who;
  Visitor visitor_;
  Said said_;
  hearth::Id seen_by_;
  bool fresh_ = false;  // nothing was tapped since they chose themselves
  bool calling_ = false, observing_ = false;
  std::optional<CalmTime> calm_time_;
  std::optional<Written> written_;
};

}  // namespace emotion_checkin
