// SPDX-License-Identifier: MIT
// Who has checked in, slot by slot, and who is here.
#include <algorithm>
#include <array>

#include "base/ids.hpp"
#include "screen/staff/person_words.hpp"
#include "screen/staff/today_page.hpp"

namespace hearth {
namespace {

constexpr float kGap = 6, kSlots = 29, kTurn = 22, kInside = 3;
constexpr float kPlace = 27, kLeastWide = 176;
constexpr std::array<const char*, 3> kSlotIds{"arrive", "midday", "leave"};
struct Where {
  const char* id;
  float wide;  // its longest word stays whole
};
constexpr std::array<Where, 3> kWheres{{{"here", 30}, {"away", 30}, {"elsewhere", 45}}};
constexpr float kAllWheres = 30 + 30 + 45 + 2 * kInside;

}  // namespace

// The last one that anybody has answered in.
std::string TodayPage::latest_slot() const {
  if (!slot_.empty()) return slot_;
  std::string latest = kSlotIds[0];
  for (const char* slot : kSlotIds)
    if (std::ranges::any_of(ticks_, [&](const Tick& t) { return t.kind == "check_in" && t.slot == slot; }))
      latest = slot;
  return latest;
}

void TodayPage::draw_board(Screen& screen, Area rest) {
  const auto school = desk_.school();
  const std::string shown = latest_slot();
  const auto places = rest.cut_top(kSlots, kGap).columns(int(kSlotIds.size()), kGap);
  const auto board = [&](const std::string& slot) {
    return board_of(*school, desk_.room(), desk_.clock.now(), ticks_, told_.attendance, slot);
  };
  for (std::size_t at = 0; at < kSlotIds.size(); ++at) {
    const std::string slot = kSlotIds[at];
    const Choice choice{
        .id = slot,
        .word = words("check_in.slot_" + slot),
        .look = {.chosen = slot == shown},
        .second = desk_.words("today.have_checked_in", {{"of", done_of(board(slot), desk_.words)}})};
    if (screen.picture_button("staff/today/slot/" + slot, places[at], choice)) slot_ = slot;
  }
  const auto all = board(shown);
  if (all.empty()) return screen.text(rest.cut_top(24), words("today.no_children"), {.align = Align::left});
  std::vector<Choice> choices;
  for (const OnBoard& one : all) choices.push_back(choice_of(one, desk_.words));
  const int chosen = screen.choice_grid("staff/today/board_of", rest, choices);
  if (chosen >= 0) desk_.open("child", all[std::size_t(chosen)].pupil);
}

void TodayPage::mark(const Pupil& pupil, const std::string& where) {
  Entry entry{.kind = "attendance", .room = desk_.room(), .pupil = pupil.id, .by = By::adult};
  entry.at = desk_.clock.now();
  entry.id = new_id(entry.at);
  entry.what = where;
  entry.detail["staff"] = desk_.session().staff;
  // Who is away is away for the check-ins, too.
  if (where == "away") entry.state = State::away;
  const auto before = std::ranges::find(told_.attendance, pupil.id, &Entry::pupil);
  if (before != told_.attendance.end()) {
    entry.corrects = before->id;
    *before = entry;
  } else {
    told_.attendance.push_back(entry);
  }
  desk_.write(std::move(entry));
}

// One child: who they are, who greets them, and where they are, one tap each.
void TodayPage::draw_where(Screen& screen, const Area& place, const Pupil& pupil) {
  const auto school = desk_.school();
  const std::string where = is_where(told_.attendance, pupil.id);
  screen.card(place, {.quiet = where == "away"});
  Area inner = place.inset(kInside);
  Area buttons = inner.cut_right(kAllWheres, kInside);
  for (const Where& one : kWheres) {
    const std::string is = one.id;
    const Choice choice{.id = is, .word = words("today.is_" + is), .look = {.chosen = is == where}};
    if (screen.picture_button("staff/here/" + pupil.id + '/' + is, buttons.cut_left(one.wide, kInside),
                              choice, Beside::right) &&
        is != where)
      mark(pupil, is);
  }
  const float side = place.h - 2 * kInside;
  screen.picture(inner.cut_left(side, kInside), picture_of(*school, pupil, day()), where == "away");
  const std::string greets = greeting_of(pupil, told_.attendance, *school, desk_.words, day());
  Text name{.size = 9.5f, .align = Align::left}, small{.ink = Ink::quiet, .align = Align::left};
  float below = 0;
  for (;; name.size -= 0.5f) {
    small.size = name.size * 0.75f;
    below = greets.empty() ? 0 : screen.text_height(greets, inner.w, small);
    if (name.size <= 6.5f || screen.text_height(pupil.name, inner.w, name) + below <= inner.h) break;
  }
  inner = inner.middle(inner.w, screen.text_height(pupil.name, inner.w, name) + below);
  if (below > 0) screen.text(inner.cut_bottom(below), greets, small);
  screen.text(inner, pupil.name, name);
}

// Nothing is asked of them; who leads the room knows that they come.
void TodayPage::draw_guests(Screen& screen, Area& rest) {
  constexpr Text kSays{.size = 9, .align = Align::left};
  std::vector<std::string> names;
  for (const Pupil* guest : guests_of(*desk_.school(), desk_.room(), day())) names.push_back(guest->name);
  if (names.empty()) return;
  const std::string guests = desk_.words("today.guests", {{"names", listed(names)}});
  const Area band = rest.cut_top(screen.text_height(guests, rest.w - 14, kSays) + 8, kGap);
  screen.card(band, {.fill = Tint::mist});
  screen.text(band.inset(7, 3), guests, kSays);
}

void TodayPage::draw_here(Screen& screen, Area rest) {
  const auto school = desk_.school();
  draw_guests(screen, rest);
  const auto children = pupils_of(*school, desk_.room(), day());
  if (children.empty())
    return screen.text(rest.cut_top(24), words("today.no_children"), {.align = Align::left});
  const int across = std::max(1, int((rest.w + kGap) / (kLeastWide + kGap)));
  const auto down_in = [&](float height) {
    return std::max(1, int((height + kGap / 2) / (kPlace + kGap / 2)));
  };
  Area bar{};
  if (children.size() > std::size_t(across * down_in(rest.h))) bar = rest.cut_bottom(kTurn, kGap);
  const std::size_t on_page = std::size_t(across * down_in(rest.h));
  if (page_ >= children.size()) page_ = 0;
  Area grid = rest;
  grid.h = float(down_in(rest.h)) * (kPlace + kGap / 2) - kGap / 2;
  const auto places = grid.grid(across, down_in(rest.h), kGap / 2);
  for (std::size_t at = 0; at < on_page && page_ + at < children.size(); ++at)
    draw_where(screen, places[at], *children[page_ + at]);
  if (bar.h > 0 && screen.picture_button("staff/today/more", bar.middle(70, kTurn),
                                         {.word = words("out.more")}, Beside::right))
    page_ = page_ + on_page < children.size() ? page_ + on_page : 0;
}

}  // namespace hearth
