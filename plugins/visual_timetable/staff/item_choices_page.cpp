// SPDX-License-Identifier: MIT
// What there is to choose from in an item.
#include <algorithm>

#include "ask.hpp"
#include "items.hpp"

namespace visual_timetable {
namespace {

using hearth::Area;
using hearth::Choice;
using hearth::Item;
using hearth::Row;
using Items = std::vector<Item>;
using Source = std::shared_ptr<const ItemsOf>;

constexpr std::size_t kMostChoices = 3;

class ItemChoicesPage : public StaffPage {
 public:
  ItemChoicesPage(Source source, std::string item) : source_(std::move(source)), id_(std::move(item)) {}

  void draw(Desk& desk) override {
    const Items* items = source_->items(desk);
    const auto found = items ? std::ranges::find(*items, id_, &Item::id) : Items::const_iterator();
    if (!items || found == items->end()) return desk.way.back();
    Area rest = desk.screen.area();
    draw_heading(desk, rest, found->title, desk.words("change.choices_why"));
    const bool more = found->choices.size() < kMostChoices;
    const Choice buttons[] = {
        back_button(desk),
        {},
        {.id = "add", .word = more ? desk.words("change.add") : "", .look = {.chosen = true}}};
    const std::string pressed = draw_buttons(desk, rest, "change/choices", buttons);
    std::vector<Row> rows;
    for (const hearth::ItemChoice& choice : found->choices)
      rows.push_back({.id = "change/choices/remove/" + choice.id,
                      .words = choice.title,
                      .button = desk.words("change.remove"),
                      .picture = hearth::picture_of(*desk.school, choice.picture, "", desk.today)});
    const int row = desk.screen.row_list("change/choices/rows", rest, rows);
    if (row >= 0)
      put(desk, source_, id_, [row](Item& item) { item.choices.erase(item.choices.begin() + row); });
    if (pressed == "back") desk.way.back();
    if (pressed == "add") add(desk, found->title);
  }

 private:
  static void put(Desk& desk, const Source& source, const std::string& id, auto change) {
    const Items* before = source->items(desk);
    if (!before) return;
    Items items = *before;
    const auto found = std::ranges::find(items, id, &Item::id);
    if (found == items.end()) return;
    change(*found);
    desk.keeping.keep(desk.words("change.did_edit", {{"item", found->title}}), source->with(desk, items));
  }

  void add(Desk& desk, const std::string& title) {
    const std::size_t home = desk.way.depth();
    desk.way.open(ask(AskThing{
        .picture = "match",
        .small = title,
        .large = desk.words("change.what_to_choose"),
        .then = [source = source_, id = id_, home](Desk& after, const Thing& thing) {
          after.way.back_to(home);
          put(after, source, id, [&](Item& item) {
            const std::string choice = id_for(thing.title, [&](const std::string& taken) {
              return std::ranges::find(item.choices, taken, &hearth::ItemChoice::id) != item.choices.end();
            });
            item.choices.push_back({choice, thing.title, thing.picture});
          });
        }}));
  }

  const Source source_;
  const std::string id_;
};

}  // namespace

std::shared_ptr<StaffPage> item_choices_page(Source source, std::string item) {
  return std::make_shared<ItemChoicesPage>(std::move(source), std::move(item));
}

}  // namespace visual_timetable
