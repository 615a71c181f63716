// SPDX-License-Identifier: MIT
// What somebody who has shown their PIN may do, kept up with what becomes true in the meantime.
#pragma once

#include <map>
#include <string>

#include "hearth/school.hpp"
#include "keeper/access/rights.hpp"
#include "records/document.hpp"

namespace hearth {

// The versions of everybody's PIN and second factor: a new one ends what was opened with the one before.
struct KeyStamps {
  std::map<Id, std::string> pins, seconds;  // by staff
};
KeyStamps key_stamps(const std::vector<Document>&);

// After the right PIN. Empty, or one sentence that says why there is no session.
std::string open(Session&, const School&, const KeyStamps&, const Id& staff, Instant now);
// After the right code, or a new second factor.
void show_second(Session&, const School&, const KeyStamps&);
// Before each question: ends the session a minute after the one before, or when the person's PIN or place in
// the staff list has changed, and brings their tasks and rooms up to date.
void keep_up(Session&, const School&, const KeyStamps&, Instant now);
// `why`: the sentence that later questions are refused with; may be empty.
void close(Session&, const std::string& why);

}  // namespace hearth
