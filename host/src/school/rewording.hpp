// SPDX-License-Identifier: MIT
// What a school has made of Hearth's words and pictures: School::wordings laid over the content and over the
// interface's own words. Pure; any thread.
//
// A wording's id is what it is about and its id there: "feeling/happy", "tool/walk", "help/talk",
// "clue/tummy", "need/hungry", "know/here", and "phrase/check_in.how" for the interface's words. A feeling, a
// tool or a help that Hearth does not have is the school's own: "tool/<uuid>".
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hearth/content.hpp"
#include "hearth/school.hpp"
#include "hearth/words.hpp"

namespace hearth {

enum class Hidden {
  left_out,  // not offered: for children. A feeling is still found by its id, for what was said before
  kept,      // all there: for staff
};

// The content as the school words it. A photograph that may not be shown on `day` gives way to the usual
// picture. What would leave somebody without a choice (see shortage()) is offered all the same.
Content reworded(const Content& usual, const School&, Day day, Hidden);

// Whether too little would be left to choose from if all that is hidden were left out: every way to ask must
// keep two feelings, for children at every stage, and one help must stay for everybody.
struct Shortage {
  bool of_helps = false;
  std::string picker;  // the title of a way to ask that would have too few feelings
};
std::optional<Shortage> shortage(const Content& usual, const School&);

// The interface's words as the school says them to children. A phrase without the places that are filled in
// ("{name}") stays as it was.
Words reworded(const Words& english, const std::vector<Wording>&);
// The keys that may be reworded, in the order in which children meet them.
const std::vector<std::string>& phrases();
// "{name}", "{tool}": what a phrase must keep.
std::vector<std::string> places_in(const std::string& phrase);

// The six colours that a card may have, in the theme's order, which is none from good to bad.
const std::vector<std::string>& card_tints();

}  // namespace hearth
