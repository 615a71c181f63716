// SPDX-License-Identifier: MIT
#include "screen/staff/stick_pictures.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "base/read_file.hpp"
#include "base/sticks.hpp"

namespace hearth {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostPictures = 200;
constexpr int kMostLooked = 20'000;  // names in all
constexpr int kDeepest = 3;          // cameras write into DCIM/100CANON
constexpr std::uintmax_t kMostBytes = 32u << 20;

bool is_called_like_a_photograph(const fs::path& file) {
  static constexpr std::array<std::string_view, 4> kEndings{".jpg", ".jpeg", ".png", ".webp"};
  std::string ending = file.extension();
  std::ranges::transform(ending, ending.begin(), [](unsigned char c) { return char(std::tolower(c)); });
  return std::ranges::count(kEndings, ending) > 0;
}

class Looking {
 public:
  std::vector<StickPicture> found;

  // `take` gets each entry that is not hidden.
  template <class Take>
  void each_in(const fs::path& folder, Take take) {
    std::error_code problem;
    for (fs::directory_iterator at(folder, problem), end; !problem && at != end && left_ > 0;
         at.increment(problem), --left_)
      if (!at->path().filename().string().starts_with('.')) take(*at);
  }

  void look_into(const fs::path& folder, const std::string& stick, int depth) {
    each_in(folder, [&](const fs::directory_entry& entry) {
      std::error_code problem;
      const auto status = entry.symlink_status(problem);
      if (fs::is_directory(status) && depth < kDeepest) look_into(entry.path(), stick, depth + 1);
      if (!fs::is_regular_file(status) || !is_called_like_a_photograph(entry.path())) return;
      const auto changed = entry.last_write_time(problem);
      if (!problem) found.push_back({entry.path(), entry.path().filename(), stick, changed});
    });
  }

 private:
  int left_ = kMostLooked;
};

}  // namespace

std::vector<StickPicture> pictures_on_sticks(const std::vector<fs::path>& roots) {
  Looking looking;
  for (const Stick& stick : sticks_in(roots)) looking.look_into(stick.folder, stick.name, 0);
  std::ranges::sort(looking.found, [](const StickPicture& a, const StickPicture& b) {
    return a.changed != b.changed ? a.changed > b.changed : a.file < b.file;
  });
  if (looking.found.size() > kMostPictures) looking.found.resize(kMostPictures);
  return std::move(looking.found);
}

std::vector<std::uint8_t> bytes_of_picture(const fs::path& file) {
  std::error_code problem;
  const auto size = fs::file_size(file, problem);
  if (problem || size > kMostBytes || !fs::is_regular_file(fs::symlink_status(file, problem))) return {};
  return read_file(file).value_or(std::vector<std::uint8_t>());
}

}  // namespace hearth
