// SPDX-License-Identifier: MIT
// One child: what to look at on the left, over which days above, and the charts.
#include "../model/children.hpp"
#include "charts.hpp"
#include "roots.hpp"
#include "spans.hpp"

namespace staff_review {
namespace {

using hearth::Area;
using hearth::Choice;

constexpr float kSide = 82, kHeader = 34, kSection = 21;

class ChildPage : public StaffPage {
 public:
  explicit ChildPage(const hearth::Id& pupil) : look_(std::make_shared<ChildLook>(pupil)) {}

  void draw(Desk& desk) override {
    look_->keep_up(desk.host);
    const hearth::Pupil* pupil = desk.school->pupil(look_->pupil());
    if (!pupil) return desk.way.back();  // taken off the list meanwhile
    Area rest = desk.screen.area();
    const bool tall = desk.screen.portrait();
    Area side = tall ? rest.cut_top(kHeader + kBetween + 3 * (kSection + 4), kBetween)
                     : rest.cut_left(kSide, kBetween + 2);
    draw_child(desk, side.cut_top(kHeader, kBetween), *pupil);
    const std::string section = draw_sections(desk, side, tall);
    const SpanPressed span =
        draw_spans(desk, rest, look_->span(), look_->can_go_earlier(), look_->can_go_later());
    const Choice ways[] = {
        {.id = "back", .word = desk.words("another_child"), .picture = "out/back"},
        {.id = "table", .word = section_ == Section::words ? "" : desk.words("as_a_table")},
        {.id = "paper", .word = desk.words("on_paper"), .look = {.chosen = true}}};
    const std::string way = draw_buttons(desk, rest, "look_back/way", ways);
    if (lacks_consent(*pupil, desk.today))
      draw_problem(desk, rest, desk.words("no_consent", {{"name", pupil->name}}));
    draw_charts(desk, rest);

    if (span.span) look_->choose(*span.span), page_ = 0;
    if (span.earlier) look_->earlier();
    if (span.later) look_->later();
    if (way == "back") return desk.way.back();
    if (section == "return") return desk.way.open(return_page(look_));
    for (const Section one : kSections)
      if (to_text(one) == section) section_ = one, page_ = 0;
    if (!look_->reading().ready() || !look_->reading().problem().empty()) return;
    if (way == "paper") desk.way.open(child_papers_page(look_));
    if (way == "table") open_table(desk);
  }

 private:
  void draw_child(Desk& desk, Area place, const hearth::Pupil& pupil) {
    draw_whose(desk, place, desk.picture(pupil), pupil.name,
               days_words(desk.host.words(), look_->days(), desk.today));
  }

  std::string draw_sections(Desk& desk, Area side, bool tall) {
    std::vector<Choice> sections;
    for (const Section one : kSections)
      sections.push_back({.id = to_text(one), .word = desk.words("section_" + to_text(one))});
    sections.push_back({.id = "return", .word = desk.words("section_return")});
    const auto places = tall ? side.grid(3, 3, 4) : side.rows(int(sections.size()), 4);
    return draw_tabs(desk, places, "look_back/section", sections, to_text(section_));
  }

  void draw_charts(Desk& desk, Area rest) {
    if (!look_->reading().ready())
      return desk.screen.text(rest, desk.words("one_moment"), {.size = 11, .ink = hearth::Ink::quiet});
    if (const std::string& problem = look_->reading().problem(); !problem.empty())
      return draw_problem(desk, rest, problem);
    on_page_ = draw_shown(desk, rest, "look_back/charts", look_->shown(desk.host, section_), page_);
  }

  void open_table(Desk& desk) {
    const Shown& shown = look_->shown(desk.host, section_);
    if (on_page_.n == 0) return;
    const auto first = shown.charts.begin() + std::ptrdiff_t(on_page_.first);
    desk.way.open(
        table_page({first, first + std::ptrdiff_t(on_page_.n)},
                   to_text(section_) + '-' + look_->pupil() + '-' + hearth::day_text(look_->days().last)));
  }

  std::shared_ptr<ChildLook> look_;
  Section section_ = Section::how;
  std::size_t page_ = 0;
  ChartPage on_page_;
};

}  // namespace

std::shared_ptr<StaffPage> child_page(const hearth::Id& pupil) {
  return std::make_shared<ChildPage>(pupil);
}

}  // namespace staff_review
