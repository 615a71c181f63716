// SPDX-License-Identifier: MIT
// The files that staff may bring in: on sticks, and in the school's inbox.
#pragma once

#include <filesystem>
#include <vector>

#include "records/school_files.hpp"

namespace hearth {

struct FilePlaces {
  std::filesystem::path inbox;  // itself
  std::vector<std::filesystem::path>
      sticks;  // /media: sticks are two folders deeper, /media/<account>/<stick>
};

// Files of the endings that an import knows, by place and then the newest first, at most 200; those right in
// the folders, not deeper. No symbolic link is followed, so that a stick cannot point at anything else. A
// folder that cannot be read offers nothing.
std::vector<SchoolFile> offered_files(const FilePlaces&);

}  // namespace hearth
