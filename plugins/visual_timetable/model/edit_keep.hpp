// SPDX-License-Identifier: MIT
// Hands what staff changed to the host, and remembers twenty steps to be taken back and done again. Nothing
// is ever wiped out: of today the journal gets an entry that corrects, documents become what they were.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "edit_day.hpp"
#include "hearth/edit.hpp"
#include "hearth/host.hpp"

namespace visual_timetable {

// One document as it was and as it is to be; nothing before: it is new, nothing after: it goes.
struct Replaced {
  std::optional<hearth::Edited> before, after;
};

// Display thread only. Outlives nothing: answers that come after its end are passed over.
class Keeping {
 public:
  explicit Keeping(hearth::Host& host) : host_(host) {}

  // `words` name the step: "Cancel Circle time". Nothing happens where there is nothing to change.
  void keep(const std::string& words, const DayEdit&, bool today);
  void keep(const std::string& words, std::vector<Replaced>);

  // What was changed last is not on the disk yet, or not on the screen: no further change until then.
  bool busy();
  const std::string& problem() const { return problem_; }  // of the last change, as a sentence

  std::string can_go_back() const { return steps_.can_go_back(); }
  std::string can_do_again() const { return steps_.can_do_again(); }
  // Neither goes over what somebody else has made of it meanwhile: problem() says so then.
  void back();
  void again();
  // The id of the one new document of the last step; empty where there was none, or several.
  const hearth::Id& made() const { return made_; }
  void forget();  // whoever was here has gone

 private:
  struct Unit;
  using Units = std::vector<std::shared_ptr<Unit>>;

  void start(const std::string& words, Units);
  void turn(const Units&, bool to_stand, std::function<void()> then);
  void step(const Units&, bool to_stand);
  bool is_as_left(const Unit&) const;
  void turn_entry(const std::shared_ptr<Unit>&, std::function<void(const std::string&)> answered);
  void turn_document(const std::shared_ptr<Unit>&, std::function<void(const std::string&)> answered);

  hearth::Host& host_;
  hearth::Steps steps_;
  std::string problem_;
  hearth::Id made_;
  int unanswered_ = 0;
  // What must be seen before the next change starts from it.
  std::shared_ptr<const hearth::School> school_before_;
  std::vector<hearth::Id> entries_expected_;
  std::shared_ptr<int> visit_ = std::make_shared<int>(0);
};

}  // namespace visual_timetable
