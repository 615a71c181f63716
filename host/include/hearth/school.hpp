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
#include <variant>
#include <vector>

#include "hearth/clock.hpp"
#include "hearth/journal.hpp"
#include "hearth/preferences.hpp"
#include "hearth/staff.hpp"

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

// A guest, such as a child who has left and comes back for an hour. They belong to no room for it: nothing is
// asked of them, counted or due.
struct Visit {
  Id room;
  Days days;
};

struct Pupil {
  Id id;
  std::string name;       // as the child is called
  std::string full_name;  // staff side only
  std::string picture;    // an animal or the child's photograph
  std::string avatar;     // the animal that stands in when the photograph may not be shown
  std::vector<Placement> placements;
  Preferences preferences;
  std::vector<Visit> visits;
};

struct Adult {
  Id id;
  std::string name;  // as children say it: "Mrs Okafor"
  std::string picture;
  std::string role;
  std::set<unsigned> weekdays;  // on which they work, 0 Sunday to 6 Saturday; empty: every day
  std::vector<Days> away;       // ill, on a course
  // Only where somebody of the staff has signed in:
  Id access;              // the role that says what they may do; empty: nothing
  std::vector<Id> rooms;  // their own, beside those whose adults they are
};

struct Hours {
  TimeOfDay opens{}, closes{};
};

// What a room has given itself to do, in its own words: "Ring home about the day".
struct OwnDuty {
  enum class Every { day, week, half_term, term, year };
  std::string id, title;
  Every every = Every::week;
  Day first{};  // nothing is due before
};

struct Room {
  Id id;
  std::string name, picture;
  std::array<std::optional<Hours>, 7> hours;  // by weekday, Sunday first (std::chrono::weekday::c_encoding)
  std::vector<Id> adults;
  std::vector<std::string> also_called;  // in the files of the school's office
  bool needs_consent = false;            // whoever is placed here needs it
  RoomView view;
  int places = 0, least = 0,
      most = 0;                     // children in all, and good sizes of a group; 0: nothing is said of it
  std::set<std::string> no_duties;  // kinds of duty that the room has no use for: "tracking_review"
  std::vector<OwnDuty> own_duties;
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
  Id id;    // of its document
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
  Id id;  // of its document
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
  Id id;               // of its document, or of the entry that staff made today
};

// A pupil is somewhere else while the room does something: "PE with 3 Yew on Fridays".
struct Overlay {
  Id pupil;
  Days days;
  std::set<unsigned> weekdays;     // 0 Sunday to 6 Saturday
  std::vector<std::string> items;  // ids of the room's items that it covers
  std::string title, picture;
  bool must = false;  // "must be in class": a session of the room that lies over it is a mistake
  Id id;              // of its document
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
  Id id;                        // of its document
};

// What the group works on for a half-term, as one picture and one sentence.
struct Focus {
  Id room;  // empty: the whole school
  Days days;
  std::string title, picture;
  Id id;  // of its document
};

// One of a child's own targets, one active set for the whole school.
struct Target {
  enum class Scale { three, count, percent, minutes };  // three: 0 not yet, 1 nearly, 2 yes
  Id id, pupil;
  std::string words, picture;  // as the child says it
  std::string title;           // short, for staff
  std::string domain;          // "behavioural", "social", …
  std::string strategy, home;  // what helps with it; how it is said at home
  Days days;                   // both ends are set
  std::optional<Day> review;
  std::vector<std::string> agreed_by;
  Scale scale = Scale::three;
  int goal = 2;         // a mark from here on means that it was met
  std::string setting;  // "room", "class", "lunch", "home"; empty: everywhere
  std::vector<std::string>
      steps;     // on the way, in the child's words; the target's own words are the last one
  int step = 0;  // the one that they are on
  // How it came out, told when it ended: -2 much less than hoped, 0 as hoped, 2 much more. The five levels of
  // goal attainment scaling (Kiresuk and Sherman, Community Mental Health Journal 4, 1968), never added up.
  std::optional<int> outcome;
};

// Something that a child, or the whole room with its jar, collects stars for.
struct Reward {
  enum class Size { small, medium, big };
  Id id, pupil, room;  // whose: one of the two, or neither for every child of the school
  std::string title, picture;
  int stars = 5;  // that it takes, 1 to 1,000
  Size size = Size::small;
};

