// SPDX-License-Identifier: MIT
// What a file says of a child, laid over what is known of the child.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "keeper/exchange/found.hpp"

namespace hearth {

// Names, numbers, date of birth, year, group, needs and languages. What the row does not say stays; so does
// what staff call the child, until the file calls the child by another name than before. A damaged name never
// takes the place of a whole one. Answers with sentences about names that look damaged.
std::vector<std::string> lay_over(nlohmann::json& body, const RosterPupil& row, const Id& pupil);

// "surname, year group": what differs.
std::string differences(const nlohmann::json& before, const nlohmann::json& now);

}  // namespace hearth
