// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "hearth/school.hpp"

namespace hearth {

// "cancel", "move", "replace", "add": as documents and the journal spell it.
std::string change_word(Change::What);
std::optional<Change::What> change_named(const std::string&);

}  // namespace hearth
