// SPDX-License-Identifier: MIT
// One connection's bytes, both ways, without ever waiting. Used by both ends.
#pragma once

#include <deque>

#include "records/unix_socket.hpp"
#include "records/wire.hpp"

namespace hearth {

class Channel {
 public:
  Channel(Fd fd, std::size_t limit) : fd_(std::move(fd)), reader_(limit) {}

  int fd() const { return fd_.get(); }
  void set_limit(std::size_t bytes) { reader_.set_limit(bytes); }

  // All three answer false when the other side is gone.
  bool receive();          // reads what has come
  bool send(Bytes frame);  // sends what fits now and keeps the rest
  bool send_rest();
  bool has_rest() const { return !waiting_.empty(); }
  std::size_t rest_bytes() const { return rest_bytes_; }

  std::optional<nlohmann::json> next() { return reader_.next(); }  // throws WireProblem

 private:
  Fd fd_;
  FrameReader reader_;
  std::deque<Bytes> waiting_;
  std::size_t sent_ = 0;  // of the first that waits
  std::size_t rest_bytes_ = 0;
};

}  // namespace hearth
