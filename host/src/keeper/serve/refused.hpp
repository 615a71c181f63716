// SPDX-License-Identifier: MIT
#pragma once

#include <stdexcept>

namespace hearth {

// Something was asked that is not allowed, or that cannot be. Its sentence is the answer.
struct Refused : std::runtime_error {
  using std::runtime_error::runtime_error;
};

}  // namespace hearth
