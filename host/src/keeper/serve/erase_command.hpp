// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "keeper/serve/commands.hpp"

namespace hearth {

// Erases everything that is kept about one child. `again`: the child's id once more, as a second person has
// read it out. Prints what it did; throws StoreProblem with one sentence when the two differ or there is no
// such child.
void erase_pupil(const Place&, const std::string& pupil, const std::string& again);

}  // namespace hearth
