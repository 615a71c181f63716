// SPDX-License-Identifier: MIT
#include "base/process.hpp"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <system_error>
#include <utility>

namespace hearth {
namespace {

// Between fork and exec only what the kernel does at once.
[[noreturn]] void become(const char* program, char* const* arguments, pid_t parent, bool quiet) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != parent) _exit(1);  // it died before we asked to be told
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, nullptr);
  if (quiet) dup2(open("/dev/null", O_WRONLY), STDERR_FILENO);
  execv(program, arguments);
  _exit(127);
}

}  // namespace

Process::Process(const std::filesystem::path& program, const std::vector<std::string>& arguments,
                 bool quiet) {
  std::vector<char*> words{const_cast<char*>(program.c_str())};
  for (const auto& argument : arguments) words.push_back(const_cast<char*>(argument.c_str()));
  words.push_back(nullptr);
  const pid_t parent = getpid();
  pid_ = fork();
  if (pid_ == 0) become(program.c_str(), words.data(), parent, quiet);
  if (pid_ > 0) pidfd_ = static_cast<int>(syscall(SYS_pidfd_open, pid_, 0));
  if (pidfd_ < 0)
    throw std::system_error(errno, std::generic_category(), program.string() + ": cannot be started");
}

Process::Process(Process&& other) noexcept
    : pid_(std::exchange(other.pid_, -1)), pidfd_(std::exchange(other.pidfd_, -1)), code_(other.code_) {}

Process& Process::operator=(Process&& other) noexcept {
  std::swap(pid_, other.pid_);
  std::swap(pidfd_, other.pidfd_);
  std::swap(code_, other.code_);
  return *this;
}

Process::~Process() {
  if (pidfd_ < 0) return;
  if (!ended()) {
    send(SIGKILL);
    waitpid(pid_, nullptr, 0);
  }
  close(pidfd_);
}

void Process::send(int signal) const {
  if (!code_) kill(pid_, signal);
}

std::optional<int> Process::ended() {
  int status = 0;
  if (!code_ && waitpid(pid_, &status, WNOHANG) == pid_)
    code_ = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return code_;
}

}  // namespace hearth
