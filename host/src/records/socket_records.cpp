// SPDX-License-Identifier: MIT
#include "records/socket_records.hpp"

#include <poll.h>

#include <algorithm>
#include <chrono>
#include <mutex>
#include <set>
#include <thread>

#include "records/channel.hpp"

namespace hearth {

using nlohmann::json;
using std::chrono::milliseconds;

// The thread's side. The two sides meet only in `outbox_`, `inbox_` and `stopping_`, under the mutex.
class SocketRecords::Line {
 public:
  Line(std::filesystem::path socket, std::function<void()> woken, As as)
      : socket_(std::move(socket)), woken_(std::move(woken)), as_(as), thread_([this] { run(); }) {}

  ~Line() {
    {
      const std::lock_guard lock(mutex_);
      stopping_ = true;
    }
    waker_.wake();
    thread_.join();
  }

  void send(std::int64_t number, Bytes frame) {
    {
      const std::lock_guard lock(mutex_);
      outbox_.emplace_back(number, std::move(frame));
    }
    waker_.wake();
  }

  void hand_in(json message) {
    bool first;
    {
      const std::lock_guard lock(mutex_);
      first = inbox_.empty();
      inbox_.push_back(std::move(message));
    }
    if (first) woken_();
  }

  std::vector<json> take() {
    const std::lock_guard lock(mutex_);
    return std::exchange(inbox_, {});
  }

 private:
  static constexpr milliseconds kShortestPause{5}, kLongestPause{200};

  void run() {
    bool reached = false;
    milliseconds pause = kShortestPause;
    while (!stopping()) {
      if (auto fd = connect_to(socket_)) {
        if (std::exchange(reached, true)) hand_in({{"news", "back"}});
        if (talk(Channel(std::move(fd), kMediaMessage))) pause = kShortestPause;
        if (stopping()) return;
        lose_all();
      }
      wait_for(-1, 0, pause);
      pause = std::min(2 * pause, kLongestPause);
      if (reached) answer_lost();
    }
  }

  bool stopping() {
    const std::lock_guard lock(mutex_);
    return stopping_;
  }

  // Until the keeper is gone or we are to stop. Answers whether the keeper said anything.
  bool talk(Channel channel) {
    bool heard = false;
    if (as_ == As::the_operator) channel.send(framed({{"n", 0}, {"ask", "hello"}, {"as", "operator"}}));
    while (!stopping()) {
      for (auto& [number, frame] : take_outbox()) {
        in_flight_.insert(number);
        if (!channel.send(std::move(frame))) return heard;
      }
      const short wanted = POLLIN | (channel.has_rest() ? POLLOUT : 0);
      const short got = wait_for(channel.fd(), wanted, milliseconds(-1));
      if (got & POLLOUT && !channel.send_rest()) return heard;
      if (got & ~POLLOUT) {
        if (!receive(channel)) return heard;
        heard = true;
      }
    }
    return heard;
  }

  bool receive(Channel& channel) {
    try {
      if (!channel.receive()) return false;
      while (auto message = channel.next()) {
        if (!message->is_object()) return false;
        if (const auto number = message->find("n"); number != message->end())
          in_flight_.erase(number->get<std::int64_t>());
        else
          message->at("news").get<std::string>();
        hand_in(std::move(*message));
      }
      return true;
    } catch (const std::exception&) {
      return false;  // not our keeper's language: the same as no keeper
    }
  }

  // Waits for the socket and for send(); answers with what poll() found on the socket.
  short wait_for(int fd, short wanted, milliseconds longest) {
    pollfd both[] = {{waker_.fd(), POLLIN, 0}, {fd, wanted, 0}};
    ::poll(both, 2, static_cast<int>(longest.count()));
    if (both[0].revents) waker_.clear();
    return both[1].revents;
  }

  std::vector<std::pair<std::int64_t, Bytes>> take_outbox() {
    const std::lock_guard lock(mutex_);
    return std::exchange(outbox_, {});
  }

  void lose_all() {
    hand_in({{"news", "lost"}});
    for (const auto number : std::exchange(in_flight_, {})) answer_lost(number);
    answer_lost();
  }

  void answer_lost() {
    for (const auto& [number, frame] : take_outbox()) answer_lost(number);
  }

  void answer_lost(std::int64_t number) {
    hand_in({{"n", number}, {"problem", "The keeper is being started again."}, {"lost", true}});
  }

  const std::filesystem::path socket_;
  const std::function<void()> woken_;
  const As as_;
  const Waker waker_;
  std::set<std::int64_t> in_flight_;  // the thread's own

  std::mutex mutex_;
  std::vector<std::pair<std::int64_t, Bytes>> outbox_;
  std::vector<json> inbox_;
  bool stopping_ = false;

  std::thread thread_;  // last: it uses everything above
};

SocketRecords::SocketRecords(std::filesystem::path socket, std::function<void()> woken, As as)
    : line_(std::make_unique<Line>(std::move(socket), std::move(woken), as)) {}

SocketRecords::~SocketRecords() = default;

void SocketRecords::ask(json question, std::function<void(json)> then) {
  const auto number = ++last_number_;
  question["n"] = number;
  asked_.emplace(number, std::move(then));
  try {
    line_->send(number, framed(question));
  } catch (const std::exception& problem) {
    line_->hand_in({{"n", number}, {"problem", problem.what()}});
  }
}

void SocketRecords::poll() {
  for (const auto& message : line_->take()) {
    if (const auto news = message.find("news"); news != message.end()) {
      static const std::map<std::string, News> known{
          {"documents", News::documents}, {"today", News::today}, {"lost", News::lost}, {"back", News::back}};
      if (const auto which = known.find(news->get<std::string>()); which != known.end() && on_news)
        on_news(which->second);
      continue;
    }
    if (const auto then = asked_.extract(message.value("n", std::int64_t{0}))) then.mapped()(message);
  }
}

}  // namespace hearth
