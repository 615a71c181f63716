// SPDX-License-Identifier: MIT
#include "screen/ui/lettering.hpp"

#include <pango/pangocairo.h>

#include <algorithm>
#include <cmath>

#include "hearth/words.hpp"
#include "screen/ui/texture_key.hpp"

namespace hearth {
namespace {

// Andika is made for beginning readers; Noto and Droid stand in for scripts that it lacks. Naskh is what
// school books in Arabic and Farsi are set in, Nastaliq those in Urdu.
constexpr const char* kFamilies =
    "Andika, Noto Naskh Arabic, Noto Sans Gurmukhi, Noto Sans Bengali, Noto Sans Gujarati, Noto Sans Tamil, "
    "Noto Sans, Droid Sans Fallback, sans-serif";
constexpr const char* kNastaliq = "Andika, Noto Nastaliq Urdu, Noto Naskh Arabic, Noto Sans, sans-serif";
constexpr std::size_t kMostMeasured = 4096;

bool written_in_nastaliq(std::string_view language) {
  return language == "pa-PK" || language.substr(0, language.find('-')) == "ur";
}

constexpr gunichar kHebrew = 0x590;  // Latin, Greek and Cyrillic come before it

bool from_right(gunichar letter) {
  constexpr gunichar kAfterArabic = 0x900, kForms = 0xfb1d, kAfterForms = 0xff00;
  return (letter >= kHebrew && letter < kAfterArabic) || (letter >= kForms && letter < kAfterForms);
}

template <class Is>
bool has_letter(const char* words, Is is) {
  for (const char* at = words; *at; at = g_utf8_next_char(at))
    if (const gunichar letter = g_utf8_get_char(at); g_unichar_isalpha(letter) && is(letter)) return true;
  return false;
}

// The way a sentence runs is that of its language, also when it begins with a name from another one: a mark
// that nobody sees says so. Words that are foreign from end to end keep their own way.
void set_text(PangoLayout* layout, std::string_view words, std::string_view language) {
  pango_layout_set_text(layout, words.data(), int(words.size()));
  if (language.empty()) return;
  const bool leads = right_to_left(language);
  const std::string valid = pango_layout_get_text(layout);
  const PangoDirection by_itself = pango_layout_get_direction(layout, 0);
  if (by_itself == (leads ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR)) return;
  if (!has_letter(valid.c_str(), [&](gunichar letter) { return from_right(letter) == leads; })) return;
  pango_layout_set_text(layout, ((leads ? "\u200f" : "\u200e") + valid).c_str(), -1);
}

bool beyond_andika(const char* words) {
  return has_letter(words, [](gunichar letter) { return letter >= kHebrew; });
}

struct Unref {
  void operator()(gpointer object) const { g_object_unref(object); }
};
using Layout = std::unique_ptr<PangoLayout, Unref>;

struct FreeFont {
  void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
};
using Font = std::unique_ptr<PangoFontDescription, FreeFont>;

// How far ink stands out of the place of its lines: the tail of a j, a stroke of Nastaliq.
struct Overhang {
  int across = 0, above = 0, below = 0;
};

Overhang overhang(PangoLayout* layout, int width) {
  PangoRectangle ink, lines;
  pango_layout_get_pixel_extents(layout, &ink, &lines);
  const int left = width > 0 ? 0 : lines.x, right = width > 0 ? width : lines.x + lines.width;
  return {std::max({0, left - ink.x, ink.x + ink.width - right}), std::max(0, lines.y - ink.y),
          std::max(0, ink.y + ink.height - lines.y - lines.height)};
}

// Words laid out, with room around them for what stands out.
struct Lines {
  Layout layout;
  Overhang room;

  Lettering::Size size() const {
    Lettering::Size size;
    pango_layout_get_pixel_size(layout.get(), &size.w, &size.h);
    return {size.w + 2 * room.across, size.h + room.above + room.below};
  }
};

}  // namespace

struct Lettering::Inside {
  std::unique_ptr<PangoFontMap, Unref> fonts{pango_cairo_font_map_new()};
  std::unique_ptr<PangoContext, Unref> context{pango_font_map_create_context(fonts.get())};
  Font common{pango_font_description_from_string(kFamilies)};
  Font nastaliq{pango_font_description_from_string(kNastaliq)};

  Lines lay_out(std::string_view words, float height, int width, Align align,
                std::string_view language) const {
    Layout layout(pango_layout_new(context.get()));
    set_text(layout.get(), words, language);
    const bool hanging = written_in_nastaliq(language);
    const Font& font = hanging ? nastaliq : common;
    pango_font_description_set_absolute_size(font.get(), double(height) * PANGO_SCALE);
    pango_layout_set_font_description(layout.get(), font.get());
    set_attributes(layout.get(), language, !hanging);
    set_alignment(layout.get(), align);

    // The line of Andika is about 1.6 times its size; sizes in the kit mean the letters. Other fonts need all
    // of their line.
    const bool andika = !beyond_andika(pango_layout_get_text(layout.get()));
    pango_layout_set_line_spacing(layout.get(), andika ? 0.8f : 1.0f);
    set_width(layout.get(), width);
    const Overhang room = overhang(layout.get(), width);
    if (width > 0 && room.across > 0) set_width(layout.get(), std::max(1, width - 2 * room.across));
    return {std::move(layout), room};
  }

