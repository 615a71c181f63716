// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/notice.hpp"
#include "screen/ui/picture_look.hpp"
#include "screen/ui/pixels.hpp"

namespace hearth {

// Our words and the pictures that stand for them, and how they are drawn. Names that start with "media:" are
// the school's own photographs. A name may be a list, "media:<hash>|animal/fox": the first that can be shown
// counts. Each object belongs to one thread.
class Pictures {
 public:
  // `assets` holds pictures.index: word, file, high-contrast file and "turns" for what has a direction, with
  // tabs between. What is wrong with it becomes a notice.
  Pictures(std::filesystem::path assets, Notices&);

  // Where a photograph's bytes come from; nothing as long as they are on their way, no bytes when it is gone.
  std::function<std::optional<std::vector<std::uint8_t>>(const std::string& hash)> photograph;

  // The picture as large as fits into w×h pixels, in the middle. Nothing while a photograph is on its way.
  // When none of the names can be shown, an empty picture. What is unknown or broken is one notice each; a
  // photograph that is gone is one only if nothing stands in for it.
  std::optional<Pixels> draw(const std::string& names, int w, int h, const PictureLook&);

  // The same with Cairo, its left top corner at the origin. A drawing that needs no light edge stays lines, so
  // that a printer draws it as finely as it can. False while a photograph is on its way.
  bool paint(cairo_t*, const std::string& names, int w, int h, const PictureLook&);

  // Our words by their letters. Of several for one drawing that end alike ("breathe", "tool/breathe") the
  // first.
  std::vector<std::string> names() const;
  Notices take_notices();  // those since the last call

 private:
  struct Entry {
    std::string usual, contrast;
    bool turns = false;
  };
  enum class Shown { yes, no, on_its_way };
  Shown draw_one(const std::string& name, bool last, int w, int h, const PictureLook&, Pixels&);
  Shown draw_media(const std::string& name, bool last, int w, int h, Pixels&);
  std::optional<Pixels> draw_file(const std::filesystem::path&, int w, int h, bool on_dark);
  void complain(const std::string& name, const std::string& reason);

  std::filesystem::path assets_;
  std::unordered_map<std::string, Entry> entries_;
  std::unordered_set<std::string> complained_;
  Notices notices_;
};

}  // namespace hearth
