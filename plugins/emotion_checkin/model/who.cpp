// SPDX-License-Identifier: MIT
#include "who.hpp"

#include <algorithm>

namespace emotion_checkin {
namespace {

constexpr std::size_t kMostTools = 6;

const hearth::Tick* tick_of(const std::vector<hearth::Tick>& ticks, const hearth::Id& pupil,
                            const std::string& slot) {
  const auto found = std::ranges::find_if(ticks, [&](const hearth::Tick& tick) {
    return tick.pupil == pupil && tick.kind == "check_in" && tick.slot == slot;
  });
  return found == ticks.end() ? nullptr : &*found;
}

// Whoever is away today is away in each slot.
const hearth::Tick* absence_of(const std::vector<hearth::Tick>& ticks, const hearth::Id& pupil) {
  const auto found = std::ranges::find_if(ticks, [&](const hearth::Tick& tick) {
    return tick.pupil == pupil && tick.kind == "attendance" && tick.state == hearth::State::away;
  });
  return found == ticks.end() ? nullptr : &*found;
}

// Away, not offered and not finished are no answers.
bool is_answer(hearth::State state) {
  using enum hearth::State;
  return state == none || state == answered || state == dont_know || state == not_today;
}

}  // namespace

std::vector<Row> rows(const hearth::School& school, const hearth::Id& room, hearth::Instant now,
                      const std::vector<hearth::Tick>& ticks, const std::string& slot) {
  const hearth::Day day = hearth::local_time(now, school.zone).day;
  std::vector<Row> rows;
  for (const hearth::Pupil* pupil : hearth::pupils_of(school, room, day)) {
    const hearth::Tick* tick = tick_of(ticks, pupil->id, slot);
    if (!tick) tick = absence_of(ticks, pupil->id);
    Row row{.pupil = pupil->id,
            .name = pupil->name,
            .picture = hearth::picture_of(school, *pupil, day),
            .ticked = tick && is_answer(tick->state),
            .state = tick ? tick->state : hearth::State::none,
            .refusal = hearth::check_in_refusal(school, *pupil, room, now)};
    if (!row.refusal.empty())
      row.may = Row::May::refused;
    else if (!pupil->preferences.check_in.offered)
      row.may = Row::May::not_asked;
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<Face> faces(const hearth::School& school, const hearth::Id& room, hearth::Instant now,
                        const std::vector<hearth::Tick>& ticks, const std::string& slot) {
  std::vector<Face> faces;
  for (Row& row : rows(school, room, now, ticks, slot))
    if (row.may == Row::May::yes)
      faces.push_back({std::move(row.pupil), std::move(row.name), std::move(row.picture), row.ticked});
  return faces;
}

hearth::CheckInWay way_of(const hearth::Pupil& pupil, const hearth::School& school,
                          const hearth::Content& content) {
  hearth::CheckInWay way = pupil.preferences.check_in;
  const hearth::Picker* picker = content.picker(way.picker);
  way.picker = picker ? picker->id : "";
  way.body = way.body && !content.clues.empty();
  way.needs = way.needs && !content.needs.empty();
  way.who_may_know = way.who_may_know && !content.knows.empty();
  std::erase_if(way.tools, [&](const std::string& id) { return !content.tool(id); });
  if (way.tools.size() > kMostTools) way.tools.resize(kMostTools);
  std::erase_if(way.key_adults, [&](const hearth::Id& id) { return !school.adult(id); });
  return way;
}

std::vector<const hearth::Feeling*> feelings_for(const hearth::Content& content,
                                                 const hearth::CheckInWay& way) {
  if (const hearth::Picker* picker = content.picker(way.picker))
    return hearth::offered(content, *picker, way.stage);
  return {};
}

std::vector<KeyAdult> key_adults(const hearth::School& school, const hearth::CheckInWay& way,
                                 hearth::Day day) {
  std::vector<KeyAdult> adults;
  for (const hearth::Id& id : way.key_adults)
    if (const hearth::Adult* adult = school.adult(id))
      adults.push_back(
          {id, adult->name, hearth::picture_of(school, *adult, day), hearth::is_here(*adult, day)});
  return adults;
}

bool is_pleasant(const hearth::Feeling* feeling) {
  return feeling && feeling->valence > 0;
}

std::vector<const hearth::Help*> helps_for(const hearth::Content& content, const hearth::Feeling* feeling) {
  std::vector<const hearth::Help*> helps;
  for (const hearth::Help& help : content.helps)
    if (!help.tools || !is_pleasant(feeling)) helps.push_back(&help);
  return helps;
}

std::vector<const hearth::Option*> knows_for(const hearth::Content& content, const hearth::CheckInWay& way,
                                             const std::vector<hearth::Entry>& own_today) {
  std::string last = way.knows;
  for (const hearth::Entry& entry : own_today)
    if (const std::string told = hearth::text_in(entry.detail, "who_may_know"); !told.empty()) last = told;
  std::vector<const hearth::Option*> knows;
  for (const hearth::Option& option : content.knows) knows.push_back(&option);
  std::ranges::stable_partition(knows, [&](const hearth::Option* option) { return option->id == last; });
  return knows;
}

Count count_of(const std::vector<Row>& rows) {
  Count count;
  for (const Row& row : rows) {
    if (row.may != Row::May::yes) continue;
    ++count.asked;
    if (row.ticked && row.state != hearth::State::not_today) ++count.told;
  }
  return count;
}

}  // namespace emotion_checkin
