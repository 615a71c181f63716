// SPDX-License-Identifier: MIT
// The staff's side between the screen and the host: awards that wait and are written, other entries, and what
// was read of earlier ones. Display thread only; outlives nothing: answers that come after closed() change
// what waits and nothing else.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "hearth/host.hpp"
#include "staff_award.hpp"
#include "staff_ledger.hpp"

namespace reward_tracker::staff {

class Book {
 public:
  explicit Book(hearth::Host& host) : host_(host) {}

  void opened();   // somebody of the staff is there
  void closed();   // they leave: what waits is written now, what was read is forgotten
  void keep_up();  // before each frame: what was remembered over a crash, what is due, when to look again

  // A star for each of these, or with nobody for the room's jar; written in ten seconds.
  void give(std::vector<hearth::Id> pupils, bool together, const Reason&, const hearth::Id& wish = {});
  void take_back();  // the latest that waits
  void try_again();  // what was refused
  void let_go();     // of it
  const Pending& pending() const { return pending_; }
  std::chrono::milliseconds left() const { return pending_.left(host_.running()); }
  // The last award that is on disk, in this visit; null: none yet.
  const Given* written() const { return written_ ? &*written_ : nullptr; }

  // Writes at once. Without an id and a time it gets both. What is refused stands in problem().
  void write(hearth::Entry);
  const std::string& problem() const { return problem_; }

  // What was asked of the journal, once for each visit, with what was written since.
  struct Look {
    bool known = false;
    std::string problem;
    Ledger ledger;
  };
  const Look& look(const hearth::HistoryWish&);

 private:
  struct Looked {
    hearth::HistoryWish wish;
    Look look;
  };
  hearth::Id new_id();
  void hand_over(std::vector<Given>);
  void remember();
  void took(const hearth::Entry&);

  hearth::Host& host_;
  Pending pending_;
  bool recalled_ = false;
  std::string remembered_, problem_;
  std::optional<Given> written_;
  std::map<std::string, Looked> looks_;
  std::shared_ptr<int> visit_ = std::make_shared<int>(0);
};

// What the pages ask for.
hearth::HistoryWish awards_of_today(const hearth::School&, const hearth::Id& room, hearth::Day);
// What children have asked for, until nobody remembers what it was; today's alone for who may not look back.
hearth::HistoryWish wishes_lately(const hearth::School&, const hearth::Id& room, hearth::Day, bool look_back);
hearth::HistoryWish jar_of_today(hearth::Day);  // given to nobody in particular
hearth::HistoryWish marks_of_today(const hearth::School&, const hearth::Id& room, hearth::Day);
hearth::HistoryWish all_stars(const hearth::School&, const hearth::Id& room, hearth::Day);
hearth::HistoryWish lately_of(const hearth::Id& pupil, hearth::Day);  // marks, for the coach and the week

}  // namespace reward_tracker::staff
