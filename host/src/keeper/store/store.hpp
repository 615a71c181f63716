// SPDX-License-Identifier: MIT
// The one file that holds a kiosk's records. One connection, one thread: nothing else may open the file while a
// Store has it (SQLite 3.40 can lose pages when two connections meet at a checkpoint; see host/DESIGN.md).
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "hearth/clock.hpp"
#include "keeper/store/kinds.hpp"
#include "records/document.hpp"
#include "records/records.hpp"

namespace hearth {

// What went wrong and what to do, in one sentence for a technician.
struct StoreProblem : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct StoreOptions {
  std::filesystem::path folder;  // made with mode 0700 when missing; holds hearth.db and backups/
  int backups_kept = 7;
  std::vector<EntryKind> kinds;  // entry kinds beyond the built-in ones, from the plugins' manifests
};

// Which entries to read; empty fields do not restrict. Answers come in the order of the journal.
struct EntryQuery {
  std::string kind;
  Id room, pupil;
  std::optional<Day> day;
};

class Store {
 public:
  // Opens or makes the file. Throws StoreProblem when another program has it, the disk does not keep its word
  // (WAL and synchronous=FULL are read back), the file is damaged, or a newer Hearth wrote it.
  Store(StoreOptions, const Clock&);
  ~Store();

  // Writes one entry in one synced transaction. An id that is there already with the same content is answered
  // with its first receipt; with other content it is refused (receipt.problem). Never throws for a full or
  // failing disk: the receipt says so, and the entry can be written again.
  Receipt write(Entry);
  // Many in one transaction, for imports: all or none; throws StoreProblem.
  void write_all(std::vector<Entry>);

  // Replaces a document and appends an "edited" entry (kind, id, `who`, hash before and after) in the same
  // transaction. Answers with the stamped version; throws StoreProblem. A document that stays the same writes nothing.
  Document put(Document, const Id& who);
  void put_all(std::vector<Document>, const Id& who);
  std::vector<Document> documents(const std::string& kind = {}) const;  // all kinds when empty; deleted ones too

  std::string put_media(Media);  // answers with the hash; the same bytes are kept once
  std::optional<Media> media(const std::string& hash) const;

  std::vector<Entry> entries(const EntryQuery&) const;
  bool has_entry(const Id&) const;  // also of one whose content was erased
  // The current day in the school's zone (document "school", field "zone").
  Day today() const;

  Checked check();  // integrity_check and the whole chain; also done when opening
  // An online backup from this connection, checked before it gets its name. Throws StoreProblem.
  void backup(const std::filesystem::path& file);
  // Makes today's backup in backups/ when there is none yet, and removes the oldest beyond backups_kept.
  void backup_daily();

  const std::string& device() const;
  const std::string& incarnation() const;

  // Small values of this machine that are no document and no entry: counters of wrong PINs. Synced like an entry.
  std::optional<std::string> local(const std::string& key) const;
  void set_local(const std::string& key, const std::string& value);

  // Replaces the file in `folder` by a backup, after checking it; the old file stays beside it, renamed. The
  // restored file starts a new incarnation, so that its new entries can never be taken for lost old ones.
  // Throws StoreProblem and changes nothing when the backup is not sound or a keeper has the file open.
  static void restore(const std::filesystem::path& backup, const StoreOptions&, const Clock&);

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace hearth
