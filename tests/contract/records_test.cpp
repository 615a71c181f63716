// SPDX-License-Identifier: MIT
// What both forms of Records promise: every question, and who is refused what.
#include "contract/keepers.hpp"

namespace hearth {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

template <class Keeper>
class RecordsContract : public ::testing::Test {
 protected:
  Entry entry(const std::string& pupil, State state = State::answered,
              const std::string& kind = "check_in") const {
    return {.at = kFriday,
            .kind = kind,
            .slot = "arrive",
            .room = "otter",
            .pupil = pupil,
            .what = "worried",
            .state = state};
  }
  Receipt write(Records& records, const Entry& entry) {
    const auto given = answer<Receipt>(records, [&](auto then) { records.write(entry, then); });
    return given.value.value_or(Receipt{.problem = given.problem});
  }
  RoomToday today(Records& records) {
    return answer<RoomToday>(records, [&](auto then) { records.today("otter", then); }).value.value();
  }
  Answer<StaffSession> open(Records& records, const std::string& pin = kPin, const Id& staff = "okafor") {
    return answer<StaffSession>(records, [&](auto then) { records.open_session(staff, pin, then); });
  }
  std::unique_ptr<Records> staff() {
    auto records = keeper_.screen();
    EXPECT_TRUE(open(*records).value);
    return records;
  }
  std::vector<Call> calls(Records& staff) {
    return answer<StaffDay>(staff, [&](auto then) { staff.staff_day("otter", then); }).value.value().calls;
  }
  // The sentence with which each question that needs more than `records` has is refused; empty: it was
  // answered.
  template <class T, class Ask>
  std::string refusal(Records& records, Ask ask) {
    return answer<T>(records, ask).problem;
  }
  std::vector<std::string> staff_questions(Records& r) {
    const Document pupil{.kind = "pupil", .id = "P09", .body = {{"name", "New"}}};
    return {refusal<Document>(r, [&](auto then) { r.put(pupil, then); }),
            refusal<std::string>(r,
                                 [&](auto then) {
                                   r.put_media({"", "image/png", {1, 2, 3}}, then);
                                 }),
            refusal<Notices>(r, [&](auto then) { r.notices(then); }),
            refusal<StaffDay>(r, [&](auto then) { r.staff_day("otter", then); }),
            refusal<std::vector<SchoolFile>>(r, [&](auto then) { r.files_to_import(then); }),
            refusal<ImportTold>(r, [&](auto then) { r.preview_import({.file = file_}, then); }),
            refusal<ImportTold>(r, [&](auto then) { r.run_import({.file = file_}, then); }),
            refusal<Nothing>(r, [&](auto then) { r.left("P01", parse_day("2026-07-17"), then); })};
  }
  std::vector<std::string> operator_questions(Records& r) {
    const auto pin = pin_document("okafor", "161803", {.passes = 1, .memory = 8192});
    return {refusal<Nothing>(r, [&](auto then) { r.backup(backup_, then); }),
            refusal<Checked>(r, [&](auto then) { r.check(then); }),
            refusal<Nothing>(r, [&](auto then) { r.set_clock(kFriday, then); }),
            refusal<Nothing>(r, [&](auto then) { r.put_all({}, then); }),
            refusal<Nothing>(r, [&](auto then) { r.write_all({}, then); }),
            refusal<std::vector<Id>>(r, [&](auto then) { r.known_entries({}, then); }),
            refusal<Document>(r, [&](auto then) { r.put(pin, then); })};
  }

