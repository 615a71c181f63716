// SPDX-License-Identifier: MIT
#include "records/unix_socket.hpp"

#include <fcntl.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstring>
#include <string>
#include <system_error>

namespace hearth {
namespace {

[[noreturn]] void fail(const std::string& what) {
  throw std::system_error(errno, std::generic_category(), what);
}

// The socket's folder, and an address that names the socket through it.
struct Place {
  Fd folder;
  sockaddr_un address{};
};

Place place_of(const std::filesystem::path& socket) {
  const auto whole = std::filesystem::absolute(socket);
  Place place{Fd(open(whole.parent_path().c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC))};
  const auto name = "/proc/self/fd/" + std::to_string(place.folder.get()) + "/" + whole.filename().string();
  place.address.sun_family = AF_UNIX;
  if (!place.folder || name.size() >= sizeof place.address.sun_path)
    place.folder = {};
  else
    std::memcpy(place.address.sun_path, name.c_str(), name.size() + 1);
  return place;
}

Fd new_socket() {
  return Fd(socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
}

template <class Call>
int with(const Place& place, const Fd& fd, Call call) {
  return call(fd.get(), reinterpret_cast<const sockaddr*>(&place.address), sizeof place.address);
}

}  // namespace

Fd::~Fd() {
  if (fd_ >= 0) close(fd_);
}

Fd connect_to(const std::filesystem::path& socket) {
  const auto place = place_of(socket);
  auto fd = new_socket();
  if (!place.folder || !fd || with(place, fd, connect) != 0) return {};
  return fd;
}

Fd listen_on(const std::filesystem::path& socket, mode_t mode) {
  if (connect_to(socket)) {
    errno = EADDRINUSE;
    fail(socket.string() + ": another keeper answers there; stop it first");
  }
  const auto place = place_of(socket);
  if (!place.folder)
    fail(socket.string() + ": its folder must be there and the file's name shorter than 80 letters");
  auto fd = new_socket();
  if (!fd) fail("a socket");
  unlink(place.address.sun_path);
  // The mode is set before anybody can connect, that is before listen().
  if (with(place, fd, bind) != 0 || chmod(place.address.sun_path, mode) != 0 ||
      listen(fd.get(), SOMAXCONN) != 0)
    fail(socket.string() + ": cannot be made; the folder must be writable for Hearth");
  return fd;
}

Waker::Waker() : fd_(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {
  if (!fd_) fail("eventfd");
}

void Waker::wake() const {
  const std::uint64_t one = 1;
  [[maybe_unused]] const auto written = write(fd_.get(), &one, sizeof one);  // full means: woken already
}

void Waker::clear() const {
  std::uint64_t count = 0;
  [[maybe_unused]] const auto got = read(fd_.get(), &count, sizeof count);
}

}  // namespace hearth
