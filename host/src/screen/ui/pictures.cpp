// SPDX-License-Identifier: MIT
#include "screen/ui/pictures.hpp"

#include <cairo.h>
#include <librsvg/rsvg.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>
#include <string_view>
#include <utility>

#include "base/read_file.hpp"
#include "screen/ui/photograph.hpp"

namespace hearth {
namespace {

constexpr std::uintmax_t kMostBytes = 32u << 20;  // a photograph larger than this is not for this screen
constexpr std::string_view kMedia = "media:";

// Whether it could be drawn into w×h; if not, why.
bool render_svg(const std::filesystem::path& file, cairo_t* cairo, double w, double h, std::string& problem) {
  GError* error = nullptr;
  if (RsvgHandle* svg = rsvg_handle_new_from_file(file.c_str(), &error)) {
    const RsvgRectangle all{0, 0, w, h};
    rsvg_handle_render_document(svg, cairo, &all, &error);
    g_object_unref(svg);
  }
  if (!error) return true;
  problem = "This picture cannot be shown: " + std::string(error->message) + ". Replace the file.";
  g_error_free(error);
  return false;
}

std::optional<Pixels> draw_svg(const std::filesystem::path& file, int w, int h, bool on_dark,
                               std::string& problem) {
  bool drawn = false;
  const auto render = [&](cairo_t* cairo, double width, double height) {
    drawn = render_svg(file, cairo, width, height, problem);
  };
  auto pixels = on_dark ? paint_with_light_edge(w, h, render)
                        : paint_with_cairo(w, h, [&](cairo_t* cairo) { render(cairo, w, h); });
  return drawn ? std::optional(std::move(pixels)) : std::nullopt;
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
    std::string word, turns;
    Entry entry;
    if (std::getline(fields, word, '\t') && std::getline(fields, entry.usual, '\t')) {
      std::getline(fields, entry.contrast, '\t');
      entry.turns = std::getline(fields, turns) && turns == "turns";
      entries_.emplace(word, entry);
    } else {
      notices.push_back({"pictures.index", number, "A line holds a word and a file with a tab between."});
    }
  }
}

std::vector<std::string> Pictures::names() const {
  std::vector<std::string> names;
  for (const auto& [name, entry] : entries_) names.push_back(name);
  std::ranges::sort(names);
  std::set<std::pair<std::string, std::string>> seen;
  std::erase_if(names, [&](const std::string& name) {
    return !seen.emplace(name.substr(name.rfind('/') + 1), entries_.at(name).usual).second;
  });
  return names;
}

std::optional<Pixels> Pictures::draw(const std::string& names, int w, int h, const PictureLook& look) {
  Pixels pixels{1, 1, {0}};
  for (std::size_t start = 0; start <= names.size();) {
    const std::size_t end = std::min(names.find('|', start), names.size());
    const Shown shown = draw_one(names.substr(start, end - start), end == names.size(), w, h, look, pixels);
    if (shown == Shown::on_its_way) return std::nullopt;
    if (shown == Shown::yes) {
      if (look.soft) soften(pixels);
      break;
    }
    start = end + 1;
  }
  return pixels;
}

bool Pictures::paint(cairo_t* cairo, const std::string& names, int w, int h, const PictureLook& look) {
  const auto found = entries_.find(names.substr(0, names.find('|')));
  if (found != entries_.end() && !look.soft && !look.on_dark) {
    const auto& [usual, contrast, turns] = found->second;
    const auto file = assets_ / (look.high_contrast && !contrast.empty() ? contrast : usual);
    cairo_save(cairo);
    if (look.mirrored && turns) {
      cairo_translate(cairo, w, 0);
      cairo_scale(cairo, -1, 1);
    }
    std::string problem;
    const bool drawn = file.extension() == ".svg" && render_svg(file, cairo, w, h, problem);
    cairo_restore(cairo);
    if (drawn) return true;
  }
  const auto pixels = draw(names, w, h, look);
  if (pixels) paint_pixels(cairo, *pixels);
  return pixels.has_value();
}

Pictures::Shown Pictures::draw_one(const std::string& name, bool last, int w, int h, const PictureLook& look,
                                   Pixels& pixels) {
  if (name.starts_with(kMedia)) return draw_media(name, last, w, h, pixels);
  const auto found = entries_.find(name);
  if (found == entries_.end()) {
    complain(name, "There is no picture called \"" + name + "\"; choose one that is there.");
    return Shown::no;
  }
  const Entry& entry = found->second;
  const std::string& file = look.high_contrast && !entry.contrast.empty() ? entry.contrast : entry.usual;
  auto drawn = draw_file(assets_ / file, w, h, look.on_dark);
  if (!drawn) return Shown::no;
  pixels = std::move(*drawn);
  if (look.mirrored && entry.turns) mirror(pixels);
  return Shown::yes;
}

Pictures::Shown Pictures::draw_media(const std::string& name, bool last, int w, int h, Pixels& pixels) {
  const auto bytes = photograph ? photograph(name.substr(kMedia.size())) : std::nullopt;
  if (!bytes) return Shown::on_its_way;
  // That a photograph expires or consent ends is how it should be, as long as something stands in for it.
  if (bytes->empty() && !last) return Shown::no;
  std::string problem = "This photograph is gone. Take it again or choose another one.";
  auto drawn = bytes->empty() ? std::nullopt : decode_photograph(*bytes, w, h, problem);
  if (!drawn) {
    complain(name, problem);
    return Shown::no;
  }
  pixels = std::move(*drawn);
  return Shown::yes;
}

std::optional<Pixels> Pictures::draw_file(const std::filesystem::path& file, int w, int h, bool on_dark) {
  std::error_code error;
  const auto size = std::filesystem::file_size(file, error);
  std::string problem;
  std::optional<Pixels> pixels;
  if (error)
    problem = "This picture cannot be shown: the file is missing. Replace the file.";
  else if (size > kMostBytes)
    problem = "This picture cannot be shown: the file is too large. Replace the file.";
  else if (file.extension() == ".svg")
    pixels = draw_svg(file, w, h, on_dark, problem);
  else
    pixels = decode_photograph(read_file(file).value_or(std::vector<std::uint8_t>()), w, h, problem);
  if (!pixels) complain(file.filename().string(), problem);
  return pixels;
}

void Pictures::complain(const std::string& name, const std::string& reason) {
  if (complained_.insert(name).second) notices_.push_back({name, 0, reason});
}

Notices Pictures::take_notices() {
  return std::exchange(notices_, {});
}

}  // namespace hearth
