// SPDX-License-Identifier: MIT
// A look into a library without running anything of it.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace hearth {

// Nothing when `library` is a whole library for this kind of machine that exports hearth_plugin_v1 (see
// hearth/plugin.hpp); otherwise why not, in one sentence that names the file. Reads the file only where its
// own headers point, never outside it, and takes no more memory than the file has bytes. This finds damage
// and mistakes; it is no proof that a library means well.
std::optional<std::string> why_not_a_plugin(const std::filesystem::path& library);

}  // namespace hearth
