// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace hearth {

// Something staff should know about: a file that could not be read, a plugin that rests. Never shown to a child.
struct Notice {
  std::string file;  // as the technician knows it; may be empty
  int line = 0;      // 0: no line to point at
  std::string reason;  // one sentence, ending with what to do where there is something to do

  std::string text() const;  // "otter_room.ics, line 41: …", always one line
  friend bool operator==(const Notice&, const Notice&) = default;
};

using Notices = std::vector<Notice>;

}  // namespace hearth
