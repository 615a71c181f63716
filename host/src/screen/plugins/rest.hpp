// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/call_page.hpp"

namespace hearth {

// Whether a plugin brings the screen down: it was in a call at two deaths within ten minutes. Answers with
// the last such pair as a sentence for staff, in local time of `zone`, or with nothing. `plugin` is what the
// call page knows it by.
std::optional<std::string> why_it_rests(const std::vector<CallPage::Death>&, const std::string& plugin,
                                        const std::string& zone);

}  // namespace hearth
