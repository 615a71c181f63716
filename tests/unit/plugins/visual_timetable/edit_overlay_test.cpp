// SPDX-License-Identifier: MIT
// Children who are somewhere else, the same for several of them, and who must be in class.
#include <gmock/gmock.h>

#include "unit/plugins/visual_timetable/edits.hpp"
#include "visual_timetable/model/edit_overlay.hpp"

namespace visual_timetable {
namespace {

using hearth::day;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

hearth::Overlay pe() {
  return {.pupil = "P05",
          .days = {day("2026-06-01"), day("2026-07-17")},
          .weekdays = {3},
          .items = {"words"},
          .title = "PE with 3 Yew",
          .picture = "ball",
          .must = true,
          .id = "pe"};
}

hearth::School with_pe() {
  hearth::School school = otter();
  school.pupils.push_back({.id = "P07", .name = "Zofia", .placements = school.pupils[0].placements});
  school.pupils.push_back({.id = "P08", .name = "Noor", .placements = school.pupils[0].placements});
  school.overlays = {pe()};
  return school;
}

std::vector<std::string> warned(const hearth::School& school, const hearth::Item& session,
                                unsigned weekday = 3,
                                const hearth::Days& days = {hearth::day("2026-06-01"), {}}) {
  std::vector<hearth::Item> items = school.timetables[0].weeks[0][3];
  items.push_back(session);
  return must_be_in_class(school, "otter", weekday, days, items, session, hearth::english());
}

TEST(Overlays, TheSameForThreeChildrenIsOneStep) {
  KeepingHost host(with_pe());
  Keeping keeping(host);
  keeping.keep("Copy", copied_to(*host.school(), pe(), {"P05", "P06", "P07", "P08"}));
  EXPECT_THAT(host.school()->overlays, SizeIs(4)) << "Maisie has it already";
  for (const char* pupil : {"P06", "P07", "P08"})
    EXPECT_EQ(word(look(*host.school(), "10:30", {}, pupil).now()), "PE with 3 Yew") << pupil;
  keeping.back();
  EXPECT_THAT(host.school()->overlays, SizeIs(1));
  EXPECT_THAT(copied_to(*host.school(), pe(), {"nobody"}), IsEmpty());
}

TEST(Overlays, ASessionOverMustBeInClassIsSaid) {
  const hearth::School school = with_pe();
  EXPECT_THAT(warned(school, hearth::item("drum", "Drumming", "11:30", "12:15")),
              ElementsAre("Maisie must be in class then: PE with 3 Yew."));
  EXPECT_THAT(warned(school, hearth::item("drum", "Drumming", "12:00", "12:30")), IsEmpty())
      << "just after it";
  EXPECT_THAT(warned(school, hearth::item("drum", "Drumming", "11:30", "12:15"), 4), IsEmpty())
      << "on Thursdays";
  EXPECT_THAT(warned(school, hearth::item("drum", "Drumming", "11:30", "12:15"), 3, {day("2026-09-01"), {}}),
              IsEmpty())
      << "that half-term";
}

TEST(Overlays, NobodyIsWarnedOfWhatIsNoMustOrOfAnotherRoom) {
  hearth::School school = with_pe();
  school.overlays[0].must = false;
  EXPECT_THAT(warned(school, hearth::item("drum", "Drumming", "11:30", "12:15")), IsEmpty());
  school.overlays[0].must = true;
  school.pupils[0].placements[0].room = "kingfisher";
  EXPECT_THAT(warned(school, hearth::item("drum", "Drumming", "11:30", "12:15")), IsEmpty());
}

TEST(Overlays, WhatIsMissingIsSaid) {
  const auto problem = [](auto change) {
    hearth::Overlay overlay = pe();
    change(overlay);
    return overlay_problem(overlay, hearth::english()).sentence;
  };
  EXPECT_EQ(problem([](auto&) {}), "");
  EXPECT_THAT(problem([](auto& o) { o.pupil.clear(); }), HasSubstr("who"));
  EXPECT_THAT(problem([](auto& o) { o.title.clear(); }), HasSubstr("word"));
  EXPECT_THAT(problem([](auto& o) { o.weekdays.clear(); }), HasSubstr("day of the week"));
  EXPECT_THAT(problem([](auto& o) { o.items.clear(); }), HasSubstr("takes the place of"));
  EXPECT_THAT(problem([](auto& o) { o.days.last = hearth::day("2026-05-01"); }),
              HasSubstr("before the first"));
}

TEST(Overlays, OneThatFindsNothingOfTheWeekAnyMoreIsNoticed) {
  hearth::School school = with_pe();
  EXPECT_TRUE(covers_something(school, "otter", pe(), day(kDay)));
  for (auto& items : school.timetables[0].weeks[0])
    std::erase_if(items, [](const hearth::Item& item) { return item.id == "words"; });
  EXPECT_FALSE(covers_something(school, "otter", pe(), day(kDay)));
}

TEST(Words, DaysAndDatesReadAsSomebodySaysThem) {
  const hearth::Words& words = hearth::english();
  EXPECT_EQ(weekdays_text({5}, words), "Fridays");
  EXPECT_EQ(weekdays_text({0, 1, 3}, words), "Mondays, Wednesdays and Sundays");
  EXPECT_EQ(days_text(pe().days, day(kDay), words), "from 1 June to 17 July");
  EXPECT_EQ(days_text({day("2026-06-01"), {}}, day(kDay), words), "from 1 June on");
  EXPECT_EQ(days_text({day("2027-01-04"), day("2027-01-04")}, day(kDay), words), "on 4 January 2027");
}

}  // namespace
}  // namespace visual_timetable
