// SPDX-License-Identifier: MIT
#include "screen/ui/kit.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "screen/ui/drawn.hpp"

namespace hearth {
namespace {

constexpr std::chrono::milliseconds kSecondTouch{300};
constexpr std::uint32_t kWhite = 0xFFFFFFFF, kFaded = 0x60FFFFFF;

std::string key_of(Colour c) {
  return std::to_string(c.packed());
}

ImTextureID id_of(const Texture& texture) {
  return reinterpret_cast<ImTextureID>(std::uintptr_t(texture.serial));
}

}  // namespace

Kit::Kit(Display& display, Theme theme, Pictures& pictures, const Words& words, Steady steady)
    : display_(display),
      theme_(std::move(theme)),
      pictures_(pictures),
      words_(words),
      steady_(std::move(steady)) {
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = io.LogFilename = nullptr;
  io.ConfigInputTextCursorBlink = false;  // nothing pulses
  io.Fonts->Flags |= ImFontAtlasFlags_NoBakedLines | ImFontAtlasFlags_NoMouseCursors;
  unsigned char* atlas = nullptr;
  int w = 0, h = 0;
  io.Fonts->GetTexDataAsAlpha8(&atlas, &w, &h);
  io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
  area = display_.panel().area();
}

Kit::~Kit() {
  ImGui::DestroyContext();
}

void Kit::use(Theme theme) {
  theme_ = std::move(theme);
}

int Kit::px(float mm) const {
  return int(std::lround(mm * scale()));
}

PixelRect Kit::rect(const Area& a) const {
  const int x = px(a.x), y = px(a.y);
  return {x, y, px(a.x + a.w) - x, px(a.y + a.h) - y};
}

void Kit::begin_frame() {
  ImGuiIO& io = ImGui::GetIO();
  const Panel& panel = display_.panel();
  io.DisplaySize = ImVec2(float(panel.width_px), float(panel.height_px));
  io.DeltaTime = 1.0f / 60;  // nothing of ours moves by frames
  ++frame_;
  touch_.feed();
  ImGui::NewFrame();
  ImGui::SetNextWindowPos(ImVec2(0, 0));
  ImGui::SetNextWindowSize(io.DisplaySize);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
  ImGui::Begin("hearth", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoBackground |
                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus |
                   ImGuiWindowFlags_NoNav);
  ImGui::PopStyleVar(2);
  list_ = ImGui::GetWindowDrawList();
  area = panel.area();
  clear();
}

bool Kit::end_frame() {
  if (ImGui::GetCurrentContext()->CurrentWindowStack.Size > 1) ImGui::End();
  ImGui::Render();
  shown_controls_.swap(controls_);
  shown_said_.swap(said_);
  return display_.show(*ImGui::GetDrawData());
}

void Kit::recover() {
  if (!ImGui::GetCurrentContext()->WithinFrameScope) return;
  ImGui::ErrorCheckEndFrameRecover(nullptr);
  ImGui::Begin("hearth", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground);
  list_ = ImGui::GetWindowDrawList();
}

void Kit::clear() {
  controls_.clear();
  said_.clear();
  const Panel& panel = display_.panel();
  fill({0, 0, panel.width_px, panel.height_px}, theme_.fill(Tint::paper));
}

void Kit::fill(const PixelRect& r, Colour colour) {
  if (!r.empty())
    list_->AddRectFilled(ImVec2(float(r.x), float(r.y)), ImVec2(float(r.x + r.w), float(r.y + r.h)),
                         colour.packed());
}

void Kit::image(const Texture& texture, const PixelRect& r, std::uint32_t tint, float u0, float v0, float u1,
                float v1) {
  list_->AddImage(id_of(texture), ImVec2(float(r.x), float(r.y)), ImVec2(float(r.x + r.w), float(r.y + r.h)),
                  ImVec2(u0, v0), ImVec2(u1, v1), tint);
}

void Kit::card(const PixelRect& r, float radius_mm, float border_mm, Colour inside, Colour line,
               bool round_below) {
  if (r.empty()) return;
  const int b = border_mm > 0 ? std::max(px(border_mm), 1) : 0;
  const int c = std::max(b, std::min({px(radius_mm), r.w / 2, r.h / 2}));
  const std::string key = "card|" + std::to_string(c) + '|' + std::to_string(b) + '|' + key_of(inside) + '|' +
                          key_of(line) + (round_below ? "" : "|tab");
  const Texture& corners =
      display_.textures().get(key, [&] { return draw_card_corners(c, b, inside, line, round_below); });
  const int right = r.x + r.w, below = r.y + r.h;
  image(corners, {r.x, r.y, c, c}, kWhite, 0, 0, 0.5f, 0.5f);
  image(corners, {right - c, r.y, c, c}, kWhite, 0.5f, 0, 1, 0.5f);
  image(corners, {r.x, below - c, c, c}, kWhite, 0, 0.5f, 0.5f, 1);
  image(corners, {right - c, below - c, c, c}, kWhite, 0.5f, 0.5f, 1, 1);
  fill({r.x + c, r.y, r.w - 2 * c, b}, line);
  fill({r.x + c, below - b, r.w - 2 * c, b}, line);
  fill({r.x, r.y + c, b, r.h - 2 * c}, line);
  fill({right - b, r.y + c, b, r.h - 2 * c}, line);
  fill({r.x + c, r.y + b, r.w - 2 * c, c - b}, inside);
  fill({r.x + b, r.y + c, r.w - 2 * b, r.h - 2 * c}, inside);
  fill({r.x + c, below - c, r.w - 2 * c, c - b}, inside);
}

Lettering::Size Kit::measure(std::string_view text, float size_mm, int width_px) const {
  return lettering_.measure(text, size_mm * scale(), width_px);
}

void Kit::words(const PixelRect& r, std::string_view text, const Text& how) {
  if (text.empty() || r.empty()) return;
  const float size = how.size * scale();
  const std::string key = "words|" + std::to_string(int(std::lround(size * 4))) + '|' + std::to_string(r.w) +
                          '|' + std::to_string(int(how.align)) + '|' + std::string(text);
  const Texture& texture =
      display_.textures().get(key, [&] { return lettering_.draw(text, size, r.w, how.align); });
  const PixelRect place{r.x, r.y + (r.h - texture.h) / 2, texture.w, texture.h};
  image(texture, place, theme_.ink(how.ink).packed());
  said_.push_back({std::string(text), place});
}

void Kit::picture(const PixelRect& r, const std::string& name, bool faded) {
  if (name.empty() || r.empty()) return;
  const std::string key = "picture|" + name + '|' + std::to_string(r.w) + '|' + std::to_string(r.h) +
                          (theme_.high_contrast ? "|contrast" : "");
  bool there = true;
  const Texture& texture = display_.textures().get(key, [&] {
    auto pixels = pictures_.draw(name, r.w, r.h, theme_.high_contrast);
    there = pixels.has_value();
    return pixels ? std::move(*pixels) : Pixels{1, 1, {0}};
  });
  if (!there)
    display_.textures().forget(key);  // on its way: ask again in the next frame
  else if (texture.w == r.w)
    image(texture, r, faded ? kFaded : kWhite);
}

void Kit::drawn(const PixelRect& r, const std::string& key, const std::function<Pixels()>& make) {
  if (r.empty()) return;
  image(display_.textures().get(key + '|' + std::to_string(r.w) + '|' + std::to_string(r.h), make), r,
        kWhite);
}

void Kit::clip(const PixelRect& r) {
  list_->PushClipRect(ImVec2(float(r.x), float(r.y)), ImVec2(float(r.x + r.w), float(r.y + r.h)), true);
}

void Kit::unclip() {
  list_->PopClipRect();
}

int& Kit::page(const std::string& id) {
  Page& page = pages_[id];
  if (page.frame + 1 < frame_) page.number = 0;
  page.frame = frame_;
  return page.number;
}

Kit::Touched Kit::control(const std::string& id, const PixelRect& r, Repeat repeat) {
  controls_.push_back({id, r});
  ImGui::SetCursorScreenPos(ImVec2(float(r.x), float(r.y)));
  Touched touched;
  const bool released =
      ImGui::InvisibleButton(id.c_str(), ImVec2(float(std::max(r.w, 1)), float(std::max(r.h, 1))));
  touched.held = ImGui::IsItemActive() && ImGui::IsItemHovered();
  if (!released) return touched;
  const auto now = steady_();
  const auto before = chosen_at_.find(id);
  touched.chosen =
      repeat == Repeat::quick || before == chosen_at_.end() || now - before->second >= kSecondTouch;
  if (touched.chosen) chosen_at_[id] = now;
  return touched;
}

}  // namespace hearth
