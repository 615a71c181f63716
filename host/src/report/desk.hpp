// SPDX-License-Identifier: MIT
// What papers are made from: the records, asked as the operator. Each child that is read leaves a "viewed"
// entry.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "hearth/content.hpp"
#include "hearth/papers.hpp"
#include "hearth/school.hpp"
#include "hearth/words.hpp"
#include "keeper/serve/reached_keeper.hpp"

namespace hearth {

struct ReportPlaces {
  Place records;
  std::filesystem::path assets, content;
};

class ReportDesk {
 public:
  // `now`: instead of the keeper's clock. Throws StoreProblem with one sentence when there are no records.
  ReportDesk(const ReportPlaces&, std::optional<Instant> now);

  const School& school() const { return school_; }
  const Content& content() const { return content_; }
  const Words& words() const { return words_; }
  Day today() const { return today_; }

  // What is kept of a child in kept_days(), of these kinds, corrections in place, oldest first.
  std::vector<Entry> of_child(const Id& pupil, const std::vector<std::string>& kinds);
  // What happened in a room in those days and names no child.
  std::vector<Entry> of_room(const Id& room, const std::vector<std::string>& kinds);
  std::vector<std::uint8_t> photograph(const std::string& hash);  // no bytes: it is gone

  // The room that is meant: its id or its name. Throws StoreProblem when there is none.
  Id room_called(const std::string&) const;
  void must_know(
      const Id& pupil) const;  // throws StoreProblem when there is no such child; empty: nobody meant
  // What a school's own lists call a child: the id that they came with, else the UPN.
  std::string known_as(const Id& pupil) const;
  OwnWords own_words(const Id& pupil) const;

 private:
  std::vector<Entry> read(const Id& room, const HistoryWish&);
  const nlohmann::json* body_of(const char* kind, const Id&) const;

  ReachedKeeper keeper_;
  std::vector<Document> documents_;
  School school_;
  Content content_;
  Words words_;
  Day today_;
};

}  // namespace hearth
