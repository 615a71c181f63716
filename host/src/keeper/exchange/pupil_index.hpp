// SPDX-License-Identifier: MIT
// Which child a row of a file is about.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "keeper/exchange/draft.hpp"
#include "keeper/exchange/found.hpp"

namespace hearth {

// Whether letters were lost on the way: "Wi?niak".
bool is_damaged(std::string_view name);
// The same but for case, blanks, hyphens and apostrophes; a lost letter may be any.
bool same_name(std::string_view, std::string_view);

struct Match {
  Id pupil;             // empty: nobody who is known
  std::string refusal;  // why the row cannot be taken; ends with what to do
};

class PupilIndex {
 public:
  explicit PupilIndex(const std::vector<Document>& pupils);  // documents of any kind

  void add(const Document& pupil);  // new, or changed
  // By UPN, the file's id and the school's numbers. Two children at once are a refusal.
  Match by_numbers(const RosterPupil&) const;
  // Who has this name, and this date of birth where both are known.
  std::vector<Id> by_name(const RosterPupil&) const;
  // The child whom a file calls so: a document's id, or else a number that only one child has. Empty: nobody.
  Id named(const Id& in_file) const;

 private:
  struct Facts {
    std::string upn, born, surname, forename, full_name;
  };
  std::string conflict(const RosterPupil&, const Facts&) const;

  std::map<Id, Facts> facts_;
  std::map<std::string, Id> upn_;
  std::map<std::pair<std::string, std::string>, Id> local_;        // source, number
  std::map<std::string, std::set<Id>> number_, born_, full_name_;  // number of any source; day; folded name
};

// The source of the number by which the school's own files call somebody (RosterPupil::id).
inline constexpr const char* kFileSource = "school";

}  // namespace hearth
