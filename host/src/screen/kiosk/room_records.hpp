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
#include "hearth/edit.hpp"
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
  // What is wrong in the school's documents, and why something that a child has said was not kept.
  Notices notices() const;

  // The child in front of the screen; empty when there is none.
  void choose(const Id& pupil);
  const Id& pupil() const { return pupil_; }
  const std::vector<Entry>& own_today() const { return own_today_; }
  const Own& own() const { return own_; }

  // For staff: Journal::read().
  void read(const HistoryWish&, std::function<void(const History&)> then);

  // Somebody of the staff has signed in or out: what the keeper tells has changed, and what it told them
  // goes.
  void staff_changed(bool signed_in);

  // Fills in id, time and room, and keeps the entry until the keeper has answered for it, however often the
  // keeper goes away in between. A check-in corrects the one of the same child, slot and day that still
  // waits.
  void write(Entry, std::function<void(const Receipt&)> done);

  // For staff. Keeps a document for good, with the fields that School does not hold as they were; an empty id
  // makes a new one. A kind's `deleted` version ends it.
  void keep(Document, ThenKept);
  // As the keeper told it to whoever is signed in; null when there is none, and while nobody is. Valid until
  // the next poll().
  const Document* document(const std::string& kind, const Id&) const;
  const std::vector<Document>& documents() const { return documents_; }

  // Records::keep_place() and place(), of this room and whoever practises.
  void keep_place(const nlohmann::json&, Then<Nothing>);
  void place(Then<nlohmann::json>);

  // Practice: everything is asked of, and told to, this keeper in memory from now on, which must outlive the
  // practice; null: the real one again, with nothing of the practice left. What waits for the real one still
  // reaches it, and photographs come from it.
  void practise(Records*);
  bool practising() const { return practice_ != nullptr; }
  // True once after the keeper went away: whoever was signed in is so no more.
  bool take_lost() { return std::exchange(lost_, false); }

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
    Records* keeper;  // the one that it is for
    bool sent = false;
  };
  Records& records() const { return practice_ ? *practice_ : keeper_; }
  // Answers of the keeper that was asked before a practice, or during one, come too late after it.
  template <class T>
  Then<T> unless_turned(Then<T>) const;
  void stand_in_a_room();
  void hear(const Records& from, News);
  void ask_documents();
  void ask_today();
  void ask_own();
  void send();
  Id waiting_for_the_same(const Entry&) const;

  Records& keeper_;
  Records* practice_ = nullptr;
  int turned_ = 0;  // from one keeper to the other
  struct Aside {    // while somebody practises
    std::shared_ptr<const School> school;
    RoomToday today;
    Notices notices;
  };
  Aside aside_;
  const Clock& clock_;
  Id room_;
  bool ready_ = false, changed_ = false, asking_today_ = false, lost_ = false;
  std::shared_ptr<const School> school_ = std::make_shared<School>();
  RoomToday today_;
  Day asked_for_{};  // the day on which today_ was last asked for
  Notices notices_, refused_;
  bool for_staff_ = false;
  std::vector<Document> documents_;  // while somebody of the staff is signed in
  Id pupil_;
  std::vector<Entry> own_today_;
  Own own_;
  std::deque<Waiting> waiting_;  // oldest first
  std::vector<std::function<void()>> refusals_;
  std::unordered_map<std::string, std::optional<std::vector<std::uint8_t>>> media_;
};

}  // namespace hearth
