// SPDX-License-Identifier: MIT
// The unique pupil number of English schools: a check letter, twelve digits ("N999299822101"). A temporary
// one has a letter at its end as well.
#pragma once

#include <string>

namespace hearth {

enum class UpnKind {
  permanent,
  temporary,
  wrong_letter,  // looks like one, and the check letter says that a digit is mistyped
  none,          // no UPN at all
};

std::string plain_upn(const std::string& written);  // without blanks, in upper case
UpnKind upn_kind(const std::string& plain);

}  // namespace hearth
