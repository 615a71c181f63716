// SPDX-License-Identifier: MIT
// Who has looked at what, and changed what: a day at a time.
#include "screen/staff/log_words.hpp"
#include "screen/staff/pages.hpp"
#include "screen/staff/today_words.hpp"

namespace hearth {
namespace {

constexpr int kFurthest = 365;  // days back

class LogPage : public StaffPage {
 public:
  explicit LogPage(const StaffDesk& desk) : desk_(desk) {}

  void open() override { turn_to(today()); }
  void close() override {
    ++*visit_;
    entries_.clear();
    problem_.clear();
  }
  void refresh() override {
    if (day_ == today()) ask();
  }
  void draw(Screen&) override;

 private:
  Day today() const { return local_time(desk_.clock.now(), desk_.school()->zone).day; }
  void turn_to(Day);
  void ask();

  const StaffDesk desk_;
  Day day_{};
  bool known_ = false;
  std::vector<Entry> entries_;
  std::string problem_;
  std::shared_ptr<int> visit_ = std::make_shared<int>(0);
};

void LogPage::turn_to(Day day) {
  day_ = day;
  known_ = false;
  entries_.clear();
  ask();
}

void LogPage::ask() {
  desk_.records.view_log(
      day_, day_, [this, day = day_, visit = visit_, mine = *visit_](const Answer<std::vector<Entry>>& told) {
        if (mine != *visit || day != day_) return;
        problem_ = told.problem;
        known_ = told.value.has_value();
        if (told.value) entries_ = *told.value;
      });
}

void LogPage::draw(Screen& screen) {
  constexpr float kBar = 26, kButton = 70, kGap = 6;
  constexpr Text kTitle{.size = 12};
  using std::chrono::days, std::chrono::sys_days;
  Area rest = screen.area();
  Area bar = rest.cut_top(kBar, kGap);
  const float width = std::min(kButton, bar.w * 0.3f);
  const Area earlier = bar.cut_left(width, kGap), later = bar.cut_right(width, kGap);
  const Day now = today();
  const std::string day = day_name(day_, desk_.words);
  screen.text(bar, day_ == now ? desk_.words("log.today", {{"day", day}}) : day, kTitle);
  if (sys_days(now) - sys_days(day_) < days(kFurthest) &&
      screen.picture_button("staff/log/earlier", earlier, {.word = desk_.words("log.earlier")},
                            Beside::right))
    return turn_to(sys_days(day_) - days(1));
  if (day_ != now &&
      screen.picture_button("staff/log/later", later, {.word = desk_.words("log.later")}, Beside::right))
    return turn_to(next_day(day_));
  const auto rows = log_rows(entries_, *desk_.school(), desk_.words);
  const std::string none = !problem_.empty() ? problem_ : known_ ? desk_.words("log.nothing") : "";
  if (!rows.empty())
    screen.row_list("staff/log/" + day_text(day_), rest, rows);
  else
    screen.text(rest.cut_top(30), none, {.size = 10, .align = Align::left});
}

}  // namespace

std::shared_ptr<StaffPage> log_page(const StaffDesk& desk) {
  return std::make_shared<LogPage>(desk);
}

}  // namespace hearth
