// SPDX-License-Identifier: MIT
// The items of a day as cards, to be opened.
#include "ask.hpp"
#include "items.hpp"

namespace visual_timetable {
namespace {

using hearth::Area;
using hearth::Choice;
using hearth::Item;
using Items = std::vector<Item>;
using Source = std::shared_ptr<const ItemsOf>;

class ItemsPage : public StaffPage {
 public:
  explicit ItemsPage(Source source) : source_(std::move(source)) {}

  void draw(Desk& desk) override {
    const Items* items = source_->items(desk);
    if (!items) return desk.way.back();
    Area rest = desk.screen.area();
    const std::string clash = overlap(*items, desk.host.words());
    draw_heading(desk, rest, source_->title(desk),
                 clash.empty() ? balance(*items, desk.host.words()) : clash);
    const Choice buttons[] = {
        back_button(desk),
        {.id = "copy", .word = source_->can_be_copied() ? desk.words("change.copy_day") : ""},
        {.id = "add", .word = desk.words("change.add"), .look = {.chosen = true}}};
    const std::string pressed = draw_buttons(desk, rest, "change/items", buttons);
    draw_items(desk, rest, *items);
    if (pressed == "back") desk.way.back();
    if (pressed == "copy") source_->copy(desk);
    if (pressed == "add") add(desk);
  }

 private:
  void draw_items(Desk& desk, const Area& rest, const Items& items) {
    if (items.empty()) return desk.screen.text(rest, desk.words("change.nothing_on"), {.size = 12});
    std::vector<Choice> cards;
    for (const Item& item : items)
      cards.push_back({.id = item.id,
                       .word = item.title,
                       .picture = hearth::picture_of(*desk.school, item.picture, "", desk.today),
                       .second = hours_text(item.starts, item.ends, desk.host.words())});
    const int chosen = desk.screen.choice_grid("change/edit", rest, cards);
    if (chosen >= 0) desk.way.open(edit_item_page(source_, items[std::size_t(chosen)].id));
  }

  void add(Desk& desk) {
    const std::size_t home = desk.way.depth();
    desk.way.open(ask(AskThing{.picture = "week",
                               .small = source_->title(desk),
                               .large = desk.words("change.what_new"),
                               .then = [source = source_, home](Desk& after, const Thing& thing) {
                                 after.way.back_to(home);
                                 const Items* before = source->items(after);
                                 if (!before) return;
                                 Items items = *before;
                                 items.push_back(new_item(*after.school, after.room.id, items, thing));
                                 const std::string id = items.back().id;
                                 after.keeping.keep(after.words("change.did_add", {{"item", thing.title}}),
                                                    source->with(after, std::move(items)));
                                 after.way.open(edit_item_page(source, id));
                               }}));
  }

  const Source source_;
};

}  // namespace

std::shared_ptr<StaffPage> items_page(Source source) {
  return std::make_shared<ItemsPage>(std::move(source));
}

}  // namespace visual_timetable
