// SPDX-License-Identifier: MIT
// The people of a file beside those who are known: who is who, what is new, what has changed.
//
// Beyond what school/documents.hpp says, a "pupil" document then holds, each only where a file said it: upn,
// local_ids {source: number}, surname, forename, preferred_surname, preferred_forename, born, year,
// reg_group, sen, need, languages, and left, the day from which the child is gone. An "adult" holds full_name
// and local_ids.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "keeper/exchange/draft.hpp"
#include "keeper/exchange/found.hpp"
#include "keeper/exchange/placing.hpp"
#include "keeper/exchange/pupil_index.hpp"
#include "records/school_files.hpp"

namespace hearth {

struct PeopleOptions {
  Instant now{};
  Day today{};
  Id room;
  bool same_people = false;
  std::function<void(std::size_t done, std::size_t all)> progress;  // may be empty
};

// Puts people into the draft. The draft outlives it.
class People {
 public:
  People(Draft&, PeopleOptions, Notices& refused, Notices& remarks);

  // A child is found by UPN, else by a number of the same source, else, where a person has said yes, by
  // surname, forename and date of birth; never two. A row that could be a child who is known, and nobody has
  // said yes, is refused, unless it says nothing new.
  void take(const Found&, const std::string& file);

  // A document as Hearth itself wrote it, of any kind.
  void take(const Document&);

  Id pupil_named(const Id& in_file) const { return index_.named(in_file); }
  // Children who were known before and are not in the files that list everybody; none without such a file.
  std::vector<MissingPupil> missing() const;

 private:
  void take_pupil(const RosterPupil&, const Match& by_numbers);
  Match choose(const RosterPupil&);
  void write(const RosterPupil&, const Id& pupil);
  nlohmann::json written(const RosterPupil&, const Id& pupil, std::vector<std::string>& said);
  void take_adult(const RosterAdult&);
  void refuse(int line, const std::string& reason);
  void remark(int line, const std::string& reason);

  Draft& draft_;
  PeopleOptions options_;
  Notices &refused_, &remarks_;
  PupilIndex index_;
  Placing placing_;
  std::string file_;
  std::map<Id, int> taken_;         // who stands in this file, and in which line
  std::set<std::string> remarked_;  // of this file
  std::set<Id> listed_;             // who stands in any
  std::vector<Id> known_;           // pupils from before
  bool whole_school_ = false;
};

}  // namespace hearth
