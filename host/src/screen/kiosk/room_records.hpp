// SPDX-License-Identifier: MIT
// What this screen knows of its school and of its room's day, kept fresh from the keeper; and the entries
// that are not on disk yet.
#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>
#include <utility>

#include "base/notice.hpp"
#include "hearth/school.hpp"
#include "records/records.hpp"

namespace hearth {

// Display thread only.
class RoomRecords {
 public:
  // `room` empty: the first room of the school.
  RoomRecords(Records&, const Clock&, Id room);

  void poll();

  bool ready() const { return ready_; }  // the school has come from the keeper
  std::shared_ptr<const School> school() const { return school_; }
  const Id& room() const { return room_; }
  const RoomToday& today() const { return today_; }
  const Notices& notices() const { return notices_; }  // what is wrong in the school's documents

  // The child in front of the screen; empty when there is none.
  void choose(const Id& pupil);
  const Id& pupil() const { return pupil_; }
  const std::vector<Entry>& own_today() const { return own_today_; }

  // Somebody of the staff has signed in or out: what the keeper tells has changed, and what it told them goes.
  void staff_changed();

  // Fills in id, time and room, and keeps the entry until the keeper has answered for it, however often the
  // keeper goes away in between.
  void write(Entry, std::function<void(const Receipt&)> done);

  // Answers with this refusal out of the next poll().
  void refuse(Receipt, std::function<void(const Receipt&)> done);

  // The bytes of a photograph or a recorded voice; nothing while they are on their way, empty when there are
  // none.
  std::optional<std::vector<std::uint8_t>> media(const std::string& hash);

  // Asks again when the day has changed. Call it before a frame.
  void keep_up();
  // True once after something changed that a frame may show.
  bool take_changed() { return std::exchange(changed_, false); }
  // Nothing that was handed over waits for the keeper.
  bool at_rest() const { return waiting_.empty() && !asking_today_; }

 private:
  struct Waiting {
    Entry entry;
    std::function<void(const Receipt&)> done;
    bool sent = false;
  };
  void hear(News);
  void ask_documents();
  void ask_today();
  void ask_own();
  void send();

  Records& records_;
  const Clock& clock_;
  Id room_;
  bool ready_ = false, changed_ = false, asking_today_ = false;
  std::shared_ptr<const School> school_ = std::make_shared<School>();
  RoomToday today_;
  Day asked_for_{};  // the day on which today_ was last asked for
  Notices notices_;
  Id pupil_;
  std::vector<Entry> own_today_;
  std::deque<Waiting> waiting_;  // oldest first
  std::vector<std::function<void()>> refusals_;
  std::unordered_map<std::string, std::optional<std::vector<std::uint8_t>>> media_;
};

}  // namespace hearth
