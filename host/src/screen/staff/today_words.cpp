// SPDX-License-Identifier: MIT
#include "screen/staff/today_words.hpp"

#include <algorithm>
#include <array>

namespace hearth {

using namespace std::chrono_literals;

namespace {

std::string person(const School& school, const Id& id, const Words& words) {
  if (const Adult* adult = school.adult(id)) return adult->name;
  return words("today.a_grown_up");
}

std::string child(const School& school, const Id& id, const Words& words) {
  const Pupil* pupil = school.pupil(id);
  return pupil ? pupil->name : words("staff.somebody");
}

std::string picture(const School& school, const Id& id, Day today) {
  const Pupil* pupil = school.pupil(id);
  return pupil ? picture_of(school, *pupil, today) : "out/grown_up";
}

std::string date(Day day, const Words& words) {
  static constexpr std::array<const char*, 12> keys{"month.january", "month.february", "month.march",
                                                    "month.april",   "month.may",      "month.june",
                                                    "month.july",    "month.august",   "month.september",
                                                    "month.october", "month.november", "month.december"};
  return std::to_string(unsigned(day.day())) + ' ' + words(keys[(unsigned(day.month()) + 11) % 12]);
}

Stands stands(State state) {
  switch (state) {
    case State::answered:
      return Stands::done;
    case State::dont_know:
      return Stands::dont_know;
    case State::not_today:
      return Stands::not_today;
    case State::unfinished:
      return Stands::unfinished;
    case State::away:
      return Stands::away;
    case State::not_offered:
      return Stands::not_offered;
    case State::none:
      break;
  }
  return Stands::not_yet;
}

}  // namespace

std::string ago(Instant then, Instant now, const Words& words) {
  const auto minutes = std::chrono::floor<std::chrono::minutes>(now - then).count();
  if (minutes < 1) return words("staff.just_now");
  if (minutes == 1) return words("staff.a_minute_ago");
  if (minutes < 60) return words("staff.minutes_ago", {{"n", std::to_string(minutes)}});
  if (minutes < 120) return words("today.an_hour_ago");
  return words("today.hours_ago", {{"n", std::to_string(minutes / 60)}});
}

std::string weekday_name(Day day, const Words& words) {
  static constexpr std::array<const char*, 7> keys{"day.sunday",    "day.monday",   "day.tuesday",
                                                   "day.wednesday", "day.thursday", "day.friday",
                                                   "day.saturday"};
  return words(keys[weekday_of(day).c_encoding()]);
}

std::string on_day(Day day, Day today, const Words& words) {
  const auto days = (std::chrono::sys_days(today) - std::chrono::sys_days(day)).count();
  if (days == 0) return words("today.today");
  if (days == 1) return words("today.yesterday");
  if (days > 1 && days < 7) return words("today.on", {{"day", weekday_name(day, words)}});
  std::string name = date(day, words);
  if (day.year() != today.year()) name += ' ' + std::to_string(int(day.year()));
  return words("today.on", {{"day", name}});
}

std::string day_name(Day day, const Words& words) {
  return weekday_name(day, words) + ' ' + date(day, words);
}

Stage stage_of(const Call& call) {
  if (!call.done_by.empty()) return Stage::done;
  return call.seen_by.empty() ? Stage::fresh : Stage::seen;
}

std::vector<Call> by_stage(std::vector<Call> calls) {
  std::ranges::stable_sort(calls, {}, &Call::at);
  std::ranges::stable_sort(calls, {}, stage_of);
  return calls;
}

int waiting(const StaffDay& day) {
  return int(
      std::ranges::count_if(day.calls, [](const Call& call) { return stage_of(call) == Stage::fresh; }));
}

bool stands_above(const CrisisCall& crisis, const Id& own_room, Instant now) {
  return crisis.seen_by.empty() || (crisis.room == own_room && now - crisis.seen_at < 10min);
}

CallTold told_of(const Call& call, const School& school, const Content& content, const Words& words,
                 Instant now) {
  const Day today = local_time(now, school.zone).day;
  const std::string name = child(school, call.pupil, words);
  const Adult* wanted = school.adult(call.wanted);
  CallTold told{.picture = picture(school, call.pupil, today),
                .words = wanted ? words("today.wants", {{"name", name}, {"adult", wanted->name}})
                                : words("today.wants_anybody", {{"name", name}}),
                .note = {}};
  const std::string asked = ago(call.at, now, words);
  switch (stage_of(call)) {
    case Stage::fresh: {
      const auto help = std::ranges::find(content.helps, call.what, &Help::id);
      told.note = help == content.helps.end()
                      ? asked
                      : words("today.asked_help", {{"ago", asked}, {"help", help->word}});
      break;
    }
    case Stage::seen:
      told.note = words("today.coming", {{"adult", person(school, call.seen_by, words)},
                                         {"seen", ago(call.seen_at, now, words)},
                                         {"ago", asked}});
      break;
    case Stage::done:
      told.note =
          words(call.passed ? "today.passed" : "today.was_there",
                {{"adult", person(school, call.done_by, words)}, {"ago", ago(call.done_at, now, words)}});
  }
  return told;
}

CallTold told_of(const CrisisCall& crisis, const School& school, const Words& words, Instant now) {
  const Room* room = school.room(crisis.room);
  CallTold told{.picture = "out/grown_up",
                .words = words("today.crisis", {{"room", room ? room->name : words("today.a_room")}}),
                .note = {}};
  told.note = words("today.coming", {{"adult", person(school, crisis.seen_by, words)},
                                     {"seen", ago(crisis.seen_at, now, words)},
                                     {"ago", ago(crisis.at, now, words)}});
  return told;
}

Row row_of(const NeedsALook& look, std::size_t at, const School& school, const Words& words, Day today) {
  return {
      .id = "staff/today/look/" + std::to_string(at),
      .words = words("today.look_at", {{"name", child(school, look.pupil, words)}, {"reason", look.reason}}),
      .note = words("today.since", {{"day", day_name(look.since, words)}}),
      .button = words("today.answer"),
      .picture = picture(school, look.pupil, today)};
}

Row row_of(const NotHeard& one, const School& school, const Words& words, Day today) {
  const std::string name = child(school, one.pupil, words);
  return {.id = "staff/today/child/" + one.pupil,
          .words = one.days == 1
                       ? words("today.not_heard_one", {{"name", name}})
                       : words("today.not_heard", {{"name", name}, {"n", std::to_string(one.days)}}),
          .note = one.last ? words("today.last_heard", {{"day", on_day(*one.last, today, words)}})
                           : words("today.never_heard"),
          .button = words("today.open"),
          .picture = picture(school, one.pupil, today)};
}

std::string is_where(const std::vector<Entry>& attendance, const Id& pupil) {
  const auto found = std::ranges::find(attendance, pupil, &Entry::pupil);
  return found == attendance.end() ? "" : found->what;
}

std::string greeting_of(const Pupil& pupil, const std::vector<Entry>& attendance, const School& school,
                        const Words& words, Day today) {
  const auto told = std::ranges::find(attendance, pupil.id, &Entry::pupil);
  if (told != attendance.end()) {
    const Adult* adult = school.adult(text_in(told->detail, "staff"));
    if (told->what != "here" || !adult) return {};
    return words("today.greeted",
                 {{"adult", adult->name}, {"time", time_text(local_time(told->at, school.zone).time())}});
  }
  for (const Id& id : pupil.preferences.check_in.key_adults)
    if (const Adult* adult = school.adult(id); adult && is_here(*adult, today))
      return words("today.greets", {{"adult", adult->name}});
  return {};
}

std::vector<OnBoard> board_of(const School& school, const Id& room, Instant now,
                              const std::vector<Tick>& ticks, const std::vector<Entry>& attendance,
                              const std::string& slot) {
  const Day day = local_time(now, school.zone).day;
  std::vector<OnBoard> board;
  for (const Pupil* pupil : pupils_of(school, room, day)) {
    OnBoard one{pupil->id, pupil->name, picture_of(school, *pupil, day)};
    const auto tick = std::ranges::find_if(ticks, [&](const Tick& tick) {
      return tick.pupil == pupil->id && tick.kind == "check_in" && tick.slot == slot;
    });
    if (tick != ticks.end())
      one.stands = tick->state == State::none ? Stands::done : stands(tick->state);
    else if (!pupil->preferences.check_in.offered || !check_in_refusal(school, *pupil, room, now).empty())
      one.stands = Stands::not_asked;
    else if (is_where(attendance, pupil->id) == "away")
      one.stands = Stands::away;
    board.push_back(std::move(one));
  }
  return board;
}

std::string done_of(const std::vector<OnBoard>& board, const Words& words) {
  const auto done = std::ranges::count_if(board, [](const OnBoard& one) {
    return one.stands == Stands::done || one.stands == Stands::dont_know;
  });
  const auto not_asked = std::ranges::count(board, Stands::not_asked, &OnBoard::stands);
  return words("today.of", {{"n", std::to_string(done)},
                            {"all", std::to_string(std::ptrdiff_t(board.size()) - not_asked)}});
}

Choice choice_of(const OnBoard& one, const Words& words) {
  static constexpr std::array<const char*, 8> keys{"today.not_yet",     "today.done",       "today.dont_know",
                                                   "today.not_today",   "today.unfinished", "today.away",
                                                   "today.not_offered", "today.not_asked"};
  Choice choice{.id = one.pupil,
                .word = one.name,
                .picture = one.picture,
                .second = words(keys[std::size_t(one.stands)])};
  if (one.stands == Stands::done || one.stands == Stands::dont_know) choice.look.fill = Tint::soft;
  if (one.stands == Stands::not_today) choice.look.fill = Tint::wood;
  choice.look.quiet =
      one.stands == Stands::away || one.stands == Stands::not_offered || one.stands == Stands::not_asked;
  return choice;
}

}  // namespace hearth
