// SPDX-License-Identifier: MIT
#include "screen/ui/touch.hpp"

#include <SDL.h>
#include <imgui.h>

#include <cfloat>

namespace hearth {
namespace {

constexpr std::int64_t kMouse = -1;  // no finger has this id

}  // namespace

bool Touch::event(const SDL_Event& e, int width_px, int height_px) {
  const auto x = [&] { return e.tfinger.x * float(width_px); };
  const auto y = [&] { return e.tfinger.y * float(height_px); };
  switch (e.type) {
    case SDL_FINGERDOWN:
      if (!finger_) finger_ = e.tfinger.fingerId, take(Step::press, x(), y());
      return true;
    case SDL_FINGERMOTION:
      if (finger_ == e.tfinger.fingerId) take(Step::move, x(), y());
      return true;
    case SDL_FINGERUP:
      if (finger_ == e.tfinger.fingerId) finger_.reset(), take(Step::release, x(), y());
      return true;
    case SDL_MOUSEBUTTONDOWN:
      if (e.button.button == SDL_BUTTON_LEFT && !finger_)
        finger_ = kMouse, take(Step::press, float(e.button.x), float(e.button.y));
      return true;
    case SDL_MOUSEMOTION:
      if (finger_ == kMouse) take(Step::move, float(e.motion.x), float(e.motion.y));
      return finger_ == kMouse;
    case SDL_MOUSEBUTTONUP:
      if (e.button.button == SDL_BUTTON_LEFT && finger_ == kMouse)
        finger_.reset(), take(Step::release, float(e.button.x), float(e.button.y));
      return true;
    default:
      return false;
  }
}

void Touch::take(Step step, float x, float y) {
  // Only where the finger is now matters, not every place on its way.
  if (step == Step::move && !waiting_.empty() && waiting_.back().step == Step::move) waiting_.pop_back();
  waiting_.push_back({step, x, y});
}

void Touch::feed() {
  ImGuiIO& io = ImGui::GetIO();
  if (away_) io.MousePos = ImVec2(-FLT_MAX, -FLT_MAX);  // a lifted finger points nowhere
  if (waiting_.empty()) return;
  const Waiting next = waiting_.front();
  waiting_.pop_front();
  io.MousePos = ImVec2(next.x, next.y);
  if (next.step != Step::move) io.MouseDown[0] = next.step == Step::press;
  away_ = next.step == Step::release;
}

}  // namespace hearth
