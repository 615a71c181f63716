// SPDX-License-Identifier: MIT
// What a child's taps leave in the journal.
#pragma once

#include "hearth/school.hpp"
#include "hearth/targets.hpp"

namespace reward_tracker {

// Who stands there, and how it goes here.
struct Visitor {
  hearth::Id pupil;
  hearth::Id peer;        // who may say how it went beside them; empty: nobody
  bool approval = false;  // a star that they give themselves waits for a grown-up
};

hearth::Entry own_mark(const Visitor&, const hearth::Target&, const hearth::Item& session, int mark);
// `kind_words`: which sentence went with it; empty: none.
hearth::Entry peer_mark(const Visitor&, const hearth::Target&, const hearth::Item& session, int mark,
                        const std::string& kind_words);
// For a target that was met in the session with this slot: an award, or the wish for one.
hearth::Entry star_for(const Visitor&, const hearth::Target&, const std::string& slot);
hearth::Entry reward_choice(const Visitor&, const hearth::Id& reward);
hearth::Entry call(const Visitor&);

}  // namespace reward_tracker
