// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace hearth {

// The BCP 47 tag of a language code of the Department for Education ("PNJ" is "pa"). Its codes look like
// those of ISO 639 and are not. A code that is not listed, or is a tag already, is given back as it is.
std::string language_of(const std::string& code);

}  // namespace hearth
