// SPDX-License-Identifier: MIT
#include "screen/ui/pictures.hpp"

#include <SDL.h>
#include <SDL_image.h>
#include <cairo.h>
#include <librsvg/rsvg.h>

#include <algorithm>
#include <fstream>
#include <memory>
#include <sstream>
#include <utility>

namespace hearth {
namespace {

constexpr std::uintmax_t kMostBytes = 32u << 20;  // a photograph larger than this is not for this screen
constexpr int kMostSide = 20000;

struct FreeSurface {
  void operator()(SDL_Surface* surface) const { SDL_FreeSurface(surface); }
};
using Surface = std::unique_ptr<SDL_Surface, FreeSurface>;

// Draws a decoded photograph into the middle of w×h with Cairo's scaling, which is smooth in both directions.
std::optional<Pixels> fit(SDL_Surface* photograph, int w, int h) {
  if (!photograph || photograph->w > kMostSide || photograph->h > kMostSide) return std::nullopt;
  const Surface plain(SDL_ConvertSurfaceFormat(photograph, SDL_PIXELFORMAT_ARGB8888, 0));
  if (!plain) return std::nullopt;
  SDL_PremultiplyAlpha(plain->w, plain->h, SDL_PIXELFORMAT_ARGB8888, plain->pixels, plain->pitch,
                       SDL_PIXELFORMAT_ARGB8888, plain->pixels, plain->pitch);
  const double scale = std::min(double(w) / plain->w, double(h) / plain->h);
  return paint_with_cairo(w, h, [&](cairo_t* cairo) {
    cairo_surface_t* source = cairo_image_surface_create_for_data(
        static_cast<unsigned char*>(plain->pixels), CAIRO_FORMAT_ARGB32, plain->w, plain->h, plain->pitch);
    cairo_translate(cairo, (w - plain->w * scale) / 2, (h - plain->h * scale) / 2);
    cairo_scale(cairo, scale, scale);
    cairo_set_source_surface(cairo, source, 0, 0);
    cairo_pattern_set_filter(cairo_get_source(cairo), CAIRO_FILTER_GOOD);
    cairo_paint(cairo);
    cairo_surface_destroy(source);
  });
}

std::optional<Pixels> draw_svg(const std::filesystem::path& file, int w, int h, std::string& problem) {
  GError* error = nullptr;
  RsvgHandle* svg = rsvg_handle_new_from_file(file.c_str(), &error);
  std::optional<Pixels> pixels;
  if (svg) {
    pixels = paint_with_cairo(w, h, [&](cairo_t* cairo) {
      const RsvgRectangle all{0, 0, double(w), double(h)};
      rsvg_handle_render_document(svg, cairo, &all, &error);
    });
    g_object_unref(svg);
  }
  if (!error) return pixels;
  problem = error->message;
  g_error_free(error);
  return std::nullopt;
}

}  // namespace

Pictures::Pictures(std::filesystem::path assets, Notices& notices) : assets_(std::move(assets)) {
  std::ifstream index(assets_ / "pictures.index");
  if (!index)
    notices.push_back({"pictures.index", 0,
                       "The list of pictures is missing in " + assets_.string() +
                           "; install Hearth again. Words are shown without pictures."});
  std::string line;
  for (int number = 1; std::getline(index, line); ++number) {
    std::istringstream fields(line);
    std::string word;
    Files files;
    if (std::getline(fields, word, '\t') && std::getline(fields, files.usual, '\t')) {
      std::getline(fields, files.contrast, '\t');
      files_.emplace(word, files);
    } else {
      notices.push_back({"pictures.index", number, "A line holds a word and a file with a tab between."});
    }
  }
}

std::optional<Pixels> Pictures::draw(const std::string& name, int w, int h, bool high_contrast) {
  if (name.starts_with("media:")) {
    const auto bytes = photograph ? photograph(name.substr(6)) : std::nullopt;
    if (!bytes) return std::nullopt;
    const Surface decoded(IMG_Load_RW(SDL_RWFromConstMem(bytes->data(), int(bytes->size())), 1));
    if (auto pixels = fit(decoded.get(), w, h)) return pixels;
    complain(name, "This photograph cannot be read; take it again or choose another one.");
    return Pixels{1, 1, {0}};
  }
  const auto found = files_.find(name);
  if (found == files_.end()) {
    complain(name, "There is no picture called \"" + name + "\"; choose one that is there.");
    return Pixels{1, 1, {0}};
  }
  const std::string& file =
      high_contrast && !found->second.contrast.empty() ? found->second.contrast : found->second.usual;
  if (auto pixels = draw_file(assets_ / file, w, h)) return pixels;
  return Pixels{1, 1, {0}};
}

std::optional<Pixels> Pictures::draw_file(const std::filesystem::path& file, int w, int h) {
  std::error_code error;
  const auto size = std::filesystem::file_size(file, error);
  std::string problem = error ? "the file is missing" : size > kMostBytes ? "the file is too large" : "";
  std::optional<Pixels> pixels;
  if (problem.empty() && file.extension() == ".svg") {
    pixels = draw_svg(file, w, h, problem);
  } else if (problem.empty()) {
    pixels = fit(Surface(IMG_Load(file.c_str())).get(), w, h);
    if (!pixels) problem = SDL_GetError();
  }
  if (!pixels)
    complain(file.filename().string(), "This picture cannot be shown: " + problem + ". Replace the file.");
  return pixels;
}

void Pictures::complain(const std::string& name, const std::string& reason) {
  if (complained_.emplace(name, true).second) notices_.push_back({name, 0, reason});
}

Notices Pictures::take_notices() {
  return std::exchange(notices_, {});
}

}  // namespace hearth
