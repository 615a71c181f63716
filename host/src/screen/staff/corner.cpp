// SPDX-License-Identifier: MIT
#include "screen/staff/corner.hpp"

namespace hearth {
namespace {

constexpr float kBar = 24, kGap = 7, kMenuWidth = 92, kRow = 26;

}  // namespace

StaffCorner::StaffCorner(Kit& kit, Records& records, const Words& words, SignIn::School school)
    : kit_(kit), words_(words), sign_in_(kit, records, words, std::move(school)) {}

void StaffCorner::add(MenuItem item) {
  menu_.push_back(std::move(item));
}

void StaffCorner::open() {
  close();
}

void StaffCorner::close() {
  if (inside_ && page_ < menu_.size()) menu_[page_].page->close();
  sign_in_.close();
  page_ = 0;
  inside_ = leaving_ = false;
}

void StaffCorner::refresh() {
  if (inside_) menu_[page_].page->refresh();
}

void StaffCorner::turn_to(std::size_t page) {
  if (inside_) menu_[page_].page->close();
  page_ = page;
  inside_ = true;
  menu_[page_].page->open();
}

bool StaffCorner::draw(Screen& screen) {
  if (!sign_in_.staff().empty() && !inside_ && !menu_.empty()) turn_to(0);
  kit_.area = kit_.display_area();
  const Area bar = kit_.area.cut_top(kBar);
  kit_.fill(kit_.rect(bar), kit_.theme().colour("staff_bar"));
  Area inside = bar.inset(15, 3);
  const Area close = inside.cut_right(60, kGap);
  screen.text(inside, words_("staff.title"), {.size = 10, .ink = Ink::on_accent, .align = Align::left});
  kit_.area = kit_.area.inset(15, 8);
  if (!inside_)
    sign_in_.draw(screen);
  else {
    draw_menu(screen, screen.portrait() ? kit_.area.cut_top(2 * (kRow + kGap) - kGap, kGap)
                                        : kit_.area.cut_left(kMenuWidth, kGap * 1.5f));
    if (inside_) menu_[page_].page->draw(screen);
  }
  if (screen.picture_button("staff/close", close, {.word = words_("staff.close")}, Beside::right))
    leaving_ = true;
  return !leaving_;
}

void StaffCorner::draw_menu(Screen& screen, Area area) {
  const bool tall = area.h > area.w;
  const int n = int(menu_.size());
  const auto places =
      tall ? area.rows(std::max(n, int(area.h / (kRow + kGap))), kGap) : area.grid((n + 1) / 2, 2, kGap);
  for (std::size_t at = 0; at < menu_.size(); ++at)
    if (screen.picture_button("staff/menu/" + menu_[at].id, places[at],
                              {.word = words_(menu_[at].words), .look = {.chosen = at == page_}},
                              Beside::right) &&
        at != page_)
      turn_to(at);
}

}  // namespace hearth
