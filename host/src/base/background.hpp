// SPDX-License-Identifier: MIT
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace hearth {

// One thread beside the display's, for what may take long: a stick is slow, and may be pulled out. Everything
// but `wake` is called on the display thread.
class Background {
 public:
  using Then = std::function<void()>;

  explicit Background(std::function<void()> wake);  // called by the thread when something is finished
  ~Background();                                    // waits for the one piece of work that is going on
  Background(const Background&) = delete;
  Background& operator=(const Background&) = delete;

  // `work` runs there; what it answers with runs here, out of take(). Neither may throw.
  void ask(std::function<Then()> work);
  void forget();  // what is not finished and taken by now is of no interest any more
  void take();    // runs what is finished

 private:
  void run();

  const std::function<void()> wake_;
  std::mutex mutex_;
  std::condition_variable something_to_do_;
  std::deque<std::function<Then()>> asked_;
  std::deque<Then> finished_;
  unsigned visit_ = 0;
  bool stop_ = false;
  std::thread thread_;
};

}  // namespace hearth
