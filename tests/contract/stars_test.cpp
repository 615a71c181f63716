// SPDX-License-Identifier: MIT
// Targets, stars and calm times at a keeper: who may write what of them, and who is told; asked both ways.
#include "contract/keepers.hpp"

namespace hearth {
namespace {

using nlohmann::json;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

Instant at(const char* day, const char* time = "08:50") {
  return instant_of(parse_day(day), parse_time(time), "Europe/London");
}

// Two children of the Otter Room, who are each other's peers; one of another room.
template <class Keeper>
class StarsContract : public ::testing::Test {
 protected:
  StarsContract() : operator_(keeper_.the_operator()), screen_(keeper_.screen()) {
    put("school", "quillbrook", {{"name", "Quillbrook"}});
    put("room", "otter", {{"name", "Otter Room"}, {"adults", {"dev", "lou"}}});
    put("room", "kingfisher", {{"name", "Kingfisher Room"}, {"adults", {"carys"}}});
    put("role", "reader", {{"title", "Reader"}, {"tasks", {"history"}}});
    adult("dev", "room_adult");
    adult("lou", "lead");
    adult("wioletta", "lunch", {"otter"});
    adult("rita", "reader", {"otter"});
    adult("carys", "lead");
    child("P01", "otter", {{"peer", "P02"}});
    child("P02", "otter", json::object());
    child("P13", "kingfisher", json::object());
    target("wait", "P01", "2026-07-17");
    target("over", "P01", "2026-07-10");
    target("theirs", "P02", "2026-07-17");
    put("reward", "marbles", {{"pupil", "P01"}, {"title", "Marble run"}, {"tokens", 3}});
    put("reward", "bens", {{"pupil", "P02"}, {"title", "Fish"}, {"tokens", 3}});
  }

  void put(const std::string& kind, const Id& id, json body) {
    const Document document{.kind = kind, .id = id, .body = std::move(body)};
    const auto put = answer<Document>(*operator_, [&](auto then) { operator_->put(document, then); });
    ASSERT_TRUE(put.value) << put.problem;
  }
  void adult(const Id& id, const std::string& access, std::vector<Id> rooms = {}) {
    put("adult", id, {{"name", id}, {"access", access}, {"rooms", rooms}});
    const auto pin = pin_document(id, kPin, {.passes = 1, .memory = 8192});
    answer<Document>(*operator_, [&](auto then) { operator_->put(pin, then); });
  }
  void child(const Id& id, const Id& room, json preferences) {
    put("pupil", id, {{"name", id}, {"placements", {{{"room", room}, {"first", "2026-06-01"}}}}});
    put("preferences", id, std::move(preferences));
  }
  void target(const Id& id, const Id& pupil, const char* last) {
    put("target", id,
        {{"pupil", pupil},
         {"text", "I wait."},
         {"title", "Waiting"},
         {"first", "2026-06-01"},
         {"last", last}});
  }
  void want_approval() { put("plugin", "reward_tracker", {{"settings", {{"approval", 1}}}}); }

