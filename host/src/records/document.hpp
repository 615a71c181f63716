// SPDX-License-Identifier: MIT
// A document says what is true now: a pupil, a room, a timetable, a setting. It is replaced as a whole.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "records/entry_json.hpp"

namespace hearth {

struct Document {
  std::string kind;  // "pupil", "room", "timetable", …
  Id id;
  nlohmann::json body = nlohmann::json::object();
  std::string stamp;     // hybrid logical clock of this version, set by the store; the greater text wins
  bool deleted = false;  // a deletion is a version like any other
  friend bool operator==(const Document&, const Document&) = default;
};

// A photograph or a recorded voice, named by the hash of its bytes.
struct Media {
  std::string hash;  // BLAKE2b-256 of the bytes, lower-case hex; set by the store
  std::string type;  // "image/png", "audio/ogg"
  std::vector<std::uint8_t> bytes;
};

void to_json(nlohmann::json&, const Document&);
void from_json(const nlohmann::json&,
               Document&);  // throws nlohmann::json::exception when a field is missing or wrong

}  // namespace hearth
