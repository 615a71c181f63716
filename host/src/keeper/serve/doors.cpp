// SPDX-License-Identifier: MIT
#include "keeper/serve/doors.hpp"

#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>

namespace hearth {
namespace {

constexpr std::size_t kMostPeers = 64;
constexpr int kMostUnanswered = 64;  // then the connection must wait until it has been answered
constexpr std::size_t kMostOwed = 2 * kMediaMessage;  // then it does not read, and is let go

bool is_own_account(int fd) {
  ucred peer{};
  socklen_t size = sizeof peer;
  return getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 && peer.uid == geteuid();
}

}  // namespace

void Server::Doors::run() {
  while (true) {
    std::vector<Letter> letters;
    {
      const std::lock_guard lock(server_.mutex_);
      letters = std::exchange(server_.letters_, {});
      if (server_.closing_ && !close_by_)
        close_by_ = std::chrono::steady_clock::now() + std::chrono::seconds(1);
    }
    deliver(std::move(letters));
    if (close_by_ && (owes_nothing() || std::chrono::steady_clock::now() > *close_by_)) return;
    wait();
  }
}

void Server::Doors::wait() {
  std::vector<pollfd> fds{
      {server_.waker_.fd(), POLLIN, 0}, {stop_fd_, POLLIN, 0}, {listening_.get(), POLLIN, 0}};
  std::vector<Connection> order;
  for (const auto& [connection, peer] : peers_) {
    const bool read = peer.unanswered < kMostUnanswered && listening_;
    fds.push_back({peer.channel.fd(),
                   static_cast<short>((read ? POLLIN : 0) | (peer.channel.has_rest() ? POLLOUT : 0)), 0});
    order.push_back(connection);
  }
  ::poll(fds.data(), fds.size(), close_by_ ? 100 : -1);
  if (fds[0].revents) server_.waker_.clear();
  for (std::size_t i = 0; i < order.size(); ++i) {
    const auto found = fds[i + 3].revents;
    const auto at = peers_.find(order[i]);
    auto& peer = at->second;
    bool there = true;
    if (found & POLLOUT) there = peer.channel.send_rest();
    if (there && found & ~POLLOUT) there = peer.channel.receive() && take_questions(at->first, peer);
    if (!there) drop(at);
  }
  if (fds[2].revents) let_in();
  if (fds[1].revents) {  // what has been asked by now is still answered
    stop_fd_ = -1;
    listening_ = {};
    server_.put({.what = Task::What::stop});
  }
}

void Server::Doors::let_in() {
  Fd fd(accept4(listening_.get(), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC));
  if (!fd || peers_.size() >= kMostPeers) return;
  const bool own = is_own_account(fd.get());
  peers_.emplace(++last_, Peer{Channel(std::move(fd), kSmallMessage), own});
}

void Server::Doors::deliver(std::vector<Letter> letters) {
  for (const auto& letter : letters) {
    for (auto at = peers_.begin(); at != peers_.end();) {
      const bool meant = !letter.to || *letter.to == at->first;
      at = meant && !send(at->first, at->second, letter) ? drop(at) : std::next(at);
    }
  }
}

bool Server::Doors::send(Connection connection, Peer& peer, const Letter& letter) {
  if (letter.to) {
    --peer.unanswered;
    peer.channel.set_limit(letter.may_send);
  }
  if (peer.channel.rest_bytes() > kMostOwed || !peer.channel.send(letter.frame)) return false;
  return !letter.to || take_questions(connection, peer);
}

bool Server::Doors::take_questions(Connection connection, Peer& peer) {
  try {
    while (peer.unanswered < kMostUnanswered) {
      auto question = peer.channel.next();
      if (!question) return true;
      ++peer.unanswered;
      server_.put({Task::What::question, connection, peer.owns_folder, std::move(*question)});
    }
    return true;
  } catch (const std::exception&) {
    return false;  // not the language of our programs
  }
}

Server::Doors::Peers::iterator Server::Doors::drop(Peers::iterator at) {
  server_.put({.what = Task::What::gone, .from = at->first});
  return peers_.erase(at);
}

bool Server::Doors::owes_nothing() const {
  return std::ranges::none_of(peers_, [](const auto& entry) { return entry.second.channel.has_rest(); });
}

}  // namespace hearth
