// SPDX-License-Identifier: MIT
// A time that runs, until somebody has seen that it is over; without drawing it. It counts in
// Host::running(), so that neither a clock that is put forward or back nor a dark screen changes it.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "hearth/host.hpp"
#include "wish.hpp"

namespace calm_timer {

using Running = std::chrono::milliseconds;  // as Host::running()

// How it came to its end. Nothing follows from it for the child: early is as good as ready.
enum class Ended { ready, early, more, grown_up, idle };

// One at a time. What it leaves for the journal is held on to until the keeper has it on disk.
class Session {
 public:
  bool any() const { return wish_.has_value(); }  // it runs, or is over and nobody has seen it
  const Wish& wish() const { return *wish_; }     // while there is any
  std::chrono::milliseconds left(Running now) const;
  double share_left(Running now) const;  // 1 to 0
  std::chrono::milliseconds used(Running now) const;
  bool over(Running now) const { return any() && now >= ends_; }
  // Since it was over, or since it was found over after a new start.
  std::chrono::milliseconds waiting(Running now) const;

  void begin(const Wish&, Running now);
  // The end: what is to be written, the time itself and, for Ended::grown_up, the call of who is `here`;
  // empty: of somebody.
  std::vector<hearth::Entry> end(Ended, Running now, hearth::Instant at, const hearth::Id& here = {});
  void written(const hearth::Id& entry);  // is on disk
  const std::vector<hearth::Entry>& unwritten() const { return unwritten_; }

  // Whether a time after this check-in runs, or has just ended.
  bool follows(const hearth::Id& check_in) const;

  // For Host::remember(); empty when there is nothing to find again.
  std::string words(Running now) const;
  // What words() said `ago`. A time that ran out meanwhile is over and waits to be seen. Words that are none
  // are nothing.
  void pick_up(const std::string& words, std::chrono::milliseconds ago, Running now);

 private:
  std::optional<Wish> wish_;
  Running ends_{}, found_{};  // found_: not before this could anybody see that it is over
  std::vector<hearth::Entry> unwritten_;
};

}  // namespace calm_timer
