// SPDX-License-Identifier: MIT
// One child's visit to their stars, from finding themselves to the thanks, without drawing it.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "entries.hpp"
#include "mine.hpp"

namespace reward_tracker {

// Where a child is. Each step is one screen.
enum class Step {
  rest,         // nobody is here: the room's jar, and find yourself
  finding,      // their targets and stars are on their way
  mark,         // how did it go with this target?
  reward,       // what are you collecting for?
  path,         // my stars, my targets
  one_moment,   // given to the keeper, not yet on disk
  thanks,       // marks are on disk, and stars where there are new ones
  peer_mark,    // the other child: how did it go?
  peer_words,   // and one kind sentence
  peer_thanks,  // on disk, too
  together,     // the child's mark and the adult's, side by side
  grown_up,     // a call is on disk: the screen is something to show them
};

// What was tapped belongs to the step that it was tapped on; what does not belong to the step does nothing.
class Visit {
 public:
  Step step() const { return step_; }
  const Visitor& visitor() const { return visitor_; }
  const Mine& mine() const { return mine_; }

  void choose_self(Visitor);
  // What is known of the child by now: call it in each frame. The first time leads on from `finding`:
  // straight to marking where a session has something to mark that is not marked yet. The same when it comes
  // so late that they have been shown an empty path.
  void know(Mine);

  // `mark` and `peer_mark`
  const hearth::Target* asked() const;  // what the step is about; null on the other steps
  const hearth::Item& session() const { return round_.session; }
  std::optional<int> marked() const;  // what is chosen for it already
  void mark(int);
  void dont_know();  // leaves no mark of this target; on the other questions as not_now()

  // `path`
  void mark_again(const hearth::Id& target);
  void choose_reward();
  void look_together();
  // `reward`
  void collect_for(const hearth::Id& reward);
  const hearth::Reward* collecting() const;  // also while the choice is on its way

  // `thanks` and `peer_thanks`
  int new_stars() const { return round_.stars; }
  int new_wishes() const { return round_.wishes; }
  bool may_pass() const;  // to the other child
  void pass();
  void to_path();
  // `peer_words`
  void say_kindly(const std::string& kind_words);  // empty: none of them
  const std::string& kind_words() const { return round_.kind_words; }

  // `together`
  const hearth::Marks* compared() const;
  void go_on();

  void back();
  void not_now();  // what is marked stays, the rest is left alone
  void call_grown_up();

  // What the last tap finished, once. Each is to be written, and stored() called when it is on disk; or
  // refused(), if the keeper wants none of it. The child waits for marks and not for a star.
  std::vector<hearth::Entry> take();
  void stored();
  void refused(const std::string& kind);

  // Walks away: what is still to be written, so that nothing that was said is lost.
  std::vector<hearth::Entry> leave();
  void over();

 private:
  // One go at a few targets of a session.
  struct Round {
    hearth::Item session;
    std::vector<hearth::Target> asked, all;  // all: of the session
    std::size_t at = 0;
    std::map<hearth::Id, int> said, earlier;
    std::set<hearth::Id> starred;
    int stars = 0, wishes = 0;
    std::map<hearth::Id, int> peer_said;
    std::string kind_words;
    bool passed = false;
  };

  void begin(std::vector<hearth::Target> asked);
  void next_target();
  void add_star(const hearth::Target&, const std::string& slot);
  void add_stars();
  void add_peer_marks();
  void finish_marks();
  void finish_peer(const std::string& kind_words);
  void finish(Step after);
  void settle();

  Step step_ = Step::rest, after_ = Step::path;
  Visitor visitor_;
  Mine mine_;
  Round round_;
  std::size_t compared_ = 0;
  hearth::Id collecting_;
  std::set<std::pair<std::string, hearth::Id>> made_up_;  // stars that were owed: session and target
  bool from_path_ = false, put_off_ = false;
  std::vector<hearth::Entry> out_;
  int on_their_way_ = 0;
};

}  // namespace reward_tracker
