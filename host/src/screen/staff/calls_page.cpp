// SPDX-License-Identifier: MIT
#include <algorithm>

#include "screen/staff/pages.hpp"

namespace hearth {
namespace {

constexpr float kRow = 30, kGap = 5;

class CallsPage : public StaffPage {
 public:
  explicit CallsPage(const StaffDesk& desk) : desk_(desk) {}

  void open() override { refresh(); }
  void close() override {
    ++*visit_;
    calls_.clear();
    first_ = 0;
  }
  void refresh() override;
  void draw(Screen&) override;

 private:
  std::string age(const Call&) const;
  void seen(const Call&);

  const StaffDesk desk_;
  std::vector<Call> calls_;  // those nobody has seen first, then by time
  std::size_t first_ = 0;
  std::shared_ptr<int> visit_ = std::make_shared<int>(0);  // answers that come too late are not shown
};

void CallsPage::refresh() {
  desk_.records.calls_today(
      desk_.room(), [this, visit = visit_, mine = *visit_](const Answer<std::vector<Call>>& told) {
        if (mine != *visit || !told.value) return;
        calls_ = *told.value;
        std::ranges::stable_partition(calls_, [](const Call& call) { return call.seen_by.empty(); });
      });
}

std::string CallsPage::age(const Call& call) const {
  const auto minutes = std::chrono::floor<std::chrono::minutes>(desk_.clock.now() - call.at).count();
  if (minutes < 1) return desk_.words("staff.just_now");
  if (minutes == 1) return desk_.words("staff.a_minute_ago");
  if (minutes < 60) return desk_.words("staff.minutes_ago", {{"n", std::to_string(minutes)}});
  return time_text(local_time(call.at, desk_.school()->zone).time());
}

void CallsPage::seen(const Call& call) {
  Entry entry{.kind = "call_seen", .room = desk_.room(), .pupil = call.pupil, .by = By::adult};
  entry.what = desk_.staff();
  entry.detail["call"] = call.entry;
  entry.at = desk_.clock.now();
  desk_.records.write(entry, [this, visit = visit_, mine = *visit_](const Answer<Receipt>&) {
    if (mine == *visit) refresh();
  });
}

void CallsPage::draw(Screen& screen) {
  const auto school = desk_.school();
  Area rest = screen.area();
  screen.text(rest.cut_top(18, 3), desk_.words("staff.asked"), {.size = 12, .align = Align::left});
  if (calls_.empty())
    return screen.text(rest.cut_top(20), desk_.words("staff.nobody_asked"), {.align = Align::left});
  const std::size_t fit = std::max(1, int((rest.h + kGap) / (kRow + kGap)) - 1);
  if (first_ >= calls_.size()) first_ = 0;
  for (std::size_t at = first_; at < std::min(calls_.size(), first_ + fit); ++at) {
    const Call& call = calls_[at];
    const Pupil* pupil = school->pupil(call.pupil);
    const Adult* by = school->adult(call.seen_by);
    const Area row = rest.cut_top(kRow, kGap);
    screen.card(row, {.fill = call.seen_by.empty() ? Tint::attention : Tint::card});
    Area inner = row.inset(5, 2);
    const Area button = inner.cut_right(76, kGap);
    screen.text(inner.cut_right(62, kGap), age(call),
                {.size = 8.5f, .ink = Ink::quiet, .align = Align::right});
    if (pupil) screen.picture(inner.cut_left(kRow - 6, kGap), pupil->picture);
    screen.text(inner, pupil ? pupil->name : desk_.words("staff.somebody"),
                {.size = 11, .align = Align::left});
    if (by)
      screen.text(button, desk_.words("staff.seen_by", {{"name", by->name}}), {.size = 8, .ink = Ink::quiet});
    else if (call.seen_by.empty() &&
             screen.picture_button("staff/seen/" + call.entry, button,
                                   {.word = desk_.words("staff.i_have_seen_it")}, Beside::right))
      seen(call);
  }
  if (calls_.size() > fit && screen.picture_button("staff/more", rest.cut_bottom(24).middle(70, 24),
                                                   {.word = desk_.words("out.more")}))
    first_ = first_ + fit < calls_.size() ? first_ + fit : 0;
}

}  // namespace

std::shared_ptr<StaffPage> calls_page(const StaffDesk& desk) {
  return std::make_shared<CallsPage>(desk);
}

}  // namespace hearth
