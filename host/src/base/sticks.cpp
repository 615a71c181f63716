// SPDX-License-Identifier: MIT
#include "base/sticks.hpp"

#include <algorithm>

namespace hearth {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMost = 100;  // in one folder

std::vector<fs::path> folders_in(const fs::path& folder) {
  std::vector<fs::path> found;
  std::error_code problem;
  for (fs::directory_iterator at(folder, problem), end; !problem && at != end && found.size() < kMost;
       at.increment(problem)) {
    std::error_code gone;
    if (!at->path().filename().string().starts_with('.') && fs::is_directory(at->symlink_status(gone)))
      found.push_back(at->path());
  }
  return found;
}

}  // namespace

std::vector<Stick> sticks_in(const std::vector<fs::path>& roots) {
  std::vector<Stick> sticks;
  for (const fs::path& root : roots)
    for (const fs::path& account : folders_in(root))
      for (const fs::path& stick : folders_in(account)) sticks.push_back({stick, stick.filename()});
  std::ranges::sort(sticks, [](const Stick& a, const Stick& b) {
    return a.name != b.name ? a.name < b.name : a.folder < b.folder;
  });
  return sticks;
}

}  // namespace hearth
