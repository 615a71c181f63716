// SPDX-License-Identifier: MIT
// The keeper's socket. A thread of its own reads questions and sends answers; they are answered on the thread
// that calls answer_until(), which is the one that owns the Store. The two meet in queues and hold no lock
// while they work.
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <nlohmann/json.hpp>
#include <optional>
#include <thread>

#include "keeper/serve/answers.hpp"
#include "records/unix_socket.hpp"
#include "records/wire.hpp"

namespace hearth {

class Server {
 public:
  using Answer = std::function<nlohmann::json(Session&, const nlohmann::json& question)>;

  // Listens at once. Stops when `stop_fd` becomes readable (a signalfd, a Waker). Throws std::system_error.
  Server(std::filesystem::path socket, int stop_fd, Answer);
  ~Server();  // sends what is answered, for a second at most, and removes the socket file

  // Answers on this thread. False: told to stop, and everything asked before is answered; true: it is
  // `until`.
  bool answer_until(std::chrono::system_clock::time_point until);

  // To every screen, on this thread: with the answer that is being given, else when answer_until() is called
  // next.
  void tell(News);

 private:
  class Doors;
  using Connection = std::uint64_t;
  struct Task {  // from the socket's thread to the store's
    enum class What { question, gone, stop } what;
    Connection from = 0;
    bool owns_folder = false;
    nlohmann::json question;
  };
  struct Letter {                  // from the store's thread to the socket's
    std::optional<Connection> to;  // nothing: everybody
    Bytes frame;
    std::size_t may_send = kSmallMessage;
  };

  void put(Task);
  void post(std::optional<Letter> answer);
  std::optional<Task> next_task(std::chrono::system_clock::time_point until);
  void handle(Task);

  const std::filesystem::path socket_;
  const Answer answer_;
  std::map<Connection, Session> sessions_;  // the store thread's
  std::vector<News> told_;                  // too

  std::mutex mutex_;
  std::condition_variable asked_;
  std::deque<Task> tasks_;
  std::vector<Letter> letters_;
  bool closing_ = false;
  const Waker waker_;

  std::thread thread_;  // last: it uses everything above
};

}  // namespace hearth
