// SPDX-License-Identifier: MIT
// How long somebody stays signed in, and what a second factor opens, as a screen sees it.
#include <liboath/oath.h>

#include "contract/keepers.hpp"

namespace hearth {
namespace {

using namespace std::chrono_literals;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

class SessionsTest : public ::testing::Test {
 protected:
  SessionsTest() {
    keeper_.answers_.set_clock(kFriday);
    put_all({{.kind = "room", .id = "otter", .body = {{"name", "Otter Room"}, {"adults", {"jones"}}}},
             {.kind = "adult", .id = "jones", .body = {{"name", "Mr Jones"}, {"access", "lead"}}},
             pin_of("jones", kPin)});
  }
  static Document pin_of(const Id& staff, const std::string& pin) {
    return pin_document(staff, pin, {.passes = 1, .memory = 8192});
  }
  void put_all(const std::vector<Document>& documents) {
    EXPECT_EQ(answer<Nothing>(*boss_, [&](auto then) { boss_->put_all(documents, then); }).problem, "");
  }
  void require(std::vector<std::string> tasks) {
    put_all({{.kind = "school", .id = "q", .body = {{"name", "Quillbrook"}, {"second_factor_for", tasks}}}});
  }
  void pass(std::chrono::seconds time) { keeper_.answers_.set_clock(now_ += time); }

  std::unique_ptr<Records> signed_in(const Id& staff = "okafor") {
    auto records = keeper_.screen();
    const auto opened =
        answer<StaffSession>(*records, [&](auto then) { records->open_session(staff, kPin, then); });
    EXPECT_TRUE(opened.value) << opened.problem;
    if (opened.value) told_ = *opened.value;
    return records;
  }
  std::string opening(const Id& staff, const std::string& pin = kPin) {
    const auto records = keeper_.screen();
    return answer<StaffSession>(*records, [&](auto then) { records->open_session(staff, pin, then); })
        .problem;
  }
  std::string stay(Records& r) {
    return answer<Nothing>(r, [&](auto then) { r.stay(then); }).problem;
  }
  std::string notices(Records& r) {
    return answer<Notices>(r, [&](auto then) { r.notices(then); }).problem;
  }
  std::string set_pin(Records& r, const Id& staff, const std::string& pin) {
    return answer<Nothing>(r, [&](auto then) { r.set_pin(staff, pin, then); }).problem;
  }
  std::string view_log(Records& r) {
    const auto day = parse_day("2026-07-17");
    return answer<std::vector<Entry>>(r, [&](auto then) { r.view_log(day, day, then); }).problem;
  }
  // Reads the QR code and types what a phone would show.
  std::vector<std::string> enrol(Records& r) {
    const auto uri = answer<std::string>(r, [&](auto then) { r.enrol_second_factor(then); });
    EXPECT_TRUE(uri.value) << uri.problem;
    const auto from = uri.value.value_or("").find("secret=") + 7;
    secret_ = uri.value.value_or("").substr(from, uri.value.value_or("").find('&') - from);
    return answer<std::vector<std::string>>(r, [&](auto then) { r.confirm_second_factor(code(), then); })
        .value.value_or(std::vector<std::string>());
  }
  std::string code() const {
    char* bytes = nullptr;
    std::size_t count = 0;
    oath_base32_decode(secret_.data(), secret_.size(), &bytes, &count);
    char digits[7];
    const auto now = std::chrono::floor<std::chrono::seconds>(now_).time_since_epoch().count();
    oath_totp_generate(bytes, count, now, 30, 0, 6, digits);
    free(bytes);
    return digits;
  }
  Answer<StaffSession> show(Records& r, const std::string& digits) {
    return answer<StaffSession>(r, [&](auto then) { r.show_second_factor(digits, then); });
  }

