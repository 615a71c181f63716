// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/notice.hpp"
#include "screen/ui/pixels.hpp"

namespace hearth {

// Our words and the pictures that stand for them, and how they are drawn. Names that start with "media:" are
// the school's own photographs. Display thread only.
class Pictures {
 public:
  // `assets` holds pictures.index: word, file and high-contrast file, with tabs between. What is wrong with
  // it becomes a notice.
  Pictures(std::filesystem::path assets, Notices&);

  // Where a photograph's bytes come from; nothing as long as they are on their way.
  std::function<std::optional<std::vector<std::uint8_t>>(const std::string& hash)> photograph;

  // The picture as large as fits into w×h pixels, in the middle. Nothing while a photograph is on its way.
  // A name that is unknown or a file that cannot be read gives an empty picture, and one notice.
  std::optional<Pixels> draw(const std::string& name, int w, int h, bool high_contrast);

  Notices take_notices();  // those since the last call

 private:
  struct Files {
    std::string usual, contrast;
  };
  std::optional<Pixels> draw_file(const std::filesystem::path&, int w, int h);
  void complain(const std::string& name, const std::string& reason);

  std::filesystem::path assets_;
  std::unordered_map<std::string, Files> files_;
  std::unordered_map<std::string, bool> complained_;
  Notices notices_;
};

}  // namespace hearth
