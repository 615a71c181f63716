// SPDX-License-Identifier: MIT
// The socket thread's side of the Server: who is connected, and what they are owed.
#pragma once

#include <poll.h>

#include "keeper/serve/server.hpp"
#include "records/channel.hpp"

namespace hearth {

class Server::Doors {
 public:
  Doors(Server& server, Fd listening, int stop_fd)
      : server_(server), listening_(std::move(listening)), stop_fd_(stop_fd) {}

  void run();  // until the server closes

 private:
  struct Peer {
    Channel channel;
    bool owns_folder;
    int unanswered = 0;
  };
  using Peers = std::map<Connection, Peer>;

  void wait();
  void let_in();
  void deliver(std::vector<Letter>);
  bool send(Connection, Peer&, const Letter&);
  bool take_questions(Connection, Peer&);
  Peers::iterator drop(Peers::iterator);
  bool owes_nothing() const;

  Server& server_;
  Fd listening_;
  int stop_fd_;  // -1 once it has spoken
  Peers peers_;
  Connection last_ = 0;
  std::optional<std::chrono::steady_clock::time_point> close_by_;
};

}  // namespace hearth
