// SPDX-License-Identifier: MIT
#include "screen/ui/read_aloud.hpp"

#include <algorithm>

namespace hearth {

void ReadAloud::start(const Control& question) {
  stop();
  going_ = true;
  next_.push_back(question);
}

void ReadAloud::stop() {
  *this = ReadAloud{};
}

std::optional<Control> ReadAloud::go_on(const std::vector<Control>& shown, bool busy) {
  if (!going_) return std::nullopt;
  if (!listed_) {
    for (const Control& control : shown)
      if (!control.spoken.empty() && control.id != next_.front().id) next_.push_back(control);
    listed_ = true;
  }
  // Another page came while this one was read.
  if (now_ && std::ranges::none_of(shown, [&](const Control& c) { return c.id == now_->id; })) {
    stop();
    return std::nullopt;
  }
  if (busy && now_) return std::nullopt;
  if (next_.empty()) {
    stop();
    return std::nullopt;
  }
  now_ = next_.front();
  next_.pop_front();
  return now_;
}

std::optional<PixelRect> ReadAloud::place() const {
  return now_ ? std::optional(now_->rect) : std::nullopt;
}

}  // namespace hearth
