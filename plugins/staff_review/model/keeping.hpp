// SPDX-License-Identifier: MIT
// Hands what staff change to the host and waits for its word.
#pragma once

#include <memory>
#include <string>

#include "hearth/host.hpp"

namespace staff_review {

// Display thread only. One change at a time; answers that come after forget() are passed over.
class Keeping {
 public:
  explicit Keeping(hearth::Host& host) : host_(host) {}

  // `done` is called when it is kept, and not where it was refused: then problem() says why.
  void edit(const hearth::Edited&, std::function<void()> done = {});
  void remove(const std::string& kind, const hearth::Id&, std::function<void()> done = {});
  void write(hearth::Entry, std::function<void()> done = {});
  // What was changed last is not on the disk yet.
  bool busy() const { return busy_; }
  const std::string& problem() const { return problem_; }  // of the last change, as a sentence
  void forget();                                           // whoever was here has gone

 private:
  // What is called with the host's word.
  std::function<void(const std::string& problem)> began(std::function<void()> done);

  hearth::Host& host_;
  std::string problem_;
  bool busy_ = false;
  std::shared_ptr<int> visit_ = std::make_shared<int>(0);
};

}  // namespace staff_review
