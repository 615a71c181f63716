// SPDX-License-Identifier: MIT
// The school in memory: what is true now, as one immutable snapshot, and the day's plan that follows from it.
// Everything here is pure; any thread may read a snapshot.
#pragma once

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "hearth/clock.hpp"
#include "hearth/journal.hpp"
#include "hearth/preferences.hpp"

namespace hearth {

struct Days {  // first and last day, both included; an invalid `last` means "no end"
  Day first{}, last{};
  bool contain(Day) const;
};

// When a pupil belongs to a room. Where the programme needs consent, nobody is checked in before it is
// recorded (law 8).
struct Placement {
  Id room;
  Days days;
  bool needs_consent = false;
  std::optional<Instant> consent;
};

struct Pupil {
  Id id;
  std::string name;       // as the child is called
  std::string full_name;  // staff side only
  std::string picture;    // an animal or the child's photograph
  std::string avatar;     // the animal that stands in when the photograph may not be shown
  std::vector<Placement> placements;
  Preferences preferences;
};

struct Adult {
  Id id;
  std::string name;  // as children say it: "Mrs Okafor"
  std::string picture;
  std::string role;
  std::set<unsigned> weekdays;  // on which they work, 0 Sunday to 6 Saturday; empty: every day
  std::vector<Days> away;       // ill, on a course
};

struct Hours {
  TimeOfDay opens{}, closes{};
};

struct Room {
  Id id;
  std::string name, picture;
  std::array<std::optional<Hours>, 7> hours;  // by weekday, Sunday first (std::chrono::weekday::c_encoding)
  std::vector<Id> adults;
  std::vector<std::string> also_called;  // in the files of the school's office
  bool needs_consent = false;            // whoever is placed here needs it
  RoomView view;
};

struct Term {
  Id id;
  std::string title;
  Days days;
};

// A day on which a room or the whole school is closed.
struct Closure {
  std::string kind;  // "inset", "bank_holiday", "holiday" or "closed"
  std::string title;
  Days days;
  Id room;  // empty: the whole school
};

// One of two or three things that a child or the room may do in an item: "Choosing time".
struct ItemChoice {
  std::string id, title, picture;
};

// One item of a day: "10:10 Circle time".
struct Item {
  std::string id;  // the same every week, e.g. "circle"
  std::string title, picture;
  std::string kind;  // "food", "learning", "calm", "class", …; may be empty
  TimeOfDay starts{}, ends{};
  std::vector<Id> adults;                       // who leads; empty: the room's adults
  std::map<std::string, std::string> pictures;  // "photo", "object": instead of `picture` for who needs it
  std::vector<ItemChoice> choices;
};

// The usual week of a room between two dates. With more than one week they take turns, week 0 being the one
// that holds `days.first`.
struct Timetable {
  Id id, room;
  Days days;
  std::vector<std::array<std::vector<Item>, 7>> weeks;  // [week][weekday, Sunday first]
};

// A day of its own that replaces the week: a trip, an enrichment day.
struct OneOffDay {
  Id room;  // empty: the whole school
  Day day{};
  std::string title;
  std::vector<Item> items;
};

// A change to one day. The item is crossed out, moved, replaced or added; the week is never touched.
struct Change {
  enum class What { cancel, move, replace, add };
  Id room;
  Day day{};
  What what = What::cancel;
  std::string item;    // the usual item's id; for `add` the new one's
  Item now;            // for move, replace, add: how it is instead; what is empty stays as it was
  bool today = false;  // made by staff on the day, from the journal; otherwise planned ahead
};

// A pupil is somewhere else while the room does something: "PE with 3 Yew on Fridays".
struct Overlay {
  Id pupil;
  Days days;
  std::set<unsigned> weekdays;     // 0 Sunday to 6 Saturday
  std::vector<std::string> items;  // ids of the room's items that it covers
  std::string title, picture;
};

// What may be done with a photograph or a recorded voice of the school's own.
struct MediaNote {
  std::string hash;
  std::string title, source, licence;
  std::vector<Id> shows;       // the people on it
  std::optional<Day> expires;  // last day of the consent or the licence
  bool consent = true;         // of whoever is on it
};

// A recorded voice that is heard in place of the speech program.
struct Clip {
  std::string words, language;  // what is said, as written on the screen
  std::string media;            // hash
};

// What the group works on for a half-term, as one picture and one sentence.
struct Focus {
  Id room;  // empty: the whole school
  Days days;
  std::string title, picture;
};

struct School {
  Id id;
  std::string name;
  std::string zone = "Europe/London";
  std::vector<Pupil> pupils;
  std::vector<Adult> adults;
  std::vector<Room> rooms;
  std::vector<Term> terms;
  std::vector<Closure> closures;
  std::vector<Timetable> timetables;
  std::vector<OneOffDay> one_off_days;
  std::vector<Change> changes;
  std::vector<Overlay> overlays;
  std::vector<MediaNote> media;
  std::vector<Clip> clips;
  std::vector<Focus> focuses;

