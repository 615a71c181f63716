// SPDX-License-Identifier: MIT
// Photographs on USB sticks. Looks at files that anybody may have written; any thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace hearth {

struct StickPicture {
  std::filesystem::path file;
  std::string name;   // "IMG_0231.JPG"
  std::string stick;  // what the stick is called
  std::filesystem::file_time_type changed{};
};

// Files that are called like a photograph, the latest first, at most 200. `roots` are folders such as /media,
// in which there is a folder for each account and in that one for each stick. Links are not followed.
std::vector<StickPicture> pictures_on_sticks(const std::vector<std::filesystem::path>& roots);

// All bytes of a file of at most 32 MiB; none when it is larger, no plain file, or gone.
std::vector<std::uint8_t> bytes_of_picture(const std::filesystem::path&);

}  // namespace hearth
