// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace hearth {

// Language tag in small letters → voice of the speech program. An empty voice: none, whatever the language's
// other scripts have.
using Voices = std::map<std::string, std::string, std::less<>>;

// Those of espeak-ng 1.51 for the languages that primary schools meet most.
const Voices& espeak_voices();

// The voice for a BCP 47 tag: the whole tag, or as much of its beginning as is known ("en-GB-scotland" →
// "en-gb").
std::optional<std::string> voice_for(const Voices&, std::string_view language);

}  // namespace hearth
