// SPDX-License-Identifier: MIT
// The keeper's socket. Everything happens on the thread that calls answer_until(), which is the one that owns
// the Store: every answer needs the store, so a thread of its own for the socket would only cost two more
// wakings for each check-in.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <list>
#include <nlohmann/json.hpp>
#include <optional>
#include <vector>

#include "keeper/serve/answers.hpp"
#include "records/channel.hpp"

namespace hearth {

class Server {
 public:
  using Answer = std::function<nlohmann::json(Session&, const nlohmann::json& question)>;

  // Listens at once. Stops when `stop_fd` becomes readable (a signalfd, a Waker). Throws std::system_error.
  Server(std::filesystem::path socket, int stop_fd, Answer);
  ~Server();  // sends what is answered, for a second at most, and removes the socket file
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  // Answers on this thread. False: told to stop, and everything asked before is answered; true: it is
  // `until`.
  bool answer_until(std::chrono::system_clock::time_point until);

  // To every screen: after the answer that is being given, else when answer_until() is called next.
  void tell(News news) { told_.push_back(news); }

 private:
  struct Peer {
    Channel channel;
    Session session;
    std::optional<nlohmann::json> question;  // the next to be answered; nothing more is read before
    bool gone = false;
  };

  void wait(std::chrono::milliseconds longest);
  void let_in();
  void read(Peer&);
  void take_question(Peer&);
  void answer(Peer&);
  void send(Peer&, const Bytes& frame);
  void send_news();
  bool pressed() const;  // a question waits that has been read already

  const std::filesystem::path socket_;
  const int stop_fd_;
  const Answer answer_;
  Fd listening_;  // nothing once we were told to stop
  std::list<Peer> peers_;
  std::vector<News> told_;
};

}  // namespace hearth
