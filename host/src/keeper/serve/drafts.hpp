// SPDX-License-Identifier: MIT
// What staff have typed and not finished, so that neither a power cut nor the lock loses it. One for each
// person and form, on this machine alone.
#pragma once

#include <nlohmann/json.hpp>

#include "keeper/store/store.hpp"

namespace hearth {

inline constexpr std::size_t kMostDraftBytes = 64 << 10;

// An empty object ends it. Throws Refused when the form has no name or it is too long to be kept.
void keep_draft(Store&, const Id& staff, const std::string& form, const nlohmann::json& fields);
// An empty object where there is none.
nlohmann::json draft_of(const Store&, const Id& staff, const std::string& form);
// All of somebody who has gone, or whose PIN is nobody's any more.
void end_drafts(Store&, const Id& staff);

}  // namespace hearth
