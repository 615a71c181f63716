// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "hearth/screen.hpp"

namespace hearth {

class Kit;

// A small button with one large sign on it, "+" or "›", of which each touch counts. True when it was touched.
bool sign_button(Kit&, const std::string& id, const Area&, const std::string& sign);

}  // namespace hearth
