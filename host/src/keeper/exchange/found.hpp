// SPDX-License-Identifier: MIT
// What a file of the school says, before it is compared with what is known (import.hpp). Every reader in this
// folder answers with it and never throws: a row that is wrong is refused with its file and line, the rest
// stands.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/notice.hpp"
#include "hearth/school.hpp"
#include "records/document.hpp"

namespace hearth {

// The school's own number for somebody, and whose number it is: the same digits from two systems are two
// people.
struct LocalId {
  std::string source;  // "admission_number", "mis_id", "oneroster"
  std::string id;      // as written, leading zeros and all
};

// A pupil as the school's office knows them. What the file does not say is empty.
struct RosterPupil {
  int line = 0;
  Id id;  // the id that the file gives the child: kept when the child is new, and finds a child who is known
  std::string upn;
  std::vector<LocalId> local_ids;
  std::string surname, forename, preferred_surname, preferred_forename;
  std::optional<Day> born;
  std::string year;                    // "N1", "N2", "R", "1" to "14"
  std::string reg_group;               // "4 Elm"
  std::string sen;                     // "N" none, "K" SEN support, "E" education, health and care plan
  std::string need;                    // "SEMH", "ASD", …; an unknown one as it is written
  std::vector<std::string> languages;  // BCP 47, the home language first; an unknown code as it is written
  std::string room;         // the room that the file puts the child in, as it is written (see rooms.hpp)
  std::optional<Day> from;  // first day in that room; empty: the day of the import
  std::string picture;      // "animal/bear"; for a child who has none yet
  std::optional<Instant> consent;  // recorded at: for the child's placements
  bool left = false;               // the file says that the child has gone
};

// A member of staff in such a file.
struct RosterAdult {
  int line = 0;
  Id id;  // as with pupils
  std::vector<LocalId> local_ids;
  std::string surname, forename, role;
};

// A room that a file takes for granted: a list of pupils in Hearth's own form, a calendar called after its
// room.
struct NamedRoom {
  int line = 0;
  std::string name;
};

struct Found {
  std::string source;  // for people: "OneRoster 1.2", "CTF 25.0", "a table of pupils"
  std::vector<RosterPupil> pupils;
  std::vector<RosterAdult> adults;
  std::vector<NamedRoom> rooms;
  bool whole_school = false;        // lists everybody: who is known and not in it is named as missing
  std::vector<Document> documents;  // whole, with ids that are the same whenever the file is read; a deleted
                                    // one takes back what an earlier file said
  std::vector<Entry> entries;       // the same; `pupil` is the id that the file uses
  std::vector<int> entry_lines;     // one for each entry
  std::vector<Media> media;         // pictures and recordings, without their hash
  Notices refused;                  // rows that are left out, one notice each
  Notices remarks;                  // what a person should know and nothing was left out for
};

}  // namespace hearth
