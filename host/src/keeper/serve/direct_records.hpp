// SPDX-License-Identifier: MIT
#pragma once

#include <deque>

#include "keeper/serve/answers.hpp"

namespace hearth {

// Asks in the same process, on the store's own thread. Answers still come out of poll().
class DirectRecords : public Records {
 public:
  explicit DirectRecords(Answers&, Role = Role::screen);  // the answers outlive this

  void poll() override;

 protected:
  void ask(nlohmann::json question, std::function<void(nlohmann::json)>) override;

 private:
  Answers& answers_;
  Session session_;
  std::deque<std::function<void()>> due_;
  boost::signals2::scoped_connection news_;
};

}  // namespace hearth
