// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace hearth {

// Empty when it can be a PIN: 6 to 8 digits, and none that is tried first: no repeats (000000, 121212), no
// runs (123456, 987654), no dates (110426, 20260426). Otherwise one sentence.
std::string pin_problem(const std::string& pin);

}  // namespace hearth
