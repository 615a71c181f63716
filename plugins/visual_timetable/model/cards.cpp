// SPDX-License-Identifier: MIT
#include "cards.hpp"

#include <algorithm>

namespace visual_timetable {
namespace {

using hearth::Fate;
using hearth::PlanItem;

std::string hours_of(const hearth::Item& item, const hearth::Words& words) {
  return words("timetable.hours",
               {{"from", hearth::time_text(item.starts)}, {"to", hearth::time_text(item.ends)}});
}

// The item that was over last: in the box style it waits for somebody to put it away.
const PlanItem* just_over(const hearth::DayPlan& plan, hearth::Instant at) {
  const PlanItem* found = nullptr;
  for (const PlanItem& item : plan.items)
    if (item.fate != Fate::cancelled && item.ends <= at && (!found || item.ends >= found->ends))
      found = &item;
  return found;
}

void choose(Card& card, const Viewer& viewer, const PlanItem& item, const Told& told, hearth::Day day) {
  card.choices = item.item.choices;
  const bool words_alone = viewer.view().pictures == hearth::DayView::Pictures::word;
  for (hearth::ItemChoice& choice : card.choices)
    choice.picture = words_alone ? "" : hearth::picture_of(viewer.school, choice.picture, "", day);
  const auto chosen = told.chosen.find(card.item);
  if (chosen == told.chosen.end()) return;
  const auto choice = std::ranges::find(card.choices, chosen->second, &hearth::ItemChoice::id);
  if (choice == card.choices.end()) return;
  card.chosen = choice->id;
  card.word = choice->title;
  if (!choice->picture.empty() || words_alone) card.picture = choice->picture;
}

}  // namespace

bool Card::has_new_face() const {
  return std::ranges::any_of(adults, &Person::is_new);
}

std::string picture_for(const Viewer& viewer, const hearth::Item& item, hearth::Day day) {
  using Pictures = hearth::DayView::Pictures;
  const Pictures from = viewer.view().pictures;
  std::string found;
  const auto add = [&](const std::string& picture) {
    const std::string shown = picture.empty() ? "" : hearth::picture_of(viewer.school, picture, "", day);
    if (!shown.empty()) found += (found.empty() ? "" : "|") + shown;
  };
  const auto own = [&](const char* language) {
    const auto picture = item.pictures.find(language);
    if (picture != item.pictures.end()) add(picture->second);
  };
  if (from <= Pictures::photo) own("photo");
  if (from <= Pictures::object) own("object");
  if (from <= Pictures::symbol) add(item.picture);
  return found;
}

std::vector<Card> cards_of(const Viewer& viewer, const hearth::DayPlan& plan, const Told& told,
                           hearth::Instant at, const std::vector<hearth::Id>& new_faces,
                           const hearth::Words& words) {
  const hearth::NowNext on = hearth::now_next(plan, at);
  const bool box = viewer.view().done == hearth::DayView::Done::box;
  const PlanItem* last = just_over(plan, at);
  std::vector<Card> cards;
  for (const PlanItem& item : plan.items) {
    Card card{.item = item.item.id,
              .word = item.item.title,
              .picture = picture_for(viewer, item.item, plan.day),
              .hours = hours_of(item.item, words)};
    card.when = &item == on.now    ? When::now
                : &item == on.next ? When::next
                : item.ends <= at  ? When::over
                                   : When::later;
    card.crossed_out = item.fate == Fate::cancelled;
    card.changed = item.fate != Fate::usual && item.fate != Fate::overlaid;
    card.names_adult = !item.item.adults.empty();
    if (!card.crossed_out) card.adults = leaders(viewer, &item, plan.day, new_faces);
    choose(card, viewer, item, told, plan.day);
    const auto by_hand = told.put_away.find(card.item);
    if (!card.crossed_out) {
      card.waits = box && &item == last && by_hand == told.put_away.end();
      card.finished =
          by_hand != told.put_away.end() ? by_hand->second : card.when == When::over && !card.waits;
    }
    cards.push_back(std::move(card));
  }
  return cards;
}

}  // namespace visual_timetable
