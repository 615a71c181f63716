// SPDX-License-Identifier: MIT
#include "screen/ui/touch.hpp"

#include <SDL.h>
#include <imgui.h>

#include <cfloat>

namespace hearth {
namespace {

constexpr std::int64_t kMouse = -1;  // no finger has this id
constexpr std::uint32_t kLongestSilenceMs = 10000, kAfterWakingMs = 300;
constexpr float kOutside = -1e6f;

}  // namespace

bool Touch::is_press(const SDL_Event& e) {
  return e.type == SDL_FINGERDOWN || e.type == SDL_MOUSEBUTTONDOWN;
}

void Touch::ignore_gesture(const SDL_Event& press) {
  ignoring_ = true;
  ignored_.clear();
  ignored_.insert(press.type == SDL_FINGERDOWN ? press.tfinger.fingerId : kMouse);
  ignored_ms_ = press.common.timestamp;
}

bool Touch::ignores(const SDL_Event& e, std::int64_t finger) {
  if (!ignoring_) return false;
  const std::uint32_t now = e.common.timestamp, silence = now - ignored_ms_;
  if (silence > (ignored_.empty() ? kAfterWakingMs : kLongestSilenceMs)) return ignoring_ = false;
  if (is_press(e)) ignored_.insert(finger);
  if (e.type == SDL_FINGERUP || e.type == SDL_MOUSEBUTTONUP) ignored_.erase(finger);
  ignored_ms_ = now;
  return true;
}

bool Touch::event(const SDL_Event& e, int width_px, int height_px) {
  const std::uint32_t now = e.common.timestamp;
  const bool finger = e.type == SDL_FINGERDOWN || e.type == SDL_FINGERMOTION || e.type == SDL_FINGERUP;
  const bool button = e.type == SDL_MOUSEBUTTONDOWN || e.type == SDL_MOUSEBUTTONUP;
  if (!finger && !button && e.type != SDL_MOUSEMOTION) return false;
  if (button && e.button.button != SDL_BUTTON_LEFT) return true;

  const std::int64_t id = finger ? e.tfinger.fingerId : kMouse;
  const float x = finger ? e.tfinger.x * float(width_px) : float(button ? e.button.x : e.motion.x);
  const float y = finger ? e.tfinger.y * float(height_px) : float(button ? e.button.y : e.motion.y);
  if (ignores(e, id)) return true;
  if (is_press(e)) {
    press(id, x, y, now);
    return true;
  }
  if (finger_ != id) return finger || button;
  heard_ms_ = now;
  if (e.type == SDL_FINGERUP || e.type == SDL_MOUSEBUTTONUP) {
    finger_.reset();
    take(Step::release, x, y);
  } else {
    take(Step::move, x, y);
  }
  return true;
}

void Touch::press(std::int64_t finger, float x, float y, std::uint32_t now_ms) {
  if (finger_ && now_ms - heard_ms_ > kLongestSilenceMs) {
    finger_.reset();
    take(Step::release, kOutside, kOutside);  // chooses nothing
  }
  if (finger_) return;
  finger_ = finger;
  ++presses_;
  heard_ms_ = now_ms;
  take(Step::press, x, y);
}

void Touch::take(Step step, float x, float y) {
  // Only where the finger is now matters, not every place on its way.
  if (step == Step::move && !waiting_.empty() && waiting_.back().step == Step::move) waiting_.pop_back();
  waiting_.push_back({step, x, y});
}

void Touch::feed(bool hold) {
  ImGuiIO& io = ImGui::GetIO();
  if (away_) io.MousePos = ImVec2(-FLT_MAX, -FLT_MAX);  // a lifted finger points nowhere
  held_back_ = hold && !waiting_.empty() && waiting_.front().step == Step::release;
  if (waiting_.empty() || held_back_) return;
  const Waiting next = waiting_.front();
  waiting_.pop_front();
  io.MousePos = ImVec2(next.x, next.y);
  if (next.step != Step::move) io.MouseDown[0] = next.step == Step::press;
  away_ = next.step == Step::release;
}

}  // namespace hearth
