// SPDX-License-Identifier: MIT
// The numbers behind a chart, as they would stand in a spreadsheet.
#include "../model/table_words.hpp"
#include "roots.hpp"

namespace staff_review {
namespace {

using hearth::Area;
using hearth::Choice;
using hearth::Row;

class TablePage : public StaffPage {
 public:
  TablePage(hearth::Rows rows, std::string title, std::string file)
      : rows_(std::move(rows)), lines_(lines_of(rows_)), title_(std::move(title)), file_(std::move(file)) {}

  void draw(Desk& desk) override {
    Area rest = desk.screen.area();
    draw_heading(desk, rest, title_, desk.words("table_why"));
    const Choice ways[] = {
        back_button(desk), {}, {.id = "save", .word = desk.words("take_along"), .look = {.chosen = true}}};
    const std::string way = draw_buttons(desk, rest, "look_back/table", ways);
    std::vector<Row> rows;
    for (const TableLine& line : lines_) rows.push_back({.words = line.first, .note = line.rest});
    if (rows.empty()) desk.screen.text(rest.cut_top(30), desk.words("table_empty"), {.size = 11});
    desk.screen.row_list("look_back/table/rows", rest, rows);
    if (way == "back") return desk.way.back();
    if (way != "save") return;
    const Send send = [file = file_ + ".csv", bytes = hearth::as_csv(rows_)](
                          hearth::Host& host, const std::string& place, auto then) {
      host.save(file, bytes, place, std::move(then));
    };
    desk.way.open(place_page(title_, false, send));
  }

 private:
  const hearth::Rows rows_;
  const std::vector<TableLine> lines_;
  const std::string title_, file_;
};

// More than one chart stood there.
class WhichTablePage : public StaffPage {
 public:
  WhichTablePage(std::vector<hearth::Chart> charts, std::string file)
      : charts_(std::move(charts)), file_(std::move(file)) {}

  void draw(Desk& desk) override {
    Area rest = desk.screen.area();
    draw_heading(desk, rest, desk.words("which_table"), "");
    const Choice back[] = {back_button(desk), {}, {}};
    const bool leave = draw_buttons(desk, rest, "look_back/which", back) == "back";
    std::vector<Row> rows;
    for (std::size_t at = 0; at < charts_.size(); ++at)
      rows.push_back({.id = "look_back/which/" + std::to_string(at + 1),
                      .words = title_of(charts_[at]),
                      .button = desk.words("look")});
    const int row = desk.screen.row_list("look_back/which/rows", rest, rows);
    if (leave) return desk.way.back();
    if (row < 0) return;
    const auto at = std::size_t(row);
    desk.way.open(table_page({charts_[at]}, file_ + '-' + std::to_string(at + 1)));
  }

 private:
  const std::vector<hearth::Chart> charts_;
  const std::string file_;
};

}  // namespace

std::shared_ptr<StaffPage> table_page(std::vector<hearth::Chart> charts, std::string file) {
  if (charts.size() > 1) return std::make_shared<WhichTablePage>(std::move(charts), std::move(file));
  return std::make_shared<TablePage>(hearth::rows_of(charts.front()), title_of(charts.front()),
                                     std::move(file));
}

}  // namespace staff_review
