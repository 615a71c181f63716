// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "screen/staff/pages.hpp"

namespace hearth {

// Why something was not kept, cut off the top of `rest`; nothing where there is no sentence.
void draw_problem(Screen&, Area& rest, const std::string& problem);

// Keeps at once what somebody changes on a page, and takes it back. Display thread only.
class Keeping {
 public:
  explicit Keeping(const StaffDesk& desk) : desk_(desk) {}

  // Asks the keeper to keep these in the place of what is there; one step to take back. `words` say what it
  // does: "Change “happy”". A document without an id is new.
  void keep(const std::string& words, std::vector<Document>);

  // The school with nothing in it but this document as it is, or as it will be once the keeper has answered:
  // who presses twice builds on their own first press.
  School latest(const std::string& kind, const Id&) const;
  // Its body, with what School does not hold; an empty object where there is none.
  nlohmann::json latest_body(const std::string& kind, const Id&) const;

  // Why the last thing was not kept; empty: it was, or nobody knows yet.
  const std::string& problem() const { return state_->problem; }
  void say(std::string problem) { state_->problem = std::move(problem); }

  void draw_undo(Screen&, Area place);  // "Undo" and "Do it again", with what they do
  void draw_problem(Screen& screen, Area& rest) const { hearth::draw_problem(screen, rest, problem()); }
  void close();  // nothing can be taken back any more

 private:
  void put(const std::vector<Document>&, const std::string& words, const std::vector<Document>& before);
  // A step back or forth, unless somebody else has changed one of its documents since it was made.
  void step(const std::vector<Document>& from, const std::vector<Document>& to);
  Document before(const Document&) const;
  const Document* asked(const std::string& kind, const Id&) const;

  // Answers may come when the page is closed.
  struct State {
    std::vector<Document> asked;                  // what the school does not say yet
    std::shared_ptr<const School> answered_with;  // the school when the last answer came
    int in_flight = 0;
    std::string problem;
    Steps steps;
  };
  const StaffDesk desk_;
  std::shared_ptr<State> state_ = std::make_shared<State>();
};

}  // namespace hearth
