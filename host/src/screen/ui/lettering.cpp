// SPDX-License-Identifier: MIT
#include "screen/ui/lettering.hpp"

#include <pango/pangocairo.h>

#include <cmath>

namespace hearth {
namespace {

// Andika is made for beginning readers; Noto and Droid stand in for scripts that it lacks.
constexpr const char* kFamilies = "Andika, Noto Sans, Droid Sans Fallback, sans-serif";
constexpr std::size_t kMostMeasured = 4096;

struct Unref {
  void operator()(gpointer object) const { g_object_unref(object); }
};
using Layout = std::unique_ptr<PangoLayout, Unref>;

}  // namespace

struct Lettering::Inside {
  std::unique_ptr<PangoFontMap, Unref> fonts{pango_cairo_font_map_new()};
  std::unique_ptr<PangoContext, Unref> context{pango_font_map_create_context(fonts.get())};
  PangoFontDescription* description = pango_font_description_from_string(kFamilies);

  ~Inside() { pango_font_description_free(description); }

  Layout lay_out(std::string_view words, float height, int width, Align align) const {
    // The line of a font is about 1.6 times its size with Andika; sizes in the kit mean the letters.
    pango_font_description_set_absolute_size(description, double(height) * PANGO_SCALE);
    Layout layout(pango_layout_new(context.get()));
    pango_layout_set_font_description(layout.get(), description);
    pango_layout_set_text(layout.get(), words.data(), int(words.size()));
    pango_layout_set_line_spacing(layout.get(), 0.8f);
    // Pango's left is where a line begins, ours is where the picture stands: a name from right to left stays
    // beside it.
    const bool from_right = pango_layout_get_direction(layout.get(), 0) == PANGO_DIRECTION_RTL;
    const bool begins = (align == Align::left) != from_right;
    pango_layout_set_alignment(layout.get(), align == Align::middle ? PANGO_ALIGN_CENTER
                                             : begins               ? PANGO_ALIGN_LEFT
                                                                    : PANGO_ALIGN_RIGHT);
    if (width > 0) {
      pango_layout_set_width(layout.get(), width * PANGO_SCALE);
      pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    }
    return layout;
  }
};

Lettering::Lettering() : inside_(std::make_unique<Inside>()) {
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_SLIGHT);
  pango_cairo_context_set_font_options(inside_->context.get(), options);
  cairo_font_options_destroy(options);
}

Lettering::~Lettering() = default;

Lettering::Size Lettering::measure(std::string_view words, float height, int width) const {
  std::string key = std::to_string(int(std::lround(height * 4))) + '|' + std::to_string(width) + '|';
  key += words;
  if (const auto known = measured_.find(key); known != measured_.end()) return known->second;
  if (measured_.size() >= kMostMeasured) measured_.clear();
  const Layout layout = inside_->lay_out(words, height, width, Align::left);
  Size size;
  pango_layout_get_pixel_size(layout.get(), &size.w, &size.h);
  measured_.emplace(std::move(key), size);
  return size;
}

Pixels Lettering::draw(std::string_view words, float height, int width, Align align) const {
  const Layout layout = inside_->lay_out(words, height, width, align);
  PangoRectangle ink, logical;
  pango_layout_get_pixel_extents(layout.get(), &ink, &logical);
  const int w = width > 0 ? width : logical.width;
  return paint_with_cairo(w, logical.height, [&](cairo_t* cairo) {
    cairo_set_source_rgb(cairo, 1, 1, 1);
    pango_cairo_show_layout(cairo, layout.get());
  });
}

}  // namespace hearth
