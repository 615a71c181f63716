// SPDX-License-Identifier: MIT
#include "screen/paper/paper_tools.hpp"

#include <cairo.h>

#include <iterator>
#include <utility>

namespace hearth {
namespace {

constexpr int kDrawn = 256;  // a drawing's own side: it is lines and has no points

bool is_photograph(const std::string& names) {
  return names.starts_with("media:");
}

}  // namespace

PaperTools::PaperTools(const std::filesystem::path& assets, const Words& words)
    : words_(words),
      theme_(Theme::read(assets / "themes" / "print.toml", notices_)),
      pictures_(assets, notices_) {
  pictures_.photograph = [this](const std::string& hash) {
    return std::optional(photograph ? photograph(hash) : std::vector<std::uint8_t>());
  };
}

PaperTools::~PaperTools() = default;

void PaperTools::Release::operator()(cairo_surface_t* surface) const {
  cairo_surface_destroy(surface);
}

Notices PaperTools::take_notices() {
  Notices all = std::exchange(notices_, {});
  Notices pictures = pictures_.take_notices();
  all.insert(all.end(), std::make_move_iterator(pictures.begin()), std::make_move_iterator(pictures.end()));
  return all;
}

void PaperTools::paint(cairo_t* cairo, const std::string& names, int w, int h) {
  // A photograph is points, of which it has as many as are printed.
  const int wide = is_photograph(names) ? w : kDrawn, tall = is_photograph(names) ? h : kDrawn;
  Drawing& drawing = drawn_[names + '|' + std::to_string(wide)];
  if (!drawing) {
    const cairo_rectangle_t all{0, 0, double(wide), double(tall)};
    drawing.reset(cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &all));
    cairo_t* onto = cairo_create(drawing.get());
    pictures_.paint(onto, names, wide, tall, {});
    cairo_destroy(onto);
  }
  cairo_save(cairo);
  cairo_scale(cairo, double(w) / wide, double(h) / tall);
  cairo_set_source_surface(cairo, drawing.get(), 0, 0);
  cairo_paint(cairo);
  cairo_restore(cairo);
}

}  // namespace hearth
