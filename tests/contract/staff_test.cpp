// SPDX-License-Identifier: MIT
// What the keeper tells staff of the day, of one child and of what is due; asked both ways.
#include "contract/keepers.hpp"

namespace hearth {
namespace {

using nlohmann::json;
using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

Day day(const char* text) {
  return parse_day(text);
}
Instant at(const char* day, const char* time = "08:50") {
  return instant_of(parse_day(day), parse_time(time), "Europe/London");
}

// Otter Room with four adults and three children; Kingfisher Room with one of each.
template <class Keeper>
class StaffContract : public ::testing::Test {
 protected:
  StaffContract() : operator_(keeper_.the_operator()) {
    const json items{{{"id", "hello"}, {"title", "Hello"}, {"starts", "08:40"}, {"ends", "09:00"}}};
    json week;
    for (const char* weekday : {"mon", "tue", "wed", "thu", "fri"}) week[weekday] = items;
    put("school", "quillbrook", {{"name", "Quillbrook"}, {"second_factor_for", {"history"}}});
    put("term", "sum2", {{"title", "Summer 2"}, {"first", "2026-06-01"}, {"last", "2026-07-17"}});
    put("room", "otter", {{"name", "Otter Room"}, {"adults", {"dev", "lou"}}});
    put("room", "kingfisher", {{"name", "Kingfisher Room"}, {"adults", {"carys"}}});
    for (const char* room : {"otter", "kingfisher"})
      put("timetable", room, {{"room", room}, {"first", "2026-06-01"}, {"weeks", {week}}});
    put("focus", "sum2", {{"first", "2026-06-01"}, {"title", "moving on"}});
    put("role", "quiet", {{"title", "Door"}, {"tasks", {"today"}}});
    adult("dev", "room_adult");
    adult("lou", "lead");
    adult("tess", "room_adult", {"otter"});
    adult("door", "quiet", {"otter"});
    adult("carys", "lead");
    child("P01", "Callum", "otter");
    child("P02", "Aaliyah", "otter");
    child("P13", "Zainab", "kingfisher");
  }

  void put(const std::string& kind, const Id& id, json body, bool deleted = false) {
    const Document document{.kind = kind, .id = id, .body = std::move(body), .deleted = deleted};
    const auto put = answer<Document>(*operator_, [&](auto then) { operator_->put(document, then); });
    ASSERT_TRUE(put.value) << put.problem;
  }
  void adult(const Id& id, const std::string& access, std::vector<Id> rooms = {}) {
    put("adult", id, {{"name", id}, {"access", access}, {"rooms", rooms}});
    const auto pin = pin_document(id, kPin, {.passes = 1, .memory = 8192});
    answer<Document>(*operator_, [&](auto then) { operator_->put(pin, then); });
  }
  void child(const Id& id, const std::string& name, const Id& room) {
    put("pupil", id, {{"name", name}, {"placements", {{{"room", room}, {"first", "2026-06-01"}}}}});
  }

