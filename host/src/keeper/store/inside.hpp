// SPDX-License-Identifier: MIT
// What a Store is made of; shared by the files that implement it.
#pragma once

#include "keeper/store/journal_writer.hpp"
#include "keeper/store/stamps.hpp"
#include "keeper/store/store.hpp"

namespace hearth {

struct Store::Inside {
  Inside(StoreOptions, const Clock&);

  // The connection; opened again when a failed commit has closed it.
  Database& database();

  // Runs `work` as one synced transaction and returns when it is on disk. The outcome of a failed COMMIT is
  // not known, and a handle is not to be trusted after one: the file is opened anew and the work done once
  // more. So work must look at what is there before it writes.
  void transact(const std::function<void(Database&, JournalWriter&)>& work);

  // The version that is stored now: the given one, stamped, or the one that was there with the same content.
  Document put(Database&, JournalWriter&, Document, const Id& who);

  StoreOptions options;
  const Clock& clock;
  std::filesystem::path file;
  std::string device, incarnation;

 private:
  void attempt(const std::function<void(Database&, JournalWriter&)>& work);

  std::optional<Database> database_;
  bool unsure_ = false;  // what the last commit left in the WAL has not been synced since
  std::optional<Stamps> stamps_;
};

}  // namespace hearth
