// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace hearth {

struct Stick {
  std::filesystem::path folder;
  std::string name;  // what the stick is called: "BLUE"
};

// The USB sticks that are in, by name. `roots` are folders such as /media (stick_places()), in which there is
// a folder for each account and in that one for each stick. Links are not followed. Asks disks; any thread
// but the display's.
std::vector<Stick> sticks_in(const std::vector<std::filesystem::path>& roots);

}  // namespace hearth
