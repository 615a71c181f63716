// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <variant>

#include "hearth/school.hpp"
#include "screen/plugins/manifest.hpp"

namespace hearth {

// What the school has set; the default where it has set nothing, or something that the manifest no longer
// allows. Empty text for a key that the manifest does not name.
std::variant<std::int64_t, std::string> setting_of(const Manifest&, const School&, const std::string& key);

// Whether a setting may have this value.
bool allows(const Setting&, const std::variant<std::int64_t, std::string>&);

}  // namespace hearth
