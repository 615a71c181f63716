// SPDX-License-Identifier: MIT
// Whose children and which rooms somebody looks back on.
#pragma once

#include <string>
#include <vector>

#include "hearth/school.hpp"

namespace staff_review {

// The rooms of whoever has signed in, the one of this screen first.
std::vector<const hearth::Room*> rooms_for(const hearth::School&, const hearth::Id& staff,
                                           const hearth::Id& here);

struct Child {
  const hearth::Pupil* pupil = nullptr;
  bool left = false;  // belongs to the room no more
};
// Who belongs to the room or did on one of these days; by name, and nothing else.
std::vector<Child> children_of(const hearth::School&, const hearth::Id& room, hearth::Days,
                               hearth::Day today);

// Whether somebody may be asked how they feel only once consent is recorded, and it is not.
bool lacks_consent(const hearth::Pupil&, hearth::Day today);

}  // namespace staff_review