 private:
  static void set_width(PangoLayout* layout, int width) {
    if (width <= 0) return;
    pango_layout_set_width(layout, width * PANGO_SCALE);
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
  }

  static void set_attributes(PangoLayout* layout, std::string_view language, bool naskh) {
    PangoAttrList* list = pango_attr_list_new();
    pango_attr_list_insert(list, pango_attr_insert_hyphens_new(false));  // a name is written as it is
    if (!language.empty()) {
      const std::string tag(language);
      pango_attr_list_insert(list, pango_attr_language_new(pango_language_from_string(tag.c_str())));
    }
    if (naskh) enlarge_naskh(list, pango_layout_get_text(layout));
    pango_layout_set_attributes(layout, list);
    pango_attr_list_unref(list);
  }

  // Naskh is drawn small for its size: beside Andika it would be the harder one to read.
  static void enlarge_naskh(PangoAttrList* list, const char* words) {
    PangoScriptIter* run = pango_script_iter_new(words, -1);
    do {
      const char *begins, *ends;
      PangoScript script;
      pango_script_iter_get_range(run, &begins, &ends, &script);
      if (script != PANGO_SCRIPT_ARABIC) continue;
      PangoAttribute* larger = pango_attr_scale_new(1.2);
      larger->start_index = guint(begins - words);
      larger->end_index = guint(ends - words);
      pango_attr_list_insert(list, larger);
    } while (pango_script_iter_next(run));
    pango_script_iter_free(run);
  }

  // Pango's left is where a line begins, ours is where the picture stands: a name from right to left stays
  // beside it.
  static void set_alignment(PangoLayout* layout, Align align) {
    const bool from_right = pango_layout_get_direction(layout, 0) == PANGO_DIRECTION_RTL;
    const bool begins = (align == Align::left) != from_right;
    pango_layout_set_alignment(layout, align == Align::middle ? PANGO_ALIGN_CENTER
                                       : begins               ? PANGO_ALIGN_LEFT
                                                              : PANGO_ALIGN_RIGHT);
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

Lettering::Size Lettering::measure(std::string_view words, float height, int width,
                                   std::string_view language) const {
  TextureKey key("");
  key << std::lround(height * 4) << width << language << words;
  if (const auto known = measured_.find(std::string_view(key)); known != measured_.end())
    return known->second;
  if (measured_.size() >= kMostMeasured) measured_.clear();
  const Lines lines = inside_->lay_out(words, height, width, Align::left, language);
  const Size size = lines.size();
  measured_.emplace(std::string_view(key), size);
  return size;
}

Pixels Lettering::draw(std::string_view words, float height, int width, Align align,
                       std::string_view language) const {
  const Lines lines = inside_->lay_out(words, height, width, align, language);
  const Size size = lines.size();
  return paint_with_cairo(width > 0 ? width : size.w, size.h, [&](cairo_t* cairo) {
    cairo_set_source_rgb(cairo, 1, 1, 1);
    cairo_move_to(cairo, lines.room.across, lines.room.above);
    pango_cairo_show_layout(cairo, lines.layout.get());
  });
}

void Lettering::show(cairo_t* cairo, double x, double y, std::string_view words, float height, int width,
                     Align align, std::string_view language) const {
  const Lines lines = inside_->lay_out(words, height, width, align, language);
  cairo_move_to(cairo, x + lines.room.across, y + lines.room.above);
  pango_cairo_show_layout(cairo, lines.layout.get());
}

std::vector<std::string> Lettering::lines(std::string_view words, float height, int width,
                                          std::string_view language) const {
  const Lines laid = inside_->lay_out(words, height, width, Align::left, language);
  const char* text = pango_layout_get_text(laid.layout.get());
  std::vector<std::string> lines;
  for (const GSList* at = pango_layout_get_lines_readonly(laid.layout.get()); at; at = at->next) {
    const auto* line = static_cast<const PangoLayoutLine*>(at->data);
    lines.emplace_back(text + line->start_index, std::size_t(line->length));
  }
  return lines;
}

Lettering::Caret Lettering::caret(std::string_view words, float height, int width, Align align,
                                  std::string_view language, std::size_t at) const {
  const Lines lines = inside_->lay_out(words, height, width, align, language);
  const std::size_t length = std::string_view(pango_layout_get_text(lines.layout.get())).size();
  const std::size_t mark = length > words.size() ? length - words.size() : 0;  // of set_text()
  PangoRectangle place;
  pango_layout_get_cursor_pos(lines.layout.get(), int(std::min(at + mark, length)), &place, nullptr);
  pango_extents_to_pixels(&place, nullptr);
  const bool right = pango_layout_get_direction(lines.layout.get(), 0) == PANGO_DIRECTION_RTL;
  return {place.x + lines.room.across, place.y + lines.room.above, place.height, right};
}

int Lettering::unknown_letters(std::string_view words, std::string_view language) const {
  const Lines lines = inside_->lay_out(words, 20, 0, Align::left, language);
  return pango_layout_get_unknown_glyphs_count(lines.layout.get());
}

}  // namespace hearth