  DirectKeeper keeper_;
  std::unique_ptr<Records> boss_ = keeper_.the_operator();
  Instant now_ = kFriday;
  StaffSession told_;
  std::string secret_;
};

TEST_F(SessionsTest, ACodeIsGoodOnceWhicheverScreenItIsShownTo) {
  const auto staff = signed_in("okafor"), other = signed_in("okafor");
  enrol(*staff);
  pass(45s);
  const std::string digits = code();
  EXPECT_EQ(show(*staff, digits).problem, "");
  EXPECT_THAT(show(*other, digits).problem, HasSubstr("used before"));
}

TEST_F(SessionsTest, OpeningSaysWhatThePersonMayDoAndWhere) {
  signed_in("jones");
  EXPECT_EQ(told_.name, "Mr Jones");
  EXPECT_TRUE(told_.tasks.contains(Task::people));
  EXPECT_FALSE(told_.tasks.contains(Task::staff));
  EXPECT_THAT(told_.rooms, ElementsAre("otter"));
  EXPECT_THAT(told_.with_second, IsEmpty());
  EXPECT_FALSE(told_.second_known);
}

TEST_F(SessionsTest, WhoHasNoRoleIsToldWhoGivesThemOne) {
  put_all({{.kind = "adult", .id = "new", .body = {{"name", "Miss New"}}}, pin_of("new", kPin)});
  EXPECT_THAT(opening("new"), HasSubstr("no role here yet"));
  EXPECT_THAT(opening("new", "271829"), HasSubstr("not right")) << "only to whom it is about";
}

TEST_F(SessionsTest, ItEndsAMinuteAfterTheLastQuestion) {
  const auto staff = signed_in();
  pass(59s);
  EXPECT_EQ(notices(*staff), "");
  pass(59s);
  EXPECT_EQ(stay(*staff), "");
  pass(60s);
  EXPECT_EQ(notices(*staff), "Your time here is over: show your PIN again.");
  EXPECT_EQ(stay(*staff), "Your time here is over: show your PIN again.");
  const auto documents =
      answer<std::vector<Document>>(*staff, [&](auto then) { staff->documents(then); }).value.value();
  EXPECT_THAT(documents, Not(Contains(::testing::Field(&Document::kind, "role"))));
}

TEST_F(SessionsTest, AClockThatIsPutBackDoesNotKeepItOpen) {
  const auto staff = signed_in();
  pass(-1h);
  EXPECT_THAT(notices(*staff), HasSubstr("show your PIN again"));
  const auto other = signed_in();
  pass(-2s);
  EXPECT_EQ(notices(*other), "") << "the clock is put right all the time";
}

TEST_F(SessionsTest, WhatChangesInTheStaffListCountsAtOnce) {
  const auto jones = signed_in("jones");
  EXPECT_EQ(notices(*jones), "");
  put_all({{.kind = "adult", .id = "jones", .body = {{"name", "Mr Jones"}, {"access", "lunch"}}}});
  EXPECT_THAT(notices(*jones), HasSubstr("Your role does not include"));
  EXPECT_EQ(stay(*jones), "");
  put_all({{.kind = "adult", .id = "jones", .body = {{"name", "Mr Jones"}}}});
  EXPECT_THAT(stay(*jones), HasSubstr("has changed: show your PIN again"));
}

TEST_F(SessionsTest, WhoLeavesOrGetsAnotherPinIsOut) {
  const auto jones = signed_in("jones"), other = signed_in("jones"), senco = signed_in();
  EXPECT_EQ(set_pin(*jones, "jones", "271829"), "");
  EXPECT_EQ(stay(*jones), "") << "whoever changed it stays";
  EXPECT_THAT(stay(*other), HasSubstr("show your PIN again"));
  EXPECT_EQ(set_pin(*senco, "jones", "271830"), "");
  EXPECT_THAT(stay(*jones), HasSubstr("show your PIN again"));
  EXPECT_EQ(opening("jones", "271830"), "");
  EXPECT_THAT(opening("jones", "271829"), HasSubstr("not right"));
  put_all({{.kind = "adult", .id = "okafor", .deleted = true}});
  EXPECT_THAT(stay(*senco), HasSubstr("show your PIN again"));
}

TEST_F(SessionsTest, APinThatIsGuessedFirstOrSomebodyElsesIsNotSet) {
  const auto jones = signed_in("jones"), senco = signed_in();
  EXPECT_THAT(set_pin(*jones, "jones", "110426"), HasSubstr("date"));
  EXPECT_THAT(set_pin(*jones, "okafor", "271829"), HasSubstr("Your role does not include"));
  EXPECT_THAT(set_pin(*senco, "nobody", "271829"), HasSubstr("not among the staff"));
  put_all({{.kind = "role", .id = "office", .body = {{"title", "Office"}, {"tasks", {"staff"}}}},
           {.kind = "adult", .id = "jones", .body = {{"name", "Mr Jones"}, {"access", "office"}}}});
  EXPECT_THAT(set_pin(*jones, "okafor", "271829"), HasSubstr("may do more than you"));
  EXPECT_EQ(opening("okafor"), "");
}

TEST_F(SessionsTest, TheSchoolCanAskForASecondFactor) {
  require({"view_log", "staff"});
  const auto staff = signed_in();
  EXPECT_THAT(told_.with_second, ElementsAre(Task::staff, Task::view_log));
  EXPECT_FALSE(told_.tasks.contains(Task::view_log));
  EXPECT_EQ(view_log(*staff), "This needs your second factor: show the code from your phone.");
  EXPECT_THAT(show(*staff, "123456").problem, HasSubstr("set one up first"));
  EXPECT_THAT(enrol(*staff), SizeIs(8));
  EXPECT_EQ(view_log(*staff), "") << "who has just set it up has shown it";

  const auto later = signed_in();
  EXPECT_TRUE(told_.second_known);
  EXPECT_THAT(view_log(*later), HasSubstr("second factor"));
  EXPECT_THAT(show(*later, code()).problem, HasSubstr("used before"));
  pass(30s);
  const auto shown = show(*later, code());
  ASSERT_TRUE(shown.value) << shown.problem;
  EXPECT_TRUE(shown.value->tasks.contains(Task::view_log));
  EXPECT_THAT(shown.value->with_second, IsEmpty());
  EXPECT_EQ(view_log(*later), "");
}

TEST_F(SessionsTest, AWatchedPinIsNotEnoughToGetRoundThePhone) {
  require({"history"});
  const auto codes = enrol(*signed_in());
  const auto thief = signed_in();
  EXPECT_THAT(answer<std::string>(*thief, [&](auto then) { thief->enrol_second_factor(then); }).problem,
              HasSubstr("show a code of it first"));
  const auto remove = [&](Records& r, const Id& staff) {
    return answer<Nothing>(r, [&](auto then) { r.remove_second_factor(staff, then); }).problem;
  };
  EXPECT_THAT(remove(*thief, "okafor"), HasSubstr("second factor"));
  EXPECT_THAT(remove(*thief, "jones"), HasSubstr("second factor"));
  EXPECT_THAT(set_pin(*thief, "jones", "271829"), HasSubstr("second factor"));
  const auto owner = signed_in();
  EXPECT_TRUE(show(*owner, codes.at(3)).value) << "a printed code, when the phone is lost";
  EXPECT_THAT(show(*owner, codes.at(3)).problem, HasSubstr("not right"));
  EXPECT_EQ(remove(*owner, "okafor"), "");
  EXPECT_FALSE(signed_in() == nullptr);
  EXPECT_FALSE(told_.second_known);
}

TEST_F(SessionsTest, EveryRoomCanNeedASecondFactor) {
  require({"every_room"});
  signed_in();
  EXPECT_THAT(told_.rooms, IsEmpty());
}

TEST_F(SessionsTest, WhatStaffWriteBearsTheirNameWhateverTheScreenSays) {
  const auto staff = signed_in(), screen = keeper_.screen();
  const auto write = [&](Records& r, Entry entry) {
    const auto given = answer<Receipt>(r, [&](auto then) { r.write(entry, then); });
    EXPECT_TRUE(given.value && given.value->stored) << given.problem;
  };
  Entry entry{.at = kFriday,
              .kind = "call_seen",
              .room = "otter",
              .pupil = "P01",
              .what = "jones",
              .detail = {{"staff", "jones"}}};
  write(*staff, entry);
  entry.kind = "attendance";
  entry.what = "here";
  write(*staff, entry);
  entry.kind = "check_in";
  write(*screen, entry);
  const auto found = keeper_.store_.entries({.pupil = "P01"});
  const auto of = [&](const std::string& kind) { return *std::ranges::find(found, kind, &Entry::kind); };
  EXPECT_EQ(of("call_seen").what, "okafor");
  EXPECT_EQ(of("attendance").what, "here");
  EXPECT_EQ(of("attendance").detail, (Detail{{"staff", "okafor"}}));
  EXPECT_THAT(of("check_in").detail, IsEmpty()) << "a children's screen speaks for nobody";
}

TEST_F(SessionsTest, WhoIsComingStandsOnTheWallOnlyWhereTheRoomShowsIt) {
  const auto staff = signed_in("jones"), screen = keeper_.screen();
  put_all({{.kind = "pupil",
            .id = "P01",
            .body = {{"name", "Callum"}, {"placements", {{{"room", "otter"}, {"first", "2026-01-06"}}}}}}});
  const auto coming = [&] {
    return answer<RoomToday>(*screen, [&](auto then) { screen->today("otter", then); }).value.value().coming;
  };
  const auto write = [&](const std::string& kind) {
    const Entry entry{
        .kind = kind, .room = "otter", .pupil = "P01", .by = By::adult, .detail = {{"call", "c"}}};
    answer<Receipt>(*staff, [&](auto then) { staff->write(entry, then); });
  };
  write("call_seen");
  EXPECT_THAT(coming(), IsEmpty());
  put_all({{.kind = "room",
            .id = "otter",
            .body = {{"name", "Otter Room"}, {"adults", {"jones"}}, {"view", {{"shows_coming", true}}}}}});
  EXPECT_THAT(coming(), ElementsAre(Coming{"P01", "jones"}));
  write("call_done");
  EXPECT_THAT(coming(), IsEmpty());
}

TEST_F(SessionsTest, ARoomThatAsksForHelpIsShownWhereTheSchoolWantsItAndNobodyIsNamed) {
  const auto staff = signed_in();
  const auto screen = keeper_.screen();
  answer<Receipt>(*staff, [&](auto then) {
    staff->write({.kind = "crisis_call", .room = "otter", .by = By::adult}, then);
  });
  const auto shown = [&] {
    return answer<RoomToday>(*screen, [&](auto then) { screen->today("kingfisher", then); })
        .value.value()
        .entries;
  };
  EXPECT_THAT(shown(), IsEmpty());
  put_all({{.kind = "room",
            .id = "kingfisher",
            .body = {{"name", "Kingfisher Room"}, {"view", {{"shows_crisis", true}}}}}});
  ASSERT_THAT(shown(), SizeIs(1));
  EXPECT_EQ(shown()[0].kind, "crisis_call");
  EXPECT_EQ(shown()[0].room, "otter");
  EXPECT_THAT(shown()[0].detail, IsEmpty()) << "not even who asked";
}

TEST_F(SessionsTest, TheLogSaysWhoHasLookedAndWhoHasChangedLatestFirst) {
  pass(1h);
  const auto senco = signed_in();
  const auto day = parse_day("2026-07-17");
  answer<std::vector<Entry>>(*senco, [&](auto then) {
    senco->pupil_record({.pupil = "P01", .kinds = {}, .first = day, .last = day}, then);
  });
  const auto log = [&](Day first, Day last) {
    return answer<std::vector<Entry>>(*senco, [&](auto then) { senco->view_log(first, last, then); });
  };
  const auto found = log(day, day).value.value();
  ASSERT_THAT(found, Not(IsEmpty()));
  EXPECT_EQ(found[0].kind, "viewed");
  EXPECT_EQ(found[0].pupil, "P01");
  EXPECT_EQ(std::get<std::string>(found[0].detail.at("who")), "okafor");
  EXPECT_EQ(found[1].kind, "edited");
  EXPECT_TRUE(std::ranges::is_sorted(found, std::greater(), &Entry::at));
  EXPECT_THAT(log(parse_day("2026-07-18"), parse_day("2026-07-20")).value.value(), IsEmpty());
  EXPECT_THAT(log(day, parse_day("2026-07-01")).problem, HasSubstr("must not be after"));
  EXPECT_THAT(log(parse_day("2020-07-01"), day).problem, HasSubstr("a year at most"));
}

TEST_F(SessionsTest, TheLogIsOfOnesOwnChildren) {
  put_all({{.kind = "role", .id = "auditor", .body = {{"title", "Auditor"}, {"tasks", {"view_log"}}}},
           {.kind = "adult", .id = "jones", .body = {{"name", "Mr Jones"}, {"access", "auditor"}}}});
  for (const char* room : {"otter", "kingfisher"})
    put_all({{.kind = "pupil",
              .id = room,
              .body = {{"name", "A"}, {"placements", {{{"room", room}, {"first", "2026-01-06"}}}}}},
             {.kind = "preferences", .id = room, .body = {{"sound", true}}}});
  const auto jones = signed_in("jones");
  const auto day = parse_day("2026-07-17");
  const auto log = answer<std::vector<Entry>>(*jones, [&](auto then) { jones->view_log(day, day, then); });
  std::set<std::string> ids;
  for (const auto& entry : log.value.value())
    ids.insert(std::get<std::string>(entry.detail.at("kind")) + " " +
               std::get<std::string>(entry.detail.at("id")));
  EXPECT_THAT(ids, ::testing::IsSupersetOf({"pupil otter", "preferences otter", "role auditor"}));
  EXPECT_THAT(ids, Not(Contains(HasSubstr("kingfisher"))));
}

}  // namespace
}  // namespace hearth
