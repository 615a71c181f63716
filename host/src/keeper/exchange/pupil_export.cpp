// SPDX-License-Identifier: MIT
#include "keeper/exchange/pupil_export.hpp"

#include <zip.h>

#include <map>
#include <memory>

#include "keeper/exchange/entry_tables.hpp"
#include "keeper/exchange/import.hpp"
#include "keeper/exchange/pupil_file_names.hpp"

namespace hearth {

using nlohmann::json;

namespace {

std::string readme_of(const PupilFile& pupil, std::size_t tables) {
  const LocalTime made = local_time(pupil.made, pupil.zone);
  return "Everything that Hearth keeps about one child, as it was on " + day_text(made.day) + " at " +
         time_text(made.time()) +
         ".\n\n"
         "documents.json   what is true now: who the child is, where they belong, targets, plan, what helps\n"
         "entries.jsonl    what happened, one entry a line: check-ins, calls, notes, scores\n"
         "table-*.csv      the same entries as tables, one for each kind; times are those of " +
         pupil.zone +
         "\n"
         "media-*          pictures and recordings that show nobody else\n\n" +
         std::to_string(pupil.documents.size()) + " documents, " + std::to_string(pupil.entries.size()) +
         " entries, " + std::to_string(tables) + " tables, " + std::to_string(pupil.media.size()) +
         " pictures and recordings.\n\n"
         "table-viewed.csv and table-edited.csv say who of the staff has read and changed it, and when.\n"
         "Notes may name other people: read them before this leaves the school.\n"
         "Keep it where only those can read it who may, and delete it when it has been handed over.\n"
         "Another Hearth takes it in with: hearth import FILE.zip\n";
}

std::string ending_of(const Media& media) {
  const auto slash = media.type.find('/');
  std::string ending = slash == std::string::npos ? "bin" : media.type.substr(slash + 1);
  return ending.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789") == std::string::npos ? ending
                                                                                               : "bin";
}

std::map<std::string, std::string> files_of(const PupilFile& pupil) {
  std::map<std::string, std::string> files;
  json documents = json::array();
  for (const Document& document : pupil.documents)
    documents.push_back({{"kind", document.kind}, {"id", document.id}, {"body", document.body}});
  files[kDocumentsFile] = json({{"documents", documents}}).dump(1) + "\n";
  std::string& lines = files[kEntriesFile];
  for (const Entry& entry : pupil.entries) lines += json(entry).dump() + "\n";

  auto all = pupil.entries;
  all.insert(all.end(), pupil.looked_at.begin(), pupil.looked_at.end());
  auto tables = tables_of(all, pupil.zone);
  files["README.txt"] = readme_of(pupil, tables.size());
  for (auto& [kind, table] : tables) files["table-" + kind + ".csv"] = std::move(table);
  for (const Media& media : pupil.media)
    files[kMediaFile + media.hash + '.' + ending_of(media)].assign(media.bytes.begin(), media.bytes.end());
  return files;
}

[[noreturn]] void fail(const std::filesystem::path& file) {
  throw ImportProblem(file.filename().string() +
                      " cannot be written; look at the folder and the disk's free space.");
}

}  // namespace

void write_pupil_file(const PupilFile& pupil, const std::filesystem::path& file) {
  const auto files = files_of(pupil);  // outlives the zip, which reads them when it is closed
  std::unique_ptr<zip_t, decltype(&zip_discard)> zip(zip_open(file.c_str(), ZIP_CREATE | ZIP_EXCL, nullptr),
                                                     zip_discard);
  if (!zip) fail(file);
  for (const auto& [name, bytes] : files) {
    zip_source_t* source = zip_source_buffer(zip.get(), bytes.data(), bytes.size(), 0);
    const auto index =
        source ? zip_file_add(zip.get(), name.c_str(), source, ZIP_FL_ENC_UTF_8) : zip_int64_t{-1};
    if (index < 0) {
      zip_source_free(source);
      fail(file);
    }
    zip_file_set_mtime(zip.get(), static_cast<zip_uint64_t>(index),
                       std::chrono::system_clock::to_time_t(pupil.made), 0);
  }
  if (zip_close(zip.get()) != 0) fail(file);
  zip.release();
  std::error_code error;
  std::filesystem::permissions(file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write,
                               error);
  if (error) fail(file);
}

}  // namespace hearth
