// SPDX-License-Identifier: MIT
// One child's time somewhere else, part by part; each is kept as soon as the whole has what it needs.
#include <algorithm>
#include <array>

#include "../model/edit_overlay.hpp"
#include "../model/edit_week.hpp"
#include "ask.hpp"
#include "overlays.hpp"

namespace visual_timetable {
namespace {

using hearth::Choice;
using hearth::Overlay;
using hearth::Row;

const Overlay* overlay_of(const hearth::School& school, const hearth::Id& id) {
  const auto found = std::ranges::find(school.overlays, id, &Overlay::id);
  return found == school.overlays.end() ? nullptr : &*found;
}

// The room's items by id, in the order of the week that counts.
std::vector<hearth::Item> items_of_room(const Desk& desk, const std::set<unsigned>& weekdays) {
  std::vector<hearth::Item> found;
  for (const hearth::Timetable* t : versions_of(*desk.school, desk.room.id)) {
    if (t->days.last.ok() && t->days.last < desk.today) continue;
    for (const auto& week : t->weeks)
      for (unsigned day = 0; day < 7; ++day)
        for (const hearth::Item& item : week[day])
          if ((weekdays.empty() || weekdays.contains(day)) &&
              std::ranges::find(found, item.id, &hearth::Item::id) == found.end())
            found.push_back(item);
  }
  return found;
}

class OverlayPage : public StaffPage {
 public:
  explicit OverlayPage(Overlay draft) : draft_(std::move(draft)) {}

  void draw(Desk& desk) override;

 private:
  std::vector<Row> rows(const Desk&) const;
  void open(Desk&, int row);
  void changed(Desk&);
  bool keep(Desk&);
  void copy(Desk&);

  // Opens a question whose answer becomes part of what is here.
  auto becoming(Desk& desk, auto change) {
    return [this, home = desk.way.depth(), change](Desk& after, const auto& chosen) {
      after.way.back_to(home);
      change(draft_, chosen);
      changed(after);
    };
  }

