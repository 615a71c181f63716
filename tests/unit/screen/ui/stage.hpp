// SPDX-License-Identifier: MIT
// A real panel in memory, and everything that a Screen needs to be drawn on it.
#pragma once

#include <SDL.h>
#include <imgui.h>
#include <stdlib.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "screen/ui/kit.hpp"

namespace hearth {

// A folder of pictures: pictures.index and the files that a test puts there.
class PictureFolder {
 public:
  PictureFolder() {
    std::string name = std::filesystem::temp_directory_path() / "hearth-pictures-XXXXXX";
    path_ = mkdtemp(name.data());
  }
  ~PictureFolder() { std::filesystem::remove_all(path_); }
  PictureFolder(const PictureFolder&) = delete;
  PictureFolder& operator=(const PictureFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }
  std::filesystem::path write(const std::string& name, const std::string& text) const {
    std::ofstream(path_ / name) << text;
    return path_ / name;
  }

 private:
  std::filesystem::path path_;
};

// A square that fills its picture with one colour.
inline std::string square_svg(const std::string& colour) {
  return R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10" fill=")" +
         colour + R"("/></svg>)";
}

// Its only picture is "square".
class Stage {
 public:
  explicit Stage(int width_px = 640, int height_px = 400, float width_mm = 0)
      : display(
            {.without_display = true, .width_px = width_px, .height_px = height_px, .width_mm = width_mm}),
        words(std::map<std::string, std::string, std::less<>>{{"out.more", "more"}}),
        pictures(folder_with_a_square(), notices),
        kit(display, Theme(), pictures, words, [this] { return now; }) {}

  // As the kiosk does it: takes the events that wait, draws a frame for each touch, and one more.
  void draw(const std::function<void(Screen&)>& show) {
    SDL_Event event;
    while (SDL_PollEvent(&event))
      if (!kit.hear(event)) kit.touch().event(event, display.panel().width_px, display.panel().height_px);
    for (bool more = true; more;) {
      more = kit.touch().more();
      kit.begin_frame();
      Screen screen(kit);
      show(screen);
      drew = kit.end_frame();
      more |= kit.wants_frame();
    }
  }

  // --- real events, in pixels
  // --------------------------------------------------------------------------------
  void finger(Uint32 type, SDL_FingerID id, int x, int y) {
    SDL_Event event{};
    event.type = type;
    event.tfinger.touchId = 1;
    event.tfinger.fingerId = id;
    event.tfinger.x = float(x) / float(display.panel().width_px);
    event.tfinger.y = float(y) / float(display.panel().height_px);
    SDL_PushEvent(&event);
  }
  void mouse(Uint32 type, int x, int y, Uint8 button = SDL_BUTTON_LEFT) {
    SDL_Event event{};
    event.type = type;
    if (type == SDL_MOUSEMOTION)
      event.motion.x = x, event.motion.y = y;
    else
      event.button.button = button, event.button.x = x, event.button.y = y;
    SDL_PushEvent(&event);
  }
  void tap(const PixelRect& r, SDL_FingerID id = 1) {
    finger(SDL_FINGERDOWN, id, r.x + r.w / 2, r.y + r.h / 2);
    finger(SDL_FINGERUP, id, r.x + r.w / 2, r.y + r.h / 2);
  }
  // Where the last frame showed a control; an empty rectangle when it did not.
  PixelRect place(const std::string& id) const {
    for (const Control& control : kit.controls())
      if (control.id == id) return control.rect;
    return {};
  }

  // What the panel shows, row by row.
  std::vector<std::uint32_t> pixels() const {
    SDL_Window* window = nullptr;
    for (Uint32 id = 1; id < 100 && !window; ++id) window = SDL_GetWindowFromID(id);
    SDL_Surface* surface = window ? SDL_GetWindowSurface(window) : nullptr;
    std::vector<std::uint32_t> all;
    if (!surface || surface->format->BytesPerPixel != 4) return all;
    for (int y = 0; y < surface->h; ++y) {
      const auto* row = reinterpret_cast<const std::uint32_t*>(static_cast<const char*>(surface->pixels) +
                                                               std::ptrdiff_t(y) * surface->pitch);
      all.insert(all.end(), row, row + surface->w);
    }
    return all;
  }

  // The pieces of the last frame where they were meant to be, also outside the panel; the paper is left out.
  std::vector<Piece> pieces() const {
    const PixelRect everywhere{-100000, -100000, 200000, 200000};
    std::vector<Piece> pieces;
    take_apart(*ImGui::GetDrawData(), everywhere, pieces);
    pieces.erase(pieces.begin());
    return pieces;
  }

  Notices notices;
  Display display;
  Words words;
  PictureFolder assets;
  Pictures pictures;
  std::chrono::milliseconds now{100000};
  Kit kit;
  bool drew = false;  // the last frame changed the panel

 private:
  const std::filesystem::path& folder_with_a_square() const {
    assets.write("pictures.index", "square\tsquare.svg\nout/more\tsquare.svg\n");
    assets.write("square.svg", square_svg("#336699"));
    return assets.path();
  }
};

inline bool inside(const PixelRect& small, const PixelRect& large) {
  return small.x >= large.x && small.y >= large.y && small.x + small.w <= large.x + large.w &&
         small.y + small.h <= large.y + large.h;
}

}  // namespace hearth
