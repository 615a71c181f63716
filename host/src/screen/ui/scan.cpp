// SPDX-License-Identifier: MIT
#include "screen/ui/scan.hpp"

#include <algorithm>
#include <utility>

namespace hearth {
namespace {

constexpr std::size_t kFewEnough = 8;    // up to so many are offered one by one, more in rows first
constexpr Scan::Time kAfterPress{300};  // a hand that shakes presses twice

bool inside(const PixelRect& r, int x, int y) {
  return x >= r.x && x < r.x + r.w && y >= r.y && y < r.y + r.h;
}

bool same(const Access& a, const Access& b) {
  return a.scan == b.scan && a.step_ms == b.step_ms && a.accept_ms == b.accept_ms && a.loops == b.loops &&
         a.dwell_ms == b.dwell_ms && a.spoken == b.spoken;
}

}  // namespace

void Scan::use(const Access& access) {
  if (same(access, access_)) return;
  access_ = access;
  pointer_.reset();
  if (access_.scan == Access::Scan::off) stop();
}

void Scan::press(Key key, Time now) {
  auto& since = held_since_[std::size_t(key)];
  if (since) return;  // a held key repeats
  since = now;
  if (access_.accept_ms == 0) act(key, now);
}

void Scan::release(Key key, Time now) {
  auto& since = held_since_[std::size_t(key)];
  const bool long_enough = since && access_.accept_ms > 0 && now - *since >= Time(access_.accept_ms);
  since.reset();
  if (long_enough) act(key, now);
}

void Scan::act(Key key, Time now) {
  if (now < quiet_until_) return;
  const bool two = access_.scan == Access::Scan::two_switches;
  if (key == Key::next || key == Key::back)
    step_by_hand(key == Key::next ? 1 : -1, now);
  else if (two && (key == Key::first || level_ == Level::none))
    step_by_hand(1, now);
  else if (level_ == Level::none)
    begin(now);
  else
    choose(now);
}

void Scan::begin(Time now) {
  if (controls_.empty()) return;
  by_itself_ = true;
  level_ = controls_.size() > kFewEnough ? Level::rows : Level::cells;
  first_ = at_ = 0;
  last_ = controls_.size();
  loops_ = 0;
  stepped_ = now;
  quiet_until_ = now + kAfterPress;
  if (level_ == Level::cells) step_ = controls_[0];
}

void Scan::step_by_hand(int by, Time now) {
  if (controls_.empty()) return;
  const bool fresh = level_ != Level::cells || by_itself_;
  by_itself_ = false;
  level_ = Level::cells;
  first_ = 0;
  last_ = controls_.size();
  at_ = fresh ? (by > 0 ? 0 : last_ - 1) : (at_ + last_ + std::size_t(by)) % last_;
  stepped_ = now;
  step_ = controls_[at_];
}

void Scan::go_on(Time now) {
  stepped_ = now;
  if (++at_ == count()) {
    at_ = 0;
    if (++loops_ >= access_.loops) return stop();
  }
  if (level_ == Level::cells) step_ = controls_[first_ + at_];
}

void Scan::choose(Time now) {
  quiet_until_ = now + kAfterPress;
  if (level_ == Level::rows) {
    first_ = rows_[at_].begin;
    last_ = rows_[at_].end;
    level_ = Level::cells;
    at_ = 0;
    loops_ = 0;
    stepped_ = now;
    step_ = controls_[first_];
    if (last_ - first_ > 1) return;
  }
  chosen_ = controls_[first_ + at_].id;
  // A child with one switch goes straight on; a keyboard keeps its place.
  if (access_.scan == Access::Scan::one_switch)
    begin(now);
  else if (by_itself_)
    stop();
}

void Scan::stop() {
  level_ = Level::none;
  by_itself_ = false;
}

void Scan::touched() {
  stop();
  pointer_.reset();
}

void Scan::point(int x, int y, Time now) {
  if (access_.dwell_ms == 0) return;
  if (!pointer_) pointer_ = Pointer{x, y, {}, now, false};
  pointer_->x = x;
  pointer_->y = y;
}

// Controls as one reads them: what stands beside the first of a row belongs to that row.
void Scan::take(const std::vector<Control>& all, bool mirrored, Time now) {
  std::vector<Control> sorted;
  for (const Control& control : all)
    if (!control.hidden && !control.rect.empty()) sorted.push_back(control);
  std::ranges::stable_sort(sorted, {}, [](const Control& control) { return control.rect.y; });
  std::vector<Row> rows;
  for (std::size_t at = 0; at < sorted.size(); ++at) {
    const PixelRect& here = sorted[at].rect;
    const PixelRect* first = rows.empty() ? nullptr : &sorted[rows.back().begin].rect;
    if (!first || here.y + here.h / 2 >= first->y + first->h) rows.push_back({at, at});
    rows.back().end = at + 1;
  }
  for (const Row& row : rows)
    std::stable_sort(sorted.begin() + std::ptrdiff_t(row.begin), sorted.begin() + std::ptrdiff_t(row.end),
                     [&](const Control& a, const Control& b) {
                       return mirrored ? a.rect.x > b.rect.x : a.rect.x < b.rect.x;
                     });
  const bool same_ones = std::ranges::equal(sorted, controls_, {}, &Control::id, &Control::id);
  controls_ = std::move(sorted);
  rows_ = std::move(rows);
  if (same_ones || level_ == Level::none) return;
  // Another page: it is offered from its beginning.
  if (controls_.empty())
    stop();
  else if (by_itself_)
    begin(now);
  else
    level_ = Level::none, step_by_hand(1, now);
}

void Scan::dwell(Time now) {
  if (access_.dwell_ms == 0 || !pointer_) return;
  const auto under = std::ranges::find_if(
      controls_, [&](const Control& control) { return inside(control.rect, pointer_->x, pointer_->y); });
  const std::string over = under == controls_.end() ? "" : under->id;
  if (over != pointer_->over) *pointer_ = Pointer{pointer_->x, pointer_->y, over, now, false};
  if (over.empty() || pointer_->used) return;
  const Time until = pointer_->since + Time(access_.dwell_ms);
  if (now >= until)
    chosen_ = over, pointer_->used = true;
  else
    due_ = std::min(due_.value_or(until), until);
}

std::optional<std::string> Scan::look(const std::vector<Control>& all, bool mirrored, Time now) {
  take(all, mirrored, now);
  due_.reset();
  if (by_itself_ && level_ != Level::none) {
    const Time next = stepped_ + Time(access_.step_ms);
    if (now >= next) go_on(now);
    if (level_ != Level::none) due_ = stepped_ + Time(access_.step_ms);
  }
  dwell(now);
  return std::exchange(chosen_, std::nullopt);
}

std::vector<PixelRect> Scan::offered() const {
  std::vector<PixelRect> places;
  if (level_ == Level::rows)
    for (std::size_t at = rows_[at_].begin; at < rows_[at_].end; ++at) places.push_back(controls_[at].rect);
  if (level_ == Level::cells) places.push_back(controls_[first_ + at_].rect);
  if (pointer_ && !pointer_->over.empty() && !pointer_->used)
    for (const Control& control : controls_)
      if (control.id == pointer_->over) places.push_back(control.rect);
  return places;
}

std::optional<Control> Scan::take_step() {
  return std::exchange(step_, std::nullopt);
}

}  // namespace hearth
