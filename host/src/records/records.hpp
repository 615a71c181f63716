// SPDX-License-Identifier: MIT
// What the programs may ask of the keeper. One interface, two forms: SocketRecords (records/socket_records.hpp)
// asks over the keeper's socket, DirectRecords (keeper/serve/direct_records.hpp) asks in the same process.
// tests/contract holds both to the same suite.
//
// An object belongs to one thread: ask, and run poll() there; every callback is called out of poll().
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/notice.hpp"
#include "hearth/journal.hpp"
#include "records/document.hpp"
#include "records/school_files.hpp"

namespace hearth {

// An answer, or one sentence that says why there is none.
template <class T>
struct Answer {
  std::optional<T> value;
  std::string problem;
  bool lost = false;  // the keeper could not be reached: asking again may help
};

template <class T>
using Then = std::function<void(Answer<T>)>;

// What a pupil's screen may know of a room's day (law 13).
struct RoomToday {
  Day day;
  std::vector<Tick> ticks;     // who has answered; never what
  std::vector<Entry> entries;  // what happened to the day and names no pupil (Journal::room_today())
};

// A staff member who has shown their PIN; the keeper holds the session, one for each connection.
struct StaffSession {
  Id staff;
  std::string name;
};

// A call for help, for staff.
struct Call {
  Id entry, pupil;
  Instant at;
  std::string what;
  Id seen_by;  // who of the staff has seen it; empty: nobody yet
};

struct Checked {  // what a check of the store found
  std::int64_t entries = 0, documents = 0;
  std::vector<std::string> problems;  // empty: the file is sound and the chain whole
};

struct Nothing {};

enum class News {
  documents,  // a document changed: ask for them again
  today,      // somebody checked in or changed the day
  lost,       // the keeper went away
  back,       // and is there again: what was asked in between was answered `lost`
};

class Records {
 public:
  virtual ~Records() = default;

  // For a pupil's screen.
  void write(const Entry&, Then<Receipt>);  // stored only after the commit is on disk; the same id twice is stored once
  void documents(Then<std::vector<Document>>);  // all that a screen may have; no PINs
  void today(const Id& room, Then<RoomToday>);
  void own_today(const Id& room, const Id& pupil, Then<std::vector<Entry>>);  // see Journal::own_today()
  void media(const std::string& hash, Then<Media>);

  // For staff. Refused without a session.
  void open_session(const Id& staff, const std::string& pin, Then<StaffSession>);
  void close_session(Then<Nothing>);
  void put(const Document&, Then<Document>);  // answers with the stamped version
  void put_media(const Media&, Then<std::string>);  // answers with the hash
  void notices(Then<Notices>);
  void calls_today(const Id& room, Then<std::vector<Call>>);
  // Files of the school, on sticks and in the inbox. Only those that are listed can be brought in.
  void files_to_import(Then<std::vector<SchoolFile>>);
  void preview_import(const ImportWish&, Then<ImportTold>);  // writes nothing
  void run_import(const ImportWish&, Then<ImportTold>);      // and remembers the columns
  void left(const Id& pupil, Day last, Then<Nothing>);       // ends their placements; nothing is deleted

  // For the operator: the account that owns the data folder.
  void backup(const std::string& file, Then<Nothing>);  // an absolute path that does not exist yet
  void check(Then<Checked>);
  // For imports: one transaction each, all or none. An entry or a document that is there already stays as it is;
  // entries of any kind are taken, whether or not a plugin here declares it.
  void put_all(const std::vector<Document>&, Then<Nothing>);
  void write_all(const std::vector<Entry>&, Then<Nothing>);
  void known_entries(const std::vector<Id>&, Then<std::vector<Id>>);  // those of them that the journal has
  void set_clock(Instant, Then<Nothing>);  // only where the keeper was started with --now

  // Called out of poll() for everything nobody asked for. May be empty.
  std::function<void(News)> on_news;

  // Runs the callbacks that are due and returns at once. Call it when woken.
  virtual void poll() = 0;

 protected:
  // One question, one answer: {"ok": …} or {"problem": "…", "lost": true}.
  virtual void ask(nlohmann::json question, std::function<void(nlohmann::json)>) = 0;
};

}  // namespace hearth
