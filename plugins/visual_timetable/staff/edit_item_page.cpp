// SPDX-License-Identifier: MIT
// One item: what it is called, when, what sort of thing, who leads it.
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

// A kind's word is "change.kind_<kind>".
constexpr const char* kKinds[] = {"learning", "food",     "calm",  "together", "play",
                                  "outside",  "feelings", "class", "targets",  "one_to_one"};

std::string joined(const std::vector<std::string>& all, const char* between) {
  std::string text;
  for (const std::string& one : all) text += (text.empty() || one.empty() ? "" : between) + one;
  return text;
}

std::string names_of(const Desk& desk, const std::vector<hearth::Id>& adults) {
  std::vector<std::string> names;
  for (const hearth::Id& id : adults)
    if (const hearth::Adult* adult = desk.school->adult(id)) names.push_back(adult->name);
  return joined(names, ", ");
}

std::string kind_word(const Desk& desk, const std::string& kind) {
  if (kind.empty()) return {};
  const std::string key = "change.kind_" + kind, word = desk.words(key);
  return word == key ? kind : word;
}

class EditItemPage : public StaffPage {
 public:
  EditItemPage(Source source, std::string item) : source_(std::move(source)), id_(std::move(item)) {}

  void draw(Desk& desk) override;

 private:
  const Item* item(const Desk& desk) const {
    const Items* items = source_->items(desk);
    if (!items) return nullptr;
    const auto found = std::ranges::find(*items, id_, &Item::id);
    return found == items->end() ? nullptr : &*found;
  }
  std::vector<Row> rows(const Desk&, const Item&) const;
  void open(Desk&, int row, const Item&);
  void ask_times(Desk&, const Item&);
  void ask_kind(Desk&);
  void ask_adults(Desk&, const Item&);
  void remove(Desk&, const Item&);
  // The page's way back and what it does to the item.
  auto changing(Desk& desk, auto change) const {
    return [source = source_, id = id_, home = desk.way.depth(), change](Desk& after, auto&&... chosen) {
      after.way.back_to(home);
      const Items* before = source->items(after);
      if (!before) return;
      Items items = *before;
      const auto found = std::ranges::find(items, id, &Item::id);
      if (found == items.end()) return;
      change(*found, chosen...);
      after.keeping.keep(after.words("change.did_edit", {{"item", found->title}}),
                         source->with(after, items));
    };
  }

  const Source source_;
  const std::string id_;
};

std::vector<Row> EditItemPage::rows(const Desk& desk, const Item& item) const {
  const std::string edit = desk.words("change.edit");
  const auto row = [&](const char* id, const std::string& value) {
    return Row{.id = std::string("change/item/") + id,
               .words = desk.words(std::string("change.item_") + id,
                                   {{"value", value.empty() ? desk.words("change.none") : value}}),
               .button = edit};
  };
  std::vector<std::string> choices;
  for (const hearth::ItemChoice& choice : item.choices) choices.push_back(choice.title);
  std::vector<Row> all{
      row("title", item.title), row("times", hours_text(item.starts, item.ends, desk.host.words())),
      row("kind", kind_word(desk, item.kind)),
      row("adults", item.adults.empty() ? desk.words("change.of_the_room") : names_of(desk, item.adults)),
      row("choices", joined(choices, ", "))};
  all.front().picture = hearth::picture_of(*desk.school, item.picture, "", desk.today);
  return all;
}

