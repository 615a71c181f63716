// SPDX-License-Identifier: MIT
// The home screen: the room's day, and each child's own. What it shows is worked out in model/, drawn in
// pages/; here it is decided what a touch does.
#include <chrono>
#include <memory>
#include <set>

#include "hearth/plugin.hpp"
#include "hearth/screen.hpp"
#include "model/visit.hpp"
#include "pages/pages.hpp"
#include "staff/staff_side.hpp"

namespace visual_timetable {
namespace {

using namespace std::chrono_literals;
using Page = Place::Page;

constexpr auto kNobodyThere = 60s;  // then the room's board again, and no name is left

class VisualTimetable : public hearth::Plugin {
 public:
  explicit VisualTimetable(hearth::Host& host) : host_(host), staff_(host) {}

  void opened() override { visit_.over(); }
  void closed() override { leave(), staff_.over(); }
  void show(hearth::Screen&) override;
  void show_staff(hearth::Screen& screen) override { staff_.show(screen); }

 private:
  void leave();
  void return_when_nobody_is_there();
  void ring_and_prepare(const Board&);
  Wished draw(hearth::Screen&, const Viewer&, const Told&, const Board&);
  void grant(const Wish&, const Board&);
  void keep(hearth::Entry, bool then_back);

  hearth::Host& host_;
  StaffSide staff_;
  Visit visit_;
  Bell bell_;
  std::string prepared_;
  std::set<std::string> seen_;  // announcements that were seen and are on their way to the disk
  bool saving_ = false;
  hearth::Instant touched_{};
  // Receipts come later, perhaps when somebody else is here: each knows which visit it belongs to.
  std::shared_ptr<int> visits_ = std::make_shared<int>(0);
};

std::string key_of(const hearth::Id& pupil, hearth::Day today, const Announcement& told) {
  return pupil + '|' + hearth::day_text(today) + '|' + told.item + '|' + told.state;
}

void VisualTimetable::leave() {
  host_.journal().choose({});
  visit_.over();
  ++*visits_;
  saving_ = false;
}

void VisualTimetable::return_when_nobody_is_there() {
  if (visit_.at_rest()) return;
  if (host_.clock().now() - touched_ >= kNobodyThere) return leave();
  host_.wake_at(touched_ + kNobodyThere);
}

void VisualTimetable::ring_and_prepare(const Board& board) {
  if (bell_.rings(board.bells, host_.clock().now())) host_.sound().play(hearth::Sound::Cue::change_soon);
  const Card *now = board.now(), *next = board.next();
  const std::string soon = (now ? now->word : "") + '|' + (next ? next->word : "");
  if (soon == prepared_) return;
  prepared_ = soon;
  for (const Card* card : {now, next})
    if (card) host_.sound().prepare(card->word);
}

void VisualTimetable::show(hearth::Screen& screen) {
  return_when_nobody_is_there();
  const std::shared_ptr<const hearth::School> school = host_.school();
  const hearth::Room* room = school->room(host_.room());
  if (!room) return screen.title(school->name, hearth::time_text(host_.local_now().time()));
  const hearth::Pupil* pupil = school->pupil(visit_.pupil());
  if (!pupil && !visit_.pupil().empty()) leave();  // staff took them off the list

  const Viewer viewer{*school, *room, pupil};
  const hearth::Journal& journal = host_.journal();
  const Told told =
      pupil ? told_to_child(journal.room_today(), journal.own_today()) : told_to_room(journal.room_today());
  Board board = board_of(viewer, told, host_.clock().now(), host_.words());
  const hearth::Day today = host_.local_now().day;
  std::erase_if(board.announcements,
                [&](const Announcement& one) { return seen_.contains(key_of(visit_.pupil(), today, one)); });
  host_.wake_at(board.changes);
  ring_and_prepare(board);
  if (const Wished wish = draw(screen, viewer, told, board)) grant(*wish, board);
}

Wished VisualTimetable::draw(hearth::Screen& screen, const Viewer& viewer, const Told& told,
                             const Board& board) {
  const Sheet sheet{screen, host_, board, viewer.pupil != nullptr, viewer.room.view.low_band, saving_};
  const hearth::Day today = host_.local_now().day;
  const Place place = visit_.place();
  const auto week = [&] { return week_of(viewer, told, host_.clock().now(), host_.words()); };
  switch (place.page) {
    case Page::board:
      if (!board.announcements.empty()) return draw_announcement(sheet, board.announcements.front());
      return draw_board(sheet,
                        board.view.span == hearth::DayView::Span::week ? week() : std::vector<WeekDay>());
    case Page::card:
      if (const Card* card = board.card(place.item)) return draw_card(sheet, *card);
      break;
    case Page::whole_day:
      return draw_whole_day(sheet);
    case Page::box:
      return draw_box(sheet);
    case Page::week:
      return draw_week(sheet, week());
    case Page::day:
      for (const WeekDay& day : week())
        if (day.day == place.day) return draw_day(sheet, day);
      break;
    case Page::who:
      return draw_who(sheet, hearth::pupils_of(viewer.school, viewer.room.id, today), viewer.school, today);
  }
  visit_.back();  // what was looked at is no more: staff changed the day
  return draw_board(sheet, {});
}

void VisualTimetable::grant(const Wish& wish, const Board& board) {
  using What = Wish::What;
  touched_ = host_.clock().now();
  host_.wake_at(touched_);  // the next page is drawn at once
  switch (wish.what) {
    case What::back: {
      const bool known = !visit_.pupil().empty();
      visit_.back();
      if (known && visit_.pupil().empty()) leave();
      return;
    }
    case What::my_day:
      return visit_.open({.page = Page::who});
    case What::choose_self:
      visit_.choose(wish.id);
      return host_.journal().choose(wish.id);
    case What::week:
      return visit_.open({.page = Page::week});
    case What::day:
      return visit_.open({.page = Page::day, .day = wish.day});
    case What::whole_day:
      return visit_.open({.page = Page::whole_day});
    case What::box:
      return visit_.open({.page = Page::box});
    case What::card:
      if (const Card* card = board.card(wish.id)) host_.sound().say(card->word);
      return visit_.open({.page = Page::card, .item = wish.id});
    case What::finish:
      return keep(finished(wish.id, true, visit_.pupil()), visit_.place().page == Page::card);
    case What::take_back:
      return keep(finished(wish.id, false, visit_.pupil()), true);
    case What::choose:
      return keep(chosen(visit_.place().item, wish.id, visit_.pupil()), false);
    case What::seen: {
      const Announcement& told = board.announcements.front();
      const std::string key = key_of(visit_.pupil(), host_.local_now().day, told);
      seen_.insert(key);
      return host_.journal().write(seen(told.item, told.state, visit_.pupil()),
                                   [this, key](const hearth::Receipt& receipt) {
                                     if (!receipt.stored) seen_.erase(key);  // then it is told again
                                   });
    }
  }
}

// The card shows its new state when the journal does; until then "One moment".
void VisualTimetable::keep(hearth::Entry entry, bool then_back) {
  saving_ = true;
  host_.journal().write(std::move(entry), [this, mine = *visits_, then_back](const hearth::Receipt& receipt) {
    if (mine != *visits_) return;
    saving_ = false;
    if (receipt.stored && then_back && visit_.place().page == Page::card) visit_.back();
  });
}

}  // namespace
}  // namespace visual_timetable

HEARTH_PLUGIN("visual_timetable", "Visual timetable", "1.0.0", visual_timetable::VisualTimetable)
