// SPDX-License-Identifier: MIT
#include "screen/staff/corner.hpp"

#include <algorithm>

namespace hearth {
namespace {

using namespace std::chrono_literals;

constexpr float kBar = 24, kGap = 7, kMargin = 15, kHide = 48;
constexpr auto kTellEvery = 20s;  // that somebody works here; the keeper waits a minute
constexpr auto kComesBack = 60s;  // what was hidden or ended
const std::string kPhone = "phone";

}  // namespace

StaffCorner::StaffCorner(Kit& kit, const StaffDesk& desk)
    : kit_(kit), desk_(desk), sign_in_(kit, desk), help_(desk) {}

void StaffCorner::add(MenuItem item) {
  menu_.push_back(std::move(item));
}

void StaffCorner::open() {
  close();
  if (left_ && desk_.clock.now() < left_->until)
    sign_in_.expect(left_->staff, {});
  else
    left_.reset();
}

void StaffCorner::close() {
  leave_page();
  help_.close();
  sign_in_.close();
  ++*visit_;
  page_ = 0;
  leaving_ = false;
}

void StaffCorner::leave_page() {
  if (inside_) menu_[page_].page->close();
  inside_ = false;
}

void StaffCorner::remember() {
  if (inside_) left_ = Left{session().staff, menu_[page_].id, about_, desk_.clock.now() + kComesBack};
}

void StaffCorner::session_ended(const std::string& why) {
  if (session().staff.empty()) return;
  remember();
  const Id staff = session().staff;
  close();
  sign_in_.expect(staff, why.empty() ? desk_.words("staff.session_ended") : why);
}

void StaffCorner::touched() {
  const Instant now = desk_.clock.now();
  if (session().staff.empty() || (now >= stayed_at_ && now - stayed_at_ < kTellEvery)) return;
  stayed_at_ = now;
  desk_.records.stay([this, visit = visit_, mine = *visit_](const Answer<Nothing>& answer) {
    if (mine == *visit && !answer.value) session_ended(answer.lost ? std::string() : answer.problem);
  });
}

void StaffCorner::refresh() {
  if (!inside_) return;
  help_.refresh();
  menu_[page_].page->refresh();
}

bool StaffCorner::may_open(const MenuItem& item) const {
  if (item.offered && !item.offered()) return false;
  return item.any_of.empty() ||
         std::ranges::any_of(item.any_of, [&](Task task) { return session().tasks.contains(task); });
}

bool StaffCorner::needs_phone() const {
  return std::ranges::any_of(menu_, [&](const MenuItem& item) {
    return !may_open(item) && (!item.offered || item.offered()) &&
           std::ranges::any_of(item.any_of, [&](Task task) { return session().with_second.contains(task); });
  });
}

void StaffCorner::enter() {
  stayed_at_ = desk_.clock.now();
  help_.refresh();
  const auto may = [&](const MenuItem& item) { return may_open(item); };
  auto first = std::ranges::find_if(menu_, may);
  if (first == menu_.end()) return;
  std::string about;
  if (left_ && left_->staff == session().staff && desk_.clock.now() < left_->until) {
    const auto before = std::ranges::find(menu_, left_->page, &MenuItem::id);
    if (before != menu_.end() && may_open(*before)) first = before, about = left_->about;
  }
  left_.reset();
  turn_to(std::size_t(first - menu_.begin()), about);
}

void StaffCorner::turn_to(std::size_t page, const std::string& about) {
  leave_page();
  page_ = page;
  about_ = about;
  inside_ = true;
  menu_[page_].page->open();
  if (!about.empty()) menu_[page_].page->about(about);
}

void StaffCorner::turn_to(const std::string& id, const std::string& about) {
  const auto found = std::ranges::find(menu_, id, &MenuItem::id);
  if (found != menu_.end() && inside_ && may_open(*found)) turn_to(std::size_t(found - menu_.begin()), about);
}

bool StaffCorner::draw(Screen& screen) {
  if (!session().staff.empty() && !inside_) enter();
  kit_.area = kit_.display_area();
  const bool framed = inside_;
  if (framed && touched_hide()) {
    remember();
    return false;  // nothing of the page is drawn any more
  }
  draw_bar(screen, kit_.area);
  if (leaving_) return false;
  kit_.area = kit_.area.inset(kMargin, 8);
  if (framed) {
    draw_menu(screen, kit_.area);
    help_.draw_lines(screen, kit_.area);
    menu_[page_].page->draw(screen);
    draw_hide();
  } else {
    sign_in_.draw(screen);
  }
  return true;
}

// At the left where we are, at the right who is signed in; help is always one touch away.
void StaffCorner::draw_bar(Screen& screen, Area& rest) {
  constexpr float kClose = 46, kHelp = 62;
  constexpr Text kTitle{.size = 11, .ink = Ink::on_accent, .align = Align::left};
  constexpr Text kName{.size = 9, .ink = Ink::on_accent, .align = Align::right};
  const bool two_lines = rest.h > rest.w && inside_;
  Area bar = rest.cut_top(two_lines ? 2 * kBar : kBar);
  kit_.fill(kit_.rect(bar), kit_.theme().colour("staff_bar"));
  Area below = two_lines ? bar.cut_bottom(kBar).inset(kMargin, 3) : Area{};
  if (inside_) bar.cut_right(kHide - kMargin + kGap);
  Area line = bar.inset(kMargin, 3);
  Area& buttons = two_lines ? below : line;
  const Area close = buttons.cut_right(kClose, kGap);
  if (inside_) {
    help_.draw_button(screen, two_lines ? below.cut_left(kHelp, kGap) : line.cut_right(kHelp, kGap));
    const std::string& name = session().name;
    screen.text(line.cut_right(std::min(line.w / 2, screen.text_width(name, kName)), kGap), name, kName);
  }
  screen.text(line, desk_.words(inside_ ? menu_[page_].words : "staff.title"), kTitle);
  if (!screen.picture_button("staff/close", close, {.word = desk_.words("staff.close")}, Beside::right))
    return;
  left_.reset();
  leaving_ = true;
}

// The very corner, from edge to edge, so that a hand finds it without looking; also while the keyboard has
// pushed everything up.
PixelRect StaffCorner::hide_place(float inset) const {
  const Area whole = kit_.display_area();
  PixelRect place = kit_.rect(Area{whole.w - kHide, 0, kHide, kBar}.inset(inset));
  place.y -= kit_.rect({0, 0, 1, 1}).y;
  return place;
}

// It works as the finger goes down.
bool StaffCorner::touched_hide() {
  const auto touched = kit_.control("staff/hide", hide_place(0), Kit::Repeat::quick);
  return touched.held || touched.chosen;
}

void StaffCorner::draw_hide() {
  constexpr Text kWord{.size = 8}, kTime{.size = 6.5f, .ink = Ink::quiet};
  const PixelRect card = hide_place(3);
  const Theme& theme = kit_.theme();
  kit_.card(card, theme.radius_mm, theme.border_mm, theme.fill(Tint::card), theme.border(Tint::card));
  const LocalTime now = local_time(desk_.clock.now(), desk_.school()->zone);
  const int upper = card.h * 11 / 20;
  kit_.words({card.x, card.y, card.w, upper}, desk_.words("staff.hide"), kWord);
  kit_.words({card.x, card.y + upper, card.w, card.h - upper}, time_text(now.time()), kTime);
}

void StaffCorner::draw_menu(Screen& screen, Area& rest) {
  std::vector<StaffMenu::Item> items;
  std::vector<std::size_t> pages;
  for (std::size_t at = 0; at < menu_.size(); ++at) {
    if (!may_open(menu_[at])) continue;
    items.push_back({menu_[at].id, desk_.words(menu_[at].words)});
    pages.push_back(at);
  }
  const bool phone = needs_phone();
  if (phone) items.push_back({kPhone, desk_.words("staff.needs_phone")});
  const int pressed = list_.draw(kit_, screen, rest, items, menu_[page_].id, desk_.words("staff.more"));
  if (pressed < 0) return;
  if (phone && pressed + 1 == int(items.size()))
    turn_to("me", "code");
  else if (pages[std::size_t(pressed)] != page_)
    turn_to(pages[std::size_t(pressed)], {});
}

}  // namespace hearth