  const Pupil* pupil(const Id&) const;  // null when there is none
  const Adult* adult(const Id&) const;
  const Room* room(const Id&) const;
};

// Who belongs to a room on a day, in the order of the documents.
std::vector<const Pupil*> pupils_of(const School&, const Id& room, Day);

// The picture of a person as it may be shown on a day: a photograph whose consent is missing or has ended
// gives way to the avatar. For Screen: "media:<hash>|animal/fox", the first that can be shown counts.
std::string picture_of(const School&, const Pupil&, Day);
std::string picture_of(const School&, const Adult&, Day);
// The same for a thing: a photograph that has expired gives way to `instead`.
std::string picture_of(const School&, const std::string& picture, const std::string& instead, Day);

bool is_here(const Adult&, Day);  // works on this day and is not away

// Empty when the pupil may be checked in there now; otherwise the reason, for staff.
std::string check_in_refusal(const School&, const Pupil&, const Id& room, Instant now);

// What became of an item on this day.
enum class Fate { usual, added, moved, replaced, cancelled, overlaid };

struct PlanItem {
  Item item;
  Fate fate = Fate::usual;
  std::optional<Item> usual;  // what stands in the week where that is something else
  Instant starts{}, ends{};
};

// A room's day, in order of time. Cancelled items stay in, so that they can be shown crossed out.
struct DayPlan {
  enum class Closed {
    no,
    no_group,  // the school is open, this room is not
    weekend,
    between_terms,
    summer,   // the long holiday
    closure,  // closed_because says it in the school's own words
    unknown,  // after the last term that is known
  };
  Day day{};
  bool open = false;
  std::string closed_because;  // "INSET day", "No group today", "Summer holiday"; empty when open
  Closed closed = Closed::no;
  std::string title;  // of a one-off day
  std::vector<PlanItem> items;
};

// Whether children are at school on a day, also where their room has no group: a weekday of a known term (of
// any time, where no terms are entered) on which the school is not closed.
bool school_is_open(const School&, Day);

// The plan of `day`. `today` are changes that staff made on the day; they win over planned ones.
DayPlan plan_day(const School&, const Id& room, Day day, const std::vector<Change>& today = {});
// The same with one pupil's overlays laid over it.
DayPlan plan_my_day(const School&, const Pupil&, const Id& room, Day day,
                    const std::vector<Change>& today = {});

// A "day_change" entry as a change, or nothing when it does not hold one. And back, for staff who make one.
std::optional<Change> change_from(const Entry&);
Entry entry_of(const Change&);
// All changes of a day's entries (Journal::changes_today()), for plan_day(). An entry that a later one
// corrects counts no more: so staff take a change back with an entry whose `corrects` names it and whose
// `what` is "undo".
std::vector<Change> changes_from(const std::vector<Entry>&);

// What is going on at an instant. Cancelled items are skipped.
struct NowNext {
  const PlanItem* now = nullptr;       // null before the day, after it and in a gap
  const PlanItem* next = nullptr;      // null when nothing follows
  std::vector<const PlanItem*> later;  // after next
  double left = 0;                     // share of `now` that is left, 1 down to 0
};
NowNext now_next(const DayPlan&, Instant);  // points into the plan

}  // namespace hearth