// Something that a star is given for with one touch: "coming in calmly". What was done, never who somebody
// is.
struct Routine {
  Id id, room;  // empty room: the whole school's
  std::string title, picture;
  int order = 0;
};

// What was agreed about a child's time here. Staff only; one for each child, its id is the pupil's.
struct Plan {
  Id pupil;
  std::string type;  // "SEND plan", "Nurture programme plan"
  std::optional<Day> first;
  std::optional<int> limit_terms;     // of the placement: full terms, autumn, spring, summer
  std::optional<Day> extended_until;  // beyond the limit, as a review has agreed
  std::optional<Day> ends;            // of a programme of so many weeks
  std::vector<Day> reviews;
};

// Somebody has asked for a place for a child, from the first word until they are placed or it was decided
// otherwise. Staff only; one for each child, its id is the pupil's.
struct Referral {
  enum class Stage { asked, waiting, placed, declined };
  Id pupil;
  Day asked{};
  std::string by;                     // "class teacher", "family", the name of an agency
  std::vector<std::string> concerns;  // "friendships", "anger", …
  std::string words, meeting;         // what was said, and where
  std::map<std::string, Day>
      talked_to;  // "family", "senco", "class_teacher", "learning_mentor": on which day
  std::optional<Day> letter_sent, letter_back;
  std::string letter_language;
  int priority = 2;  // 1 soon, 2, 3; set by whoever decides, on the waiting list alone
  Stage stage = Stage::asked;
  bool urgent = false;  // one to one at once; what is missing is asked for afterwards
  std::string why_urgent, why_declined;
};

// What staff have asked to be told of: such a feeling on `times` of the last `of_days` days with an answer.
struct WatchRule {
  Id id;
  std::string title;                  // "Sad or lonely"
  std::vector<std::string> feelings;  // ids; empty: any that is as unpleasant as `valence`
  int valence = -1;                   // at most so pleasant, -2 to 2
  int times = 3, of_days = 5;
};

// What a school has made of a plugin.
struct PluginWish {
  struct Hours {
    std::set<unsigned> weekdays;  // 0 Sunday to 6 Saturday; empty: every day
    TimeOfDay from{}, to{};
  };
  Id id;  // the plugin's
  bool enabled = true;
  std::optional<int> order;    // on the dock
  std::vector<Hours> hours;    // when it stands on the dock; empty: always
  std::vector<Hours> forward;  // when a screen that rests shows it instead of the home screen
  int turn_s = 0;  // while the screen rests it takes turns with the home screen, so many seconds each; 0: not
  std::map<std::string, std::variant<std::int64_t, std::string>> settings;
};

// What a school has made of a word of the content: "feeling/happy", "help/talk", "tool/walk".
struct Wording {
  Id id;
  std::string word, picture, tint;  // what is empty stays as it is
  bool hidden = false;              // not offered any more; the word stays in what was said
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
  std::vector<PluginWish> plugins;
  std::vector<Wording> wordings;
  std::vector<Routine> routines;
  // Only where somebody of the staff has signed in:
  std::vector<StaffRole> roles;  // the school's own; see roles_of()
  std::vector<Target> targets;
  std::vector<Reward> rewards;
  std::vector<Plan> plans;
  std::vector<Referral> referrals;
  std::vector<WatchRule> watch_rules;
  std::vector<Contact> safeguarding;  // whom to tell, first things first
  std::set<Task> second_factor_for;   // tasks for which a PIN alone is not enough

  const Pupil* pupil(const Id&) const;  // null when there is none
  const Adult* adult(const Id&) const;
  const Room* room(const Id&) const;
};

// The built-in roles, each replaced by the school's own of the same id, and the school's further ones.
std::vector<StaffRole> roles_of(const School&);
// What somebody may do; nothing for a role that is unknown.
std::set<Task> tasks_of(const School&, const Adult&);
// The rooms that are theirs: whose adults they are, and `Adult::rooms`; all with Task::every_room.
std::vector<Id> rooms_of(const School&, const Adult&);

// Who belongs to a room on a day, in the order of the documents.
std::vector<const Pupil*> pupils_of(const School&, const Id& room, Day);
// Who is there on a visit and belongs to another room or to none.
std::vector<const Pupil*> guests_of(const School&, const Id& room, Day);

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
