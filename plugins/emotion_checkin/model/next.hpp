// SPDX-License-Identifier: MIT
// What happens next, told with the thanks. It follows from what would help and never from how somebody feels.
#pragma once

#include <string>

#include "check_in.hpp"
#include "hearth/words.hpp"

namespace emotion_checkin {

struct Next {
  std::string picture, words;  // no words: nothing to tell
};

// "Mrs Okafor knows you would like to talk", "You can use your tool now", or the catalogue's words for a help
// (check_in.next_<id>).
Next next_of(const Said&, const hearth::School&, const hearth::Content&, const hearth::Words&, hearth::Day);

}  // namespace emotion_checkin
