// SPDX-License-Identifier: MIT
#include "records/channel.hpp"

#include <sys/socket.h>

#include <array>
#include <cerrno>

namespace hearth {

bool Channel::receive() {
  std::array<std::uint8_t, 64 * 1024> piece;
  // One piece a call: a connection that never stops sending must not keep the others waiting.
  const auto got = recv(fd_.get(), piece.data(), piece.size(), 0);
  if (got == 0) return false;
  if (got < 0) return errno == EAGAIN || errno == EINTR;
  reader_.feed({piece.data(), static_cast<std::size_t>(got)});
  return true;
}

bool Channel::send(Bytes frame) {
  rest_bytes_ += frame.size();
  waiting_.push_back(std::move(frame));
  return send_rest();
}

bool Channel::send_rest() {
  while (!waiting_.empty()) {
    const auto& first = waiting_.front();
    const auto sent = ::send(fd_.get(), first.data() + sent_, first.size() - sent_, MSG_NOSIGNAL);
    if (sent < 0) return errno == EAGAIN || errno == EINTR;
    sent_ += static_cast<std::size_t>(sent);
    rest_bytes_ -= static_cast<std::size_t>(sent);
    if (sent_ < first.size()) return true;
    waiting_.pop_front();
    sent_ = 0;
  }
  return true;
}

}  // namespace hearth
