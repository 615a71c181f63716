// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>

namespace hearth {

// Why a paper or a file is not there, in one sentence that a grown-up can act on.
class PaperProblem : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// Writes beside and renames, so that there is never half a file; what was called so before is replaced. Only
// this account can read it, where the disk knows accounts. It is on the disk or the stick when this returns.
// Any thread.
void keep_file(const std::filesystem::path&, std::string_view bytes);

// "summary-P03.pdf" in that folder, or "summary-P03 (2).pdf" where that is taken: nothing is ever written
// over. Signs that a stick's names cannot have become dashes. `ending` with its dot.
std::filesystem::path free_name(const std::filesystem::path& folder, std::string name,
                                const std::string& ending);

}  // namespace hearth
