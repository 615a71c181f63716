// SPDX-License-Identifier: MIT
#pragma once

#include <set>

#include "records/document.hpp"

namespace hearth {

// Whether a document is about this child and nobody else: it is called like them, or names them in its body;
// of a photograph, that it shows only them.
bool is_about(const Document&, const Id& pupil);

// The hashes of pictures that a body speaks of: "media:<hash>|animal/fox".
std::set<std::string> media_in(const nlohmann::json& body);
// The same of a whole document, with what a note on a photograph is about; nothing of one that was deleted.
std::set<std::string> media_of(const Document&);

}  // namespace hearth
