// SPDX-License-Identifier: MIT
// What one touch of staff gives, and the ten seconds in which it can be taken back. Pure.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "hearth/journal.hpp"

namespace reward_tracker::staff {

// Why a star is given: always what was done, in words.
struct Reason {
  std::string what;  // the id of a routine, "target", or empty: in own words
  std::string words;
  hearth::Id target = {};
  friend bool operator==(const Reason&, const Reason&) = default;
};

// One touch: a star for each of these, or for the room's jar alone.
struct Given {
  hearth::Id id;                   // made once: the entries' own ids follow from it
  hearth::Instant at{};            // of the touch
  hearth::Id room;                 // where
  std::vector<hearth::Id> pupils;  // nobody: the jar
  bool together = false;           // to everybody with one touch
  Reason reason;
  hearth::Id wish = {};  // that it agrees to
  friend bool operator==(const Given&, const Given&) = default;
};

// The n-th name that follows from one, from 1: the same each time.
hearth::Id following(const hearth::Id&, int n);

std::vector<hearth::Entry> entries_of(const Given&);

// What waits to be written. Times are Host::running().
class Pending {
 public:
  using Time = std::chrono::milliseconds;
  static constexpr Time kWaits{10'000};
  static constexpr std::size_t kMostBytes = 4'000;  // of what the host remembers

  void give(Given, Time now);
  // The latest that still waits; null: none does.
  const Given* latest() const;
  Time left(Time now) const;  // for it
  int waiting() const;
  bool holds(const hearth::Id& pupil) const;  // something for this child waits or is on its way
  bool holds_wish(const hearth::Id&) const;
  std::optional<Given> take_back();  // that one

  // Those whose time has come, to be written now; each is handed out once. `all`: nobody is there any more
  // who could take one back.
  std::vector<Given> due(Time now, bool all = false);
  std::optional<Time> next_due() const;
  bool is_writing() const;

  // What the keeper said of one of its entries; the last answer ends it, or makes it refused.
  void answered(const hearth::Id& given, const std::string& problem);
  // The first that was refused, with the keeper's sentence; it stays until one of these.
  struct Refused {
    Given given;
    std::string problem;
  };
  std::optional<Refused> refused() const;
  void try_again(Time now);
  void let_go();

  // For Host::remember(), and back after a crash: what is due by then is due as soon as staff open Stars again
  // that day, with the same ids.
  std::string to_remember(Time now) const;
  void recall(const std::string& words, Time ago, Time now);

 private:
  enum class Stage { waits, is_written, refused };
  struct One {
    Given given;
    Time due;
    Stage stage = Stage::waits;
    int unanswered = 0;
    std::string problem = {};
  };
  std::vector<One> all_;  // in the order of the touches
};

}  // namespace reward_tracker::staff
