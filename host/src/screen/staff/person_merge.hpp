// SPDX-License-Identifier: MIT
// What becomes of a document that two people change at the same time.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace hearth {

struct Merged {
  nlohmann::json body;
  std::vector<std::string> clashes;  // the fields that both have changed, and not alike
};

// `mine` was made from `before`; meanwhile somebody else may have made `theirs` of it. What only one of them
// has changed counts. A field that is missing counts as changed where it was there. Lists are one field each.
Merged merge(const nlohmann::json& before, const nlohmann::json& mine, const nlohmann::json& theirs);

}  // namespace hearth
