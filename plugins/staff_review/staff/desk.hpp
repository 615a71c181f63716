// SPDX-License-Identifier: MIT
// What the pages work with, and the way between them.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "../model/keeping.hpp"
#include "hearth/host.hpp"
#include "hearth/screen.hpp"
#include "hearth/way.hpp"

namespace staff_review {

struct Desk;

using StaffPage = hearth::PageFor<Desk>;
using Way = hearth::WayFor<Desk>;

// For one frame.
struct Desk {
  hearth::Screen& screen;
  hearth::Host& host;
  std::shared_ptr<const hearth::School> school;
  hearth::Day today;
  Keeping& keeping;
  Way& way;

  // Of this plugin: "look_back.<key>".
  std::string words(std::string_view key,
                    std::initializer_list<std::pair<std::string_view, std::string_view>> filled = {}) const;
  std::string picture(const hearth::Pupil&) const;
  std::string picture(const hearth::Room&) const;
};

inline constexpr float kBetween = 6, kButton = 24;

// What the page is about, and below it one line: what to do.
void draw_heading(Desk&, hearth::Area& rest, const std::string& words, const std::string& note);
// A quiet sentence off the top.
void draw_note(Desk&, hearth::Area& rest, const std::string& words);
// Whom it is about: picture and name, and below them over which days.
void draw_whose(Desk&, hearth::Area, const std::string& picture, const std::string& name,
                const std::string& small);
// A sentence on the colour of attention; nothing where it is empty.
void draw_problem(Desk&, hearth::Area& rest, const std::string& problem);
// Buttons at the bottom of `rest`, as many beside each other as have room. Ids "<id>/<choice.id>". Those
// without a word keep their place empty. Answers with the id of the pressed one, else with nothing.
std::string draw_buttons(Desk&, hearth::Area& rest, std::string_view id, std::span<const hearth::Choice>);
// One of some, beside each other; answers with its id when another than `chosen` was pressed.
std::string draw_tabs(Desk&, const std::vector<hearth::Area>& places, std::string_view id,
                      std::span<const hearth::Choice>, std::string_view chosen);
// Sentences below each other, as many as fit.
void draw_sentences(Desk&, hearth::Area rest, const std::vector<std::string>&, float size = 8.5f);
hearth::Choice back_button(Desk&);

}  // namespace staff_review