  Overlay draft_;
  OverlayProblem problem_;
  bool handed_over_ = false;  // new, and its id is not known yet
};

std::vector<Row> OverlayPage::rows(const Desk& desk) const {
  const hearth::Words& words = desk.host.words();
  const std::string edit = desk.words("change.edit");
  const auto row = [&](const char* id, const std::string& value) {
    const bool wrong = problem_.part == id;
    return Row{.id = std::string("change/overlay/") + id,
               .words = desk.words(std::string("change.overlay_") + id,
                                   {{"value", value.empty() ? desk.words("change.none_yet") : value}}),
               .note = wrong ? problem_.sentence : "",
               .button = edit,
               .fill = wrong ? hearth::Tint::attention : hearth::Tint::card};
  };
  const hearth::Pupil* pupil = desk.school->pupil(draft_.pupil);
  std::vector<Row> all{row("child", pupil ? pupil->name : ""),
                       row("title", draft_.title),
                       row("weekdays", weekdays_text(draft_.weekdays, words)),
                       row("items", items_text(desk, draft_)),
                       row("days", days_text(draft_.days, desk.today, words)),
                       row("must", desk.words(draft_.must ? "change.yes" : "change.no"))};
  if (pupil) all[0].picture = hearth::picture_of(*desk.school, *pupil, desk.today);
  all[1].picture = hearth::picture_of(*desk.school, draft_.picture, "", desk.today);
  all[5].chosen = draft_.must;
  return all;
}

void OverlayPage::draw(Desk& desk) {
  if (handed_over_ && !desk.keeping.busy()) {
    draft_.id = desk.keeping.made();
    handed_over_ = false;
  }
  const bool kept = !draft_.id.empty();
  if (kept && !desk.keeping.busy()) {
    const Overlay* now = overlay_of(*desk.school, draft_.id);
    if (!now) return desk.way.back();
    if (problem_.part.empty()) draft_ = *now;
  }
  hearth::Area rest = desk.screen.area();
  draw_heading(desk, rest, desk.words("change.somewhere_else"), "");
  std::vector<Choice> buttons{back_button(desk)};
  if (kept) {
    buttons.push_back({.id = "copy", .word = desk.words("change.copy_to_children")});
    buttons.push_back({.id = "remove", .word = desk.words("change.remove")});
  } else if (!handed_over_) {
    buttons.resize(2);
    buttons.push_back(
        {.id = "keep", .word = desk.words("change.keep"), .picture = "tick", .look = {.chosen = true}});
  }
  const std::string pressed = draw_buttons(desk, rest, "change/overlay", buttons);
  const int row = desk.screen.row_list("change/overlay/rows", rest, rows(desk));
  if (row >= 0 && !desk.keeping.busy()) open(desk, row);
  if (pressed == "back") return desk.way.back();
  if (pressed == "copy") copy(desk);
  if (pressed == "remove") {
    desk.keeping.keep(desk.words("change.did_remove", {{"item", draft_.title}}), {{.before = draft_}});
    return desk.way.back();
  }
  if (pressed == "keep" && keep(desk)) desk.way.back();
}

// False where something is missing.
bool OverlayPage::keep(Desk& desk) {
  problem_ = overlay_problem(draft_, desk.host.words());
  if (!problem_.part.empty()) return false;
  const Overlay* before = overlay_of(*desk.school, draft_.id);
  if (before)
    desk.keeping.keep(desk.words("change.did_edit", {{"item", draft_.title}}),
                      {{.before = *before, .after = draft_}});
  else
    desk.keeping.keep(desk.words("change.did_add", {{"item", draft_.title}}), {{.after = draft_}});
  handed_over_ = !before;
  return true;
}

// Nobody is told what is missing before they press "Keep it", or have kept it once.
void OverlayPage::changed(Desk& desk) {
  const bool known = overlay_of(*desk.school, draft_.id);
  if (known || !problem_.part.empty() || overlay_problem(draft_, desk.host.words()).part.empty()) keep(desk);
}

void OverlayPage::open(Desk& desk, int row) {
  using Chosen = std::vector<std::string>;
  const std::string large =
      desk.words(std::array{"change.which_child", "change.what_there", "change.which_weekdays",
                            "change.which_items", "change.when_counts", ""}[std::size_t(row)]);
  std::vector<Choice> choices;
  Chosen chosen;
  switch (row) {
    case 0:
      desk.way.open(
          ask(AskChoice{.large = large,
                        .choices = pupil_choices(desk, desk.today),
                        .chosen = {draft_.pupil},
                        .then = becoming(desk, [](Overlay& o, const Chosen& c) { o.pupil = c.front(); })}));
      return;
    case 1:
      desk.way.open(
          ask(AskWords{.large = large,
                       .thing = {draft_.title, draft_.picture.empty() ? "classroom" : draft_.picture},
                       .then = becoming(desk, [](Overlay& o, const Thing& thing) {
                         o.title = thing.title, o.picture = thing.picture;
                       })}));
      return;
    case 2:
      for (unsigned n = 1; n <= 7; ++n)
        choices.push_back({.id = number(n % 7), .word = weekday_text(n % 7, desk.host.words())});
      for (const unsigned weekday : draft_.weekdays) chosen.push_back(number(weekday));
      desk.way.open(ask(AskChoice{.large = large,
                                  .choices = choices,
                                  .several = true,
                                  .chosen = chosen,
                                  .then = becoming(desk, [](Overlay& o, const Chosen& c) {
                                    o.weekdays.clear();
                                    for (const std::string& id : c)
                                      o.weekdays.insert(unsigned(std::stoul(id)));
                                  })}));
      return;
    case 3:
      for (const hearth::Item& item : items_of_room(desk, draft_.weekdays))
        choices.push_back({.id = item.id,
                           .word = item.title,
                           .picture = hearth::picture_of(*desk.school, item.picture, "", desk.today),
                           .second = hours_text(item.starts, item.ends, desk.host.words())});
      desk.way.open(ask(AskChoice{.large = large,
                                  .choices = choices,
                                  .several = true,
                                  .chosen = draft_.items,
                                  .then = becoming(desk, [](Overlay& o, const Chosen& c) { o.items = c; })}));
      return;
    case 4:
      desk.way.open(
          ask(AskDays{.large = large,
                      .days = draft_.days,
                      .then = becoming(desk, [](Overlay& o, const hearth::Days& days) { o.days = days; })}));
      return;
    default:
      draft_.must = !draft_.must;
      changed(desk);
  }
}

void OverlayPage::copy(Desk& desk) {
  std::vector<Choice> others = pupil_choices(desk, desk.today);
  std::erase_if(others, [&](const Choice& choice) { return choice.id == draft_.pupil; });
  desk.way.open(ask(AskChoice{.small = draft_.title,
                              .large = desk.words("change.which_children"),
                              .choices = std::move(others),
                              .several = true,
                              .then = [overlay = draft_, home = desk.way.depth()](
                                          Desk& after, const std::vector<std::string>& chosen) {
                                after.way.back_to(home - 1);
                                after.keeping.keep(after.words("change.did_copy", {{"what", overlay.title}}),
                                                   copied_to(*after.school, overlay, chosen));
                              }}));
}

}  // namespace

std::string items_text(const Desk& desk, const Overlay& overlay) {
  const auto items = items_of_room(desk, {});
  std::string text;
  for (const std::string& id : overlay.items) {
    const auto found = std::ranges::find(items, id, &hearth::Item::id);
    if (found != items.end()) text += (text.empty() ? "" : ", ") + found->title;
  }
  return text;
}

std::shared_ptr<StaffPage> overlay_page(Overlay overlay) {
  return std::make_shared<OverlayPage>(std::move(overlay));
}

}  // namespace visual_timetable
