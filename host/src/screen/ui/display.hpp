// SPDX-License-Identifier: MIT
// The window, and how a frame of Dear ImGui gets onto it.
#pragma once

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "screen/ui/damage.hpp"
#include "screen/ui/panel.hpp"
#include "screen/ui/textures.hpp"

struct SDL_Renderer;
struct SDL_Window;

namespace hearth {

struct DisplayProblem : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct DisplayOptions {
  bool window = false;              // a window instead of the full screen
  bool without_display = false;     // SDL's dummy driver: drawn in memory only
  int width_px = 0, height_px = 0;  // 0: the desktop's, or 1920×1080 without a display
  float width_mm = 0;               // of the panel; 0: ask the display, else assume 24 inches
};

// Opens SDL's video and the one window. Display thread only.
class Display {
 public:
  explicit Display(const DisplayOptions&);  // throws DisplayProblem when there is no display
  ~Display();
  Display(const Display&) = delete;
  Display& operator=(const Display&) = delete;

  const Panel& panel() const { return panel_; }
  Textures& textures() { return *textures_; }

  // Draws what changed since the last frame and shows it. True when anything did. A piece without a texture,
  // or with one colour of it, is a plain rectangle.
  bool show(const ImDrawData&);
  // The window was resized, or lost its picture.
  void renew();

  // The panel's picture as a PNG file. Throws DisplayProblem when it cannot be written.
  void save_picture(const std::string& file) const;

 private:
  void paint(const std::vector<Piece>&, const PixelRect& part);
  void paint(const Piece&, const PixelRect& visible);

  SDL_Window* window_ = nullptr;
  SDL_Renderer* renderer_ = nullptr;
  Panel panel_;
  float asked_width_mm_ = 0;
  std::unique_ptr<Textures> textures_;
  std::vector<Piece> pieces_;
  Damage damage_;
};

}  // namespace hearth
