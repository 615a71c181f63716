// SPDX-License-Identifier: MIT
// The small school in which docs/roles.md is tried.
#pragma once

#include "contract/keepers.hpp"

namespace hearth {

nlohmann::json school_body();
nlohmann::json room_body(bool own);
// Of a document about this child.
nlohmann::json body_for(const std::string& kind, const Id& child);
std::vector<Document> small_school();

}  // namespace hearth
