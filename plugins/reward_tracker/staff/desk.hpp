// SPDX-License-Identifier: MIT
// What the pages of the staff's side work with, and the way between them.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "../model/staff_book.hpp"
#include "../model/staff_keep.hpp"
#include "hearth/host.hpp"
#include "hearth/screen.hpp"
#include "hearth/way.hpp"

namespace reward_tracker::staff {

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
  Book& book;
  Keeping& keeping;
  Way& way;
  hearth::Id& routine;  // the last that a star was given for

  // Of this side: "rewards_staff.<key>".
  std::string words(std::string_view key,
                    std::initializer_list<std::pair<std::string_view, std::string_view>> filled = {}) const;
  // The children of the room in the school's order; `here`: without those who are away.
  std::vector<const hearth::Pupil*> children() const;
  std::vector<const hearth::Pupil*> here() const;
  std::string picture(const hearth::Pupil&) const;
  std::string picture(const std::string&) const;  // of a thing
};

inline constexpr float kBetween = 6, kButton = 27;

// The parts of the staff's side, beside each other at the top; answers with the area below.
enum class Section { stars, scoring, week, jar, set_up };
hearth::Area draw_sections(Desk&, Section open);

// What the page is about, and below it one line: what to do, or what went wrong.
void draw_heading(Desk&, hearth::Area& rest, const std::string& words, const std::string& note);
// A sentence on the colour of attention; nothing where it is empty.
void draw_problem(Desk&, hearth::Area& rest, const std::string& problem);
// Buttons at the bottom of `rest`, as many beside each other as have room. Ids "<id>/<choice.id>". Those
// without a word keep their place empty. Answers with the id of the pressed one, else with nothing.
std::string draw_buttons(Desk&, hearth::Area& rest, std::string_view id, std::span<const hearth::Choice>);
hearth::Choice back_button(Desk&);
std::string number(std::size_t);
std::string ago_words(Desk&, hearth::Instant);  // "4 minutes ago"
std::string date_words(Desk&, hearth::Day);     // "13 February"

}  // namespace reward_tracker::staff
