// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "records/document.hpp"

namespace hearth {

// The documents as they would be after an import.
class Draft {
 public:
  explicit Draft(std::vector<Document> known);

  const std::vector<Document>& all() const { return all_; }
  const Document* find(const std::string& kind, const Id& id) const;  // null when there is none; until put()

  // A file says that the document is so. Its pupil or adult, or whatever it is, counts once.
  void put(Document);

  struct Touched {
    const Document* now;
    const Document* before;  // null: new
  };
  std::vector<Touched> touched() const;  // in the order in which files named them first

 private:
  using Name = std::pair<std::string, Id>;

  std::vector<Document> all_;
  std::map<Name, std::size_t> place_;
  std::vector<std::pair<std::size_t, std::optional<Document>>> touched_;  // place, and what was there before
  std::map<std::size_t, std::size_t> is_touched_;                         // place → in touched_
};

}  // namespace hearth
