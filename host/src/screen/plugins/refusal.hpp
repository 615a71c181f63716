// SPDX-License-Identifier: MIT
#pragma once

#include <stdexcept>

#include "base/notice.hpp"

namespace hearth {

// Why a plugin is not run: one sentence for staff that names the file, the line where there is one, and what
// to do.
class Refusal : public std::runtime_error {
 public:
  explicit Refusal(const Notice& notice) : std::runtime_error(notice.text()) {}
  using std::runtime_error::runtime_error;
};

}  // namespace hearth
