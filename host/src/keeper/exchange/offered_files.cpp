// SPDX-License-Identifier: MIT
#include "keeper/exchange/offered_files.hpp"

#include <algorithm>
#include <tuple>

#include "keeper/exchange/mis_words.hpp"
#include "keeper/exchange/text_file.hpp"

namespace hearth {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostFiles = 200;
constexpr int kMostLooked = 5000;  // of one folder: somebody's whole photo collection is not our business

// What a name promises; empty: nothing that is imported.
std::string looks_of(const std::string& ending) {
  static const std::map<std::string, std::string> known{
      {"csv", "table"}, {"tsv", "table"},         {"txt", "table"}, {"ics", "calendar"},
      {"zip", "zip"},   {"xml", "transfer_file"}, {"json", "json"}};
  const auto found = known.find(folded(ending));
  return found == known.end() ? "" : found->second;
}

// Names travel as UTF-8, and what cannot be named cannot be asked for.
bool can_be_named(const std::string& name) {
  return !name.starts_with('.') && text_of(name) == name;
}

template <class Take>
void each_in(const fs::path& folder, Take take) {
  std::error_code problem;
  int left = kMostLooked;
  for (fs::directory_iterator at(folder, problem), end; !problem && at != end && left > 0;
       at.increment(problem), --left)
    if (can_be_named(at->path().filename())) take(*at);
}

bool is_folder(const fs::directory_entry& entry) {
  std::error_code problem;
  return fs::is_directory(entry.symlink_status(problem));
}

Instant instant_of_file(fs::file_time_type at) {
  return std::chrono::floor<std::chrono::milliseconds>(fs::file_time_type::clock::to_sys(at));
}

void add_files_of(const fs::path& folder, std::vector<SchoolFile>& files) {
  each_in(folder, [&](const fs::directory_entry& entry) {
    SchoolFile file{.path = entry.path(),
                    .name = entry.path().filename(),
                    .place = folder.filename(),
                    .looks = looks_of(entry.path().extension())};
    std::error_code problem, of_size, of_time;
    if (file.looks.empty() || !fs::is_regular_file(entry.symlink_status(problem))) return;
    file.bytes = entry.file_size(of_size);
    const auto changed = entry.last_write_time(of_time);
    if (of_size || of_time) return;
    file.changed = instant_of_file(changed);
    files.push_back(std::move(file));
  });
}

}  // namespace

std::vector<SchoolFile> offered_files(const FilePlaces& places) {
  std::vector<SchoolFile> files;
  if (!places.inbox.empty()) add_files_of(places.inbox, files);
  for (const fs::path& root : places.sticks)
    each_in(root, [&](const fs::directory_entry& account) {
      if (!is_folder(account)) return;
      each_in(account.path(), [&](const fs::directory_entry& stick) {
        if (is_folder(stick)) add_files_of(stick.path(), files);
      });
    });
  std::ranges::sort(files, [](const SchoolFile& a, const SchoolFile& b) {
    return std::tie(a.place, b.changed, a.name) < std::tie(b.place, a.changed, b.name);
  });
  if (files.size() > kMostFiles) files.resize(kMostFiles);
  return files;
}

}  // namespace hearth
