// SPDX-License-Identifier: MIT
// Where the programs and their files are.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "hearth/clock.hpp"

namespace hearth {

// The folder that this program's file is in. Throws std::system_error.
std::filesystem::path program_folder();

// $XDG_DATA_HOME/hearth, else ~/.local/share/hearth; "hearth-demo" for the demo school.
std::filesystem::path default_data_folder(bool demo);

// The keeper's socket in a data folder.
std::filesystem::path socket_in(const std::filesystem::path& data);

// Folders in which USB sticks appear, each below that of its account: /media and /run/media; $HEARTH_STICKS in
// their place.
std::vector<std::filesystem::path> stick_places();

// "2026-07-17T08:35", with seconds if wanted, as the clocks in London show it; nothing when it is not well
// formed. And back, with seconds.
std::optional<Instant> parse_moment(const std::string&);
std::string moment_text(Instant);

}  // namespace hearth