  std::unique_ptr<Records> as(const Id& staff) {
    auto records = keeper_.screen();
    const auto session =
        answer<StaffSession>(*records, [&](auto then) { records->open_session(staff, kPin, then); });
    EXPECT_TRUE(session.value) << session.problem;
    return records;
  }
  // The keeper's sentence; empty when it was stored. `last_` is its id.
  std::string write(Records& records, Entry entry) {
    const auto receipt = answer<Receipt>(records, [&](auto then) { records.write(entry, then); });
    if (!receipt.value) return receipt.problem;
    last_ = receipt.value->id;
    return receipt.value->problem;
  }
  Entry star(const Id& pupil = "P01", const char* slot = "circle") {
    return {.at = at("2026-07-17"),
            .kind = "award",
            .slot = slot,
            .room = "otter",
            .pupil = pupil,
            .what = "target",
            .level = 1,
            .detail = {{"target", "wait"}, {"reason", "I waited."}}};
  }
  Entry given(const Id& pupil = "P01") {
    Entry entry = star(pupil);
    entry.by = By::adult;
    entry.what = "kind_words";
    entry.detail = {{"reason", "kind words"}};
    return entry;
  }
  Entry mark(Detail detail, By by = By::child) {
    return {.at = at("2026-07-17"),
            .kind = "target_score",
            .slot = "circle",
            .room = "otter",
            .pupil = "P01",
            .by = by,
            .what = "wait",
            .detail = std::move(detail)};
  }
  OwnDay own(const Id& pupil = "P01") {
    const auto told = answer<OwnDay>(*screen_, [&](auto then) { screen_->own_today("otter", pupil, then); });
    EXPECT_TRUE(told.value) << told.problem;
    return told.value.value_or(OwnDay());
  }
  int jar(const Id& room = "otter") {
    const auto told = answer<RoomToday>(*screen_, [&](auto then) { screen_->today(room, then); });
    return told.value ? told.value->jar : -1;
  }
  Answer<std::vector<Entry>> history(Records& records, std::vector<Id> pupils, std::vector<std::string> kinds,
                                     const char* first = "2026-07-01", const Id& room = "otter") {
    const HistoryWish wish{std::move(pupils), std::move(kinds), parse_day(first), parse_day("2026-07-17")};
    return answer<std::vector<Entry>>(records, [&](auto then) { records.history(room, wish, then); });
  }
  std::vector<Entry> viewed() { return keeper_.store_.entries({.kind = "viewed"}); }

