// SPDX-License-Identifier: MIT
// A table whose cells have a colour, a number of answers and a picture.
#include <algorithm>
#include <array>

#include "screen/ui/chart_parts.hpp"
#include "screen/ui/shades.hpp"

namespace hearth {
namespace {

constexpr std::array<float, 2> kDashes{0.8f, 0.8f};

// "Mon" for "Monday"; what is no weekday stays as it is.
std::string shorter(const Words& words, const std::string& name) {
  for (const char* day : {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
    if (words(std::string("day.") + day) == name) return words(std::string("chart.") + day);
  return name;
}

class HeatDrawing {
 public:
  HeatDrawing(Pen& pen, const HeatChart& chart, const ChartSize& size)
      : pen_(pen), chart_(chart), size_(size), theme_(pen.theme()) {}

  bool draw(Area rest) {
    draw_head(pen_, chart_.words, rest, size_);
    if (is_empty(chart_)) return draw_nothing(pen_, chart_.words, rest, size_);
    bool fits = true;
    const float side = std::min(rest.w * 0.25f, widest_row());
    Area heads = rest.cut_top(pen_.height_of("0", 0, size_.quiet()), size_.of(0.5f));
    heads.cut_left(side, size_.of(1.5f));
    fits &= draw_heads(heads);
    const float gap = size_.of(1);
    const auto rows = rest.rows(int(chart_.rows.size()), gap);
    for (std::size_t row = 0; row < rows.size(); ++row) {
      Area cells = rows[row];
      const Area name = cells.cut_left(side, size_.of(1.5f));
      fits &= pen_.height_of(chart_.rows[row], side, size_.quiet()) <= name.h;
      pen_.words_in_middle(name, chart_.rows[row], size_.quiet());
      const auto places = cells.columns(int(chart_.columns.size()), gap);
      for (std::size_t column = 0; column < places.size(); ++column)
        fits &= draw_cell(places[column], chart_.cells[row * chart_.columns.size() + column]);
    }
    return fits;
  }

 private:
  float widest_row() const {
    float widest = 0;
    for (const std::string& row : chart_.rows) widest = std::max(widest, pen_.width_of(row, size_.quiet()));
    return widest;
  }

  bool draw_heads(const Area& heads) const {
    const auto places = heads.columns(int(chart_.columns.size()), size_.of(1));
    const auto have_room = [&](const auto& name_of) {
      return std::ranges::all_of(chart_.columns, [&](const std::string& name) {
        return pen_.width_of(name_of(name), size_.quiet()) <= places[0].w;
      });
    };
    const auto whole = [](const std::string& name) { return name; };
    const auto less = [&](const std::string& name) { return shorter(pen_.catalogue(), name); };
    const bool all_whole = have_room(whole);
    for (std::size_t n = 0; n < places.size(); ++n)
      pen_.words(places[n], all_whole ? whole(chart_.columns[n]) : less(chart_.columns[n]),
                 size_.quiet(Align::middle));
    return all_whole || have_room(less);
  }

  bool draw_cell(const Area& at, const HeatChart::Cell& cell) const {
    const float round = std::min(size_.of(1.5f), at.h / 4);
    if (cell.n == 0) {  // nobody was asked, or nobody answered
      pen_.outline(at, round, 0.2f, theme_.border(Tint::wood), kDashes);
      return true;
    }
    pen_.fill(at, round, theme_.fill(Tint::card));
    if (cell.value) pen_.fill(at, round, colour_of(*cell.value));
    pen_.outline(at, round, 0.2f, theme_.border(Tint::wood));
    const auto style = size_.quiet(Align::middle);
    std::string n = pen_.catalogue()("chart.n", {{"n", std::to_string(cell.n)}});
    if (size_.last && pen_.width_of(n, style) > at.w - size_.of(2.2f)) n = std::to_string(cell.n);
    const float tall = pen_.height_of(n, 0, style), wide = pen_.width_of(n, style);
    Area inside = at;
    // A little scale at the left: what the colour says, without it.
    const float scale = cell.value ? size_.of(2.2f) : 0;
    if (cell.value) draw_scale(inside.cut_left(scale), *cell.value);
    const float beside = std::min(inside.w - wide - size_.of(1), inside.h);
    const float above = std::min(inside.h - tall, inside.w);
    if (!cell.picture.empty() && above >= std::max(beside, size_.of(3))) {
      pen_.words(inside.cut_bottom(tall), n, style);
      pen_.picture(inside.inset(0, size_.of(0.4f)), cell.picture);
    } else if (!cell.picture.empty() && beside >= size_.of(3)) {
      pen_.words_in_middle(inside.cut_right(wide, size_.of(0.5f)), n, style);
      pen_.picture(inside.inset(size_.of(0.3f)), cell.picture);
    } else {
      pen_.words_in_middle(inside, n, style);
    }
    const bool seen = cell.picture.empty() || std::max(above, beside) >= size_.of(5.5f);
    return seen && tall <= inside.h && wide <= inside.w;
  }

  Colour colour_of(double value) const {
    const double share = (std::clamp(value, -1.0, 1.0) + 1) / 2;
    return mix(theme_.fill(Tint::lilac), theme_.fill(Tint::leaf), share);
  }

  void draw_scale(const Area& at, double value) const {
    const Area rod = at.inset(0, at.h * 0.14f);
    const float x = at.x + at.w * 0.6f, share = float((std::clamp(value, -1.0, 1.0) + 1) / 2);
    pen_.line(x, rod.y, x, rod.y + rod.h, 0.2f, theme_.ink(Ink::quiet));
    pen_.mark(x, rod.y + rod.h * (1 - share), size_.of(0.7f), Mark::disc, theme_.ink(Ink::full));
  }

  Pen& pen_;
  const HeatChart& chart_;
  const ChartSize size_;
  const Theme& theme_;
};

}  // namespace

bool draw_kind(Pen& pen, const HeatChart& chart, Area rest, const ChartSize& size) {
  return HeatDrawing(pen, chart, size).draw(rest);
}

}  // namespace hearth
