// SPDX-License-Identifier: MIT
// The documents that a page of forms changes: each finished field is kept at once, what somebody else has
// changed meanwhile is not lost, and the last changes can be taken back. Display thread only.
#pragma once

#include <map>
#include <memory>

#include "screen/staff/pages.hpp"

namespace hearth {

// The words in a field of a body; empty when there are none.
std::string words_in(const nlohmann::json& body, const char* field);

// What became of something that was to be kept; with no problem it is.
struct Told {
  std::string problem;
  bool clash = false;  // somebody else has changed the same
};
using ThenTold = std::function<void(const Told&)>;

class PersonDocuments {
 public:
  explicit PersonDocuments(const StaffDesk& desk) : desk_(desk) {}

  // A document's body as it is once everything that was handed over is kept; empty when there is none. What
  // is read between begin() and end() stays as it was at begin() in the eyes of keep().
  const nlohmann::json& body(const std::string& kind, const Id&);
  void begin();  // somebody has opened a field
  void end();

  // Keeps a document after `change` was made to it. `words` name the step, to be taken back. A clash keeps
  // nothing; begin() again makes the next keep() win.
  void keep(const std::string& kind, const Id&, const std::string& words,
            const std::function<void(nlohmann::json&)>& change, ThenTold);
  // Ends a document; keep() and steps bring it back.
  void remove(const std::string& kind, const Id&, const std::string& words, ThenTold);

  // Called with a sentence when a step could not be taken back.
  std::function<void(const std::string&)> on_problem;
  Steps& steps() { return steps_; }
  void clear();  // forgets everything: they have left the page

 private:
  using Key = std::pair<std::string, Id>;
  // What was handed over: until the keeper tells of `after`, what it told before is stale.
  struct Sent {
    std::vector<nlohmann::json> stale;
    nlohmann::json after;
  };

  void put(const Key&, nlohmann::json after, ThenTold);
  void put_back(const Key&, const nlohmann::json& from, const nlohmann::json& to);

  const StaffDesk desk_;
  Steps steps_;
  std::map<Key, nlohmann::json> read_, opened_;
  std::map<Key, Sent> sent_;
  std::shared_ptr<int> visit_ = std::make_shared<int>(0);
};

}  // namespace hearth
