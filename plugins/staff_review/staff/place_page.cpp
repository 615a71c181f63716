// SPDX-License-Identifier: MIT
// Where a paper or a file goes, and what became of it.
#include "roots.hpp"

namespace staff_review {
namespace {

using hearth::Area;
using hearth::Choice;
using hearth::PaperPlace;

constexpr std::chrono::seconds kLooksAgain{2};  // for a stick that has been put in

class PlacePage : public StaffPage {
 public:
  PlacePage(std::string title, bool printers, Send send)
      : title_(std::move(title)), printers_(printers), send_(std::move(send)) {}
  ~PlacePage() override { ++*visit_; }

  void draw(Desk& desk) override {
    places_ = desk.host.paper_places();  // as they come and go
    if (!printers_) std::erase_if(places_, is_printer);
    desk.host.wake_at(desk.host.clock().now() + kLooksAgain);
    Area rest = desk.screen.area();
    draw_heading(desk, rest, desk.words("where_to", {{"what", title_}}), desk.words("where_to_why"));
    const Choice ways[] = {back_button(desk)};
    const std::string way = draw_buttons(desk, rest, "look_back/place", ways);
    draw_problem(desk, rest, told_.problem);
    if (!told_.where.empty()) draw_done(desk, rest);
    std::vector<hearth::Row> rows;
    for (const PaperPlace& place : places_)
      rows.push_back({.id = "look_back/place/to/" + place.id,
                      .words = place.words,
                      .button = sending_ ? "" : desk.words("send")});
    if (sending_) desk.screen.text(rest.cut_top(18), desk.words("sending"), {.size = 10});
    if (rows.empty())
      desk.screen.text(rest.cut_top(34), desk.words(printers_ ? "no_places" : "no_sticks"), {.size = 11});
    const int row = desk.screen.row_list("look_back/place/rows", rest, rows);
    if (way == "back") return desk.way.back();
    if (row >= 0) send(desk, places_[std::size_t(row)].id);
  }

 private:
  static bool is_printer(const PaperPlace& place) { return place.id.starts_with("printer/"); }

  void draw_done(Desk& desk, Area& rest) {
    const std::string done = desk.words("done", {{"where", told_.where}});
    const hearth::Text how{.size = 10, .align = hearth::Align::left};
    Area place = rest.cut_top(desk.screen.text_height(done, rest.w - 32, how) + 10, kBetween);
    desk.screen.card(place, {.fill = hearth::Tint::soft});
    place = place.inset(5, 3);
    desk.screen.tick(place.cut_left(14, 5));
    desk.screen.text(place, done, how);
  }

  void send(Desk& desk, const std::string& place) {
    sending_ = true;
    told_ = {};
    send_(desk.host, place, [this, visit = visit_, mine = *visit_](const hearth::Printed& printed) {
      if (mine != *visit) return;
      sending_ = false;
      told_ = printed;
    });
  }

  const std::string title_;
  const bool printers_;
  const Send send_;
  std::vector<PaperPlace> places_;
  bool sending_ = false;
  hearth::Printed told_;
  std::shared_ptr<int> visit_ = std::make_shared<int>(0);  // who has left hears nothing
};

}  // namespace

std::shared_ptr<StaffPage> place_page(const std::string& title, bool printers, Send send) {
  return std::make_shared<PlacePage>(title, printers, std::move(send));
}

}  // namespace staff_review
