// SPDX-License-Identifier: MIT
// A value for each day that has one.
#include <algorithm>
#include <array>
#include <cmath>

#include "screen/ui/chart_axis.hpp"
#include "screen/ui/chart_markers.hpp"
#include "screen/ui/chart_parts.hpp"

namespace hearth {
namespace {

constexpr float kLeastPlot = 18;  // mm, its height
constexpr int kFollows = 7;       // days, within which a line joins two
constexpr float kLine = 0.55f;
constexpr std::array<float, 2> kDashed{2, 1}, kDotted{0.5f, 0.9f}, kLong{3.5f, 1};
constexpr std::array<std::span<const float>, 4> kDashes{std::span<const float>(), kDashed, kDotted, kLong};

int days_between(Day from, Day to) {
  return int((std::chrono::sys_days(to) - std::chrono::sys_days(from)).count());
}

class DayDrawing {
 public:
  DayDrawing(Pen& pen, const DayChart& chart, const ChartSize& size)
      : pen_(pen), chart_(chart), size_(size), theme_(pen.theme()), axis_(pen, chart, size_) {}

  bool draw(Area rest) {
    draw_head(pen_, chart_.words, rest, size_);
    if (is_empty(chart_)) return draw_nothing(pen_, chart_.words, rest, size_);
    const float least = std::max(size_.of(kLeastPlot), rest.h * 0.4f);
    bool fits = cut_foot(rest, least);
    fits &= axis_.lay(rest);
    plot_ = axis_.plot();
    draw_ground();
    axis_.draw();
    draw_marker_flags(
        pen_, flags_, plot_, [&](Day day) { return x_of(day); }, size_);
    chart_.series.empty() ? draw_answers() : draw_series();
    return fits && plot_.h >= size_.of(kLeastPlot) && plot_.w >= size_.of(20);
  }

 private:
  // What the rows are called, what happened, and what the ground means: below, in the order of how much they
  // are missed.
  bool cut_foot(Area& rest, float least) {
    const float axis = size_.of(9), gap = size_.of(1);  // the dates and what lies around them
    const auto rows = rows_key(), ground = ground_key();
    Area foot = rest.cut_bottom(rows.empty() ? 0 : key_height(pen_, rows, rest.w, size_) + gap);
    draw_key(pen_, rows, foot, size_);
    const float ground_tall = ground.empty() ? 0 : key_height(pen_, ground, rest.w, size_) + gap;
    flags_ = flags_of(chart_);
    const MarkerList list(pen_, flags_, rest.w, size_);
    const float room = rest.h - least - axis;
    const std::size_t shown = list.how_many_fit(room);
    const float list_tall = flags_.empty() ? 0 : list.height_of(shown) + gap;
    const bool fits = shown == list.all() && list_tall + ground_tall <= room;
    if (fits || !size_.last) draw_key(pen_, ground, rest.cut_bottom(ground_tall), size_);
    foot = rest.cut_bottom(list_tall);
    if (!flags_.empty()) list.draw(foot, shown);
    return fits;
  }

  float x_of(Day day) const { return axis_.x_of(day); }
  float y_of(double value) const { return axis_.y_of(value); }
  bool is_shown(const DayChart::Point& point) const {
    return chart_.days.contain(point.day) && std::isfinite(point.value);
  }

  void draw_ground() const {
    pen_.fill(plot_, size_.of(1.5f), theme_.fill(Tint::card));
    if (chart_.usual) {
      const float top = y_of(chart_.usual->high), bottom = y_of(chart_.usual->low);
      draw_band(pen_, {plot_.x, top, plot_.w, std::max(bottom - top, 0.4f)});
    }
    draw_closed();
    for (const auto& step : chart_.steps)
      pen_.line(plot_.x, y_of(step.at), plot_.x + plot_.w, y_of(step.at), 0.1f, grid());
    if (chart_.agreed) draw_agreed(pen_, plot_.x, plot_.x + plot_.w, y_of(chart_.agreed->at));
    pen_.outline(plot_, size_.of(1.5f), 0.2f, theme_.border(Tint::wood));
  }

  // Days in a row together; a stretch that is as thin as a line would only be noise.
  void draw_closed() const {
    constexpr float kLeastWidth = 0.9f;
    for (std::size_t from = 0, to = 0; from < chart_.closed.size(); from = to) {
      to = from + 1;
      while (to < chart_.closed.size() && days_between(chart_.closed[to - 1], chart_.closed[to]) == 1) ++to;
      const float left = std::max(axis_.x_of(chart_.closed[from], 0), plot_.x);
      const float right = std::min(axis_.x_of(chart_.closed[to - 1], 1), plot_.x + plot_.w);
      if (right - left >= kLeastWidth) draw_pale(pen_, {left, plot_.y, right - left, plot_.h});
    }
  }