void EditItemPage::draw(Desk& desk) {
  Area rest = desk.screen.area();
  const Item* shown = item(desk);
  if (!shown) {
    // One that was added just now is on its way.
    if (!desk.keeping.busy()) desk.way.back();
    return desk.screen.text(rest, desk.words("timetable.one_moment"), {.size = 13});
  }
  draw_heading(desk, rest, shown->title, source_->title(desk));
  const Choice buttons[] = {back_button(desk), {}, {.id = "remove", .word = desk.words("change.remove")}};
  const std::string pressed = draw_buttons(desk, rest, "change/item", buttons);
  std::vector<Row> all = rows(desk, *shown);
  for (const std::string& warning : source_->warnings(desk, *shown))
    all.insert(all.begin(), {.words = warning, .fill = hearth::Tint::attention});
  const int row = desk.screen.row_list("change/item/rows", rest, all);
  const int others = int(all.size()) - 5;
  if (row >= others && !desk.keeping.busy()) open(desk, row - others, *shown);
  if (pressed == "back") desk.way.back();
  if (pressed == "remove") remove(desk, *shown);
}

void EditItemPage::open(Desk& desk, int row, const Item& item) {
  if (row == 0)
    desk.way.open(ask(AskThing{.picture = item.picture,
                               .small = item.title,
                               .large = desk.words("change.what_is_it"),
                               .then = changing(desk, [](Item& changed, const Thing& thing) {
                                 // A photograph of what it was does not fit what it is.
                                 if (changed.title != thing.title) changed.pictures.clear();
                                 changed.title = thing.title, changed.picture = thing.picture;
                                 if (!thing.kind.empty()) changed.kind = thing.kind;
                               })}));
  if (row == 1) ask_times(desk, item);
  if (row == 2) ask_kind(desk);
  if (row == 3) ask_adults(desk, item);
  if (row == 4) desk.way.open(item_choices_page(source_, id_));
}

void EditItemPage::ask_times(Desk& desk, const Item& item) {
  const auto problem = [source = source_, id = id_](Desk& d, hearth::TimeOfDay starts,
                                                    hearth::TimeOfDay ends) {
    Items others = source->items(d) ? *source->items(d) : Items();
    std::erase_if(others, [&](const Item& other) { return other.id == id; });
    return time_problem(others, starts, ends, d.host.words());
  };
  const auto warning = [source = source_, item](Desk& d, hearth::TimeOfDay starts, hearth::TimeOfDay ends) {
    Item there = item;
    there.starts = starts, there.ends = ends;
    return ends > starts ? joined(source->warnings(d, there), " ") : "";
  };
  desk.way.open(ask(AskTimes{.picture = item.picture,
                             .large = item.title,
                             .starts = item.starts,
                             .ends = item.ends,
                             .problem = problem,
                             .warning = warning,
                             .then = changing(desk, [](Item& changed, auto starts, auto ends) {
                               changed.starts = starts, changed.ends = ends;
                             })}));
}

void EditItemPage::ask_kind(Desk& desk) {
  std::vector<Choice> kinds;
  for (const char* kind : kKinds) kinds.push_back({.id = kind, .word = kind_word(desk, kind)});
  desk.way.open(
      ask(AskChoice{.large = desk.words("change.which_kind"),
                    .choices = std::move(kinds),
                    .then = changing(desk, [](Item& changed, const std::vector<std::string>& chosen) {
                      changed.kind = chosen.front();
                    })}));
}

void EditItemPage::ask_adults(Desk& desk, const Item& item) {
  desk.way.open(
      ask(AskChoice{.picture = "out/grown_up",
                    .small = item.title,
                    .large = desk.words("change.who_leads_always"),
                    .choices = adult_choices(desk, desk.today),
                    .several = true,
                    .chosen = item.adults,
                    .then = changing(desk, [](Item& changed, const std::vector<std::string>& chosen) {
                      changed.adults = chosen;
                    })}));
}

void EditItemPage::remove(Desk& desk, const Item& item) {
  const std::string words = desk.words("change.did_remove", {{"item", item.title}});
  Items items = *source_->items(desk);
  std::erase_if(items, [&](const Item& other) { return other.id == id_; });
  desk.keeping.keep(words, source_->with(desk, std::move(items)));
  desk.way.back();
}

}  // namespace

std::shared_ptr<StaffPage> edit_item_page(Source source, std::string item) {
  return std::make_shared<EditItemPage>(std::move(source), std::move(item));
}

}  // namespace visual_timetable
