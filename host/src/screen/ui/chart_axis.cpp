// SPDX-License-Identifier: MIT
#include "screen/ui/chart_axis.hpp"

#include <algorithm>
#include <cmath>

namespace hearth {
namespace {

constexpr float kPicture = 8.5f, kLeastPicture = 3.5f, kGap = 1, kBeside = 1.6f;

using std::chrono::sys_days;

int days_between(Day from, Day to) {
  return int((sys_days(to) - sys_days(from)).count());
}

std::vector<Day> days_where(const Days& days, const auto& is) {
  std::vector<Day> found;
  for (sys_days at = days.first; at <= sys_days(days.last); at += std::chrono::days(1))
    if (is(Day(at))) found.emplace_back(at);
  return found;
}

}  // namespace

float DayAxis::day_width() const {
  return across_.w / float(days_between(chart_.days.first, chart_.days.last) + 1);
}

float DayAxis::x_of(Day day, float part) const {
  return across_.x + (float(days_between(chart_.days.first, day)) + part) * day_width();
}

float DayAxis::y_of(double value) const {
  const double share = (std::clamp(value, chart_.low, chart_.high) - chart_.low) / (chart_.high - chart_.low);
  return across_.y + across_.h * float(1 - share);
}

float DayAxis::label_height(const DayChart::Step& step) const {
  return pen_.height_of(step.words, words_, size_.quiet());
}

// How far the two nearest steps are from each other.
float DayAxis::least_between() const {
  float least = across_.h;
  for (const auto& one : chart_.steps)
    for (const auto& other : chart_.steps)
      if (one.at < other.at) least = std::min(least, y_of(one.at) - y_of(other.at));
  return least;
}

float DayAxis::words_width(float most) const {
  float widest = 0;
  for (const auto& step : chart_.steps) widest = std::max(widest, pen_.width_of(step.words, size_.quiet()));
  return std::min(widest, most);
}

bool DayAxis::words_fit(float width) const {
  const float between = least_between();
  return std::ranges::all_of(chart_.steps, [&](const auto& step) {
    return pen_.height_of(step.words, width, size_.quiet()) <= between &&
           pen_.longest_word(step.words, size_.quiet()) <= width;
  });
}

bool DayAxis::lay(Area rest) {
  const bool pictures =
      std::ranges::any_of(chart_.steps, [](const auto& step) { return !step.picture.empty(); });
  below_ = rest.cut_bottom(pen_.height_of("0", 0, size_.quiet()), size_.of(kGap));
  plot_ = rest;
  // The highest and the lowest step stand in the middle of their label.
  const float half =
      std::min(size_.of(pictures ? kPicture : 4.5f), rest.h / float(chart_.steps.size() + 1)) / 2;
  across_ = rest.inset(0, std::max(half, size_.of(2)));
  const float between = least_between();
  picture_ = pictures ? std::clamp(between * 0.94f, size_.of(kLeastPicture), size_.of(kPicture)) : 0;
  bool fits = picture_ <= between;
  // Beside a picture words may go; without one they are all that says what a height means.
  const float most = rest.w * 0.3f - picture_;
  words_ = words_width(most);
  for (const float narrow : {words_ * 0.55f, words_ * 0.75f})
    if (pictures && words_fit(narrow)) {
      words_ = narrow;
      break;
    }
  if (words_ > 0 && !words_fit(words_)) {
    fits = fits && (pictures ? size_.is_small() : size_.last);
    if (pictures) words_ = 0;
  }
  side_ =
      plot_.cut_left(picture_ + (picture_ > 0 && words_ > 0 ? size_.of(kGap) : 0) + words_, size_.of(1.5f));
  across_.x = plot_.x + size_.of(kBeside);
  across_.w = plot_.w - 2 * size_.of(kBeside);
  below_.x = plot_.x;
  below_.w = plot_.w;
  return fits;
}

void DayAxis::draw() const {
  draw_steps();
  const Colour line = pen_.theme().border(Tint::wood);
  const float below = plot_.y + plot_.h;
  for (const Label& date : dates()) {
    pen_.line(date.tick, below, date.tick, below + size_.of(kGap), 0.2f, line);
    pen_.words({date.x, below_.y, date.width, below_.h}, date.words, size_.quiet());
  }
}

void DayAxis::draw_steps() const {
  // The ends first; then those between that lie on none.
  std::vector<const DayChart::Step*> order;
  for (const auto& step : chart_.steps) order.push_back(&step);
  if (order.size() > 2) std::swap(order[1], order.back());
  std::vector<std::pair<float, float>> taken;
  for (const auto* step : order) {
    const float y = y_of(step->at), half = std::max(picture_, words_ > 0 ? label_height(*step) : 0) / 2;
    const auto on = [&](const auto& other) { return y - half < other.second && y + half > other.first; };
    if (std::ranges::any_of(taken, on)) continue;
    taken.emplace_back(y - half, y + half);
    Area place{side_.x, y - half, side_.w, 2 * half};
    if (picture_ > 0)
      pen_.picture(place.cut_left(picture_, size_.of(kGap)).middle(picture_, picture_), step->picture);
    if (words_ > 0)
      pen_.words_in_middle(place, step->words, size_.quiet(picture_ > 0 ? Align::left : Align::right));
  }
}

// As many of the dates as have room beside each other: every day, every Monday, every month, quarters, years.
std::vector<DayAxis::Label> DayAxis::dates() const {
  const auto every = [&](const auto& is) { return days_where(chart_.days, is); };
  const auto begins = [&](unsigned months) {
    auto ticks =
        every([&](Day day) { return unsigned(day.day()) == 1 && (unsigned(day.month()) - 1) % months == 0; });
    // The month that the days begin in, unless the next one follows at once.
    if (months == 1 && !ticks.empty() && (ticks.front().day() != chart_.days.first.day()) &&
        x_of(ticks.front(), 0) - x_of(chart_.days.first, 0) > size_.of(9))
      ticks.insert(ticks.begin(), chart_.days.first);
    return ticks;
  };
  const std::vector<std::pair<std::vector<Day>, Ticks>> ways{
      {every([](Day) { return true; }), Ticks::days},
      {every([](Day day) { return std::chrono::weekday(sys_days(day)) == std::chrono::Monday; }),
       Ticks::mondays},
      {begins(1), Ticks::months},
      {begins(3), Ticks::months},
      {begins(12), Ticks::months}};
  for (const auto& [ticks, kind] : ways) {
    // Not even numbers alone would have room.
    if (ticks.empty() || float(ticks.size()) * size_.of(5) > across_.w) continue;
    auto labels = dates_of(ticks, kind);
    const float gap = size_.of(kind == Ticks::months ? 2 : 1.2f);
    bool apart = true;
    for (std::size_t n = 1; n < labels.size(); ++n)
      apart &= labels[n - 1].x + labels[n - 1].width + gap <= labels[n].x;
    if (apart) return labels;
  }
  return {};
}

// Those that end where the field does at the latest.
std::vector<DayAxis::Label> DayAxis::dates_of(const std::vector<Day>& ticks, Ticks kind) const {
  std::vector<Label> labels;
  for (std::size_t n = 0; n < ticks.size(); ++n) {
    const bool new_month = n == 0 || ticks[n - 1].month() != ticks[n].month();
    std::string words = date_words(ticks[n], kind, new_month);
    const float wide = pen_.width_of(words, size_.quiet());
    const bool middle = kind == Ticks::days;
    const float tick = x_of(ticks[n], middle ? 0.5f : 0);
    const float x = middle ? tick - wide / 2 : tick;
    if (x + wide <= plot_.x + plot_.w) labels.push_back({tick, x, wide, std::move(words)});
  }
  return labels;
}

// "29 Jun", "6 Jul", "13": the month where it is another one. Months: "Nov", "Dec", "2026".
std::string DayAxis::date_words(Day day, Ticks kind, bool new_month) const {
  if (kind != Ticks::months)
    return new_month ? short_date(pen_.catalogue(), day) : std::to_string(unsigned(day.day()));
  return unsigned(day.month()) == 1 ? std::to_string(int(day.year())) : short_month(pen_.catalogue(), day);
}

}  // namespace hearth
