// SPDX-License-Identifier: MIT
// The timetable's pages. Each draws itself and answers with what somebody asked for by a touch.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "../model/board.hpp"
#include "../model/week.hpp"
#include "hearth/host.hpp"
#include "hearth/screen.hpp"

namespace visual_timetable {

struct Wish {
  enum class What {
    back,
    my_day,       // find yourself
    choose_self,  // `id`: the pupil
    week,
    day,  // `day` of the week
    whole_day,
    box,
    card,    // opens the item `id`
    finish,  // the item `id`
    take_back,
    choose,  // `id`: a choice of the open item
    seen,    // the first announcement
  };
  What what;
  std::string id = {};
  hearth::Day day{};
};
using Wished = std::optional<Wish>;

// What a page draws with.
struct Sheet {
  hearth::Screen& screen;
  hearth::Host& host;
  const Board& board;
  bool own;       // a child's "My day"
  bool low_band;  // what can be touched stays in the lower two thirds of a tall panel
  bool saving;    // a touch is on its way to the disk

  std::string words(const char* key) const { return host.words()(key); }
};

Wished draw_board(const Sheet&, const std::vector<WeekDay>& week);  // the week where the view is one
Wished draw_announcement(const Sheet&, const Announcement&);
Wished draw_card(const Sheet&, const Card&);  // opened: one thing on the screen
Wished draw_box(const Sheet&);
Wished draw_whole_day(const Sheet&);
Wished draw_week(const Sheet&, const std::vector<WeekDay>&);
Wished draw_day(const Sheet&, const WeekDay&);  // of the week, opened
Wished draw_who(const Sheet&, const std::vector<const hearth::Pupil*>&, const hearth::School&, hearth::Day);

}  // namespace visual_timetable
