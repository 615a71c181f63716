// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <vector>

#include "screen/kiosk/room_records.hpp"
#include "screen/sound/sample_cache.hpp"

namespace hearth {

// The voices that somebody has recorded, by what they say: fetched on the display thread, taken by the
// voice's own.
class ClipShelf {
 public:
  // Asks for what the school has and the shelf has not, and leaves out whose consent is missing or has ended.
  // True when something new came or went: what was rendered before is out of date. Display thread.
  bool fill(RoomRecords&, Day today);
  // Any thread.
  std::optional<std::vector<std::uint8_t>> find(const Phrase&) const;

 private:
  mutable std::mutex mutex_;
  std::map<Phrase, std::vector<std::uint8_t>> clips_;
  std::shared_ptr<const School> filled_from_;
  Day filled_on_{};
  bool complete_ = false;
};

}  // namespace hearth