  Keeper keeper_;
  const std::string backup_ = keeper_.folder_ / "copy.db";
  const std::string file_ = keeper_.folder_ / "inbox/pupils.csv";
};

using Keepers = ::testing::Types<DirectKeeper, SocketKeeper>;
TYPED_TEST_SUITE(RecordsContract, Keepers);

TYPED_TEST(RecordsContract, ACheckInIsStoredAndOnlyThatItWasIsSeen) {
  const auto screen = this->keeper_.screen();
  const auto receipt = this->write(*screen, this->entry("P01"));
  EXPECT_TRUE(receipt.stored) << receipt.problem;
  EXPECT_FALSE(receipt.id.empty());
  const auto today = this->today(*screen);
  EXPECT_EQ(day_text(today.day), "2026-07-17");
  EXPECT_THAT(today.ticks, ElementsAre(Tick{"P01", "check_in", "arrive"}));
  EXPECT_THAT(today.entries, IsEmpty());
}

TYPED_TEST(RecordsContract, TheSameIdTwiceIsStoredOnceAndOtherContentIsRefused) {
  const auto screen = this->keeper_.screen();
  auto entry = this->entry("P01");
  entry.id = "019818d2-1c00-7000-8000-000000000001";
  const auto first = this->write(*screen, entry), again = this->write(*screen, entry);
  EXPECT_TRUE(again.stored);
  EXPECT_EQ(first.seq, again.seq);
  entry.what = "calm";
  const auto other = this->write(*screen, entry);
  EXPECT_FALSE(other.stored);
  EXPECT_FALSE(other.problem.empty());
}

TYPED_TEST(RecordsContract, KindsThatNobodyDeclaredAndTheKeepersOwnAreRefused) {
  const auto screen = this->keeper_.screen();
  EXPECT_THAT(this->write(*screen, this->entry("P01", State::none, "stars")).problem,
              HasSubstr("plugin.toml"));
  EXPECT_THAT(this->write(*screen, this->entry("P01", State::none, "edited")).problem, HasSubstr("itself"));
  EXPECT_THAT(this->write(*screen, this->entry("P01", State::none, "viewed")).problem, HasSubstr("itself"));
  EXPECT_THAT(this->today(*screen).ticks, IsEmpty());
}

TYPED_TEST(RecordsContract, NobodyIsCheckedInBeforeConsentIsRecorded) {
  const auto staff = this->staff();
  nlohmann::json placement{{"room", "otter"}, {"first", "2026-07-01"}, {"needs_consent", true}};
  Document pupil{.kind = "pupil", .id = "P24", .body = {{"name", "Sasha"}, {"placements", {placement}}}};
  const auto put = [&] {
    return answer<Document>(*staff, [&](auto then) { staff->put(pupil, then); }).problem;
  };
  ASSERT_EQ(put(), "");
  EXPECT_THAT(this->write(*staff, this->entry("P24")).problem, HasSubstr("Consent"));
  auto elsewhere = this->entry("P24"), at_no_time = this->entry("P24");
  elsewhere.room = "kingfisher", at_no_time.at = Instant{};
  for (const Entry& round : {elsewhere, at_no_time})
    EXPECT_THAT(this->write(*staff, round).problem, HasSubstr("Consent"));
  placement["consent"] = kFriday.time_since_epoch().count() - 1;
  pupil.body["placements"] = nlohmann::json::array({placement});
  ASSERT_EQ(put(), "");
  EXPECT_TRUE(this->write(*staff, this->entry("P24")).stored);
}

TYPED_TEST(RecordsContract, WhoIsNotAskedIsNotAskedByAnyScreen) {
  const auto staff = this->staff(), screen = this->keeper_.screen();
  const Document wishes{.kind = "preferences", .id = "P01", .body = {{"check_in", {{"offered", false}}}}};
  const Document pupil{.kind = "pupil", .id = "P01", .body = {{"name", "Callum"}}};
  for (const Document& one : {pupil, wishes})
    ASSERT_EQ(answer<Document>(*staff, [&](auto then) { staff->put(one, then); }).problem, "");
  EXPECT_THAT(this->write(*screen, this->entry("P01")).problem, HasSubstr("is not asked"));
  // What they said before they opted out can still be brought from elsewhere.
  Entry before = this->entry("P01");
  before.id = "from-elsewhere";
  const auto boss = this->keeper_.the_operator();
  EXPECT_EQ(answer<Nothing>(*boss, [&](auto then) { boss->write_all({before}, then); }).problem, "");
}

TYPED_TEST(RecordsContract, WhatIsOnDiskIsReceiptedAgainWithoutTheSessionThatItNeeded) {
  const auto staff = this->staff(), screen = this->keeper_.screen();
  Entry change = this->entry("", State::none, "day_change");
  change.id = "written-once";
  ASSERT_TRUE(this->write(*staff, change).stored);
  EXPECT_TRUE(this->write(*screen, change).stored) << "the screen had lost its keeper and sends it again";
  EXPECT_THAT(this->today(*screen).entries, ElementsAre(::testing::Field(&Entry::id, change.id)));
  change.what = "something else";
  EXPECT_FALSE(this->write(*screen, change).stored);
  change.id = "not-on-disk";
  EXPECT_FALSE(this->write(*screen, change).stored);
}

TYPED_TEST(RecordsContract, ACorrectionTakesNothingAwayThatOneMayNotWrite) {
  const auto staff = this->staff(), screen = this->keeper_.screen();
  const Id change = this->write(*staff, this->entry("", State::none, "day_change")).id,
           call = this->write(*screen, this->entry("P01", State::none, "call")).id;
  for (const auto& [pupil, corrects] : {std::pair("", change), std::pair("P01", call)}) {
    auto entry = this->entry(pupil, State::none, "item_done");
    entry.corrects = corrects;
    EXPECT_THAT(this->write(*screen, entry).problem, HasSubstr("same kind"));
  }
  EXPECT_THAT(this->today(*screen).entries, ElementsAre(::testing::Field(&Entry::id, change)));
}

TYPED_TEST(RecordsContract, OnlyStaffLearnAPupilsFullName) {
  const auto staff = this->staff();
  const Document pupil{
      .kind = "pupil", .id = "P05", .body = {{"name", "Maisie"}, {"full_name", "Maisie Thornbury"}}};
  answer<Document>(*staff, [&](auto then) { staff->put(pupil, then); });
  const auto screen = this->keeper_.screen();
  for (Records* records : {staff.get(), screen.get()}) {
    const auto all = answer<std::vector<Document>>(*records, [&](auto then) { records->documents(then); });
    for (const Document& document : all.value.value())
      if (document.id == "P05") {
        EXPECT_EQ(document.body.contains("full_name"), records == staff.get());
      }
  }
}

TYPED_TEST(RecordsContract, OnlyStaffChangeTheDay) {
  const auto screen = this->keeper_.screen();
  const auto change = this->entry("", State::none, "day_change");
  EXPECT_THAT(this->write(*screen, change).problem, HasSubstr("PIN"));
  const auto staff = this->staff();
  EXPECT_TRUE(this->write(*staff, change).stored);
  EXPECT_THAT(this->today(*screen).entries, ElementsAre(::testing::Field(&Entry::kind, "day_change")));
}

TYPED_TEST(RecordsContract, ATickStandsForTheFourAnswersAndTheLatestCorrectionWins) {
  const auto screen = this->keeper_.screen();
  this->write(*screen, this->entry("answered"));
  this->write(*screen, this->entry("dont_know", State::dont_know));
  this->write(*screen, this->entry("not_today", State::not_today));
  this->write(*screen, this->entry("away", State::away));
  this->write(*screen, this->entry("unfinished", State::unfinished));
  this->write(*screen, this->entry("caller", State::none, "call"));
  auto correction = this->entry("away", State::away);
  correction.corrects = this->write(*screen, this->entry("away")).id;
  auto second = this->entry("away");
  second.corrects = this->write(*screen, correction).id;
  auto another = this->entry("somebody_else");
  another.corrects = correction.corrects;
  EXPECT_THAT(this->write(*screen, another).problem, ::testing::HasSubstr("the same child"));
  std::vector<Id> seen;
  for (const auto& tick : this->today(*screen).ticks) seen.push_back(tick.pupil);
  EXPECT_THAT(seen, ElementsAre("answered", "dont_know", "not_today"));
  this->write(*screen, second);
  EXPECT_THAT(this->today(*screen).ticks, SizeIs(4));
  auto unknown = this->entry("P09");
  unknown.corrects = "019818d2-1c00-7000-8000-0000000000ff";  // another day's: says nothing about today
  this->write(*screen, unknown);
  EXPECT_THAT(this->today(*screen).ticks, SizeIs(4));
}

TYPED_TEST(RecordsContract, TheDayIsTheKeepersAndEndsWithIt) {
  const auto screen = this->keeper_.screen(), boss = this->keeper_.the_operator();
  this->write(*screen, this->entry("P01"));
  const auto set =
      answer<Nothing>(*boss, [&](auto then) { boss->set_clock(kFriday + std::chrono::hours(24), then); });
  EXPECT_EQ(set.problem, "");
  EXPECT_EQ(day_text(this->today(*screen).day), "2026-07-18");
  EXPECT_THAT(this->today(*screen).ticks, IsEmpty());
}

TYPED_TEST(RecordsContract, OnlyStaffLearnWhatBecameOfACheckIn) {
  const auto screen = this->keeper_.screen();
  this->write(*screen, this->entry("P01", State::dont_know));
  this->write(*screen, this->entry("P02", State::unfinished));
  EXPECT_THAT(this->today(*screen).ticks, ElementsAre(Tick{"P01", "check_in", "arrive"}));
  const auto staff = this->staff();
  EXPECT_THAT(this->today(*staff).ticks, ElementsAre(Tick{"P01", "check_in", "arrive", State::dont_know},
                                                     Tick{"P02", "check_in", "arrive", State::unfinished}));
  this->write(*screen, this->entry("P02"));
  EXPECT_THAT(this->today(*staff).ticks, ElementsAre(Tick{"P01", "check_in", "arrive", State::dont_know},
                                                     Tick{"P02", "check_in", "arrive", State::answered}));
}

TYPED_TEST(RecordsContract, OwnTodayIsWhatOneChildSaidInOneRoom) {
  const auto screen = this->keeper_.screen();
  this->write(*screen, this->entry("P01"));
  this->write(*screen, this->entry("P02"));
  this->write(*screen, this->entry("P01", State::none, "call"));
  const auto own = [&](const Id& room) {
    return answer<OwnDay>(*screen, [&](auto then) { screen->own_today(room, "P01", then); })
        .value.value()
        .entries;
  };
  ASSERT_THAT(own("otter"), SizeIs(2));
  EXPECT_EQ(own("otter")[1].kind, "call");
  EXPECT_EQ(own("otter")[0].pupil, "P01");
  EXPECT_EQ(own("otter")[0].what, "") << "that they have answered, and never what";
  EXPECT_THAT(own("kingfisher"), IsEmpty());
}

TYPED_TEST(RecordsContract, DocumentsLeaveOutPinsAndWhatIsDeleted) {
  const auto screen = this->keeper_.screen();
  const auto found =
      answer<std::vector<Document>>(*screen, [&](auto then) { screen->documents(then); }).value.value();
  std::vector<Id> ids;
  for (const auto& document : found) ids.push_back(document.kind + " " + document.id);
  EXPECT_THAT(ids, ::testing::UnorderedElementsAre("adult okafor", "pupil P01"));
}

TYPED_TEST(RecordsContract, PicturesComeBackAsTheyWere) {
  const auto staff = this->staff(), screen = this->keeper_.screen();
  Media media{"", "image/png", std::vector<std::uint8_t>(9 << 20)};  // more than a pupil's screen may send
  for (std::size_t i = 0; i < media.bytes.size(); ++i) media.bytes[i] = static_cast<std::uint8_t>(i * 7);
  const auto hash = answer<std::string>(*staff, [&](auto then) { staff->put_media(media, then); });
  ASSERT_TRUE(hash.value) << hash.problem;
  const Document note{.kind = "media", .id = *hash.value, .body = {{"title", "The hall"}}};
  answer<Document>(*staff, [&](auto then) { staff->put(note, then); });
  const auto got = answer<Media>(*screen, [&](auto then) { screen->media(*hash.value, then); });
  ASSERT_TRUE(got.value) << got.problem;
  EXPECT_EQ(got.value->type, "image/png");
  EXPECT_TRUE(got.value->bytes == media.bytes);
  EXPECT_THAT(answer<Media>(*screen, [&](auto then) { screen->media("abc", then); }).problem,
              HasSubstr("not in"));
}

TYPED_TEST(RecordsContract, AScreenIsRefusedWhatStaffMayAsk) {
  const auto screen = this->keeper_.screen();
  EXPECT_THAT(this->staff_questions(*screen), ::testing::Each(HasSubstr("PIN")));
  EXPECT_THAT(this->template refusal<Nothing>(*screen, [&](auto then) { screen->close_session(then); }),
              HasSubstr("PIN"));
  auto refusals = this->operator_questions(*screen);
  EXPECT_THAT(refusals.back(), HasSubstr("PIN"));
  refusals.pop_back();
  EXPECT_THAT(refusals, ::testing::Each(HasSubstr("operator")));
  EXPECT_FALSE(std::filesystem::exists(this->backup_));
}

TYPED_TEST(RecordsContract, StaffMayAskUntilTheyCloseTheSession) {
  const auto screen = this->keeper_.screen();
  const auto session = this->open(*screen);
  ASSERT_TRUE(session.value) << session.problem;
  EXPECT_EQ(session.value->name, "Mrs Okafor");
  EXPECT_THAT(this->staff_questions(*screen), ::testing::Each(IsEmpty()));
  EXPECT_THAT(this->operator_questions(*screen), ::testing::Each(HasSubstr("operator")));
  const auto other = this->keeper_.screen();
  EXPECT_THAT(this->staff_questions(*other), ::testing::Each(HasSubstr("PIN")))
      << "a session is one connection's";
  EXPECT_EQ(this->template refusal<Nothing>(*screen, [&](auto then) { screen->close_session(then); }), "");
  EXPECT_THAT(this->staff_questions(*screen), ::testing::Each(HasSubstr("PIN")));
}

TYPED_TEST(RecordsContract, AWrongPinOrAPersonWhoIsNoStaffOpensNothing) {
  const auto screen = this->keeper_.screen();
  EXPECT_THAT(this->open(*screen, "000000").problem, HasSubstr("not right"));
  EXPECT_THAT(this->open(*screen, kPin, "P01").problem, HasSubstr("not among the staff"));
  EXPECT_THAT(this->staff_questions(*screen), ::testing::Each(HasSubstr("PIN")));
}

TYPED_TEST(RecordsContract, TheOperatorMayAskWithoutASession) {
  const auto boss = this->keeper_.the_operator(), screen = this->keeper_.screen();
  EXPECT_THAT(this->staff_questions(*boss), ::testing::Each(IsEmpty()));
  EXPECT_THAT(this->operator_questions(*boss), ::testing::Each(IsEmpty()));
  EXPECT_TRUE(std::filesystem::exists(this->backup_));
  EXPECT_THAT(this->open(*screen).problem, HasSubstr("not right")) << "the operator has set another PIN";
  EXPECT_TRUE(this->open(*screen, "161803").value);
}

TYPED_TEST(RecordsContract, AnImportWritesManyAtOnceOrNone) {
  const auto boss = this->keeper_.the_operator(), screen = this->keeper_.screen();
  const auto put_all = [&](const std::vector<Document>& documents) {
    return answer<Nothing>(*boss, [&](auto then) { boss->put_all(documents, then); }).problem;
  };
  const auto write_all = [&](const std::vector<Entry>& entries) {
    return answer<Nothing>(*boss, [&](auto then) { boss->write_all(entries, then); }).problem;
  };
  EXPECT_EQ(put_all({{.kind = "pupil", .id = "P07", .body = {{"name", "Siân"}}},
                     {.kind = "pupil", .id = "P08", .body = {{"name", "Ibrahim"}}}}),
            "");
  const auto all = answer<std::vector<Document>>(*screen, [&](auto then) { screen->documents(then); });
  EXPECT_THAT(all.value.value(), ::testing::IsSupersetOf({::testing::Field(&Document::id, "P07"),
                                                          ::testing::Field(&Document::id, "P08")}));

  auto first = this->entry("P07"), second = this->entry("P08", State::none, "target_score");
  first.id = "019818d2-1c00-7000-8000-000000000007";
  second.id = "019818d2-1c00-7000-8000-000000000008";
  EXPECT_EQ(write_all({first, second}), "") << "also a kind that no plugin here declares";
  EXPECT_EQ(write_all({first, second}), "") << "once more changes nothing";
  const auto known = answer<std::vector<Id>>(*boss, [&](auto then) {
    boss->known_entries({second.id, "other", first.id}, then);
  });
  EXPECT_THAT(known.value.value(), ElementsAre(second.id, first.id));

  auto third = this->entry("P07"), edited = this->entry("P07", State::none, "edited");
  third.id = "019818d2-1c00-7000-8000-000000000009";
  EXPECT_THAT(write_all({third, edited}), HasSubstr("itself"));
  first.what = "calm";
  EXPECT_THAT(write_all({third, first}), HasSubstr("another entry"));
  const auto left_out =
      answer<std::vector<Id>>(*boss, [&](auto then) { boss->known_entries({third.id}, then); });
  EXPECT_THAT(left_out.value.value(), IsEmpty()) << "all or none";
}

TYPED_TEST(RecordsContract, AnImportDoesNotGetRoundConsent) {
  const auto boss = this->keeper_.the_operator();
  const nlohmann::json placement{{"room", "otter"}, {"first", "2026-07-01"}, {"needs_consent", true}};
  const std::vector<Document> pupil{
      {.kind = "pupil", .id = "P24", .body = {{"name", "Sasha"}, {"placements", {placement}}}}};
  answer<Nothing>(*boss, [&](auto then) { boss->put_all(pupil, then); });
  const std::vector<Entry> entries{this->entry("P24")};
  EXPECT_THAT(answer<Nothing>(*boss, [&](auto then) { boss->write_all(entries, then); }).problem,
              HasSubstr("Consent"));
}

TYPED_TEST(RecordsContract, TheOperatorLearnsThatTheRecordsAreSound) {
  const auto boss = this->keeper_.the_operator(), screen = this->keeper_.screen();
  this->write(*screen, this->entry("P01"));
  const auto checked = answer<Checked>(*boss, [&](auto then) { boss->check(then); });
  ASSERT_TRUE(checked.value) << checked.problem;
  EXPECT_THAT(checked.value->problems, IsEmpty());
  EXPECT_GE(checked.value->entries, 1);
  EXPECT_THAT(answer<Nothing>(*boss, [&](auto then) { boss->backup("here.db", then); }).problem,
              HasSubstr("absolute"));
}

TYPED_TEST(RecordsContract, TheClockCannotBeSetWhereItIsTheMachines) {
  TypeParam keeper(false);
  const auto boss = keeper.the_operator();
  EXPECT_THAT(answer<Nothing>(*boss, [&](auto then) { boss->set_clock(kFriday, then); }).problem,
              HasSubstr("--now"));
}

TYPED_TEST(RecordsContract, StaffSeeTheNoticesAndTheCalls) {
  const auto staff = this->staff();
  const auto notices = answer<Notices>(*staff, [&](auto then) { staff->notices(then); }).value.value();
  ASSERT_THAT(notices, SizeIs(1));
  EXPECT_EQ(notices[0].text(), "otter_room.ics, line 41: the event has no end; give it one");
  this->write(*staff, this->entry("P01", State::none, "call"));
  const auto calls = this->calls(*staff);
  ASSERT_THAT(calls, SizeIs(1));
  EXPECT_EQ(calls[0].pupil, "P01");
  EXPECT_EQ(calls[0].what, "worried");
  EXPECT_EQ(calls[0].at, kFriday);
  EXPECT_EQ(calls[0].seen_by, "");
}

TYPED_TEST(RecordsContract, AChildLearnsWhoHasSeenTheirCallAndNobodyElseDoes) {
  const auto screen = this->keeper_.screen();
  const auto call = this->write(*screen, this->entry("P01", State::none, "call"));
  auto seen = this->entry("P01", State::none, "call_seen");
  seen.what = "somebody else";
  seen.detail["call"] = call.id;
  EXPECT_THAT(this->write(*screen, seen).problem, HasSubstr("PIN")) << "a screen cannot say it for them";
  const auto staff = this->staff();
  EXPECT_TRUE(this->write(*staff, seen).stored);
  EXPECT_EQ(this->calls(*staff).at(0).seen_by, "okafor");
  const auto own = [&](const Id& pupil) {
    return answer<OwnDay>(*screen, [&](auto then) { screen->own_today("otter", pupil, then); })
        .value.value()
        .entries;
  };
  ASSERT_THAT(own("P01"), SizeIs(2));
  EXPECT_EQ(own("P01")[1].what, "okafor") << "who they are is the keeper's to say";
  EXPECT_THAT(own("P02"), IsEmpty());
  EXPECT_THAT(this->today(*screen).entries, IsEmpty()) << "not on the wall";
}

TYPED_TEST(RecordsContract, EveryScreenHearsTheNews) {
  const auto screen = this->keeper_.screen(), other = this->keeper_.screen(), staff = this->staff();
  this->today(*other);  // it is connected
  std::vector<News> heard;
  other->on_news = [&](News news) { heard.push_back(news); };
  this->write(*screen, this->entry("P01"));
  EXPECT_TRUE(poll_until(*other, [&] { return !heard.empty(); }));
  const Document pupil{.kind = "pupil", .id = "P09", .body = {{"name", "New"}}};
  const auto put = answer<Document>(*staff, [&](auto then) { staff->put(pupil, then); });
  ASSERT_TRUE(put.value) << put.problem;
  EXPECT_FALSE(put.value->stamp.empty());
  EXPECT_TRUE(poll_until(*other, [&] { return heard.size() >= 2; }));
  EXPECT_THAT(heard, ElementsAre(News::today, News::documents));
}

TYPED_TEST(RecordsContract, NothingIsCalledBackOutsidePoll) {
  const auto screen = this->keeper_.screen();
  bool called = false;
  screen->today("otter", [&](auto) { called = true; });
  EXPECT_FALSE(called);
  EXPECT_TRUE(poll_until(*screen, [&] { return called; }));
}

}  // namespace
}  // namespace hearth
