// SPDX-License-Identifier: MIT
// What the pages of the staff's side work with, and the way between them.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "../model/edit_keep.hpp"
#include "hearth/host.hpp"
#include "hearth/screen.hpp"
#include "hearth/way.hpp"

namespace visual_timetable {

struct Desk;

using StaffPage = hearth::PageFor<Desk>;
using Way = hearth::WayFor<Desk>;

// For one frame.
struct Desk {
  hearth::Screen& screen;
  hearth::Host& host;
  std::shared_ptr<const hearth::School> school;
  const hearth::Room& room;
  hearth::Day today;
  Keeping& keeping;
  Way& way;

  std::string words(std::string_view key,
                    std::initializer_list<std::pair<std::string_view, std::string_view>> filled = {}) const {
    return host.words()(key, filled);
  }
};

inline constexpr float kBetween = 6;

// The parts of the staff's side, beside each other at the top; answers with the area below.
enum class Section { today, another_day, weeks, elsewhere, focus };
hearth::Area draw_sections(Desk&, Section open);
// What the page is about, and below it one line: what to do, or what went wrong with the last change. Unless
// told otherwise, what was done last can be taken back and done again at the right.
enum class Undo { none, shown };
void draw_heading(Desk&, hearth::Area& rest, const std::string& words, const std::string& note,
                  Undo = Undo::shown);
// Buttons at the bottom of `rest`, as many beside each other as have room. Ids "<id>/<choice.id>". Those
// without a word keep their place empty. Answers with the id of the pressed one, else with nothing.
std::string draw_buttons(Desk&, hearth::Area& rest, std::string_view id, std::span<const hearth::Choice>);
hearth::Choice back_button(Desk&);
std::string number(std::size_t);

}  // namespace visual_timetable
