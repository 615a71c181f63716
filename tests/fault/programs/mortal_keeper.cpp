// SPDX-License-Identifier: MIT
// A keeper that is killed at its n-th write or sync after somebody has shown a PIN, or for 0 when it has done
// all and is about to answer; and that notes each PIN which was really looked at, so that a test can count
// them.
#include <dlfcn.h>
#include <fcntl.h>
#include <sodium.h>
#include <sqlite3.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>

#include "base/clocks.hpp"
#include "keeper/serve/answers.hpp"
#include "keeper/serve/server.hpp"

namespace {

bool armed = false;
int writes_left = 0;
int looked = -1;  // file descriptor: one byte for each PIN that was looked at

void step_to_the_end() {
  if (armed && --writes_left == 0) raise(SIGKILL);
}

ssize_t counted_pwrite(int fd, const void* bytes, std::size_t count, off_t at) {
  step_to_the_end();
  return pwrite(fd, bytes, count, at);
}

ssize_t counted_write(int fd, const void* bytes, std::size_t count) {
  step_to_the_end();
  return write(fd, bytes, count);
}

}  // namespace

// SQLite has no switch for these two: it calls what the program has of this name.
extern "C" int fdatasync(int fd) {
  step_to_the_end();
  return static_cast<int>(syscall(SYS_fdatasync, fd));
}

extern "C" int fsync(int fd) {
  step_to_the_end();
  return static_cast<int>(syscall(SYS_fsync, fd));
}

extern "C" int crypto_pwhash_str_verify(const char* hash, const char* pin, unsigned long long size) {
  if (write(looked, "x", 1) != 1) std::abort();
  using Verify = int (*)(const char*, const char*, unsigned long long);
  static const auto real = reinterpret_cast<Verify>(dlsym(RTLD_NEXT, "crypto_pwhash_str_verify"));
  return real(hash, pin, size);
}

// mortal_keeper <data folder> <socket> <n> <file of looks> <start of the machine> <ms since> <clock, ms>
int main(int count, char** arguments) {
  if (count != 8) return 1;
  using namespace hearth;
  looked = open(arguments[4], O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  auto* vfs = sqlite3_vfs_find(nullptr);
  for (const char* call : {"pwrite", "pwrite64"})
    vfs->xSetSystemCall(vfs, call, reinterpret_cast<sqlite3_syscall_ptr>(counted_pwrite));
  vfs->xSetSystemCall(vfs, "write", reinterpret_cast<sqlite3_syscall_ptr>(counted_write));

  const SteppedClock clock(Instant(std::chrono::milliseconds(std::atoll(arguments[7]))));
  const RunningTime running{arguments[5], std::chrono::milliseconds(std::atoll(arguments[6]))};
  Store store({.folder = arguments[1]}, clock);
  const std::vector<EntryKind> kinds;
  Answers answers(store, clock, kinds, [&] { return running; });
  Waker never;
  Server server(arguments[2], never.fd(), [&](Session& session, const nlohmann::json& question) {
    armed = true;
    writes_left = std::atoi(arguments[3]);
    auto answer = answers.answer(session, question);
    armed = false;
    if (std::atoi(arguments[3]) == 0) raise(SIGKILL);
    return answer;
  });
  server.answer_until(std::chrono::system_clock::now() + std::chrono::hours(1));
}
