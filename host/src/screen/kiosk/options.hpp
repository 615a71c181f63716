// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>

#include "screen/ui/display.hpp"

namespace hearth {

// What hearth-screen is started with; the parent passes it on.
struct ScreenOptions {
  std::filesystem::path socket, page, plugins, assets, content;
  std::string now;     // local time, e.g. 2026-07-17T08:35; empty: the machine's clock
  std::string room;    // empty: the first
  std::string theme;   // "paper", "dark", "contrast"; empty: as room and child like it
  std::string speech;  // the speech program's command line; empty: the usual one
  std::filesystem::path tour, shots;
  DisplayOptions display;
};

// Runs the screen until it is told to stop. The exit code: 0 at the end, 1 when a tour failed, 3 when there
// is no display.
int run_screen(const ScreenOptions&);

}  // namespace hearth
