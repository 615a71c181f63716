// SPDX-License-Identifier: MIT
#include "screen/staff/people_search.hpp"

#include <algorithm>

#include "screen/staff/person_words.hpp"
#include "screen/ui/picture_search.hpp"

namespace hearth {
namespace {

bool is_theirs(const Pupil& pupil, const std::vector<Id>& rooms) {
  return pupil.placements.empty() || std::ranges::any_of(pupil.placements, [&](const Placement& placement) {
           return std::ranges::count(rooms, placement.room) > 0;
         });
}

}  // namespace

std::vector<const Pupil*> children_shown(const School& school, const std::vector<Id>& rooms, Day today,
                                         bool gone, const std::string& search) {
  std::vector<const Pupil*> shown;
  for (const Pupil& pupil : school.pupils) {
    if (!is_theirs(pupil, rooms)) continue;
    if ((standing_of(pupil, rooms, today) == Standing::gone) != gone) continue;
    if (search.empty() ||
        !find_pictures({{pupil.name + ' ' + pupil.full_name, pupil.id}}, search, {}).empty())
      shown.push_back(&pupil);
  }
  return shown;
}

}  // namespace hearth
