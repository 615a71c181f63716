// SPDX-License-Identifier: MIT
#include "base/background.hpp"

#include <utility>

namespace hearth {

Background::Background(std::function<void()> wake) : wake_(std::move(wake)), thread_([this] { run(); }) {}

Background::~Background() {
  {
    const std::lock_guard lock(mutex_);
    stop_ = true;
  }
  something_to_do_.notify_one();
  thread_.join();
}

void Background::ask(std::function<Then()> work) {
  {
    const std::lock_guard lock(mutex_);
    asked_.push_back(std::move(work));
  }
  something_to_do_.notify_one();
}

void Background::forget() {
  const std::lock_guard lock(mutex_);
  ++visit_;
  asked_.clear();
  finished_.clear();
}

void Background::take() {
  std::deque<Then> finished;
  {
    const std::lock_guard lock(mutex_);
    finished.swap(finished_);
  }
  for (const Then& then : finished) then();
}

void Background::run() {
  std::unique_lock lock(mutex_);
  for (;;) {
    something_to_do_.wait(lock, [this] { return stop_ || !asked_.empty(); });
    if (stop_) return;
    const auto work = std::move(asked_.front());
    asked_.pop_front();
    const unsigned visit = visit_;
    lock.unlock();
    Then then = work();
    lock.lock();
    if (visit != visit_) continue;
    finished_.push_back(std::move(then));
    lock.unlock();
    wake_();
    lock.lock();
  }
}

}  // namespace hearth
