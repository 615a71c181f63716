// SPDX-License-Identifier: MIT
// What the programs may ask of the keeper. One interface, two forms: SocketRecords
// (records/socket_records.hpp) asks over the keeper's socket, DirectRecords (keeper/serve/direct_records.hpp)
// asks in the same process. tests/contract holds both to the same suite.
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
#include "hearth/targets.hpp"
#include "records/document.hpp"
#include "records/school_files.hpp"
#include "records/staff_records.hpp"

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
  std::vector<Coming> coming;  // Journal::coming()
  std::vector<Entry> entries;  // what happened to the day and names no pupil (Journal::room_today())
  int jar = 0;                 // Journal::jar()
};
// Which entries of today make it, for a keeper on disk and for one that practises.
bool is_tick(const Entry&);           // somebody has answered
bool is_about_the_day(const Entry&);  // something happened to the room's day

// What it may know of a child who has chosen themselves.
struct OwnDay {
  std::vector<Entry> entries;       // Journal::own_today()
  std::vector<Document> documents;  // their active targets, and the rewards that they may choose
  Stars stars;
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
  void write(const Entry&,
             Then<Receipt>);  // stored only after the commit is on disk; the same id twice is stored once
  void documents(Then<std::vector<Document>>);  // all that a screen may have; no PINs
  void today(const Id& room, Then<RoomToday>);
  void own_today(const Id& room, const Id& pupil, Then<OwnDay>);
  // Where this screen is and what its plugins remember: kept on disk until the next day. Whatever an object
  // holds that is no more than 64 KiB; an empty one if there is none. With `written_ago_ms`.
  void keep_place(const std::string& screen, const nlohmann::json& place, Then<Nothing>);
  void place(const std::string& screen, Then<nlohmann::json>);
  void media(const std::string& hash, Then<Media>);

  // For staff. Refused without a session, and where the person's role does not hold the task.
  void open_session(const Id& staff, const std::string& pin, Then<StaffSession>);
  void close_session(Then<Nothing>);
  void stay(Then<Nothing>);  // somebody still works here: the session goes on for another minute
  // The second factor (TOTP, RFC 6238). To enrol: a URI for the QR code, then a code that shows it was read;
  // the answer to that are recovery codes to print, each good once.
  void show_second_factor(const std::string& code, Then<StaffSession>);
  void enrol_second_factor(Then<std::string>);
  void confirm_second_factor(const std::string& code, Then<std::vector<std::string>>);
  void remove_second_factor(const Id& staff, Then<Nothing>);             // Task::staff: their phone is gone
  void set_pin(const Id& staff, const std::string& pin, Then<Nothing>);  // one's own, else Task::staff
  void put(const Document&, Then<Document>);                             // answers with the stamped version
  void put_media(const Media&, Then<std::string>);                       // answers with the hash
  void notices(Then<Notices>);
  void staff_day(const Id& room, Then<StaffDay>);
  void due(Then<std::vector<DueItem>>);  // of their rooms
  void pupil_record(const RecordWish&, Then<std::vector<Entry>>);
  // The documents about this child are on the screen now. They came to whoever signed in: that somebody looks
  // at one child's can only be said. Leaves a "viewed" entry.
  void note_look(const Id& pupil, Then<Nothing>);
  void history(const Id& room, const HistoryWish&, Then<std::vector<Entry>>);  // Journal::read()
  void view_log(Day first, Day last, Then<std::vector<Entry>>);  // "viewed" and "edited", latest first
  // What somebody has typed and not finished: kept for this person on this machine until it is put in its
  // place. An empty object ends it.
  void keep_draft(const std::string& form, const nlohmann::json& fields, Then<Nothing>);
  void draft(const std::string& form, Then<nlohmann::json>);
  // Everything about one child as a zip in the inbox's "out" folder; answers with its name. And the end of
  // it.
  void export_pupil(const Id& pupil, Then<std::string>);
  void erase_pupil(const Id& pupil, Then<Nothing>);
  // Files of the school, on sticks and in the inbox. Only those that are listed can be brought in.
  void files_to_import(Then<std::vector<SchoolFile>>);
  void preview_import(const ImportWish&, Then<ImportTold>);  // writes nothing
  void run_import(const ImportWish&, Then<ImportTold>);      // and remembers the columns
  void left(const Id& pupil, Day last, Then<Nothing>);       // ends their placements; nothing is deleted

  // For the operator: the account that owns the data folder.
  void backup(const std::string& file, Then<Nothing>);  // an absolute path that does not exist yet
  void check(Then<Checked>);
  // For imports: one transaction each, all or none. An entry or a document that is there already stays as it
  // is; entries of any kind are taken, whether or not a plugin here declares it.
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
