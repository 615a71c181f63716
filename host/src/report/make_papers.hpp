// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

#include "report/paper_kinds.hpp"

namespace hearth {

// Makes a paper of every child of a room, of each room or of the school, as PDFs in `folder`; a paper of the
// same name is replaced. Tells on the error output which one it is at, and for each that cannot be made one
// sentence why; at the end, on the output, how many there are and where. False when one failed. Throws
// StoreProblem when nothing can be made at all.
bool make_papers(ReportDesk&, const PaperWish&, const std::filesystem::path& assets,
                 const std::filesystem::path& folder);

}  // namespace hearth
