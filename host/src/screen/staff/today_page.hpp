// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "screen/staff/pages.hpp"
#include "screen/staff/today_words.hpp"

namespace hearth {

// Who asked for someone, who has checked in, who is here, who needs a look. Display thread only.
class TodayPage : public StaffPage {
 public:
  explicit TodayPage(const StaffDesk& desk) : desk_(desk) {}

  void open() override { refresh(); }
  void close() override;
  void refresh() override;
  void draw(Screen&) override;

 private:
  enum class Part { asked, board, here, look, pairs };

  void draw_parts(Screen&, Area);
  std::vector<Choice> parts() const;
  // today_asked.cpp
  void draw_asked(Screen&, Area);
  void draw_crisis(Screen&, const Area&, const CrisisCall&);
  void draw_call(Screen&, const Area&, const Call&);
  void answer(const char* kind, const Call&, bool passed = false);
  // today_here.cpp
  void draw_board(Screen&, Area);
  void draw_guests(Screen&, Area& rest);
  void draw_here(Screen&, Area);
  void draw_where(Screen&, const Area&, const Pupil&);
  void mark(const Pupil&, const std::string& where);
  std::string latest_slot() const;
  // today_look.cpp
  void draw_look(Screen&, Area);
  void draw_outcome(Screen&, Area);
  // today_pairs.cpp
  void draw_pairs(Screen&, Area);
  bool draw_pair(Screen&, const Area&, const CalmPair&);

  Day day() const { return local_time(desk_.clock.now(), desk_.school()->zone).day; }
  std::string words(std::string_view key) const { return desk_.words(key); }
  bool may(Task task) const { return desk_.session().tasks.contains(task); }

  const StaffDesk desk_;
  Part part_ = Part::asked;
  StaffDay told_;
  bool is_told_ = false;  // the keeper has answered
  std::vector<Tick> ticks_;
  std::string problem_;  // why the keeper tells nothing
  std::string slot_;     // that is looked at; empty: the latest
  std::string look_;     // that is being answered, its id
  std::size_t page_ = 0;
  std::shared_ptr<int> visit_ = std::make_shared<int>(0);  // answers that come too late are not shown
};

}  // namespace hearth
