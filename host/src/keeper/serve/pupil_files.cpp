// SPDX-License-Identifier: MIT
#include "keeper/serve/pupil_files.hpp"

#include <algorithm>

#include "base/ids.hpp"
#include "keeper/access/told.hpp"
#include "keeper/exchange/pupil_export.hpp"
#include "keeper/serve/refused.hpp"
#include "keeper/store/disk.hpp"
#include "keeper/store/theirs.hpp"

namespace hearth {

namespace {

constexpr std::size_t kShortId = 8;  // enough that two files of a day do not meet

PupilFile file_of(const PupilDesk& desk, const Id& pupil) {
  PupilFile file{.zone = desk.school.zone, .made = desk.now};
  std::set<std::string> pictures;
  for (Document& document : desk.store.documents()) {
    if (document.deleted || !is_about(document, pupil)) continue;
    if (document.kind == "media") pictures.insert(document.id);
    file.documents.push_back(std::move(document));
  }
  // Whoever reads it back has to know the child before what is said of them.
  std::ranges::stable_partition(file.documents, [](const Document& d) { return d.kind == "pupil"; });
  for (const std::string& hash : pictures)
    if (auto media = desk.store.media(hash)) file.media.push_back(std::move(*media));

  auto entries = told_to(desk.session, desk.school, desk.store.entries({.pupil = pupil}));
  const auto looked = std::ranges::stable_partition(
      entries, [](const Entry& entry) { return entry.kind != "viewed" && entry.kind != "edited"; });
  if (refusal(desk.session, {Role::staff, {Task::view_log}}).empty())
    file.looked_at.assign(looked.begin(), looked.end());
  entries.erase(looked.begin(), looked.end());
  if (!refusal(desk.session, {Role::staff, {Task::notes}}).empty())
    std::erase_if(entries, [](const Entry& entry) { return entry.kind == "staff_note"; });
  file.entries = std::move(entries);
  return file;
}

}  // namespace

void must_be_in_the_records(const School& school, const Id& pupil) {
  if (!school.pupil(pupil)) throw Refused("There is no such child in the records.");
}

std::string export_pupil_file(const PupilDesk& desk, const Id& pupil, const std::filesystem::path& folder) {
  make_private_folder(folder);
  const std::string name = "child-" + day_text(local_time(desk.now, desk.school.zone).day) + '-' +
                           new_random_id().substr(0, kShortId) + ".zip";
  write_pupil_file(file_of(desk, pupil), folder / name);
  return name;
}

}  // namespace hearth
