// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "screen/staff/pages.hpp"

namespace hearth {

// The learning mentor is asked for with one touch: room and time, and no child. What became of it stands
// below the bar of every staff page, and so does what other rooms ask. Display thread only.
class HelpCall {
 public:
  explicit HelpCall(const StaffDesk& desk) : desk_(desk) {}

  void refresh();  // asks the keeper again
  void close();    // forgets everything
  void draw_button(Screen&, const Area&);
  // A line at the top of `rest` for as long as there is something to say.
  void draw_lines(Screen&, Area& rest);

 private:
  struct Line {
    std::string words;
    Id answers;  // the call that a button beside it answers
  };
  std::vector<Line> lines() const;
  Line line_of(const CrisisCall&) const;
  const CrisisCall* own() const;  // the last one of this room
  bool waits() const;             // for somebody to see it
  void send();
  void answer(const Id& call);

  const StaffDesk desk_;
  std::vector<CrisisCall> calls_;
  // What this screen has sent, until the keeper tells of it. Somebody without Task::today is told nothing.
  struct Sent {
    Id entry;
    Instant at{};
    bool stored = false;
    std::string problem;
  };
  std::optional<Sent> sent_;
  std::shared_ptr<int> visit_ = std::make_shared<int>(0);
};

}  // namespace hearth
