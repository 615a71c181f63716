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
#include "keeper/exchange/offered_files.hpp"
#include "keeper/store/store.hpp"
#include "records/records.hpp"

namespace hearth {

// Each may do what the one before it may. The operator is the account that owns the data folder.
enum class Role { screen, staff, the_operator };

// What the keeper knows of one connection.
struct Session {
  Role role = Role::screen;
  Id staff;                  // who showed their PIN
  bool owns_folder = false;  // the peer runs as the keeper's own account, and so may become the operator
};

class Answers {
 public:
  // `kinds`: the entry kinds of the plugins; the host's own are known. All three outlive this.
  Answers(Store&, const Clock&, const std::vector<EntryKind>& kinds);

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
  nlohmann::json media(Session&, const nlohmann::json&);
  nlohmann::json open_session(Session&, const nlohmann::json&);
  nlohmann::json close_session(Session&, const nlohmann::json&);
  nlohmann::json put(Session&, const nlohmann::json&);
  nlohmann::json put_media(Session&, const nlohmann::json&);
  nlohmann::json notices(Session&, const nlohmann::json&);
  nlohmann::json calls_today(Session&, const nlohmann::json&);
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

  std::vector<Entry> entries_today(const nlohmann::json& question, const std::string& kind = {}) const;
  std::string consent_missing(const Entry&);

  Store& store_;
  const Clock& clock_;
  Pins pins_;
  std::set<std::string> kinds_;
  std::optional<School> school_;  // read when it is needed and until a document changes
  Notices notices_;
};

}  // namespace hearth
