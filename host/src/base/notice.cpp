// SPDX-License-Identifier: MIT
#include "base/notice.hpp"

#include <algorithm>

namespace hearth {

std::string Notice::text() const {
  std::string text = reason;
  if (!file.empty()) text = file + (line > 0 ? ", line " + std::to_string(line) : "") + ": " + reason;
  // A reason may quote what stands in a file from outside; a line of the log it stays.
  std::ranges::replace_if(
      text, [](unsigned char c) { return c < ' ' || c == 0x7F; }, ' ');
  return text;
}

}  // namespace hearth