  Keeper keeper_;
  std::unique_ptr<Records> operator_, screen_;
  Id last_;
};

using Keepers = ::testing::Types<DirectKeeper, SocketKeeper>;
TYPED_TEST_SUITE(StarsContract, Keepers);

TYPED_TEST(StarsContract, AChildGivesItselfOneStarForATargetOncePerSession) {
  EXPECT_EQ(this->write(*this->screen_, this->star()), "");
  EXPECT_THAT(this->write(*this->screen_, this->star()), HasSubstr("already"));
  EXPECT_EQ(this->write(*this->screen_, this->star("P01", "lunch")), "") << "another session";
  EXPECT_EQ(this->own().stars.total, 2);
  EXPECT_EQ(this->jar(), 2);
}

TYPED_TEST(StarsContract, AStarWhoseAnswerWasLostIsWrittenOnce) {
  Entry star = this->star();
  star.id = "0198185e-9d00-7000-8000-000000000001";
  EXPECT_EQ(this->write(*this->screen_, star), "");
  EXPECT_EQ(this->write(*this->screen_, star), "");
  EXPECT_EQ(this->own().stars.total, 1);
}

TYPED_TEST(StarsContract, AChildGivesItselfNothingElse) {
  Entry more = this->star();
  more.level = 3;
  EXPECT_THAT(this->write(*this->screen_, more), HasSubstr("one star"));
  Entry over = this->star();
  over.detail["target"] = "over";
  EXPECT_THAT(this->write(*this->screen_, over), HasSubstr("works on today"));
  EXPECT_THAT(this->write(*this->screen_, this->star("P02")), HasSubstr("works on today"))
      << "another's target";
  Entry routine = this->star();
  routine.what = "kind_words";
  EXPECT_THAT(this->write(*this->screen_, routine), HasSubstr("one star"));
  EXPECT_THAT(this->write(*this->screen_, this->given()), HasSubstr("PIN"));
  EXPECT_EQ(this->jar(), 0);
}

TYPED_TEST(StarsContract, WhereStarsAreApprovedAChildAsksAndStaffAnswerOnce) {
  Entry wish = this->star();
  wish.kind = "award_wish";
  EXPECT_THAT(this->write(*this->screen_, wish), HasSubstr("nobody to agree"));
  this->want_approval();
  EXPECT_THAT(this->write(*this->screen_, this->star()), HasSubstr("grown-up agrees"));
  EXPECT_EQ(this->write(*this->screen_, wish), "");
  const Id asked = this->last_;
  EXPECT_THAT(this->write(*this->screen_, wish), HasSubstr("already"));
  EXPECT_EQ(this->own().stars.total, 0);

  const auto dev = this->as("dev");
  const auto day = [&] {
    return answer<StaffDay>(*dev, [&](auto then) { dev->staff_day("otter", then); }).value.value();
  };
  ASSERT_THAT(day().star_wishes, SizeIs(1));
  EXPECT_EQ(day().star_wishes[0].entry, asked);
  EXPECT_EQ(day().star_wishes[0].reason, "I waited.");
  Entry yes = this->given();
  yes.detail["wish"] = asked;
  EXPECT_EQ(this->write(*dev, yes), "");
  EXPECT_THAT(day().star_wishes, IsEmpty());
  EXPECT_EQ(this->own().stars.total, 1);
  Entry no{
      .kind = "wish_closed", .room = "otter", .pupil = "P01", .by = By::adult, .detail = {{"wish", asked}}};
  EXPECT_THAT(this->write(*dev, no), HasSubstr("answered this already"));
  no.detail["wish"] = "nothing";
  EXPECT_THAT(this->write(*dev, no), HasSubstr("Nobody has asked"));
}

TYPED_TEST(StarsContract, StaffGiveOneToThreeStarsAndSayWhy) {
  const auto wioletta = this->as("wioletta");
  EXPECT_EQ(this->write(*wioletta, this->given()), "");
  Entry star = this->given();
  star.level = 4;
  EXPECT_THAT(this->write(*wioletta, star), HasSubstr("One to three stars"));
  star.level = 0;
  EXPECT_THAT(this->write(*wioletta, star), HasSubstr("One to three stars"));
  star = this->given();
  star.detail["reason"] = " ";
  EXPECT_THAT(this->write(*wioletta, star), HasSubstr("what the star is for"));
  EXPECT_THAT(this->write(*wioletta, this->given("P13")), HasSubstr("none of your rooms"));
  EXPECT_EQ(this->jar(), 1);
}

TYPED_TEST(StarsContract, ACorrectionChangesTheReasonAndNothingElse) {
  const auto dev = this->as("dev");
  ASSERT_EQ(this->write(*dev, this->given()), "");
  Entry change = this->given();
  change.corrects = this->last_;
  const auto refused = [&](auto alter) {
    Entry other = change;
    alter(other);
    return this->write(*dev, other);
  };
  const auto stays = HasSubstr("stays as it was given");
  EXPECT_THAT(refused([](Entry& e) { e.level = 2; }), stays);
  EXPECT_THAT(refused([](Entry& e) { e.pupil = "P02"; }), stays);
  EXPECT_THAT(refused([](Entry& e) { e.pupil.clear(); }), stays);
  EXPECT_THAT(refused([](Entry& e) { e.room = "kingfisher"; }), stays);
  EXPECT_THAT(refused([](Entry& e) { e.what = "undo"; }), stays);
  EXPECT_THAT(refused([](Entry& e) { e.kind = "attendance"; }), stays);
  EXPECT_THAT(refused([](Entry& e) { e.state = State::not_offered; }), stays);
  EXPECT_THAT(refused([](Entry& e) { e.detail["group"] = "x"; }), stays);
  EXPECT_THAT(refused([](Entry& e) { e.detail["reason"] = ""; }), HasSubstr("what the star was for"));
  EXPECT_THAT(refused([](Entry& e) { e.corrects = "nothing"; }), HasSubstr("not in the records"));
  Entry childs = change;
  childs.by = By::child;
  EXPECT_THAT(this->write(*this->screen_, childs), stays);

  change.detail["reason"] = "kind words to Ben";
  EXPECT_EQ(this->write(*dev, change), "");
  EXPECT_EQ(this->own().stars.total, 1);
  EXPECT_EQ(this->jar(), 1);
  const auto told = this->history(*dev, {"P01"}, {"award"});
  ASSERT_THAT(told.value.value(), SizeIs(1)) << told.problem;
  EXPECT_EQ(std::get<std::string>(told.value->front().detail.at("reason")), "kind words to Ben");
  EXPECT_EQ(told.value->front().id, change.corrects) << "it is the star that was given";
}

TYPED_TEST(StarsContract, AChildMarksForItselfAndAPeerOnlyWhereStaffHaveChosenThem) {
  Records& screen = *this->screen_;
  EXPECT_EQ(this->write(screen, this->mark({{"self", 2}})), "");
  EXPECT_EQ(this->write(screen, this->mark({{"peer", 1}, {"peer_pupil", "P02"}})), "");
  EXPECT_THAT(this->write(screen, this->mark({{"peer", 1}, {"peer_pupil", "P13"}})),
              HasSubstr("Staff choose"));
  EXPECT_THAT(this->write(screen, this->mark({{"peer", 1}})), HasSubstr("Staff choose"));
  EXPECT_THAT(this->write(screen, this->mark({{"adult", 2}})), HasSubstr("its own mark"));
  EXPECT_THAT(this->write(screen, this->mark({})), HasSubstr("missing"));
  EXPECT_THAT(this->write(screen, this->mark({{"self", 3}})), HasSubstr("from 0 to 2"));
  EXPECT_THAT(this->write(screen, this->mark({{"adult", 2}}, By::adult)), HasSubstr("PIN"));
  Entry anothers = this->mark({{"self", 2}});
  anothers.what = "theirs";
  EXPECT_THAT(this->write(screen, anothers), HasSubstr("none of this child's"));

  const auto dev = this->as("dev");
  EXPECT_EQ(this->write(*dev, this->mark({{"adult", 1}}, By::adult)), "");
  EXPECT_THAT(this->write(*dev, this->mark({{"self", 1}}, By::adult)), HasSubstr("the child's own"));
  Entry none = this->mark({}, By::adult);
  EXPECT_THAT(this->write(*dev, none), HasSubstr("missing"));
  none.state = State::not_offered;
  EXPECT_EQ(this->write(*dev, none), "");
}

TYPED_TEST(StarsContract, AChildCollectsForWhatIsThereForIt) {
  Entry choice{.kind = "reward_choice", .room = "otter", .pupil = "P01", .what = "marbles"};
  EXPECT_EQ(this->write(*this->screen_, choice), "");
  EXPECT_EQ(this->own().stars.reward, "marbles");
  choice.what = "bens";
  EXPECT_THAT(this->write(*this->screen_, choice), HasSubstr("not there for this child"));
}

TYPED_TEST(StarsContract, ARewardThatIsGivenLeavesTheTotal) {
  const auto dev = this->as("dev");
  for (int i = 0; i < 4; ++i) ASSERT_EQ(this->write(*dev, this->given()), "");
  ASSERT_EQ(this->write(*dev, {.at = at("2026-07-17", "15:00"),
                               .kind = "reward_given",
                               .room = "otter",
                               .pupil = "P01",
                               .by = By::adult,
                               .what = "marbles",
                               .detail = {{"stars", 3}}}),
            "");
  EXPECT_EQ(this->own().stars.total, 4);
  EXPECT_EQ(this->own().stars.on_path, 1);
  EXPECT_EQ(this->jar(), 4);
  Entry twice{.at = at("2026-07-17", "15:01"), .kind = "reward_given", .room = "otter", .pupil = "P01"};
  twice.by = By::adult, twice.what = "marbles", twice.detail = {{"stars", 3}};
  EXPECT_THAT(this->write(*dev, twice), HasSubstr("has been given today"));
  EXPECT_EQ(this->own().stars.on_path, 1) << "a second touch takes nothing";
  ASSERT_EQ(this->write(*dev, {.at = at("2026-07-17", "15:10"),
                               .kind = "jar_emptied",
                               .room = "otter",
                               .by = By::adult,
                               .detail = {{"stars", 4}}}),
            "");
  EXPECT_EQ(this->jar(), 0);
  EXPECT_EQ(this->own().stars.total, 4) << "the room celebrates with everybody's, and nobody loses any";
}

TYPED_TEST(StarsContract, WhatEveryChildHasAnywayIsNoReward) {
  const auto lou = this->as("lou");
  const auto put = [&](json body) {
    const Document document{.kind = "reward", .id = "new", .body = std::move(body)};
    return answer<Document>(*lou, [&](auto then) { lou->put(document, then); }).problem;
  };
  for (const char* title : {"Otter Room time", "Bubbles", "Check in", "The calm corner"})
    EXPECT_THAT(put({{"pupil", "P01"}, {"title", title}, {"tokens", 5}}), HasSubstr("choose something else"))
        << title;
  EXPECT_EQ(put({{"pupil", "P01"}, {"title", "Feed the fish"}, {"tokens", 5}}), "");
  EXPECT_EQ(put({{"room", "otter"}, {"title", "Toast on Friday"}, {"tokens", 60}}), "");
  EXPECT_THAT(put({{"room", "kingfisher"}, {"title", "Toast"}, {"tokens", 60}}), HasSubstr("none of yours"));
  EXPECT_THAT(put({{"title", "Toast for all"}, {"tokens", 60}}), HasSubstr("every room"));
}

// A sad check-in of P01, and who may know of it.
Entry sad_one(const char* who_may_know) {
  return {.at = at("2026-07-17"),
          .kind = "check_in",
          .slot = "arrive",
          .room = "otter",
          .pupil = "P01",
          .what = "sad",
          .state = State::answered,
          .detail = {{"valence", -1}, {"who_may_know", who_may_know}}};
}

TYPED_TEST(StarsContract, HowItIsNowBelongsToACheckInOfTheSameChildAndDay) {
  const Entry check_in = sad_one("keep");
  ASSERT_EQ(this->write(*this->screen_, check_in), "");
  Entry now{.at = at("2026-07-17", "09:10"),
            .kind = "how_now",
            .room = "otter",
            .pupil = "P01",
            .what = "calm",
            .state = State::answered,
            .detail = {{"valence", 1}, {"check_in", this->last_}}};
  EXPECT_EQ(this->write(*this->screen_, now), "");
  Entry other = now;
  other.pupil = "P02";
  EXPECT_THAT(this->write(*this->screen_, other), HasSubstr("same child and day"));
  other = now;
  other.at = at("2026-07-18");
  EXPECT_THAT(this->write(*this->screen_, other), HasSubstr("same child and day"));
  other = now;
  other.detail.erase("check_in");
  EXPECT_THAT(this->write(*this->screen_, other), HasSubstr("same child and day"));

  // Dev is an adult of the room, and the child said: keep it.
  const auto dev = this->as("dev");
  const auto told = this->history(*dev, {"P01"}, {"how_now"}, "2026-07-17");
  ASSERT_THAT(told.value.value_or(std::vector<Entry>()), SizeIs(1)) << told.problem;
  EXPECT_EQ(told.value->front().what, "");
  EXPECT_FALSE(told.value->front().detail.contains("valence"));
  const auto day = answer<StaffDay>(*dev, [&](auto then) { dev->staff_day("otter", then); });
  EXPECT_THAT(day.value.value().pairs, IsEmpty());
}

TYPED_TEST(StarsContract, HowItIsNowIsForThoseWhomTheChildHasSaidLast) {
  Entry check_in = sad_one("here");
  ASSERT_EQ(this->write(*this->screen_, check_in), "");
  const Id first = this->last_;
  check_in.corrects = first;
  check_in.detail["who_may_know"] = std::string("keep");
  ASSERT_EQ(this->write(*this->screen_, check_in), "");
  const Entry now{.at = at("2026-07-17", "09:10"),
                  .kind = "how_now",
                  .room = "otter",
                  .pupil = "P01",
                  .what = "calm",
                  .state = State::answered,
                  .detail = {{"valence", 1}, {"check_in", first}, {"who_may_know", "here"}}};
  ASSERT_EQ(this->write(*this->screen_, now), "");
  const auto told = this->history(*this->as("dev"), {"P01"}, {"how_now"}, "2026-07-17");
  ASSERT_THAT(told.value.value_or(std::vector<Entry>()), SizeIs(1)) << told.problem;
  EXPECT_EQ(told.value->front().what, "");
}

TYPED_TEST(StarsContract, EarlierStarsAndMarksAreForWhoeverWorksWithThem) {
  Entry earlier = this->given();
  earlier.at = at("2026-07-02");
  ASSERT_EQ(this->write(*this->operator_, earlier), "");
  Entry calm{
      .at = at("2026-07-02"), .kind = "calm_session", .room = "otter", .pupil = "P01", .what = "breathe"};
  ASSERT_EQ(this->write(*this->operator_, calm), "");
  const auto dev = this->as("dev"), wioletta = this->as("wioletta"), lou = this->as("lou"),
             rita = this->as("rita");

  EXPECT_THAT(this->history(*dev, {"P01"}, {"award", "target_score"}).value.value(), SizeIs(1));
  EXPECT_THAT(this->history(*wioletta, {"P01"}, {"award"}).value.value(), SizeIs(1));
  EXPECT_THAT(this->history(*dev, {"P01"}, {"check_in"}).problem, HasSubstr("role does not include"));
  EXPECT_THAT(this->history(*dev, {"P01"}, {"award", "check_in"}).problem,
              HasSubstr("role does not include"));
  EXPECT_THAT(this->history(*lou, {"P01"}, {"calm_session"}).value.value(), SizeIs(1));
  EXPECT_THAT(this->history(*rita, {"P01"}, {"calm_session"}).value.value(), IsEmpty())
      << "it tells of feelings";
  EXPECT_THAT(this->history(*dev, {"P13"}, {"award"}).problem, HasSubstr("none of your rooms"));
  EXPECT_THAT(this->history(*this->screen_, {"P01"}, {"award"}).problem, HasSubstr("PIN"));
}

TYPED_TEST(StarsContract, EachChildWhoIsLookedAtIsInTheLogOnce) {
  const auto dev = this->as("dev");
  ASSERT_EQ(this->history(*dev, {"P01", "P02"}, {"award", "reward_given"}).problem, "");
  EXPECT_THAT(this->viewed(),
              ElementsAre(AllOf(Field(&Entry::pupil, "P01"),
                                Field(&Entry::what, "award, reward_given 2026-07-01 to 2026-07-17")),
                          Field(&Entry::pupil, "P02")));
  ASSERT_NE(this->history(*dev, {"P01", "P13"}, {"award"}).problem, "");
  EXPECT_THAT(this->viewed(), SizeIs(2)) << "nothing was told";
}

TYPED_TEST(StarsContract, OfARoomItIsToldWhatNamesNoChild) {
  Entry rooms = this->given("");
  ASSERT_EQ(this->write(*this->operator_, rooms), "");
  ASSERT_EQ(this->write(*this->operator_, this->given("P01")), "");
  const auto dev = this->as("dev");
  const auto told = this->history(*dev, {}, {"award"});
  EXPECT_THAT(told.value.value_or(std::vector<Entry>()), ElementsAre(Field(&Entry::pupil, "")))
      << told.problem;
  EXPECT_THAT(this->viewed(), IsEmpty());
  EXPECT_THAT(this->history(*dev, {}, {"award"}, "2026-07-01", "kingfisher").problem,
              HasSubstr("none of yours"));
}

TYPED_TEST(StarsContract, TheEndOfAChildsRecordTakesTheirStarsOutOfEverySum) {
  const auto dev = this->as("dev");
  ASSERT_EQ(this->write(*dev, this->given("P01")), "");
  ASSERT_EQ(this->write(*dev, this->given("P02")), "");
  EXPECT_EQ(this->jar(), 2);
  EXPECT_EQ(this->own("P02").stars.total, 1);
  const auto lou = this->as("lou");
  ASSERT_EQ(answer<Nothing>(*lou, [&](auto then) { lou->erase_pupil("P02", then); }).problem, "");
  EXPECT_EQ(this->jar(), 1);
  EXPECT_EQ(this->own("P02").stars.total, 0);
  ASSERT_EQ(this->write(*dev, this->given("P01")), "");
  EXPECT_EQ(this->own("P01").stars.total, 2);
}

}  // namespace
}  // namespace hearth
