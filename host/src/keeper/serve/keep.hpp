// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <optional>

#include "hearth/clock.hpp"

namespace hearth {

struct KeepOptions {
  std::filesystem::path data, socket, plugins;
  std::optional<Instant> now;
  std::filesystem::path demo;  // the folder of the demo school; empty: no demo
};

// Keeps the records until SIGTERM or SIGINT. Throws StoreProblem or std::system_error when it cannot start.
void keep(const KeepOptions&);

}  // namespace hearth
