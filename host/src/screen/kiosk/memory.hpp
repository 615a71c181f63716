// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <string>

#include "hearth/host.hpp"
#include "screen/kiosk/passing_time.hpp"
#include "screen/kiosk/room_records.hpp"
#include "screen/kiosk/whereabouts.hpp"

namespace hearth {

// What this screen must find again after it was started anew: what its plugins remember, and where it was.
// The keeper has it on disk until the next day, under the room that the screen stands in. Display thread
// only.
class Memory {
 public:
  Memory(RoomRecords&, const Clock&, const PassingTime&);  // all outlive this

  // Asks the keeper, once; call it when the room is known, until this answers true: what was kept has come,
  // or nobody should be kept waiting for it any longer.
  bool recalled();
  // Where the screen was, once: a place that it showed by itself, or a plugin that remembers something.
  // Nothing: home.
  std::optional<Spot> take_spot() { return std::exchange(spot_, std::nullopt); }

  // Host::remember() of a plugin. Throws std::length_error above 4,000 bytes, and what nlohmann::json throws
  // when it is no UTF-8.
  void remember(const std::string& plugin, const std::string& words);
  Remembered remembered(const std::string& plugin) const;
  void is_at(const Spot&);

  // Hands over what has changed, at most one change at a time. Call it after every frame.
  void keep();
  // What is remembered while somebody practises is not kept, and gone when they end.
  void practise(bool);

 private:
  struct Words {
    std::string words;
    std::chrono::milliseconds running{};
    Instant at{};
  };
  void ask();
  void take(const nlohmann::json&);
  nlohmann::json body() const;

  RoomRecords& room_;
  const Clock& clock_;
  const PassingTime& time_;
  std::optional<std::chrono::milliseconds> asked_;  // when
  bool asking_ = false, known_ = false, practises_ = false, on_its_way_ = false;
  std::optional<Spot> spot_;
  Spot here_;
  Day day_{};  // of what is remembered
  std::map<std::string, Words> plugins_, aside_;
  nlohmann::json kept_;  // what the keeper was told last
};

}  // namespace hearth
