// SPDX-License-Identifier: MIT
// A question and its choices, said one after another, each marked while it is said.
#pragma once

#include <deque>
#include <functional>
#include <optional>
#include <vector>

#include "screen/ui/control.hpp"

namespace hearth {

// Display thread only.
class ReadAloud {
 public:
  // Says `question` next, and then the choices that go_on() is first given.
  void start(const Control& question);
  void stop();
  // Call it in every frame with what it shows. `busy`: something is being said. Answers with what to say now.
  std::optional<Control> go_on(const std::vector<Control>&, bool busy);
  // The place of what is being said.
  std::optional<PixelRect> place() const;
  bool going() const { return going_; }

 private:
  bool going_ = false, listed_ = false;
  std::deque<Control> next_;
  std::optional<Control> now_;
};

}  // namespace hearth
