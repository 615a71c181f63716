// SPDX-License-Identifier: MIT
// Where the school's own photographs and recordings are used, and how another one takes their place. Nothing
// is drawn here.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "hearth/school.hpp"
#include "hearth/words.hpp"
#include "records/document.hpp"

namespace hearth {

// For grown-ups, each place once: "Callum", "Circle time", "the word “walk”".
std::vector<std::string> uses_of(const School&, const std::string& hash, const Words&);

// All documents that show the picture, with the other one in its place. `other`: a name for Screen.
std::vector<Document> with_other_picture(const School&, const std::string& hash, const std::string& other);

bool is_recording(const School&, const std::string& hash);
bool has_ended(const MediaNote&, Day today);

// What the page lists: those that have ended, then those that were taken away, then the others by title.
std::vector<MediaNote> in_order_of_the_page(const School&, Day today);
// What may be chosen: title and name of each photograph that may be shown today.
std::vector<std::pair<std::string, std::string>> pictures_to_choose(const School&, Day today);

}  // namespace hearth