  std::unique_ptr<Records> as(const Id& staff) {
    auto records = keeper_.screen();
    const auto session =
        answer<StaffSession>(*records, [&](auto then) { records->open_session(staff, kPin, then); });
    EXPECT_TRUE(session.value) << session.problem;
    return records;
  }
  Id write(Records& records, Entry entry) {
    if (entry.room.empty()) entry.room = "otter";
    const auto receipt = answer<Receipt>(records, [&](auto then) { records.write(entry, then); });
    EXPECT_TRUE(receipt.value && receipt.value->stored)
        << receipt.problem << (receipt.value ? receipt.value->problem : "");
    return receipt.value ? receipt.value->id : "";
  }
  Id happened(Entry entry) { return write(*operator_, std::move(entry)); }
  Entry check_in(const char* date, const Id& pupil, const std::string& what, std::int64_t valence) {
    return {.at = at(date),
            .kind = "check_in",
            .slot = "arrive",
            .pupil = pupil,
            .what = what,
            .level = 2,
            .state = State::answered,
            .detail = {{"valence", valence}, {"word", what}}};
  }
  StaffDay staff_day(Records& records, const Id& room = "otter") {
    const auto told = answer<StaffDay>(records, [&](auto then) { records.staff_day(room, then); });
    EXPECT_TRUE(told.value) << told.problem;
    return told.value.value_or(StaffDay());
  }
  Answer<std::vector<Entry>> record(Records& records, const RecordWish& wish) {
    return answer<std::vector<Entry>>(records, [&](auto then) { records.pupil_record(wish, then); });
  }
  RecordWish today_of(const Id& pupil) { return {pupil, {}, day("2026-07-17"), day("2026-07-17")}; }
  RecordWish notes_of(const Id& pupil) {
    return {pupil, {"staff_note"}, day("2026-06-01"), day("2026-07-17")};
  }
  std::vector<std::string> due(Records& records) {
    const auto told = answer<std::vector<DueItem>>(records, [&](auto then) { records.due(then); });
    EXPECT_TRUE(told.value) << told.problem;
    std::vector<std::string> ids;
    for (const DueItem& item : told.value.value_or(std::vector<DueItem>())) ids.push_back(item.id);
    return ids;
  }
  json draft(Records& records, const std::string& form) {
    return answer<json>(records, [&](auto then) { records.draft(form, then); }).value.value_or("none");
  }
  std::string keep_draft(Records& records, const std::string& form, const json& fields) {
    return answer<Nothing>(records, [&](auto then) { records.keep_draft(form, fields, then); }).problem;
  }
  std::vector<Document> documents() {
    return answer<std::vector<Document>>(*operator_, [&](auto then) { operator_->documents(then); })
        .value.value();
  }

