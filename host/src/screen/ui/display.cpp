// SPDX-License-Identifier: MIT
#include "screen/ui/display.hpp"

#include <SDL.h>
#include <SDL_image.h>
#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace hearth {
namespace {

constexpr std::size_t kTextureBudget = 48u << 20;
constexpr float kInch = 25.4f;

[[noreturn]] void fail(const std::string& what) {
  throw DisplayProblem(what + ": " + SDL_GetError() + ".");
}

// What the display says about its size, where that is believable: many report 96 dots per inch whatever they
// are.
float width_in_mm(SDL_Window* window, int width_px, int height_px) {
  float diagonal = 0, across = 0, down = 0;
  const int display = SDL_GetWindowDisplayIndex(window);
  if (display >= 0 && SDL_GetDisplayDPI(display, &diagonal, &across, &down) == 0 && across > 20 &&
      std::abs(across - 96.0f) > 1)
    return float(width_px) / across * kInch;
  const float pixels = std::hypot(float(width_px), float(height_px));
  return 24 * kInch * float(width_px) / pixels;
}

SDL_Rect sdl(const PixelRect& r) {
  return {r.x, r.y, r.w, r.h};
}

}  // namespace

Display::Display(const DisplayOptions& options) : asked_width_mm_(options.width_mm) {
  // Without this SDL presents a software window through OpenGL: +87 MiB and five times slower.
  SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
  SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
  SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "0");
  SDL_SetHint(SDL_HINT_ALLOW_ALT_TAB_WHILE_GRABBED, "0");
  SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
  SDL_SetHint(SDL_HINT_MOUSE_FOCUS_CLICKTHROUGH, "1");  // the first touch counts, too
  // A kiosk has no session bus; asked for one, SDL would start it.
  SDL_setenv("DBUS_SESSION_BUS_ADDRESS", "disabled:", 0);
  if (options.without_display) SDL_SetHint(SDL_HINT_VIDEODRIVER, "dummy");
  if (SDL_Init(SDL_INIT_VIDEO) != 0) fail("There is no display to open");
  // Where there is no display SDL draws into memory that nobody sees, without being asked to.
  if (!SDL_GetHint(SDL_HINT_VIDEODRIVER) && SDL_GetCurrentVideoDriver() == std::string_view("offscreen"))
    throw DisplayProblem("There is no display to open: neither DISPLAY nor WAYLAND_DISPLAY leads to one.");
  SDL_StopTextInput();  // no input method, and no keyboard of the system's own
  SDL_DisplayMode desktop{};
  SDL_GetDesktopDisplayMode(0, &desktop);
  const bool full = !options.window && !options.without_display && options.width_px == 0;
  int w = options.width_px, h = options.height_px;
  if (w == 0) w = options.without_display || options.window ? 1920 : desktop.w;
  if (h == 0) h = options.without_display || options.window ? 1080 : desktop.h;
  const Uint32 flags = full             ? SDL_WINDOW_FULLSCREEN_DESKTOP | SDL_WINDOW_BORDERLESS
                       : options.window ? SDL_WINDOW_RESIZABLE
                                        : SDL_WINDOW_BORDERLESS;
  window_ = SDL_CreateWindow("Hearth", SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, w, h, flags);
  if (!window_) fail("The window cannot be opened");
  if (full) {
    SDL_ShowCursor(SDL_DISABLE);
    SDL_SetWindowKeyboardGrab(window_, SDL_TRUE);  // Alt+Tab and the like lead nowhere
  }
  renderer_ = SDL_CreateSoftwareRenderer(SDL_GetWindowSurface(window_));
  if (!renderer_) fail("Nothing can be drawn");
  textures_ = std::make_unique<Textures>(renderer_, kTextureBudget);
  renew();
}

Display::~Display() {
  textures_.reset();
  if (renderer_) SDL_DestroyRenderer(renderer_);
  if (window_) SDL_DestroyWindow(window_);
  SDL_Quit();
}

void Display::renew() {
  int w = 0, h = 0;
  SDL_GetWindowSize(window_, &w, &h);
  if (w != panel_.width_px || h != panel_.height_px) {
    // A resized window has a new surface, and a renderer is bound to the one that it was made for.
    textures_.reset();
    SDL_DestroyRenderer(renderer_);
    renderer_ = SDL_CreateSoftwareRenderer(SDL_GetWindowSurface(window_));
    if (!renderer_) fail("Nothing can be drawn after the window changed its size");
    textures_ = std::make_unique<Textures>(renderer_, kTextureBudget);
  }
  panel_ = {w, h, asked_width_mm_ > 0 ? asked_width_mm_ : width_in_mm(window_, w, h)};
  damage_.everything();
}

