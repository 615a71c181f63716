// SPDX-License-Identifier: MIT
// Hands what staff edit for good to the host, and remembers twenty steps to be taken back and done again.
// Nothing goes over what somebody else has made of it meanwhile.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "hearth/edit.hpp"
#include "hearth/host.hpp"

namespace reward_tracker::staff {

// One document as it was and as it is to be; nothing before: it is new, nothing after: it goes.
struct Edit {
  std::optional<hearth::Edited> before, after;
};

// Display thread only. Answers that come after forget() are passed over.
class Keeping {
 public:
  explicit Keeping(hearth::Host& host) : host_(host) {}

  // `words` name the step: "Coming in calmly".
  void keep(const std::string& words, std::vector<Edit>);
  // What was changed last is not on the disk yet, or not on the screen: no further change until then.
  bool busy();
  const std::string& problem() const { return problem_; }  // of the last change, as a sentence
  std::string can_go_back() const { return steps_.can_go_back(); }
  std::string can_do_again() const { return steps_.can_do_again(); }
  void back();
  void again();
  void forget();  // whoever was here has gone

 private:
  using Edits = std::shared_ptr<std::vector<Edit>>;
  void turn(const Edits&, bool to_stand, std::function<void()> then = {});
  void step(const Edits&, bool to_stand);
  void put(const Edits&, std::size_t which, bool to_stand, std::function<void()> then);

  hearth::Host& host_;
  hearth::Steps steps_;
  std::string problem_;
  int unanswered_ = 0;
  std::shared_ptr<const hearth::School> school_before_;  // until the change is seen in another
  std::shared_ptr<int> visit_ = std::make_shared<int>(0);
};

}  // namespace reward_tracker::staff
