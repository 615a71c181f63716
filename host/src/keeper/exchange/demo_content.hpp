// SPDX-License-Identifier: MIT
// The parts of a school's content file; see read_demo_content().
#pragma once

#include <string>

#include "hearth/school.hpp"
#include "keeper/exchange/school_files.hpp"
#include "school/fields.hpp"

namespace hearth {

// What rows of the file may name. Throws WrongField where a row names something that is not there.
class Names {
 public:
  explicit Names(const KnownDocuments& known);

  const School& school() const { return school_; }
  const Pupil& pupil(const Fields& row) const;               // of "pupil"
  Id room(const Fields& row) const;                          // of "room", by any of its names
  Id room_of(const std::string& name) const;                 // empty when there is none
  Id room_on(const Pupil&, Day) const;                       // where they belong; empty: nowhere
  Instant moment(const Fields& row, const char* key) const;  // a local time such as "2026-02-24T08:30"

 private:
  const KnownDocuments& known_;
  Notices told_before_;
  School school_;
};

// One row each, as it stands in the records. They throw WrongField.
Preferences preferences_of(const nlohmann::json& row);
Entry assessment_of(const nlohmann::json& row, const Names&);
// Of any kind that an entry is for; see demo_events.cpp.
Entry event_of(const nlohmann::json& row, const Names&);

}  // namespace hearth