bool Display::show(const ImDrawData& frame) {
  const PixelRect panel{0, 0, panel_.width_px, panel_.height_px};
  take_apart(frame, panel, pieces_);
  std::array<SDL_Rect, Damage::kMostRectangles> shown;
  std::size_t count = 0;
  for (const PixelRect& part : damage_.since_last(pieces_, panel)) {
    paint(pieces_, part);
    shown[count++] = sdl(part);
  }
  if (count > 0) {
    SDL_RenderFlush(renderer_);
    SDL_UpdateWindowSurfaceRects(window_, shown.data(), int(count));
  }
  textures_->next_frame();
  return count > 0;
}

void Display::paint(const std::vector<Piece>& pieces, const PixelRect& part) {
  for (const Piece& piece : pieces)
    if (piece.bounds.touches(part)) paint(piece, piece.bounds.both(part));
}

void Display::paint(const Piece& piece, const PixelRect& visible) {
  const Texture* texture = textures_->find(piece.texture);
  if (piece.texture && !(texture && texture->sdl)) return;  // it could not be made: rather empty than white
  const SDL_Rect clip = sdl(visible);
  SDL_RenderSetClipRect(renderer_, &clip);
  const ImDrawVert& a = *piece.corners[0];
  const bool two_triangles = piece.corners[5] != nullptr;
  bool rectangle = two_triangles, one_colour = true, one_texel = true;
  float left = a.pos.x, top = a.pos.y, right = a.pos.x, bottom = a.pos.y;
  float u0 = a.uv.x, v0 = a.uv.y, u1 = a.uv.x, v1 = a.uv.y;
  for (const ImDrawVert* v : piece.corners) {
    if (!v) break;
    left = std::min(left, v->pos.x), right = std::max(right, v->pos.x);
    top = std::min(top, v->pos.y), bottom = std::max(bottom, v->pos.y);
    u0 = std::min(u0, v->uv.x), u1 = std::max(u1, v->uv.x);
    v0 = std::min(v0, v->uv.y), v1 = std::max(v1, v->uv.y);
    one_colour &= v->col == a.col;
    one_texel &= v->uv.x == a.uv.x && v->uv.y == a.uv.y;
  }
  for (const ImDrawVert* v : piece.corners)
    rectangle =
        rectangle && (v->pos.x == left || v->pos.x == right) && (v->pos.y == top || v->pos.y == bottom);
  const auto channel = [&](int shift) { return Uint8(a.col >> shift); };

  if (rectangle && one_colour && one_texel) {
    SDL_SetRenderDrawBlendMode(renderer_, channel(24) == 255 ? SDL_BLENDMODE_NONE : SDL_BLENDMODE_BLEND);
    SDL_SetRenderDrawColor(renderer_, channel(0), channel(8), channel(16), channel(24));
    SDL_RenderFillRect(renderer_, &clip);
  } else if (rectangle && one_colour && texture) {
    const SDL_Rect from{int(std::lround(u0 * float(texture->w))), int(std::lround(v0 * float(texture->h))),
                        int(std::lround((u1 - u0) * float(texture->w))),
                        int(std::lround((v1 - v0) * float(texture->h)))};
    const SDL_Rect to{int(std::lround(left)), int(std::lround(top)), int(std::lround(right - left)),
                      int(std::lround(bottom - top))};
    const bool plain = texture->opaque && channel(24) == 255;
    SDL_SetTextureBlendMode(texture->sdl, plain ? SDL_BLENDMODE_NONE : SDL_BLENDMODE_BLEND);
    SDL_SetTextureColorMod(texture->sdl, channel(0), channel(8), channel(16));
    SDL_SetTextureAlphaMod(texture->sdl, channel(24));
    SDL_RenderCopy(renderer_, texture->sdl, &from, &to);
  } else {
    SDL_Vertex corners[6];
    int n = 0;
    for (const ImDrawVert* v : piece.corners) {
      if (!v) break;
      corners[n++] = {{v->pos.x, v->pos.y},
                      {Uint8(v->col), Uint8(v->col >> 8), Uint8(v->col >> 16), Uint8(v->col >> 24)},
                      {v->uv.x, v->uv.y}};
    }
    SDL_SetRenderDrawBlendMode(renderer_, SDL_BLENDMODE_BLEND);
    if (texture) SDL_SetTextureBlendMode(texture->sdl, SDL_BLENDMODE_BLEND);
    SDL_RenderGeometry(renderer_,
                       one_texel ? nullptr
                       : texture ? texture->sdl
                                 : nullptr,
                       corners, n, nullptr, 0);
  }
}

void Display::save_picture(const std::string& file) const {
  SDL_Surface* surface = SDL_GetWindowSurface(window_);
  if (!surface || IMG_SavePNG(surface, file.c_str()) != 0) fail(file + " cannot be written");
}

}  // namespace hearth
