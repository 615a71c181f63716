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

// The connection and its thread. A question is sent from the thread that asks, as far as it can be sent
// without waiting: that saves waking another one. What is under the mutex says so; the lock is never held
// while waiting.
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
    const std::lock_guard lock(mutex_);
    if (!channel_) return void(outbox_.emplace_back(number, std::move(frame)));
    send_now(number, std::move(frame));
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
        if (talk(std::move(fd))) pause = kShortestPause;
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
  bool talk(Fd fd) {
    {
      const std::lock_guard lock(mutex_);
      channel_.emplace(std::move(fd), kMediaMessage);
      if (as_ == As::the_operator) send_now(0, framed({{"n", 0}, {"ask", "hello"}, {"as", "operator"}}));
      for (auto& [number, frame] : std::exchange(outbox_, {})) send_now(number, std::move(frame));
    }
    bool heard = false;
    while (!stopping()) {
      const short got = wait_for(channel_->fd(), has_rest() ? POLLIN | POLLOUT : POLLIN, milliseconds(-1));
      if (got & POLLOUT && !send_rest()) break;
      if (!(got & ~POLLOUT)) continue;
      if (!receive()) break;
      heard = true;
    }
    return heard;
  }

  // Under the mutex. When it fails, the thread finds the connection broken.
  void send_now(std::int64_t number, Bytes frame) {
    in_flight_.insert(number);
    channel_->send(std::move(frame));
    if (channel_->has_rest()) waker_.wake();
  }

  bool has_rest() {
    const std::lock_guard lock(mutex_);
    return channel_->has_rest();
  }

  bool send_rest() {
    const std::lock_guard lock(mutex_);
    return channel_->send_rest();
  }

  // Reading needs no lock: only this thread reads, makes the channel and closes it.
  bool receive() {
    try {
      if (!channel_->receive()) return false;
      while (auto message = channel_->next()) {
        if (!message->is_object()) return false;
        if (const auto number = message->find("n"); number != message->end())
          answered(number->get<std::int64_t>());
        else
          message->at("news").get<std::string>();
        hand_in(std::move(*message));
      }
      return true;
    } catch (const std::exception&) {
      return false;  // not our keeper's language: the same as no keeper
    }
  }

  void answered(std::int64_t number) {
    const std::lock_guard lock(mutex_);
    in_flight_.erase(number);
  }

  // Waits for the socket and for send(); answers with what poll() found on the socket.
  short wait_for(int fd, short wanted, milliseconds longest) {
    pollfd both[] = {{waker_.fd(), POLLIN, 0}, {fd, wanted, 0}};
    ::poll(both, 2, static_cast<int>(longest.count()));
    if (both[0].revents) waker_.clear();
    return both[1].revents;
  }

  void lose_all() {
    std::set<std::int64_t> lost;
    {
      const std::lock_guard lock(mutex_);
      channel_.reset();
      lost = std::exchange(in_flight_, {});
    }
    hand_in({{"news", "lost"}});
    for (const auto number : lost) answer_lost(number);
    answer_lost();
  }

  // What was asked while nobody is there.
  void answer_lost() {
    std::vector<std::pair<std::int64_t, Bytes>> asked;
    {
      const std::lock_guard lock(mutex_);
      asked = std::exchange(outbox_, {});
    }
    for (const auto& [number, frame] : asked) answer_lost(number);
  }

  void answer_lost(std::int64_t number) {
    hand_in({{"n", number}, {"problem", "The keeper is being started again."}, {"lost", true}});
  }

  const std::filesystem::path socket_;
  const std::function<void()> woken_;
  const As as_;
  const Waker waker_;

  std::mutex mutex_;
  std::optional<Channel> channel_;  // while connected; the mutex is for sending
  std::set<std::int64_t> in_flight_;
  std::vector<std::pair<std::int64_t, Bytes>> outbox_;  // asked while not connected
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
