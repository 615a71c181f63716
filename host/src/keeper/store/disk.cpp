// SPDX-License-Identifier: MIT
#include "keeper/store/disk.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "keeper/store/store.hpp"

namespace hearth {
namespace {

[[noreturn]] void fail(const std::string& what, const std::filesystem::path& file, std::error_code error) {
  throw StoreProblem(what + " " + file.string() + " (" + error.message() +
                     "): check the disk's free space and the rights of the folder.");
}

std::error_code last_error() {
  return {errno, std::generic_category()};
}

void sync_path(const std::filesystem::path& path, int flags) {
  const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC);
  if (descriptor < 0) fail("Cannot open", path, last_error());
  const bool synced = ::fsync(descriptor) == 0;
  const std::error_code error = last_error();
  ::close(descriptor);
  if (!synced) fail("Cannot sync", path, error);
}

}  // namespace

void sync_file(const std::filesystem::path& file) {
  sync_path(file, O_RDONLY);
}

void sync_folder(const std::filesystem::path& folder) {
  sync_path(folder.empty() ? "." : folder, O_RDONLY | O_DIRECTORY);
}

void make_private_folder(const std::filesystem::path& folder) {
  if (std::filesystem::exists(folder)) return;
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (!error) std::filesystem::permissions(folder, std::filesystem::perms::owner_all, error);
  if (error) fail("Cannot make the folder", folder, error);
}

void make_private_file(const std::filesystem::path& file) {
  std::error_code ignored;
  std::filesystem::remove(file, ignored);
  const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (descriptor < 0) fail("Cannot make", file, last_error());
  ::close(descriptor);
}

void copy_privately(const std::filesystem::path& from, const std::filesystem::path& to) {
  make_private_file(to);
  std::error_code error;
  std::filesystem::copy_file(from, to, std::filesystem::copy_options::overwrite_existing, error);
  if (error) fail("Cannot copy " + from.string() + " to", to, error);
  std::filesystem::permissions(to, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
  sync_file(to);
}

void rename_file(const std::filesystem::path& from, const std::filesystem::path& to) {
  std::error_code error;
  std::filesystem::rename(from, to, error);
  if (error) fail("Cannot rename " + from.string() + " to", to, error);
}

}  // namespace hearth
