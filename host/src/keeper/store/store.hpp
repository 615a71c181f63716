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
  std::optional<Day> first, last;  // or several days, both included
  Id id;
  bool nobody = false;     // only what names no child
  std::int64_t after = 0;  // only what was written after this place; see Store::place()
};

// What an erasure took away.
struct Erased {
  std::size_t documents = 0, entries = 0, media = 0;
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
  // Takes away the bytes that no document names any more, and answers with how many; to be called when a day
  // begins. They stay for the day on which that is first seen, so that a deletion can be taken back. Copies
  // that were made before, such as backups, are not reached. Throws StoreProblem.
  std::size_t forget_media();

  std::vector<Entry> entries(const EntryQuery&) const;
  bool has_entry(const Id&) const;  // also of one whose content was erased
  std::int64_t place() const;       // of what was written last, in this file; an erasure changes all places
  // The current day in the school's zone (document "school", field "zone").
  Day today() const;

  // Takes away everything that is kept about one child: documents, entries, drafts, and photographs that show
  // nobody else. Entries stay as empty places, so that the chain stays whole; one "edited" entry without the
  // child's name or id says who did it and when. Then the file is written anew, so that nothing is left in its
  // unused pages. Copies that were made before, such as backups, are not reached. Throws StoreProblem; what is
  // unknown is no problem.
  Erased erase(const Id& pupil, const Id& who);

  Checked check();  // integrity_check, the whole chain and every file; opening does less (check.hpp)
  // An online backup from this connection, checked before it gets its name. Throws StoreProblem.
  void backup(const std::filesystem::path& file);
  // Makes today's backup in backups/ when there is none yet, and removes the oldest beyond backups_kept.
  void backup_daily();

  const std::string& device() const;
  const std::string& incarnation() const;

  // Small values of this machine that are no document and no entry: counters of wrong PINs. Synced like an entry.
  std::optional<std::string> local(const std::string& key) const;
  void set_local(const std::string& key, const std::string& value);
  void remove_local(const std::string& key);
  void remove_locals(const std::string& begins);  // of all keys that begin so

  // Replaces the file in `folder` by a backup, after checking it; the old file stays beside it, renamed. The
  // restored file starts a new incarnation, so that its new entries can never be taken for lost old ones.
  // Throws StoreProblem and changes nothing when the backup is not sound or a keeper has the file open.
  static void restore(const std::filesystem::path& backup, const StoreOptions&, const Clock&);

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace hearth