  Keeper keeper_;
  std::unique_ptr<Records> operator_;
};

using Keepers = ::testing::Types<DirectKeeper, SocketKeeper>;
TYPED_TEST_SUITE(StaffContract, Keepers);

TYPED_TEST(StaffContract, ACallIsNewThenSeenThenDone) {
  const auto screen = this->keeper_.screen(), dev = this->as("dev");
  const auto call = [&](const Id& pupil, const char* time, const Id& wanted) {
    return this->write(*screen, {.at = at("2026-07-17", time),
                                 .kind = "call",
                                 .pupil = pupil,
                                 .what = "talk",
                                 .detail = {{"adult", wanted}}});
  };
  const Id later = call("P02", "08:34", "lou"), earlier = call("P01", "08:31", "dev");
  auto calls = this->staff_day(*dev).calls;
  ASSERT_THAT(calls, ElementsAre(Field(&Call::entry, earlier), Field(&Call::entry, later)));
  EXPECT_EQ(calls[0].pupil, "P01");
  EXPECT_EQ(calls[0].what, "talk");
  EXPECT_EQ(calls[0].wanted, "dev");
  EXPECT_EQ(calls[0].seen_by + calls[0].done_by, "");

  this->write(*dev, {.at = at("2026-07-17", "08:33"),
                     .kind = "call_seen",
                     .pupil = "P01",
                     .by = By::adult,
                     .what = "dev",
                     .detail = {{"call", earlier}}});
  this->write(*dev, {.at = at("2026-07-17", "08:35"),
                     .kind = "call_done",
                     .pupil = "P02",
                     .by = By::adult,
                     .what = "dev",
                     .detail = {{"call", later}, {"passed", 1}}});
  calls = this->staff_day(*dev).calls;
  EXPECT_EQ(calls[0].seen_by, "dev");
  EXPECT_EQ(calls[0].seen_at, at("2026-07-17", "08:33"));
  EXPECT_EQ(calls[0].done_by, "");
  EXPECT_EQ(calls[1].done_by, "dev");
  EXPECT_EQ(calls[1].done_at, at("2026-07-17", "08:35"));
  EXPECT_TRUE(calls[1].passed);
}

TYPED_TEST(StaffContract, ACrisisCallOfAnyRoomIsSeenInEveryRoom) {
  const auto dev = this->as("dev"), carys = this->as("carys");
  const Id call = this->write(
      *carys,
      {.at = at("2026-07-17", "08:20"), .kind = "crisis_call", .room = "kingfisher", .by = By::adult});
  auto crises = this->staff_day(*dev).crises;
  ASSERT_THAT(crises, SizeIs(1));
  EXPECT_EQ(crises[0].room, "kingfisher");
  EXPECT_EQ(crises[0].by, "carys");
  EXPECT_EQ(crises[0].seen_by, "");
  this->write(*dev, {.at = at("2026-07-17", "08:22"),
                     .kind = "crisis_seen",
                     .by = By::adult,
                     .what = "dev",
                     .detail = {{"call", call}}});
  crises = this->staff_day(*carys, "kingfisher").crises;
  ASSERT_THAT(crises, SizeIs(1));
  EXPECT_EQ(crises[0].seen_by, "dev");
  EXPECT_EQ(crises[0].seen_at, at("2026-07-17", "08:22"));
}

TYPED_TEST(StaffContract, TheRegisterHasOneLineForEachChildAndCorrectionsCount) {
  const auto dev = this->as("dev");
  const auto mark = [&](const Id& pupil, const std::string& is, const Id& corrects = "") {
    return this->write(
        *dev, {.kind = "attendance", .pupil = pupil, .by = By::adult, .what = is, .corrects = corrects});
  };
  const Id first = mark("P01", "away");
  mark("P02", "away");
  mark("P02", "here");
  mark("P01", "here", first);
  const auto attendance = this->staff_day(*dev).attendance;
  EXPECT_THAT(attendance, ElementsAre(AllOf(Field(&Entry::pupil, "P01"), Field(&Entry::what, "here")),
                                      AllOf(Field(&Entry::pupil, "P02"), Field(&Entry::what, "here"))));
}

TYPED_TEST(StaffContract, WhoWasNotHeardForThreeSchoolDaysIsNamedWhetherSkippedOrNeverAsked) {
  const auto dev = this->as("dev");
  this->happened(this->check_in("2026-07-10", "P01", "happy", 1));
  Entry skipped = this->check_in("2026-07-14", "P01", "", 0);
  skipped.state = State::not_today;
  this->happened(skipped);
  Entry unsure = this->check_in("2026-07-14", "P02", "", 0);
  unsure.state = State::dont_know;
  this->happened(unsure);
  auto list = this->staff_day(*dev).not_heard;
  ASSERT_THAT(list, ElementsAre(Field(&NotHeard::pupil, "P01")));
  EXPECT_EQ(list[0].days, 4) << "Monday to Thursday; the weekend is none, today is not over";
  EXPECT_EQ(list[0].last, day("2026-07-10"));

  for (const char* date : {"2026-07-15", "2026-07-16"})
    this->happened({.at = at(date), .kind = "attendance", .pupil = "P01", .by = By::adult, .what = "away"});
  EXPECT_THAT(this->staff_day(*dev).not_heard, IsEmpty()) << "two days away do not count";
  this->put("preferences", "P13", {{"check_in", {{"offered", false}}}});
  const auto carys = this->as("carys");
  EXPECT_THAT(this->staff_day(*carys, "kingfisher").not_heard, IsEmpty()) << "she is not asked at all";
  this->put("preferences", "P13", {{"check_in", {{"offered", true}}}});
  list = this->staff_day(*carys, "kingfisher").not_heard;
  ASSERT_THAT(list, SizeIs(1));
  EXPECT_FALSE(list[0].last) << "never";
}

TYPED_TEST(StaffContract, WhoNeedsALookIsSaidInTheRulesWordsToThoseWhoMayReadFeelings) {
  this->put("watch_rule", "low",
            {{"title", "Sad or lonely"}, {"feelings", {"sad", "lonely"}}, {"times", 3}, {"of_days", 5}});
  for (const Id pupil : {"P01", "P02"})
    for (const char* date : {"2026-07-14", "2026-07-15", "2026-07-16"})
      this->happened(this->check_in(date, pupil, "sad", -1));
  const auto dev = this->as("dev"), door = this->as("door");
  const auto looks = this->staff_day(*dev).looks;
  ASSERT_THAT(looks, ElementsAre(Field(&NeedsALook::pupil, "P02"), Field(&NeedsALook::pupil, "P01")))
      << "by name: Aaliyah, Callum";
  EXPECT_EQ(looks[0].reason, "Sad or lonely on 3 of the last 3 days");
  EXPECT_EQ(looks[0].since, day("2026-07-14"));
  EXPECT_THAT(this->staff_day(*door).looks, IsEmpty());
  this->write(*dev, {.kind = "look_done", .pupil = "P02", .by = By::adult, .what = looks[0].id});
  EXPECT_THAT(this->staff_day(*dev).looks, ElementsAre(Field(&NeedsALook::pupil, "P01")));
}

TYPED_TEST(StaffContract, BeforeAndAfterAQuietTimeStandBesideEachOther) {
  const auto how_now = [&](const Id& check_in, const Id& pupil, State state, Detail detail) {
    detail["check_in"] = check_in;
    detail["tool"] = std::string("bubbles");
    this->happened({.at = at("2026-07-17", "09:00"),
                    .kind = "how_now",
                    .pupil = pupil,
                    .what = state == State::answered ? "calm" : "",
                    .state = state,
                    .detail = detail});
  };
  const Id before = this->happened(this->check_in("2026-07-17", "P01", "worried", -1));
  how_now(before, "P01", State::answered, {{"valence", 1}});
  how_now(before, "P01", State::dont_know, {});
  how_now("no-such-check-in", "P01", State::answered, {{"valence", 1}});
  Entry kept_quiet = this->check_in("2026-07-17", "P02", "sad", -1);
  kept_quiet.detail["who_may_know"] = std::string("keep");
  how_now(this->happened(kept_quiet), "P02", State::answered,
          {{"valence", 1}, {"who_may_know", std::string("keep")}});
  const auto dev = this->as("dev"), door = this->as("door");
  const auto pairs = this->staff_day(*dev).pairs;
  ASSERT_THAT(pairs, SizeIs(1));
  EXPECT_EQ(pairs[0].pupil, "P01");
  EXPECT_EQ(pairs[0].check_in, before);
  EXPECT_EQ(pairs[0].before + ' ' + pairs[0].tool + ' ' + pairs[0].after, "worried bubbles calm");
  EXPECT_EQ(pairs[0].before_valence, -1);
  EXPECT_EQ(pairs[0].after_valence, 1);
  EXPECT_THAT(this->staff_day(*door).pairs, IsEmpty()) << "feelings are none of their tasks";
}

TYPED_TEST(StaffContract, ARoomThatIsNotTheirsIsNotTold) {
  const auto dev = this->as("dev");
  EXPECT_THAT(answer<StaffDay>(*dev, [&](auto then) { dev->staff_day("kingfisher", then); }).problem,
              HasSubstr("none of yours"));
}

TYPED_TEST(StaffContract, TodayIsForWhoWorksHereAndEarlierDaysNeedMore) {
  this->happened(this->check_in("2026-07-16", "P01", "sad", -1));
  this->happened(this->check_in("2026-07-17", "P01", "happy", 1));
  const auto dev = this->as("dev"), lou = this->as("lou"), door = this->as("door"), carys = this->as("carys");
  const auto told = this->record(*dev, this->today_of("P01"));
  ASSERT_TRUE(told.value) << told.problem;
  EXPECT_THAT(*told.value, ElementsAre(Field(&Entry::what, "happy")));
  auto week = this->today_of("P01");
  week.first = day("2026-07-13");
  EXPECT_THAT(this->record(*dev, week).problem, HasSubstr("role does not include"));
  EXPECT_THAT(this->record(*lou, week).problem, HasSubstr("second factor"));
  EXPECT_THAT(this->record(*door, this->today_of("P01")).problem, HasSubstr("role does not include"));
  EXPECT_THAT(this->record(*carys, this->today_of("P01")).problem, HasSubstr("none of your rooms"));
  week.last = day("2026-07-12");
  EXPECT_THAT(this->record(*lou, week).problem, HasSubstr("before the first"));
  this->put("school", "quillbrook", {{"name", "Quillbrook"}});
  week.last = day("2026-07-16");
  EXPECT_THAT(this->record(*this->as("lou"), week).value.value(), ElementsAre(Field(&Entry::what, "sad")));
}

TYPED_TEST(StaffContract, EveryLookAtARecordIsWrittenDownAndRefusedOnesAreNot) {
  const auto dev = this->as("dev"), carys = this->as("carys"), senco = this->as("okafor");
  this->record(*dev, this->today_of("P01"));
  this->record(*carys, this->today_of("P01"));
  senco->note_look("P01", [](const Answer<Nothing>&) {});
  dev->note_look("P01", [](const Answer<Nothing>& answer) { EXPECT_FALSE(answer.value); });
  const auto log = answer<std::vector<Entry>>(
      *senco, [&](auto then) { senco->view_log(day("2026-07-17"), day("2026-07-17"), then); });
  ASSERT_TRUE(log.value) << log.problem;
  std::vector<std::string> looked;
  for (const Entry& entry : *log.value)
    if (entry.kind == "viewed" && entry.pupil == "P01")
      looked.push_back(std::get<std::string>(entry.detail.at("who")) + ": " + entry.what);
  EXPECT_THAT(looked, ElementsAre("okafor: pupil", "dev: everything 2026-07-17"));
}

TYPED_TEST(StaffContract, WhoMayKnowIsWhatTheChildSaid) {
  this->put("preferences", "P01", {{"check_in", {{"key_adults", {"lou"}}}}});
  std::map<std::string, std::string> told;  // by who: what each of the four answers shows
  for (const char* choice : {"here", "teacher", "keep", "dont_know"}) {
    Entry entry = this->check_in("2026-07-17", "P01", "lonely", -1);
    entry.detail["who_may_know"] = std::string(choice);
    entry.detail["help"] = std::string("talk");
    this->happened(entry);
  }
  for (const char* who : {"dev", "lou", "tess", "okafor"}) {
    const auto entries = this->record(*this->as(who), this->today_of("P01")).value.value();
    ASSERT_THAT(entries, SizeIs(4)) << "each is counted";
    for (const Entry& entry : entries) {
      told[who] += entry.what.empty() ? '-' : '+';
      EXPECT_EQ(entry.state, State::answered);
      EXPECT_EQ(std::get<std::string>(entry.detail.at("help")), "talk");
      const bool clean =
          !entry.detail.contains("word") && !entry.detail.contains("valence") && entry.level == 0;
      EXPECT_EQ(entry.what.empty(), clean) << "nothing about the feeling, or all";
    }
  }
  EXPECT_EQ(told, (std::map<std::string, std::string>{
                      {"dev", "++-+"}, {"lou", "++-+"}, {"tess", "-+--"}, {"okafor", "++++"}}));
}

TYPED_TEST(StaffContract, NotesAreForThoseWhoTheyAreFor) {
  this->put("preferences", "P01", {{"check_in", {{"key_adults", {"lou"}}}}});
  const auto dev = this->as("dev"), lou = this->as("lou"), tess = this->as("tess");
  const auto note = [&](Records& who, const std::string& visibility, const std::string& text) {
    this->write(who, {.kind = "staff_note",
                      .pupil = "P01",
                      .by = By::adult,
                      .what = "observation",
                      .detail = {{"visibility", visibility}, {"note", text}}});
  };
  note(*dev, "", "for all");
  note(*dev, "key adults", "for few");
  const auto notes = [&](Records& who) {
    std::vector<std::string> texts;
    const auto told = this->record(who, this->notes_of("P01"));
    for (const Entry& entry : told.value.value())
      texts.push_back(std::get<std::string>(entry.detail.at("note")));
    return texts;
  };
  EXPECT_THAT(notes(*lou), ElementsAre("for all", "for few")) << "a key adult";
  EXPECT_THAT(notes(*dev), ElementsAre("for all", "for few")) << "wrote it";
  EXPECT_THAT(notes(*tess), ElementsAre("for all"));
  EXPECT_THAT(notes(*this->as("okafor")), SizeIs(2));
}

TYPED_TEST(StaffContract, WhatWasTypedIsKeptForItsWriterUntilItIsInItsPlace) {
  const json half{{"note", "Callum shared the bricks with Aal"}};
  {
    const auto dev = this->as("dev");
    EXPECT_EQ(this->draft(*dev, "note/P01"), json::object());
    EXPECT_EQ(this->keep_draft(*dev, "note/P01", half), "");
    EXPECT_EQ(this->keep_draft(*dev, "note/P02", {{"note", "other"}}), "");
  }
  const auto dev = this->as("dev"), lou = this->as("lou");
  EXPECT_EQ(this->draft(*dev, "note/P01"), half) << "after the lock";
  EXPECT_EQ(this->draft(*lou, "note/P01"), json::object()) << "somebody else's";
  EXPECT_EQ(this->keep_draft(*dev, "note/P01", json::object()), "");
  EXPECT_EQ(this->draft(*dev, "note/P01"), json::object());
  EXPECT_EQ(this->draft(*dev, "note/P02"), json({{"note", "other"}}));
  EXPECT_THAT(this->keep_draft(*dev, "note", {{"note", std::string(70'000, 'a')}}), HasSubstr("too long"));
  EXPECT_THAT(this->keep_draft(*dev, "", half), HasSubstr("name"));
  EXPECT_THAT(this->keep_draft(*this->keeper_.screen(), "note", half), HasSubstr("PIN"));

  this->put("adult", "dev", {{"name", "dev"}}, true);
  this->adult("dev", "room_adult");
  EXPECT_EQ(this->draft(*this->as("dev"), "note/P02"), json::object()) << "gone with whoever wrote it";
}

TYPED_TEST(StaffContract, WhatIsDueIsGoneOnceItIsDoneAndOnlyOfOnesRooms) {
  const auto dev = this->as("dev"), lou = this->as("lou");
  EXPECT_THAT(this->due(*dev), Contains("tracking_review/otter/2026-W29"));
  EXPECT_THAT(this->due(*dev), Not(Contains(HasSubstr("kingfisher"))));
  EXPECT_THAT(this->due(*this->as("okafor")), Contains("tracking_review/kingfisher/2026-W29"));
  this->put("plan", "P01", {{"review", {"2026-07-20"}}});
  EXPECT_THAT(this->due(*lou), Contains("plan_review/P01/2026-07-20"));
  EXPECT_THAT(this->due(*dev), Not(Contains("plan_review/P01/2026-07-20"))) << "looks after no people";
  this->write(*dev, {.kind = "duty_done", .by = By::adult, .what = "tracking_review/otter/2026-W29"});
  EXPECT_THAT(this->due(*lou), Not(Contains("tracking_review/otter/2026-W29")));
}

TYPED_TEST(StaffContract, AnErasedChildIsNowhereAndNobodyElseIsTouched) {
  this->happened(this->check_in("2026-07-17", "P01", "sad", -1));
  this->happened(this->check_in("2026-07-17", "P02", "happy", 1));
  const auto dev = this->as("dev"), carys = this->as("carys"), lou = this->as("lou");
  const auto erase = [&](Records& who, const Id& pupil) {
    return answer<Nothing>(who, [&](auto then) { who.erase_pupil(pupil, then); }).problem;
  };
  EXPECT_THAT(erase(*dev, "P01"), HasSubstr("role does not include"));
  EXPECT_THAT(erase(*carys, "P01"), HasSubstr("none of your rooms"));
  EXPECT_EQ(erase(*lou, "P01"), "");
  EXPECT_THAT(erase(*this->operator_, "P01"), HasSubstr("no such child"));
  EXPECT_THAT(this->documents(), Not(Contains(Field(&Document::id, "P01"))));
  EXPECT_THAT(this->record(*dev, this->today_of("P02")).value.value(), SizeIs(1));
  const auto checked = answer<Checked>(*this->operator_, [&](auto then) { this->operator_->check(then); });
  EXPECT_THAT(checked.value.value().problems, IsEmpty());
}

TYPED_TEST(StaffContract, AChildsRecordGoesIntoAFileWithoutTheirName) {
  this->happened(this->check_in("2026-07-17", "P01", "sad", -1));
  const auto save = [&](Records& who) {
    return answer<std::string>(who, [&](auto then) { who.export_pupil("P01", then); });
  };
  EXPECT_THAT(save(*this->as("dev")).problem, HasSubstr("role does not include"));
  EXPECT_THAT(save(*this->as("lou")).problem, HasSubstr("second factor"));
  EXPECT_THAT(save(*this->as("carys")).problem, Not(IsEmpty()));
  const auto second = save(*this->operator_);
  ASSERT_TRUE(second.value) << second.problem;
  const auto folder = this->keeper_.folder_ / "out";
  EXPECT_TRUE(std::filesystem::exists(folder / *second.value));
  EXPECT_EQ(std::filesystem::status(folder).permissions(), std::filesystem::perms::owner_all);
  EXPECT_THAT(*second.value, Not(HasSubstr("Callum")));
  EXPECT_THAT(*second.value, Not(HasSubstr("P01")));
}

}  // namespace
}  // namespace hearth
