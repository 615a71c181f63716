// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/call_page.hpp"

namespace hearth {

struct GuardLimits {
  std::chrono::milliseconds call{250};
  std::chrono::milliseconds first{2000};  // making it, start(), and the first show() after opened(): pictures
  int strikes = 3;                        // within ten minutes; then it rests
};

// Stands around every call into one plugin: marks the call page, catches what is thrown, measures the time
// and counts strikes. Display thread only.
class Guard {
 public:
  using Steady = std::function<std::chrono::steady_clock::time_point()>;
  enum class Outcome { fine, slow, threw };

  // `name` is what the call page shows. `now` measures how long a call took.
  Guard(std::string name, CallPage&, int strikes, Steady now);

  // Runs `body`, which calls the plugin's `call` ("show"). Does not throw. A call that takes longer than
  // `limit` or throws is a strike.
  Outcome run(std::string_view call, std::chrono::milliseconds limit, const std::function<void()>& body);

  bool had_enough() const { return int(strikes_.size()) >= most_; }
  void forgive() { strikes_.clear(); }
  // What the last strike was for: "show() threw …". It may quote the plugin's own words: for the staff's
  // list, not for a log.
  const std::string& last_strike() const { return last_; }

 private:
  void strike(std::string why);

  std::string name_;
  CallPage* page_;
  int most_;
  Steady now_;
  std::vector<std::chrono::steady_clock::time_point>
      strikes_;  // of the last ten minutes, at the latest strike
  std::string last_;
};

}  // namespace hearth
