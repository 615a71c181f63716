// SPDX-License-Identifier: MIT
// Where paper can go, and taking it there. Waits for disks and printers: not for the display's thread.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/paper.hpp"
#include "hearth/words.hpp"

namespace hearth {

struct PaperRoads {
  std::vector<std::filesystem::path> sticks;  // where they appear
  std::filesystem::path out;                  // empty: none
};

// Printers that CUPS knows, sticks, the folder. Without CUPS there are no printers.
std::vector<PaperPlace> find_paper_places(const PaperRoads&, const Words&);
// The folder alone, which needs no look.
std::vector<PaperPlace> folder_place(const PaperRoads&, const Words&);

// Takes a file to a place; "summary-P03" and ".pdf" are its name. Only a PDF can go to a printer. Never
// throws.
Printed take_to(const PaperRoads&, const Words&, const std::string& place, const std::string& name,
                const std::string& ending, std::string_view bytes);

}  // namespace hearth
