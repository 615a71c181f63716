// SPDX-License-Identifier: MIT
// Who may be asked, how this child is asked, and whom they may ask for.
#pragma once

#include <string>
#include <vector>

#include "hearth/content.hpp"
#include "hearth/journal.hpp"
#include "hearth/school.hpp"

namespace emotion_checkin {

// A child who may find themselves on the screen. That they answered, and nothing of what they said.
struct Face {
  hearth::Id pupil;
  std::string name, picture;
  bool ticked = false;
};

// The children who are expected in the room now and may be asked, in the order of the documents.
std::vector<Face> faces(const hearth::School&, const hearth::Id& room, hearth::Instant,
                        const std::vector<hearth::Tick>&, const std::string& slot);

// A child as staff see them: whether they have answered, and why somebody cannot be asked.
struct Row {
  enum class May { yes, refused, not_asked };  // not_asked: the family or school has opted out
  hearth::Id pupil;
  std::string name, picture;
  bool ticked = false;
  hearth::State state = hearth::State::none;  // while somebody of the staff is signed in
  May may = May::yes;
  std::string refusal;  // for May::refused, one sentence
};

std::vector<Row> rows(const hearth::School&, const hearth::Id& room, hearth::Instant,
                      const std::vector<hearth::Tick>&, const std::string& slot);

// How this child is asked, without the steps that would have nothing on them.
hearth::CheckInWay way_of(const hearth::Pupil&, const hearth::School&, const hearth::Content&);

// The feelings that this child chooses from, always in the same order.
std::vector<const hearth::Feeling*> feelings_for(const hearth::Content&, const hearth::CheckInWay&);

// Somebody whom the child may ask for.
struct KeyAdult {
  hearth::Id id;
  std::string name, picture;
  bool here = true;  // who is away is shown, but cannot be chosen
};
std::vector<KeyAdult> key_adults(const hearth::School&, const hearth::CheckInWay&, hearth::Day);

// What would help, after a feeling: after a pleasant one whether there is anything to tell, and no tools.
bool is_pleasant(const hearth::Feeling*);
std::vector<const hearth::Help*> helps_for(const hearth::Content&, const hearth::Feeling*);

// Who may know, with what was chosen last in front.
std::vector<const hearth::Option*> knows_for(const hearth::Content&, const hearth::CheckInWay&,
                                             const std::vector<hearth::Entry>& own_today);

// How many of those who are asked have told us: an "I don't know" is an answer.
struct Count {
  int told = 0, asked = 0;
};
Count count_of(const std::vector<Row>&);

}  // namespace emotion_checkin
