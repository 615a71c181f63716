// SPDX-License-Identifier: MIT
// Files name rooms in many ways: "otter", "Otter", "Otter Room", or a code of another program's.
#pragma once

#include <string>
#include <vector>

#include "records/document.hpp"

namespace hearth {

// The id of the room that `name` means: by its id, its name, its name without "Room", or one of `also_called`
// in its document ("Nurture6"), in upper or lower case. Empty when there is none. `known`: documents of any
// kind; the later one of a room counts.
Id room_named(const std::string& name, const std::vector<Document>& known);

// An id for a room of this name, in letters that can be typed: "Nurture 6" is nurture_6.
Id room_id(const std::string& name);

// Whether nobody may check in there before consent is recorded: `needs_consent` in the room's document, for
// the placements that an import makes.
bool room_needs_consent(const Id& room, const std::vector<Document>& known);

}  // namespace hearth
