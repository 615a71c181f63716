// SPDX-License-Identifier: MIT
// A child reads and hears a choice in English, in the language spoken at home, or in both.
#pragma once

#include <string>

#include "hearth/content.hpp"
#include "hearth/preferences.hpp"
#include "hearth/screen.hpp"

namespace emotion_checkin {

// Adds what `key` ("feeling/happy") is called at home: below the English word, or instead of it with the
// English below for a child whose whole way is in their own language. A choice without such a word stays as
// it is.
hearth::Choice in_two_languages(hearth::Choice, const std::string& key, const hearth::Content&,
                                const hearth::Preferences&);

}  // namespace emotion_checkin
