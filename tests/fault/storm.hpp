// SPDX-License-Identifier: MIT
// Children check in from several screens at once, as fast as they are thanked, while the keeper is killed.
#pragma once

#include <poll.h>

#include <atomic>
#include <map>
#include <mutex>
#include <set>
#include <thread>

#include "base/clocks.hpp"
#include "base/ids.hpp"
#include "records/socket_records.hpp"
#include "records/unix_socket.hpp"

namespace hearth {

// One screen with a thread of its own. An entry that got no receipt is sent again, with the same id, once the
// keeper is back: as the real screen does it.
class StormingScreen {
 public:
  StormingScreen(std::filesystem::path socket, std::string pupil)
      : socket_(std::move(socket)), pupil_(std::move(pupil)), thread_([this] { run(); }) {}
  ~StormingScreen() {
    stopping_ = true;
    waker_.wake();
    thread_.join();
  }

  int receipts() const { return receipts_; }
  int losses() const { return losses_; }  // how often an entry got no receipt because the keeper died
  const std::string& pupil() const { return pupil_; }
  Id lost_last() const {  // valid while it waits for the keeper
    const std::lock_guard lock(mutex_);
    return entry_.id;
  }
  std::set<Id> thanked() const {
    const std::lock_guard lock(mutex_);
    return thanked_;
  }
  std::string problem() const {
    const std::lock_guard lock(mutex_);
    return problem_;
  }

 private:
  void run() {
    SocketRecords records(socket_, [this] { waker_.wake(); });
    bool send = true;
    records.on_news = [&](News news) { send = send || news == News::back; };
    next_entry();
    while (!stopping_) {
      if (std::exchange(send, false)) {
        records.write(entry_, [&](const Answer<Receipt>& answer) { send = receive(answer); });
        continue;
      }
      pollfd woken{waker_.fd(), POLLIN, 0};
      ::poll(&woken, 1, -1);
      waker_.clear();
      records.poll();
    }
  }

  // Whether there is something to send now.
  bool receive(const Answer<Receipt>& answer) {
    if (answer.lost) {
      ++losses_;
      return false;
    }
    if (!answer.value || !answer.value->stored) {
      const std::lock_guard lock(mutex_);
      problem_ = answer.value ? answer.value->problem : answer.problem;
      return false;
    }
    {
      const std::lock_guard lock(mutex_);
      thanked_.insert(entry_.id);
    }
    next_entry();
    ++receipts_;
    return true;
  }

  void next_entry() {
    const std::lock_guard lock(mutex_);
    const auto now = RealClock().now();
    entry_ = {.id = new_id(now),
              .at = now,
              .kind = "check_in",
              .room = "otter",
              .pupil = pupil_,
              .what = "calm",
              .state = State::answered};
  }

  const std::filesystem::path socket_;
  const std::string pupil_;
  Waker waker_;
  std::atomic<bool> stopping_ = false;
  std::atomic<int> receipts_ = 0, losses_ = 0;
  mutable std::mutex mutex_;
  Entry entry_;
  std::set<Id> thanked_;
  std::string problem_;
  std::thread thread_;
};

}  // namespace hearth
