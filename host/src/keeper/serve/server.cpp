// SPDX-License-Identifier: MIT
#include "keeper/serve/server.hpp"

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>

namespace hearth {

using nlohmann::json;
using std::chrono::milliseconds;
using std::chrono::system_clock;

namespace {

constexpr std::size_t kMostPeers = 64;
constexpr std::size_t kMostOwed = 2 * kMediaMessage;          // then it does not read, and is let go
constexpr milliseconds kLongestWait = std::chrono::hours(1);  // the wall clock may be set while we sleep
constexpr milliseconds kToFlush{1000};

bool is_own_account(int fd) {
  ucred peer{};
  socklen_t size = sizeof peer;
  return getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 && peer.uid == geteuid();
}

}  // namespace

Server::Server(std::filesystem::path socket, int stop_fd, Answer answer)
    : socket_(std::filesystem::absolute(socket)),
      stop_fd_(stop_fd),
      answer_(std::move(answer)),
      listening_(listen_on(socket_)) {}

Server::~Server() {
  listening_ = {};
  const auto until = std::chrono::steady_clock::now() + kToFlush;
  const auto owed = [this] {
    return std::ranges::any_of(peers_, [](const Peer& peer) { return peer.channel.has_rest(); });
  };
  while (owed() && std::chrono::steady_clock::now() < until) wait(milliseconds(100));
  std::error_code ignored;
  std::filesystem::remove(socket_, ignored);
}

bool Server::answer_until(system_clock::time_point until) {
  send_news();
  while (true) {
    const auto left = std::chrono::ceil<milliseconds>(until - system_clock::now());
    if (left <= milliseconds(0)) return true;
    wait(pressed() ? milliseconds(0) : std::min(left, kLongestWait));
    // One question of each in turn, so that nobody waits for the end of another's flood.
    for (Peer& peer : peers_)
      if (peer.question) answer(peer);
    if (!listening_ && !pressed()) return false;
  }
}

bool Server::pressed() const {
  return std::ranges::any_of(peers_, [](const Peer& peer) { return peer.question.has_value(); });
}

// Until something comes or can be sent; takes it in, and lets those go who are gone.
void Server::wait(milliseconds longest) {
  std::vector<pollfd> fds{{listening_ ? stop_fd_ : -1, POLLIN, 0}, {listening_.get(), POLLIN, 0}};
  for (const Peer& peer : peers_)
    fds.push_back({peer.channel.fd(),
                   static_cast<short>((peer.question ? 0 : POLLIN) | (peer.channel.has_rest() ? POLLOUT : 0)),
                   0});
  ::poll(fds.data(), fds.size(), static_cast<int>(longest.count()));
  const bool stop = fds[0].revents != 0;
  auto found = fds.begin() + 2;
  for (Peer& peer : peers_) {
    const short events = (found++)->revents;
    if (events & POLLOUT) peer.gone |= !peer.channel.send_rest();
    if (!peer.question && (events & ~POLLOUT || stop)) read(peer);
  }
  if (fds[1].revents) let_in();
  if (stop) listening_ = {};  // what has been asked by now is still answered
  // What a screen asked before it died is still done.
  peers_.remove_if([](const Peer& peer) { return peer.gone && !peer.question; });
}

void Server::let_in() {
  Fd fd(accept4(listening_.get(), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC));
  if (!fd || peers_.size() >= kMostPeers) return;
  const bool own = is_own_account(fd.get());
  peers_.push_back({Channel(std::move(fd), kSmallMessage), Session{.owns_folder = own}, {}});
}

void Server::read(Peer& peer) {
  peer.gone |= !peer.channel.receive();
  take_question(peer);
}

void Server::take_question(Peer& peer) {
  if (peer.question) return;
  try {
    peer.question = peer.channel.next();
  } catch (const std::exception&) {
    peer.gone = true;  // not the language of our programs
  }
}

void Server::answer(Peer& peer) {
  const json question = std::move(*std::exchange(peer.question, {}));
  json reply = answer_(peer.session, question);
  reply["n"] = question.is_object() ? question.value("n", json()) : json();
  peer.channel.set_limit(peer.session.role == Role::screen ? kSmallMessage : kMediaMessage);
  try {
    send(peer, framed(reply));
  } catch (const WireProblem& problem) {
    send(peer, framed({{"n", reply["n"]}, {"problem", problem.what()}}));
  }
  take_question(peer);
  send_news();  // after the answer: who waits for a receipt comes first
}

void Server::send(Peer& peer, const Bytes& frame) {
  peer.gone = peer.gone || peer.channel.rest_bytes() > kMostOwed || !peer.channel.send(frame);
}

void Server::send_news() {
  for (const News news : std::exchange(told_, {})) {
    const Bytes frame = framed({{"news", news == News::today ? "today" : "documents"}});
    for (Peer& peer : peers_) send(peer, frame);
  }
}

}  // namespace hearth
