// SPDX-License-Identifier: MIT
// What a person may change for good: of which rooms and children, and which tasks they may give to whom.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>

#include "hearth/school.hpp"
#include "keeper/access/rights.hpp"
#include "records/document.hpp"

namespace hearth {

// Holds the documents as they are while somebody changes some of them.
class PutRules {
 public:
  // `known`: all documents. The session outlives it.
  PutRules(const Session&, const std::vector<Document>& known, Day today);

  // Empty when the document may be put; from then on it counts as put. Otherwise one sentence.
  std::string refusal(const Document&);

 private:
  using Name = std::pair<std::string, Id>;  // kind and id

  const Document* before(const Document&) const;  // null when there is none
  bool is_own(const Id& pupil) const;
  bool is_unplaced(const Id& pupil) const;  // known, and never placed in a room
  std::string about_children(const Document&) const;
  std::string about_referrals(const Document&) const;
  std::string about_places(const Document&) const;
  std::string about_rooms(const Document&) const;
  std::string about_rewards(const Document&) const;
  std::string about_pupil(const Document&) const;
  std::string about_room(const Document&) const;
  std::string about_media(const Document&) const;
  std::string about_staff(const Document&) const;
  std::string about_school(const Document&) const;
  School school_with(const Document* changed) const;

  const Session& session_;
  const Day today_;
  std::map<Name, Document> known_;
};

}  // namespace hearth
