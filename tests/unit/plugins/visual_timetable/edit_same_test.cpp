// SPDX-License-Identifier: MIT
// What a step wrote is known again when it comes back from the records.
#include "visual_timetable/model/edit_same.hpp"

#include <gmock/gmock.h>

#include "records/school_of.hpp"
#include "school/documents.hpp"
#include "unit/plugins/visual_timetable/room.hpp"

namespace visual_timetable {
namespace {

using hearth::Edited;

const hearth::Days kWeek{hearth::day("2026-06-08"), hearth::day("2026-06-12")};

hearth::Item item(const char* title) {
  return {.id = "circle",
          .title = title,
          .picture = "media:abc",
          .kind = "calm",
          .starts = hearth::parse_time("09:00"),
          .ends = hearth::parse_time("09:30"),
          .adults = {"S01"},
          .pictures = {{"photo", "media:def"}},
          .choices = {{.id = "lego", .title = "Lego", .picture = "toy"}}};
}

// Each kind that the timetable edits, with every field filled, and another one that differs in one of them.
std::vector<std::pair<Edited, Edited>> kinds() {
  hearth::Timetable weeks{.id = "t", .room = "otter", .days = kWeek, .weeks = {{}}};
  weeks.weeks[0][3] = {item("Circle time")};
  hearth::Timetable other_choice = weeks;
  other_choice.weeks[0][3][0].choices[0].title = "Bricks";
  hearth::OneOffDay trip{
      .room = "otter", .day = kWeek.first, .title = "Trip", .items = {item("Bus")}, .id = "d"};
  hearth::OneOffDay other_bus = trip;
  other_bus.items[0].ends += std::chrono::minutes(5);
  const hearth::Closure inset{
      .kind = "inset", .title = "INSET day", .days = kWeek, .room = "otter", .id = "c"};
  hearth::Closure longer = inset;
  longer.days.last = hearth::day("2026-06-15");
  const hearth::Overlay pe{.pupil = "P01",
                           .days = {kWeek.first, {}},
                           .weekdays = {1, 5},
                           .items = {"circle"},
                           .title = "PE",
                           .picture = "classroom",
                           .must = true,
                           .id = "o"};
  hearth::Overlay may = pe;
  may.must = false;
  const hearth::Change added{.room = "otter",
                             .day = kWeek.first,
                             .what = hearth::Change::What::add,
                             .item = "circle",
                             .now = item("Drumming"),
                             .id = "n"};
  hearth::Change renamed = added;
  renamed.now.title = "Dance";
  const hearth::Change cancelled{.room = "otter", .day = kWeek.first, .item = "circle", .id = "n"};
  hearth::Change of_snack = cancelled;
  of_snack.item = "snack";
  const hearth::Focus kind{
      .room = "otter", .days = kWeek, .title = "Being kind", .picture = "heart", .id = "f"};
  hearth::Focus brave = kind;
  brave.title = "Being brave";
  return {{weeks, other_choice}, {trip, other_bus},     {inset, longer}, {pe, may},
          {added, renamed},      {cancelled, of_snack}, {kind, brave}};
}

hearth::School records_of(const Edited& edited) {
  static constexpr const char* kKinds[] = {"timetable", "one_off_day", "closure",
                                           "overlay",   "change",      "focus"};
  hearth::Notices wrong;
  const nlohmann::json body = std::visit([](const auto& thing) { return hearth::body_of(thing); }, edited);
  const hearth::Id id = std::visit([](const auto& thing) { return thing.id; }, edited);
  const auto school = hearth::school_of({{.kind = kKinds[edited.index()], .id = id, .body = body}}, wrong);
  EXPECT_TRUE(wrong.empty());
  return school;
}

TEST(EditSame, WhatWasWrittenIsKnownAgainInTheRecords) {
  for (const auto& [one, other] : kinds()) {
    const auto now = as_it_is(records_of(one), one);
    ASSERT_TRUE(now) << one.index();
    EXPECT_TRUE(same(*now, one)) << one.index();
    EXPECT_FALSE(same(*now, other)) << one.index();
  }
}

TEST(EditSame, WhatIsGoneIsNotThere) {
  for (const auto& [one, other] : kinds()) EXPECT_FALSE(as_it_is({}, one));
}

}  // namespace
}  // namespace visual_timetable
