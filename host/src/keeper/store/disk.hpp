// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

namespace hearth {

// Each throws StoreProblem with a sentence that names the file.
void sync_file(const std::filesystem::path&);    // its bytes are on disk
void sync_folder(const std::filesystem::path&);  // the names in it are

// A folder that only its owner may enter; one that is there already stays as it is.
void make_private_folder(const std::filesystem::path&);

// An empty file that only its owner may read, in place of what an earlier try left there.
void make_private_file(const std::filesystem::path&);

// Copies into a new private file and syncs it.
void copy_privately(const std::filesystem::path& from, const std::filesystem::path& to);

// Gives a file another name on the same disk, over whatever has that name.
void rename_file(const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace hearth
