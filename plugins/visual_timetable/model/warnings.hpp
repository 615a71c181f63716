// SPDX-License-Identifier: MIT
// Signs before something ends.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hearth/school.hpp"
#include "hearth/words.hpp"

namespace visual_timetable {

// "5 minutes, then Snack", with the picture of what comes.
struct Sign {
  std::string words, picture;
};

// The sign that stands on the now card, from the first warning on until the end. What comes is named by the
// caller.
std::optional<Sign> sign_before(const std::vector<hearth::Warning>&, const hearth::PlanItem& now,
                                hearth::Instant, const std::string& next, const std::string& next_picture,
                                const hearth::Words&);

// When a warning begins, of the item that is on; those with the bell only, or all.
std::vector<hearth::Instant> warning_moments(const std::vector<hearth::Warning>&, const hearth::PlanItem& now,
                                             bool with_bell_only);

// Rings once for each moment, and not for one that was missed: a bell long after means nothing.
class Bell {
 public:
  bool rings(const std::vector<hearth::Instant>& moments, hearth::Instant at);

 private:
  hearth::Instant heard_{};  // the last moment that is behind us
};

}  // namespace visual_timetable
