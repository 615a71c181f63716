// SPDX-License-Identifier: MIT
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace hearth {

// A child process. It is killed when the process that started it dies, however that happens.
class Process {
 public:
  // `quiet`: its error output is thrown away. A program that is not there ends with code 127. Throws
  // std::system_error when the machine has no room for another process.
  Process(const std::filesystem::path& program, const std::vector<std::string>& arguments,
          bool quiet = false);
  Process(Process&&) noexcept;
  Process& operator=(Process&&) noexcept;
  ~Process();  // kills it if it still runs

  int fd() const { return pidfd_; }  // readable once it has ended
  void send(int signal) const;
  // Its exit code, or 128 + the signal that ended it; nothing while it runs.
  std::optional<int> ended();

 private:
  pid_t pid_ = -1;
  int pidfd_ = -1;
  std::optional<int> code_;
};

}  // namespace hearth
