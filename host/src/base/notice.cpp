// SPDX-License-Identifier: MIT
#include "base/notice.hpp"

namespace hearth {

std::string Notice::text() const {
  if (file.empty()) return reason;
  return file + (line > 0 ? ", line " + std::to_string(line) : "") + ": " + reason;
}

}  // namespace hearth
