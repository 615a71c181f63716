// SPDX-License-Identifier: MIT
#include "keeper/access/may_see_media.hpp"

#include <algorithm>

#include "keeper/store/theirs.hpp"

namespace hearth {

bool may_see_media(const Session& session, const School& school, Day today,
                   const std::vector<Document>& documents, const std::string& hash) {
  bool of_a_person = false, of_a_thing = false;
  for (const Document& document : documents) {
    if (!media_of(document).contains(hash)) continue;
    const bool person = document.kind == "pupil" || document.kind == "adult";
    (person ? of_a_person : of_a_thing) = true;
  }
  if (!of_a_person && !of_a_thing) return false;
  if (refusal(session, need_to_put("media")).empty()) return true;
  const auto note = std::ranges::find(school.media, hash, &MediaNote::hash);
  if (note == school.media.end()) return of_a_thing;  // nobody has said that this face may be shown
  return note->consent && !(note->expires && *note->expires < today);
}

}  // namespace hearth
