// SPDX-License-Identifier: MIT
// The one place that decides who may ask what, and answers it. Belongs to the thread that owns the Store.
#pragma once

#include <boost/signals2/signal.hpp>
#include <functional>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "base/notice.hpp"
#include "hearth/school.hpp"
#include "keeper/access/pins.hpp"
#include "keeper/access/second_factor.hpp"
#include "keeper/access/sessions.hpp"
#include "keeper/exchange/import.hpp"
#include "keeper/exchange/offered_files.hpp"
#include "keeper/serve/star_sums.hpp"
#include "keeper/store/store.hpp"
#include "records/records.hpp"

namespace hearth {

class Answers {
 public:
  // `kinds`: the entry kinds of the plugins; the host's own are known. All three outlive this. `running`: how
  // long somebody must wait after wrong PINs is measured with it.
  Answers(Store&, const Clock&, const std::vector<EntryKind>& kinds,
          std::function<RunningTime()> running = running_time);

  static std::vector<std::string> questions();  // the names of all that can be asked

  // {"ok": …} or {"problem": "…"}. Never throws: what is malformed is answered with a sentence.
  nlohmann::json answer(Session&, const nlohmann::json& question);

  // To be called when a new day has begun: makes its backup and tells every screen.
  void begin_day();
  void notice(Notice notice) { notices_.push_back(std::move(notice)); }

  boost::signals2::signal<void(News)> news;
  FilePlaces file_places;                  // where files for staff to bring in may lie; none: nowhere
  std::function<void(Instant)> set_clock;  // empty: the keeper runs on the machine's clock

 private:
  struct Ask;
  static const std::map<std::string, Ask>& asks();

  nlohmann::json hello(Session&, const nlohmann::json&);
  nlohmann::json write(Session&, const nlohmann::json&);
  nlohmann::json documents(Session&, const nlohmann::json&);
  nlohmann::json today(Session&, const nlohmann::json&);
  nlohmann::json own_today(Session&, const nlohmann::json&);
  nlohmann::json keep_place(Session&, const nlohmann::json&);
  nlohmann::json place(Session&, const nlohmann::json&);
  nlohmann::json media(Session&, const nlohmann::json&);
  nlohmann::json put(Session&, const nlohmann::json&);
  nlohmann::json put_media(Session&, const nlohmann::json&);
  nlohmann::json notices(Session&, const nlohmann::json&);
  nlohmann::json files_to_import(Session&, const nlohmann::json&);
  nlohmann::json preview_import(Session&, const nlohmann::json&);
  nlohmann::json run_import(Session&, const nlohmann::json&);
  nlohmann::json left(Session&, const nlohmann::json&);
  nlohmann::json backup(Session&, const nlohmann::json&);
  nlohmann::json check(Session&, const nlohmann::json&);
  nlohmann::json put_all(Session&, const nlohmann::json&);
  nlohmann::json write_all(Session&, const nlohmann::json&);
  nlohmann::json known_entries(Session&, const nlohmann::json&);
  nlohmann::json set_clock_to(Session&, const nlohmann::json&);
  // session_answers.cpp
  nlohmann::json open_session(Session&, const nlohmann::json&);
  nlohmann::json close_session(Session&, const nlohmann::json&);
  nlohmann::json stay(Session&, const nlohmann::json&);
  nlohmann::json show_second_factor(Session&, const nlohmann::json&);
  nlohmann::json enrol_second_factor(Session&, const nlohmann::json&);
  nlohmann::json confirm_second_factor(Session&, const nlohmann::json&);
  nlohmann::json remove_second_factor(Session&, const nlohmann::json&);
  nlohmann::json set_pin(Session&, const nlohmann::json&);
  nlohmann::json view_log(Session&, const nlohmann::json&);
  // staff_answers.cpp
  nlohmann::json staff_day(Session&, const nlohmann::json&);
  nlohmann::json due(Session&, const nlohmann::json&);
  nlohmann::json pupil_record(Session&, const nlohmann::json&);
  nlohmann::json note_look(Session&, const nlohmann::json&);
  nlohmann::json history(Session&, const nlohmann::json&);
  nlohmann::json keep_draft(Session&, const nlohmann::json&);
  nlohmann::json draft(Session&, const nlohmann::json&);
  nlohmann::json export_pupil(Session&, const nlohmann::json&);
  nlohmann::json erase_pupil(Session&, const nlohmann::json&);

  const School& school();  // as the documents are now
  void documents_changed();
  void much_changed();  // documents, stars and the day
  std::string import_refusal(const Session&, const Import&);
  void leave_out_foreign(const Session&, ImportTold&);
  // Throws Refused where the child is in none of the session's rooms.
  void must_be_own(const Session&, const Id& pupil);
  // Of one child, or of what names none (a room's): these kinds, corrections in place, oldest first.
  std::vector<Entry> past_of(const HistoryWish&, const Id& pupil, const Id& room);
  // What is said of a session; somebody has signed in.
  StaffSession told(const Session&);
  // Both throw Refused.
  void must_be_somebody(const Session&);
  void must_outrank(const Session&, const Id& staff);
  std::vector<Entry> entries_today(const nlohmann::json& question, const std::string& kind = {}) const;
  std::vector<Entry> help_calls() const;
  // An entry that is on disk already: its receipt was lost, and with the connection the session that it
  // needed.
  std::optional<Entry> sent_again(const Entry&) const;
  // Law 8, here too: a screen that is out of date or out of order must not get round it. Empty: they are.
  std::string is_not_asked(Entry);

  Store& store_;
  const Clock& clock_;
  Tries tries_;
  Pins pins_;
  SecondFactors second_factors_;
  std::set<std::string> kinds_;
  StarSums star_sums_;
  // Read when they are needed, and until a document changes.
  std::optional<School> school_;
  KeyStamps key_stamps_;
  Notices notices_;
};

}  // namespace hearth
