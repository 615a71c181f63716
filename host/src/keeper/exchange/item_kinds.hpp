// SPDX-License-Identifier: MIT
// What sort of thing an item of the day is. Screens ask for the kind ("food" ends the morning), and what
// leaves the school names nothing else.
#pragma once

#include <string>

namespace hearth {

// The kind that a calendar's category means: "breakfast" is "food". In lower case; a word that is not listed
// is a kind itself.
std::string item_kind(const std::string& category);

// A title that tells nothing about anybody: "Food" for food, "Lesson" for learning, "Activity" for a kind
// that is not listed.
std::string generic_title(const std::string& kind);

}  // namespace hearth
