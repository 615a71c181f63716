// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "hearth/screen.hpp"

namespace hearth {

// One page of the staff's corner. It lives as long as the corner; open() and close() frame each visit.
// Display thread only.
class StaffPage {
 public:
  virtual ~StaffPage() = default;
  virtual void open() {}
  virtual void about(const std::string&) {}  // after open(): what another page wants to see here
  virtual void close() {}                    // forgets everything that was shown
  virtual void refresh() {}                  // something changed in the records
  virtual void draw(Screen&) = 0;
};

}  // namespace hearth
