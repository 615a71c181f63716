// SPDX-License-Identifier: MIT
// Who asked for someone: new, then somebody is coming, then done.
#include <algorithm>

#include "screen/staff/today_page.hpp"

namespace hearth {
namespace {

constexpr float kRow = 32, kGap = 5, kInside = 4, kButton = 76, kOther = 68, kTurn = 22, kHeading = 15;
constexpr Text kWords{.size = 10.5f, .align = Align::left};
constexpr Text kNote{.size = 8, .ink = Ink::quiet, .align = Align::left};

void draw_told(Screen& screen, Area inner, const CallTold& told, bool faded) {
  const float side = kRow - 2 * kInside;
  screen.picture(inner.cut_left(side, kInside).middle(side, side), told.picture, faded);
  const float words = screen.text_height(told.words, inner.w, kWords);
  const float note = screen.text_height(told.note, inner.w, kNote);
  inner = inner.middle(inner.w, words + note);
  screen.text(inner.cut_top(words), told.words, kWords);
  screen.text(inner, told.note, kNote);
}

// As tall as its words need it to be.
float height_of(const Screen& screen, const Area& place, const CallTold& told, float buttons) {
  const float width = place.w - 2 * kInside - (kRow - kInside) - buttons;
  return std::max(kRow, screen.text_height(told.words, width, kWords) +
                            screen.text_height(told.note, width, kNote) + 2 * kInside);
}

float buttons_of(const Area& place, Stage stage) {
  const bool narrow = place.w < 300;
  if (stage == Stage::done) return 0;
  if (stage == Stage::fresh || narrow) return kButton + kInside;
  return kButton + kOther + 2 * kInside;
}

}  // namespace

// `what` says who. The keeper knows it, too; the child's own screen shows it.
void TodayPage::answer(const char* kind, const Call& call, bool passed) {
  Entry entry{
      .at = desk_.clock.now(), .kind = kind, .room = desk_.room(), .pupil = call.pupil, .by = By::adult};
  entry.what = desk_.session().staff;
  entry.detail["call"] = call.entry;
  if (passed) entry.detail["passed"] = std::int64_t{1};
  desk_.write(std::move(entry));
}

void TodayPage::draw_crisis(Screen& screen, const Area& place, const CrisisCall& crisis) {
  screen.card(place, {});
  draw_told(screen, place.inset(kInside), told_of(crisis, *desk_.school(), desk_.words, desk_.clock.now()),
            false);
}

void TodayPage::draw_call(Screen& screen, const Area& place, const Call& call) {
  const CallTold told = told_of(call, *desk_.school(), desk_.content, desk_.words, desk_.clock.now());
  const Stage stage = stage_of(call);
  screen.card(place,
              {.fill = stage == Stage::fresh ? Tint::attention : Tint::card, .quiet = stage == Stage::done});
  Area inner = place.inset(kInside);
  Area buttons = inner.cut_right(buttons_of(place, stage) - kInside, kInside);
  if (stage == Stage::fresh &&
      screen.picture_button("staff/seen/" + call.entry, buttons,
                            {.word = words("today.i_am_coming"), .look = {.now = true}}, Beside::right))
    answer("call_seen", call);
  if (stage == Stage::seen) {
    const bool narrow = buttons.w <= kButton;
    const auto halves = buttons.rows(2, 3);
    const Area other = narrow ? halves[1] : buttons.cut_left(kOther, kInside);
    if (screen.picture_button("staff/done/" + call.entry, narrow ? halves[0] : buttons,
                              {.word = words("today.was_done"), .look = {.now = true}}, Beside::right))
      answer("call_done", call);
    if (screen.picture_button("staff/passed/" + call.entry, other, {.word = words("today.somebody_else")},
                              Beside::right))
      answer("call_done", call, true);
  }
  draw_told(screen, inner, told, stage == Stage::done);
}

void TodayPage::draw_asked(Screen& screen, Area rest) {
  screen.text(rest.cut_top(kHeading, 3), words("staff.asked"),
              {.size = 11, .ink = Ink::quiet, .align = Align::left});
  const std::vector<Call> calls = by_stage(told_.calls);
  std::vector<CrisisCall> crises = told_.crises;
  std::erase_if(crises, [&](const CrisisCall& crisis) {
    return stands_above(crisis, desk_.room(), desk_.clock.now());
  });
  if (calls.empty() && crises.empty())
    return screen.text(rest.cut_top(24), words("staff.nobody_asked"), {.align = Align::left});
  const auto school = desk_.school();
  const Instant now = desk_.clock.now();
  const std::size_t all = crises.size() + calls.size();
  const auto height = [&](std::size_t at) {
    if (at >= calls.size())
      return height_of(screen, rest, told_of(crises[at - calls.size()], *school, desk_.words, now), 0);
    const Call& call = calls[at];
    const float least = stage_of(call) == Stage::seen && rest.w < 300 ? 2 * kRow : 0;
    return std::max(least, height_of(screen, rest, told_of(call, *school, desk_.content, desk_.words, now),
                                     buttons_of(rest, stage_of(call))));
  };
  float needed = 0;
  for (std::size_t at = 0; at < all; ++at) needed += height(at) + kGap;
  const Area bar = needed - kGap > rest.h ? rest.cut_bottom(kTurn, kGap) : Area{};
  if (page_ >= all) page_ = 0;
  std::size_t at = page_;
  for (; at < all; ++at) {
    const float tall = height(at);
    if (tall > rest.h && at > page_) break;
    const Area row = rest.cut_top(tall, kGap);
    if (at < calls.size())
      draw_call(screen, row, calls[at]);
    else
      draw_crisis(screen, row, crises[at - calls.size()]);
  }
  if (bar.h > 0 && screen.picture_button("staff/today/more", bar.middle(70, kTurn),
                                         {.word = words("out.more")}, Beside::right))
    page_ = at < all ? at : 0;
}

}  // namespace hearth
