// SPDX-License-Identifier: MIT
#include "screen/ui/kit.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "screen/ui/drawn.hpp"

namespace hearth {
namespace {

constexpr std::chrono::milliseconds kSecondTouch{300}, kHold{1000}, kHoldFrame{33};
constexpr std::chrono::seconds kLongestHold(2);  // somebody must be able to leave when no answer comes
constexpr auto kNever = std::chrono::milliseconds::max();
constexpr std::uint32_t kWhite = 0xFFFFFFFF, kFaded = 0x60FFFFFF;

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

void Kit::view(const Viewing& viewing) {
  viewing_ = viewing;
  scan_.use(viewing_.access);
}

void Kit::forget() {
  scan_.touched();
  if (reading_.going() && voice.hush) voice.hush();
  reading_.stop();
  by_switch_.clear();
  heard_.clear();
  pages_.clear();
  lists_.clear();
  hold_.reset();
  writing_.forget();
}

std::optional<std::chrono::milliseconds> Kit::due_in() const {
  std::optional<std::chrono::milliseconds> due = scan_.due();
  if (hold_ && !hold_->over) due = std::min(due.value_or(kNever), hold_->drawn_at + kHoldFrame);
  if (touch_.held_back()) due = std::min(due.value_or(kNever), *held_since_ + kLongestHold);
  if (!due) return std::nullopt;
  return std::max(*due - steady_(), std::chrono::milliseconds(0));
}

void Kit::use(Theme theme) {
  theme_ = std::move(theme);
}

int Kit::px(float mm) const {
  return int(std::lround(mm * scale()));
}

PixelRect Kit::rect(const Area& a) const {
  const int y = px(a.y), h = px(a.y + a.h) - y;
  int x = px(a.x), w = px(a.x + a.w) - x;
  if (viewing_.mirrored) x = display_.panel().width_px - x - w;
  return {x, y - lift_px_, w, h};
}

void Kit::hold_touches() {
  hold_touches_ = true;
  if (!held_since_) held_since_ = steady_();
}

bool Kit::touches_held() {
  if (!std::exchange(hold_touches_, false)) held_since_.reset();
  return held_since_ && steady_() - *held_since_ < kLongestHold;
}

void Kit::begin_frame() {
  ImGuiIO& io = ImGui::GetIO();
  const Panel& panel = display_.panel();
  io.DisplaySize = ImVec2(float(panel.width_px), float(panel.height_px));
  io.DeltaTime = 1.0f / 60;  // nothing of ours moves by frames
  ++frame_;
  begin_keys();
  touch_.feed(touches_held());
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
  draw_keys();
  draw_marks();
  if (ImGui::GetCurrentContext()->CurrentWindowStack.Size > 1) ImGui::End();
  ImGui::Render();
  if (touch_.held_back() && !hold_touches_) {
    touch_.go_on();
    wants_frame_ = true;
  }
  if (drag_ && drag_->let_go) drag_.reset();
  if (hold_ && hold_->frame != frame_) hold_.reset();
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
  const Texture& corners = textures().get(TextureKey("card") << c << b << inside << line << int(round_below),
                                          [&] { return draw_card_corners(c, b, inside, line, round_below); });
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
  return lettering_.measure(text, size_mm * viewing_.text_size * scale(), width_px, viewing_.language);
}

void Kit::words(const PixelRect& r, std::string_view text, const Text& how) {
  if (text.empty() || r.empty()) return;
  const float size = how.size * viewing_.text_size * scale();
  const Align align = !viewing_.mirrored || how.align == Align::middle ? how.align
                      : how.align == Align::left                       ? Align::right
                                                                       : Align::left;
  const Texture& texture = textures().get(
      TextureKey("words") << std::lround(size * 4) << r.w << int(align) << viewing_.language << text,
      [&] { return lettering_.draw(text, size, r.w, align, viewing_.language); });
  const PixelRect place{r.x + (r.w - texture.w) / 2, r.y + (r.h - texture.h) / 2, texture.w, texture.h};
  image(texture, place, theme_.ink(how.ink).packed());
  said_.push_back({std::string(text), place});
}

void Kit::picture(const PixelRect& r, std::string_view name, bool faded) {
  if (name.empty() || r.empty()) return;
  const PictureLook look{.high_contrast = theme_.high_contrast,
                         .mirrored = viewing_.mirrored,
                         .soft = theme_.soft,
                         .on_dark = theme_.dark && !theme_.high_contrast};
  TextureKey key("picture");
  key << name << r.w << r.h;
  for (const auto& [is, mark] : {std::pair(look.high_contrast, "contrast"),
                                 {look.mirrored, "mirrored"},
                                 {look.soft, "soft"},
                                 {look.on_dark, "on_dark"}})
    if (is) key << std::string_view(mark);
  bool there = true;
  const Texture& texture = textures().get(key, [&] {
    auto pixels = pictures_.draw(std::string(name), r.w, r.h, look);
    there = pixels.has_value();
    return pixels ? std::move(*pixels) : Pixels{1, 1, {0}};
  });
  if (!there)
    textures().forget(key);  // on its way: ask again in the next frame
  else if (texture.w == r.w)
    image(texture, r, faded ? kFaded : kWhite);
}

void Kit::clip(const PixelRect& r) {
  list_->PushClipRect(ImVec2(float(r.x), float(r.y)), ImVec2(float(r.x + r.w), float(r.y + r.h)), true);
}

void Kit::unclip() {
  list_->PopClipRect();
}

int& Kit::page(const std::string& id) {
  Page& page = pages_[id];
  if (page.frame + 1 < frame_) page = {};
  page.frame = frame_;
  return page.number;
}

std::string& Kit::search(const std::string& id) {
  page(id);
  return pages_[id].search;
}

Kit::ListPlace& Kit::list_place(const std::string& id) {
  ListPlace& place = lists_[id];
  place.is_back = place.frame + 1 < frame_;
  place.frame = frame_;
  return place;
}

Kit::Touched Kit::control(const std::string& id, const PixelRect& r, Repeat repeat) {
  const Touched touched = touch({.id = id, .rect = r, .hidden = repeat == Repeat::quick}, repeat);
  if (touched.chosen) writing_.chosen(id);
  return touched;
}

Kit::Contact Kit::contact(Control& control) {
  PixelRect& r = control.rect;
  if (above_keys_) {
    r = r.both(*above_keys_);
    if (r.empty()) return {};
  }
  const std::string& id = control.id;
  controls_.push_back(control);
  ImGui::SetCursorScreenPos(ImVec2(float(r.x), float(r.y)));
  const bool released =
      ImGui::InvisibleButton(id.c_str(), ImVec2(float(std::max(r.w, 1)), float(std::max(r.h, 1))));
  const bool held = ImGui::IsItemActive() && ImGui::IsItemHovered();
  follow_drag(id);
  const bool by_switch = by_switch_ == id;
  if (by_switch) by_switch_.clear();
  return {held, released, by_switch};
}

Kit::Touched Kit::touch(Control control, Repeat repeat) {
  const Contact now = contact(control);
  return {now.held, (now.released || now.by_switch) && chosen_once(control, repeat)};
}

Kit::Touched Kit::control(Control control) {
  Touched touched = touch(control, Repeat::slow);
  touched.chosen = touched.chosen && counts(control);
  return touched;
}

Kit::Held Kit::hold(Control control) {
  const Contact contacts = contact(control);
  if (contacts.by_switch) return {.chosen = chosen_once(control, Repeat::slow) && counts(control)};
  if (!contacts.held) {
    if (hold_ && hold_->id == control.id) hold_.reset();
    return {};
  }
  const auto now = steady_();
  if (!hold_ || hold_->id != control.id) hold_ = Hold{control.id, now, now, frame_};
  hold_->drawn_at = now;
  hold_->frame = frame_;
  const float share = std::min(1.0f, float((now - hold_->since).count()) / float(kHold.count()));
  if (share < 1 || hold_->over) return {.share = share};
  hold_->over = true;  // once, however long the finger stays
  return {share, chosen_once(control, Repeat::slow) && counts(control)};
}

bool Kit::counts(const Control& control) {
  writing_.chosen(control.id);
  if (viewing_.speech == Speech::first_touch && !control.spoken.empty() && heard_ != control.id) {
    heard_ = control.id;
    reading_.stop();
    if (voice.say) voice.say(control.spoken, control.language);
    return false;
  }
  if (voice.tap) voice.tap();
  return true;
}

bool Kit::chosen_once(const Control& control, Repeat repeat) {
  const auto now = steady_();
  const auto before = chosen_at_.find(control.id);
  if (repeat == Repeat::slow && before != chosen_at_.end() && now - before->second < kSecondTouch)
    return false;
  chosen_at_[control.id] = now;
  if (heard_ != control.id) heard_.clear();
  return true;
}

void Kit::follow_drag(const std::string& id) {
  const ImVec2 at = ImGui::GetIO().MousePos;
  if (ImGui::IsItemActivated()) drag_ = Drag{id, {}, at.x, at.y, false};
  if (drag_ && drag_->id == id && ImGui::IsItemDeactivated()) drag_->let_go = true;
}

std::optional<PixelRect> Kit::dragged(const std::string& id) const {
  constexpr float kFarEnough = 8;
  const ImVec2 at = ImGui::GetIO().MousePos;
  if (!drag_ || drag_->id != id || at.x < 0) return std::nullopt;
  const float far = std::max(std::abs(at.x - drag_->from_x), std::abs(at.y - drag_->from_y));
  if (far < kFarEnough * scale()) return std::nullopt;
  const int side = px(35);
  return PixelRect{int(at.x) - side / 2, int(at.y) - side / 2, side, side};
}

bool Kit::let_go_over(const std::string& id, const PixelRect& r) const {
  const ImVec2 at = ImGui::GetIO().MousePos;
  return drag_ && drag_->id == id && drag_->let_go && at.x >= float(r.x) && at.x < float(r.x + r.w) &&
         at.y >= float(r.y) && at.y < float(r.y + r.h);
}

void Kit::float_picture(const std::string& id, const std::string& name) {
  if (drag_ && drag_->id == id) drag_->picture = name;
}

void Kit::read_aloud(const Control& question) {
  reading_.start(question);
}

// A frame around what a switch offers or the voice says. Thick, and outside the card, so that its colour does
// not have to be told from the card's.
void Kit::mark(const PixelRect& r) {
  const int thick = std::max(3, px(1.6f)), gap = px(0.8f);
  const Colour line = theme_.colour("ink");
  const PixelRect out{r.x - gap - thick, r.y - gap - thick, r.w + 2 * (gap + thick), r.h + 2 * (gap + thick)};
  fill({out.x, out.y, out.w, thick}, line);
  fill({out.x, out.y + out.h - thick, out.w, thick}, line);
  fill({out.x, out.y, thick, out.h}, line);
  fill({out.x + out.w - thick, out.y, thick, out.h}, line);
}

void Kit::draw_marks() {
  wants_frame_ = writing_.end_frame();
  if (const auto chosen = scan_.look(controls_, viewing_.mirrored, steady_())) {
    by_switch_ = *chosen;
    wants_frame_ = true;
  }
  if (const auto step = scan_.take_step(); step && viewing_.access.spoken && voice.say)
    voice.say(step->spoken, step->language);
  if (const auto now = reading_.go_on(controls_, voice.busy && voice.busy()); now && voice.say)
    voice.say(now->spoken, now->language);
  for (const PixelRect& place : scan_.offered()) mark(place);
  if (const auto place = reading_.place()) mark(*place);
  if (drag_ && !drag_->picture.empty())
    if (const auto place = dragged(drag_->id)) picture(*place, drag_->picture, false);
}

}  // namespace hearth
