// SPDX-License-Identifier: MIT
#include "screen/sound/run_program.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <system_error>
#include <utility>

namespace hearth {
namespace {

[[noreturn]] void fail(int error, const char* what) {
  throw std::system_error(error, std::generic_category(), what);
}

class Pipe {
 public:
  Pipe() {
    if (pipe2(ends_.data(), O_CLOEXEC) != 0) fail(errno, "no pipe to the speech program");
  }
  ~Pipe() {
    close_reader();
    close_writer();
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;

  int reader() const { return ends_[0]; }
  int writer() const { return ends_[1]; }
  void close_reader() { shut(ends_[0]); }
  void close_writer() { shut(ends_[1]); }

 private:
  static void shut(int& end) {
    if (end >= 0) close(std::exchange(end, -1));
  }
  std::array<int, 2> ends_{-1, -1};
};

// A running program and all that it starts: a group of its own, killed at the end of the scope.
class Group {
 public:
  // Stays empty when there is no such program.
  Group(const std::vector<std::string>& command, int in, int out) {
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, in, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&files, out, STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addclosefrom_np(&files, STDERR_FILENO + 1);  // nothing of the screen's
    posix_spawnattr_t like;
    posix_spawnattr_init(&like);
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(&like, &none);
    posix_spawnattr_setsigdefault(&like, &all);
    posix_spawnattr_setflags(&like, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);

    std::vector<char*> words;
    for (const auto& word : command) words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    const int error = posix_spawnp(&pid_, words[0], &files, &like, words.data(), environ);
    posix_spawnattr_destroy(&like);
    posix_spawn_file_actions_destroy(&files);
    if (error) pid_ = -1;
    if (error == EAGAIN || error == ENOMEM) fail(error, "no room for the speech program");
  }
  ~Group() {
    if (pid_ < 0) return;
    kill(-pid_, SIGKILL);
    while (waitpid(pid_, nullptr, 0) < 0 && errno == EINTR) {
    }
  }
  Group(const Group&) = delete;
  Group& operator=(const Group&) = delete;

  bool missing() const { return pid_ < 0; }

 private:
  pid_t pid_ = -1;
};

}  // namespace

Ran run_program(const std::vector<std::string>& command, std::string_view input, const ProgramLimits& limits,
                int stop) {
  using std::chrono::steady_clock;
  const auto deadline = steady_clock::now() + limits.time;
  Pipe to, from;
  // Written before anybody can hang up, so it can neither block nor raise SIGPIPE.
  if (write(to.writer(), input.data(), input.size()) != ssize_t(input.size()))
    fail(errno, "no words to the speech program");
  to.close_writer();
  const Group program(command, to.reader(), from.writer());
  to.close_reader();
  from.close_writer();
  if (program.missing()) return {Ran::How::missing, {}};

  Ran ran;
  std::array<std::uint8_t, 65'536> part;
  for (;;) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - steady_clock::now());
    if (left.count() <= 0) return {Ran::How::late, {}};
    std::array<pollfd, 2> ready{pollfd{from.reader(), POLLIN, 0}, pollfd{stop, POLLIN, 0}};
    if (poll(ready.data(), ready.size(), int(left.count())) < 0 && errno != EINTR)
      fail(errno, "the speech program is lost");
    if (ready[1].revents) return {Ran::How::stopped, {}};
    if (!ready[0].revents) continue;
    const ssize_t got = read(from.reader(), part.data(), part.size());
    if (got < 0) fail(errno, "the speech program is lost");
    if (got == 0) return ran;
    if (ran.output.size() + std::size_t(got) > limits.bytes) return {Ran::How::too_much, {}};
    ran.output.insert(ran.output.end(), part.begin(), part.begin() + got);
  }
}

}  // namespace hearth
