// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

#include "hearth/content.hpp"
#include "hearth/school.hpp"

namespace hearth {

// The content as the school words it, always as it is now. What is given out stays valid for good; what it
// says changes in follow(). Display thread only.
class SchoolContent {
 public:
  explicit SchoolContent(Content usual);

  // Call it between frames; does something only when the school or the day is another one.
  void follow(const std::shared_ptr<const School>&, Day today);

  const Content& offered() const { return offered_; }  // for children and plugins
  const Content& all() const { return all_; }          // for staff: with what is not offered any more

 private:
  const Content usual_;
  Content offered_, all_;
  std::shared_ptr<const School> school_;
  Day day_{};
};

}  // namespace hearth
