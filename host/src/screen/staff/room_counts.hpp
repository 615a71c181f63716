// SPDX-License-Identifier: MIT
// Who is in a room, as numbers in words: for staff who think about the balance of a group. Nobody is named
// but the child whom they think of, and nothing is ranked.
#pragma once

#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "hearth/school.hpp"
#include "hearth/words.hpp"

namespace hearth {

struct RoomCounts {
  int children = 0, one_to_one = 0, nothing_said = 0;  // the last: nobody has written down a concern
  std::map<std::string, int> concerns, years, sen;     // by id; by what the school's office calls them
};

// `body`: a pupil's document as the keeper told it, for year and SEN; null where it is not known.
using PupilBody = std::function<nlohmann::json(const Id&)>;
RoomCounts counts_of(const School&, const Room&, Day, const PupilBody&);
RoomCounts counts_of_one(const School&, const Pupil&, const PupilBody&);

struct CountRow {
  std::string id, what, how_many;
};
// What it is about, years and SEN, a line for each: "Friendships: 3 of 11 children". Where the child whom
// they think of has the same, their name follows; `name` empty: nobody.
std::vector<CountRow> rows_of(const RoomCounts&, const RoomCounts& theirs, const std::string& name,
                              const Words&);

}  // namespace hearth
