// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/notice.hpp"
#include "hearth/words.hpp"
#include "screen/ui/lettering.hpp"
#include "screen/ui/pictures.hpp"
#include "screen/ui/theme.hpp"

typedef struct _cairo_surface cairo_surface_t;

namespace hearth {

// What pages are set with: letters, pictures, the light colours of paper. Costs a few milliseconds to make
// and is good for any number of papers. Each object belongs to one thread; the display's has its own letters
// and pictures.
class PaperTools {
 public:
  // `assets`: the folder with pictures.index and themes. `words`: of the school's language; outlives this.
  PaperTools(const std::filesystem::path& assets, const Words& words);
  ~PaperTools();
  PaperTools(const PaperTools&) = delete;
  PaperTools& operator=(const PaperTools&) = delete;

  // Where the bytes of a photograph "media:<hash>" come from; no bytes when it is gone. Without one, what
  // stands in for a photograph is shown.
  std::function<std::vector<std::uint8_t>(const std::string& hash)> photograph;

  // Pictures and colours that could not be read, since the last call.
  Notices take_notices();

  // --- for those who set pages
  const Words& words() const { return words_; }
  const Lettering& letters() const { return letters_; }
  const Theme& theme() const { return theme_; }
  // As Pen::PaintPicture. What was drawn once is remembered as lines: a page holds it once, however often it
  // is there.
  void paint(cairo_t*, const std::string& names, int w, int h);

 private:
  struct Release {
    void operator()(cairo_surface_t*) const;
  };
  using Drawing = std::unique_ptr<cairo_surface_t, Release>;

  const Words& words_;
  Notices notices_;
  Lettering letters_;
  Theme theme_;
  Pictures pictures_;
  std::map<std::string, Drawing> drawn_;  // by names and size
};

}  // namespace hearth
