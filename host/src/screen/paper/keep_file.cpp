// SPDX-License-Identifier: MIT
#include "screen/paper/keep_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

namespace hearth {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const fs::path& file, int why) {
  const std::string where = file.parent_path().string();
  std::string advice;
  switch (why) {
    case ENOSPC:
    case EDQUOT:
      advice = "there is no room left in " + where + ". Make room or take another place.";
      break;
    case EROFS:
    case EACCES:
    case EPERM:
      advice = where + " may not be written to. Take another place, or open the stick's lock.";
      break;
    case ENOENT:
    case ENOTDIR:
    case EIO:
    case ENODEV:
    case ENXIO:
      advice = where + " is not there any more. Put the stick in again, or take another place.";
      break;
    default:
      advice = where + ": " + std::generic_category().message(why) + ". Take another place.";
  }
  throw PaperProblem("It could not be written: " + advice);
}

class NewFile {
 public:
  explicit NewFile(fs::path name)
      : name_(std::move(name)), fd_(open(name_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600)) {
    if (fd_ < 0) refuse(name_, errno);
  }
  ~NewFile() {
    if (fd_ >= 0) close(fd_);
    if (!name_.empty()) unlink(name_.c_str());
  }
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;

  void write(std::string_view bytes) {
    while (!bytes.empty()) {
      const ssize_t written = ::write(fd_, bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) refuse(name_, errno);
      bytes.remove_prefix(std::size_t(written));
    }
    if (fsync(fd_) != 0) refuse(name_, errno);
    if (close(std::exchange(fd_, -1)) != 0) refuse(name_, errno);
  }
  void rename_to(const fs::path& file) {
    if (rename(name_.c_str(), file.c_str()) != 0) refuse(file, errno);
    name_.clear();
    // Some sticks know no folder that could be waited for; then the rename is in the file's own fsync.
    if (const int folder = open(file.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        folder >= 0) {
      fsync(folder);
      close(folder);
    }
  }

 private:
  fs::path name_;
  int fd_;
};

// What FAT can have in a name, with letters of every script.
bool may_stand(unsigned char c) {
  return c >= 0x20 && c != 0x7F && std::string_view("/\\:*?\"<>|").find(char(c)) == std::string_view::npos;
}

}  // namespace

void keep_file(const fs::path& file, std::string_view bytes) {
  NewFile beside(file.parent_path() / ("." + file.filename().string() + ".part"));
  beside.write(bytes);
  beside.rename_to(file);
}

fs::path free_name(const fs::path& folder, std::string name, const std::string& ending) {
  std::ranges::replace_if(
      name, [](unsigned char c) { return !may_stand(c); }, '-');
  if (name.empty() || name.front() == '.') name.insert(0, "-");
  fs::path file = folder / (name + ending);
  std::error_code problem;
  for (int n = 2; fs::exists(fs::symlink_status(file, problem)); ++n)
    file = folder / (name + " (" + std::to_string(n) + ")" + ending);
  return file;
}

}  // namespace hearth
