// SPDX-License-Identifier: MIT
// Sets a Paper on A4.
#pragma once

#include <filesystem>
#include <string>

#include "hearth/paper.hpp"
#include "screen/paper/keep_file.hpp"
#include "screen/paper/paper_tools.hpp"

namespace hearth {

// The pages as PDF. Words are letters that can be searched and read out, drawings are lines, photographs have
// 300 points an inch. A picture that cannot be shown leaves its place empty. The thread of the tools.
std::string pdf_of(const Paper&, PaperTools&);

// The same, kept as `file`: written beside it and renamed, so that there is never half of one; what was
// called so before is replaced. Throws PaperProblem when the disk or the stick refuses.
void write_pdf(const Paper&, const std::filesystem::path& file, PaperTools&);

}  // namespace hearth
