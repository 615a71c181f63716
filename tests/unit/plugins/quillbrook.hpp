// SPDX-License-Identifier: MIT
// The demo school and the words of the interface, as the plugins get them.
#pragma once

#include <string>

#include "keeper/exchange/demo_school.hpp"
#include "records/read_content.hpp"
#include "records/school_of.hpp"

namespace hearth {

inline const School& quillbrook() {
  static const School school = [] {
    Notices notices;
    return school_of(read_demo_school(HEARTH_SOURCE_DIR "/content/demo-school", Instant{}).documents,
                     notices);
  }();
  return school;
}

inline const Words& english() {
  static const Words words = [] {
    Notices notices;
    return read_words(HEARTH_SOURCE_DIR "/assets/languages/en.toml", notices);
  }();
  return words;
}

inline const Content& content() {
  static const Content content = [] {
    Notices notices;
    return read_content(HEARTH_SOURCE_DIR "/content", notices);
  }();
  return content;
}

inline Instant at(const std::string& day, const std::string& time) {
  return instant_of(parse_day(day), parse_time(time), quillbrook().zone);
}

}  // namespace hearth
