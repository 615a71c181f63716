// SPDX-License-Identifier: MIT
// The socket between the programs: small POSIX pieces that both ends need. Non-blocking and close-on-exec.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <utility>

namespace hearth {

// Owns a file descriptor.
class Fd {
 public:
  Fd() = default;
  explicit Fd(int fd) : fd_(fd) {}
  Fd(Fd&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Fd& operator=(Fd&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
  }
  ~Fd();
  int get() const { return fd_; }
  explicit operator bool() const { return fd_ >= 0; }

 private:
  int fd_ = -1;
};

// Paths may be longer than the 107 bytes that a socket address holds.
Fd connect_to(const std::filesystem::path& socket);  // nothing when nobody listens there
// Takes the place of a socket file that nobody listens on. Throws std::system_error.
Fd listen_on(const std::filesystem::path& socket, mode_t mode = 0600);

// Wakes a thread that waits in poll() on it.
class Waker {
 public:
  Waker();  // throws std::system_error
  void wake() const;
  void clear() const;
  int fd() const { return fd_.get(); }

 private:
  Fd fd_;
};

}  // namespace hearth
