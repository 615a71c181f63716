// SPDX-License-Identifier: MIT
// The kinds of journal entry, and the plain columns that people who query see: one view for each kind.
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "base/notice.hpp"

namespace hearth {

struct EntryKind {
  std::string name;  // letters, digits and _; also the name of its view
  // Column and where it comes from: a journal column ("what", "level", …) or "detail.<key>". Every view also has
  // id, at, day, slot, room, pupil, by, state and corrects.
  std::vector<std::pair<std::string, std::string>> columns;
  friend bool operator==(const EntryKind&, const EntryKind&) = default;
};

// What happened elsewhere and comes with a file: "assessment", "consent", "target_score", … No screen writes them.
std::vector<EntryKind> imported_kinds();

// The kinds that the host itself writes: "edited", "viewed", "day_change", what staff do ("call_seen",
// "attendance", "duty_done", …) and the imported ones.
std::vector<EntryKind> host_kinds();

// The [[entry]] tables of every plugin.toml in the folders of `plugins`. A file that cannot be read is skipped
// with a notice; a name or source that is not well formed too.
std::vector<EntryKind> plugin_kinds(const std::filesystem::path& plugins, Notices&);

}  // namespace hearth
