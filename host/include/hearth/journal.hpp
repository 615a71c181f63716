// SPDX-License-Identifier: MIT
// The journal says what happened. An entry is written once and never changed; a correction is a new entry
// that names the one it corrects.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "hearth/clock.hpp"

namespace hearth {

using Id =
    std::string;  // opaque; ids that Hearth makes are UUIDv7, imported people keep the id they came with

// What became of an offer. Empty for entries that are no answer, such as an award.
enum class State { none, answered, dont_know, not_today, away, not_offered, unfinished };
// Who entered it.
enum class By { child, together, adult };

std::string to_text(State);
std::string to_text(By);
State state_from(const std::string&);  // State::none for an unknown word
By by_from(const std::string&);        // By::child for an unknown word

// What only one kind of entry knows, e.g. {"valence", -1}. Keys are the columns of that kind's view.
using Detail = std::map<std::string, std::variant<std::int64_t, std::string>>;
// What stands under a key; empty, or nothing, where there is nothing of that kind.
std::string text_in(const Detail&, const std::string& key);
std::optional<std::int64_t> number_in(const Detail&, const std::string& key);

struct Entry {
  Id id;             // UUIDv7, the entry's name for good; left empty it is filled in when written
  Instant at{};      // the device's time; left zero it is filled in when written
  std::string kind;  // "check_in"; a plugin writes only the kinds that its manifest names
  std::string slot;  // "arrive", "midday", "leave" or empty
  Id room;           // left empty: this kiosk's room
  Id pupil;
  By by = By::child;
  std::string what;  // the answer itself, e.g. the id of a feeling
  int level = 0;     // how much, 1 to 3; 0 where the kind has no size
  State state = State::none;
  Id corrects;  // the entry that this one corrects
  Detail detail;
  friend bool operator==(const Entry&, const Entry&) = default;
};

// The keeper's word that an entry is on disk: given only after the commit is synced.
struct Receipt {
  bool stored = false;
  Id id;                 // the entry's id
  std::int64_t seq = 0;  // its place in this device's journal, from 1
  std::string problem;   // when not stored: one sentence for staff
};

// That a pupil has checked in, and nothing of what they said (law 3).
struct Tick {
  Id pupil;
  std::string kind, slot;
  // What became of it; only where somebody of the staff has signed in, and then there are ticks, too, for
  // children who are away, were not offered it or did not finish.
  State state = State::none;
  friend bool operator==(const Tick&, const Tick&) = default;
};

// A grown-up has said that they are coming to a child who asked.
struct Coming {
  Id pupil, adult;
  friend bool operator==(const Coming&, const Coming&) = default;
};

// Who comes to this child: the adult who has seen their last call and was not there yet. Empty: nobody, or
// the child has told us something since. `own_today`: their journal of today, oldest first. Pure.
Id coming_to(const std::vector<Entry>& own_today, const Id& pupil);

// What staff ask of earlier days. Each look at a child's record is itself written down.
struct HistoryWish {
  std::vector<Id> pupils;          // whose; empty: what the room as a whole did
  std::vector<std::string> kinds;  // of entries; only those that the manifest names under `reads`
  Day first{}, last{};
};
struct History {
  std::vector<Entry> entries;  // that count, corrections in place, oldest first
  std::string problem;         // why there are none, in one sentence; empty: that is all
};

struct Own;  // hearth/targets.hpp

// What a plugin may do with the journal. Display thread only.
class Journal {
 public:
  virtual ~Journal() = default;

  // Hands an entry to the keeper and returns at once. `done` is called later on the display thread, between
  // frames, once the entry is on disk (receipt.stored) or refused for good (receipt.problem). While the
  // keeper cannot answer, neither happens: the entry waits in memory and is sent again. "Thank you" belongs
  // in `done`.
  virtual void write(Entry, std::function<void(const Receipt&)> done) = 0;

  // Who of this room has answered today. Valid until the next frame.
  virtual const std::vector<Tick>& ticks() const = 0;

  // What happened to the room's day and names no pupil, oldest first: changes that staff made ("day_change"),
  // cards that were finished ("item_done"), what the room chose ("item_choice"), changes that were seen
  // ("change_seen"). Valid until the next frame.
  virtual const std::vector<Entry>& room_today() const = 0;

  // Who is coming to whom, for the children's tiles; empty where the room does not show it there. A child who
  // has chosen themselves finds it in own_today().
  virtual const std::vector<Coming>& coming() const = 0;

  // The child in front of the screen has chosen themselves; from now own_today() fills with their own day:
  // that they have answered ("check_in", "how_now"), but never what, for a screen does not know who stands
  // before it; calls and who has seen them ("call_seen", `what` the adult), marks, stars and rewards, and
  // their own item_done, item_choice and change_seen; and own() with their targets, stars and rewards. The
  // screen changes to their language, theme, letters and switches. An empty id lets go of them. The host lets
  // go by itself when the screen goes home.
  virtual void choose(const Id& pupil) = 0;
  virtual const std::vector<Entry>& own_today() const = 0;
  virtual const Own& own() const = 0;

  // Stars in the room's jar since it was last emptied: everybody's, so that nobody's can be told.
  virtual int jar() const = 0;

  // For the staff's side. The keeper leaves out what this person may not know. `then` is called on the
  // display thread, unless they sign out before.
  virtual void read(const HistoryWish&, std::function<void(const History&)> then) = 0;
};

}  // namespace hearth