  void draw_answers() const {
    const DayChart::Point* before = nullptr;
    for (const auto& point : chart_.line) {
      if (!is_shown(point)) continue;
      if (before && days_between(before->day, point.day) <= kFollows)
        pen_.line(x_of(before->day), y_of(before->value), x_of(point.day), y_of(point.value), kLine,
                  theme_.fill(Tint::accent));
      before = &point;
    }
    // So large that neighbours can be told apart, as far as days are wide enough.
    const float one = std::clamp(axis_.day_width() * 0.5f, size_.of(0.5f), size_.of(1));
    const float edge = axis_.day_width() > size_.of(1.2f) ? 0.2f : 0;
    for (const auto& dot : chart_.dots) {
      if (!is_shown(dot)) continue;
      const float radius = one * (dot.n <= 1 ? 1.0f : dot.n == 2 ? 1.3f : 1.6f);
      if (edge > 0)
        pen_.mark(x_of(dot.day), y_of(dot.value), radius + edge, Mark::disc, theme_.fill(Tint::card));
      pen_.mark(x_of(dot.day), y_of(dot.value), radius, Mark::disc, theme_.ink(Ink::full));
    }
  }

  void draw_series() const {
    for (std::size_t n = 0; n < chart_.series.size(); ++n) {
      const DayChart::Point* before = nullptr;
      for (const auto& point : chart_.series[n].points) {
        if (!is_shown(point)) continue;
        if (before)
          pen_.line(x_of(before->day), y_of(before->value), x_of(point.day), y_of(point.value), kLine,
                    colour_of(n), kDashes[n % kDashes.size()]);
        before = &point;
      }
    }
    for (std::size_t n = 0; n < chart_.series.size(); ++n)
      for (const auto& point : chart_.series[n].points)
        if (is_shown(point))
          pen_.mark(x_of(point.day), y_of(point.value), size_.of(1.3f), mark_of(n), colour_of(n));
  }

  static Mark mark_of(std::size_t series) { return Mark(series % kMarks); }
  Colour colour_of(std::size_t series) const {
    return series % 2 == 0 ? theme_.ink(Ink::full) : theme_.fill(Tint::accent);
  }

  std::vector<KeyItem> rows_key() const {
    std::vector<KeyItem> key;
    for (std::size_t n = 0; n < chart_.series.size(); ++n)
      key.push_back({chart_.series[n].words, [this, n](const Pen& pen, const Area& at) {
                       const float y = at.y + at.h / 2;
                       pen.line(at.x, y, at.x + at.w, y, kLine, colour_of(n), kDashes[n % kDashes.size()]);
                       pen.mark(at.x + at.w / 2, y, size_.of(1.3f), mark_of(n), colour_of(n));
                     }});
    if (chart_.agreed)
      key.push_back({chart_.agreed->words, [](const Pen& pen, const Area& at) {
                       draw_agreed(pen, at.x, at.x + at.w, at.y + at.h / 2);
                     }});
    return key;
  }

  std::vector<KeyItem> ground_key() const {
    std::vector<KeyItem> key;
    if (chart_.usual)
      key.push_back({pen_.catalogue()("chart.usual"),
                     [](const Pen& pen, const Area& at) { draw_band(pen, at.inset(0, at.h * 0.15f)); }});
    if (!chart_.closed.empty() && chart_.series.empty())
      key.push_back({pen_.catalogue()("chart.closed"),
                     [](const Pen& pen, const Area& at) { draw_pale(pen, at.inset(0, at.h * 0.15f)); }});
    return key;
  }

  Colour grid() const { return theme_.border(Tint::card); }

  static void draw_band(const Pen& pen, const Area& at) {
    const Theme& theme = pen.theme();
    pen.fill(at, 0, theme.fill(Tint::soft));
    const Colour edge = theme.high_contrast ? theme.ink(Ink::full) : theme.border(Tint::soft);
    for (const float y : {at.y, at.y + at.h}) pen.line(at.x, y, at.x + at.w, y, 0.2f, edge, kDashed);
  }
  static void draw_pale(const Pen& pen, const Area& at) {
    const Theme& theme = pen.theme();
    if (!theme.high_contrast) pen.fill(at, 0, theme.fill(Tint::paper));
    pen.hatch(at, 1.3f, theme.high_contrast ? theme.ink(Ink::full) : theme.border(Tint::wood));
  }
  static void draw_agreed(const Pen& pen, float from, float to, float y) {
    static constexpr std::array<float, 4> kDashDot{3, 0.8f, 0.6f, 0.8f};
    pen.line(from, y, to, y, 0.35f, pen.theme().ink(Ink::quiet), kDashDot);
  }

  Pen& pen_;
  const DayChart& chart_;
  const ChartSize size_;
  const Theme& theme_;
  std::vector<MarkerFlag> flags_;
  DayAxis axis_;
  Area plot_;
};

}  // namespace

bool draw_kind(Pen& pen, const DayChart& chart, Area rest, const ChartSize& size) {
  return DayDrawing(pen, chart, size).draw(rest);
}

}  // namespace hearth
