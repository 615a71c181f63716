// SPDX-License-Identifier: MIT
// A small school for readers that look at what is known.
#pragma once

#include <vector>

#include "records/document.hpp"

namespace hearth::fuzz {

inline const std::vector<Document>& known_school() {
  static const std::vector<Document> known{
      {.kind = "school", .id = "s", .body = {{"name", "St Example"}, {"zone", "Europe/London"}}},
      {.kind = "room", .id = "otter", .body = {{"name", "Otter Room"}}},
      {.kind = "term",
       .id = "t",
       .body = {{"title", "Summer"}, {"first", "2026-04-13"}, {"last", "2026-07-17"}}},
      {.kind = "pupil",
       .id = "P01",
       .body = {{"name", "Callum"},
                {"forename", "Callum"},
                {"surname", "Ashdown"},
                {"born", "2018-03-04"},
                {"upn", "F999299821103"},
                {"placements", {{{"room", "otter"}, {"first", "2026-01-06"}}}}}},
      {.kind = "pupil", .id = "P02", .body = {{"name", "Aaliyah"}}},
      {.kind = "target",
       .id = "P01-T1",
       .body = {{"pupil", "P01"}, {"text", "I ask for help."}, {"title", "Ask for help"}, {"first", "2026-01-06"}}}};
  return known;
}

}  // namespace hearth::fuzz
