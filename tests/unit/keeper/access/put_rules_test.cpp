// SPDX-License-Identifier: MIT
// Who may change what beyond the table of docs/roles.md: moves between rooms, and giving tasks away.
#include "keeper/access/put_rules.hpp"

#include <gmock/gmock.h>

namespace hearth {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;

class PutRulesTest : public ::testing::Test {
 protected:
  static Document document(const std::string& kind, const Id& id, json body) {
    return {.kind = kind, .id = id, .body = std::move(body)};
  }
  static json placed(const std::vector<Id>& rooms, const char* last = "") {
    json body{{"name", "Callum"}, {"placements", json::array()}};
    for (const Id& room : rooms) {
      body["placements"].push_back({{"room", room}, {"first", "2026-01-06"}});
      if (*last) body["placements"].back()["last"] = last;
    }
    return body;
  }
  static Document adult(const Id& id, const std::string& access, std::vector<Id> rooms = {}) {
    return document("adult", id, {{"name", id}, {"access", access}, {"rooms", rooms}});
  }
  Session session(const std::string& role, std::vector<Id> rooms = {"otter"}) const {
    Session session{.role = Role::staff, .staff = role, .rooms = std::move(rooms)};
    for (const auto& one : roles_of(School()))
      if (one.id == role) session.tasks = one.tasks;
    return session;
  }
  std::string put(const Session& session, const Document& document) {
    return PutRules(session, known_, parse_day("2026-07-17")).refusal(document);
  }

  std::vector<Document> known_{document("room", "otter", {{"name", "Otter"}, {"adults", {"lead"}}}),
                               document("room", "kingfisher", {{"name", "Kingfisher"}}),
                               document("pupil", "own", placed({"otter"})),
                               document("pupil", "foreign", placed({"kingfisher"})),
                               document("pupil", "both", placed({"otter", "kingfisher"})),
                               document("pupil", "left", placed({"otter"}, "2026-03-27")),
                               adult("lead", "lead"),
                               adult("senco", "senco"),
                               document("pin", "senco", {{"hash", ""}})};
  const Session lead_ = session("lead"), senco_ = session("senco", {"otter", "kingfisher"});
};

TEST_F(PutRulesTest, AChildIsMovedOnlyWithinOnesOwnRooms) {
  EXPECT_EQ(put(lead_, document("pupil", "own", placed({"otter"}, "2026-07-17"))), "");
  EXPECT_THAT(put(lead_, document("pupil", "own", placed({"kingfisher"}))), HasSubstr("within your own"));
  EXPECT_THAT(put(lead_, document("pupil", "own", placed({"otter", "kingfisher"}))), HasSubstr("within"));
  EXPECT_THAT(put(lead_, document("pupil", "foreign", placed({"otter"}))), HasSubstr("none of your rooms"));
  EXPECT_EQ(put(lead_, document("pupil", "both", placed({"otter", "kingfisher"}))), "");
  EXPECT_THAT(put(lead_, document("pupil", "both", placed({"otter"}))), HasSubstr("within your own"));
  EXPECT_EQ(put(senco_, document("pupil", "own", placed({"kingfisher"}))), "");
}

TEST_F(PutRulesTest, ANewChildBelongsToOneOfOnesRooms) {
  EXPECT_EQ(put(lead_, document("pupil", "new", placed({"otter"}))), "");
  EXPECT_THAT(put(lead_, document("pupil", "new", placed({}))), HasSubstr("Put the child into one of your"));
  EXPECT_EQ(put(senco_, document("pupil", "new", placed({}))), "");
}

TEST_F(PutRulesTest, TakingAChildOutOfTheRecordsTakesThemOutOfOthersRoomsToo) {
  auto gone = document("pupil", "both", json::object());
  gone.deleted = true;
  EXPECT_THAT(put(lead_, gone), HasSubstr("within your own"));
  gone.id = "own";
  EXPECT_EQ(put(lead_, gone), "");
}

TEST_F(PutRulesTest, WhoHasLeftStaysWithTheRoomTheyWereInLast) {
  EXPECT_EQ(put(lead_, document("plan", "left", json::object())), "");
  EXPECT_THAT(put(session("lead", {"kingfisher"}), document("plan", "left", json::object())),
              HasSubstr("none of your rooms"));
}

TEST_F(PutRulesTest, WhatIsAboutAForeignChildIsNotTakenOver) {
  const json target{{"pupil", "foreign"}, {"text", "I can wait"}, {"first", "2026-06-01"}};
  known_.push_back(document("target", "t", target));
  auto mine = target;
  mine["pupil"] = "own";
  EXPECT_THAT(put(lead_, document("target", "t", mine)), HasSubstr("none of your rooms"));
  auto gone = document("target", "t", json::object());
  gone.deleted = true;
  EXPECT_THAT(put(lead_, gone), HasSubstr("none of your rooms"));
}

TEST_F(PutRulesTest, AWrongBodyIsRefusedWithItsField) {
  EXPECT_THAT(put(senco_, document("pupil", "own", {{"name", ""}})), HasSubstr("name"));
  EXPECT_THAT(put(senco_, document("closure", "c", {{"kind", "closed"}, {"first", "2026-07-02"}})),
              HasSubstr("last"));
}

TEST_F(PutRulesTest, OnlyHowTheRoomIsTodayIsEverybodysInIt) {
  const auto adult = session("room_adult");
  EXPECT_EQ(
      put(adult, document("room", "otter",
                          {{"name", "Otter"}, {"adults", {"lead"}}, {"view", {{"low_arousal", true}}}})),
      "");
  EXPECT_THAT(put(adult, document("room", "otter", {{"name", "Ours"}, {"adults", {"lead"}}})),
              HasSubstr("how the room is today"));
  EXPECT_THAT(put(adult, document("room", "otter", {{"name", "Otter"}, {"adults", {"lead", "friend"}}})),
              HasSubstr("whose room it is"));
}

TEST_F(PutRulesTest, NobodyGivesAwayATaskThatTheyDoNotHold) {
  known_.push_back(document("role", "office", {{"title", "Office"}, {"tasks", {"staff", "files"}}}));
  known_.push_back(adult("clerk", "office"));
  const Session clerk{.role = Role::staff, .staff = "clerk", .tasks = {Task::staff, Task::files}};
  EXPECT_THAT(put(clerk, adult("clerk", "senco")), HasSubstr("Nobody can give away"));
  EXPECT_THAT(put(clerk, adult("friend", "lunch")), HasSubstr("Nobody can give away"));
  EXPECT_EQ(put(clerk, adult("friend", "office")), "");
  const auto role = [](json tasks) {
    return document("role", "office", {{"title", "Office"}, {"tasks", tasks}});
  };
  EXPECT_THAT(put(clerk, role({"staff", "files", "history"})), HasSubstr("Nobody can give away"));
  EXPECT_EQ(put(clerk, role({"staff"})), "") << "less is no gift";
  EXPECT_THAT(put(clerk, document("role", "spare", {{"title", "Spare"}, {"tasks", {"people"}}})),
              HasSubstr("Nobody can give away"));
  EXPECT_THAT(put(clerk, document("role", "lunch", {{"title", "Lunch"}, {"tasks", {"supports", "notes"}}})),
              HasSubstr("Nobody can give away"));
  EXPECT_THAT(put(clerk, adult("friend", "office", {"otter"})), HasSubstr("none of yours"));
  EXPECT_EQ(put(senco_, adult("caretaker", "technician")), "") << "the built-in roles can be given";
}

TEST_F(PutRulesTest, SomebodyAlwaysLooksAfterTheStaffList) {
  EXPECT_THAT(put(senco_, adult("senco", "lead")), HasSubstr("Nobody would be left"));
  auto gone = adult("senco", "senco");
  gone.deleted = true;
  EXPECT_THAT(put(senco_, gone), HasSubstr("Nobody would be left"));
  const json without{{"title", "SENCo"}, {"tasks", {"today", "people"}}};
  EXPECT_THAT(put(senco_, document("role", "senco", without)), HasSubstr("Nobody would be left"));
  known_.push_back(adult("head", "senco"));
  EXPECT_THAT(put(senco_, gone), HasSubstr("Nobody would be left")) << "who has no PIN cannot";
  known_.push_back(document("pin", "head", {{"hash", ""}}));
  EXPECT_EQ(put(senco_, gone), "");
}

TEST_F(PutRulesTest, WhoHasShownNoSecondFactorCannotSayThatItIsNotNeeded) {
  known_.push_back(document("school", "s", {{"name", "Quillbrook"}, {"second_factor_for", {"history"}}}));
  auto half = senco_;
  half.tasks.erase(Task::history);
  half.with_second = {Task::history};
  const auto without = document("school", "s", {{"name", "Quillbrook"}});
  EXPECT_THAT(put(half, without), HasSubstr("second factor"));
  EXPECT_THAT(put(half, adult("friend", "lead")), HasSubstr("second factor"));
  EXPECT_EQ(put(senco_, without), "");
}

TEST_F(PutRulesTest, APhotographsConsentIsForWhoeverLooksAfterTheChild) {
  const auto note = [&](const Id& child) {
    return document("media", "abc", {{"shows", {child}}, {"consent", true}});
  };
  EXPECT_EQ(put(lead_, note("own")), "");
  EXPECT_THAT(put(lead_, note("foreign")), HasSubstr("none of your rooms"));
  EXPECT_THAT(put(session("technician"), note("own")), HasSubstr("role does not include"));
  EXPECT_EQ(put(session("technician"), note("nobody")), "") << "a grown-up, or a tree";
  known_.push_back(document("pupil", "face", placed({"otter"})));
  const std::string hash(64, 'a');
  known_.back().body["picture"] = "media:" + hash + "|animal/fox";
  EXPECT_THAT(put(session("technician"), document("media", hash, {{"title", "a fox"}})),
              HasSubstr("role does not include"))
      << "with a note that shows nobody it would count as agreed to";
}

TEST_F(PutRulesTest, WhatEveryChildHasAnywayIsNobodysReward) {
  const auto reward = [&](const char* title, json body = {{"pupil", "own"}}) {
    body["title"] = title;
    body["tokens"] = 5;
    return put(lead_, document("reward", "r", body));
  };
  known_.push_back(document("wording", "tool/hug", {{"word", "teddy squash"}}));
  EXPECT_THAT(reward("Time in Otter"), HasSubstr("Time in Otter is there for every child"));
  EXPECT_THAT(reward("Teddy squash"), HasSubstr("What calms a child"));
  EXPECT_THAT(reward("Bubbles", {{"room", "otter"}}), HasSubstr("What calms a child"));
  EXPECT_EQ(reward("Marble run"), "");
  EXPECT_EQ(reward("Toast for all of us", {{"room", "otter"}}), "");
  EXPECT_THAT(reward("Toast", {{"room", "kingfisher"}}), HasSubstr("none of yours"));
  EXPECT_THAT(reward("Toast", json::object()), HasSubstr("every room"));
  auto gone = document("reward", "r", {{"pupil", "own"}, {"title", "Bubbles"}, {"tokens", 5}});
  gone.deleted = true;
  EXPECT_EQ(put(lead_, gone), "") << "one that stands there can be taken away";
}

TEST_F(PutRulesTest, AReferralIsForWhoeverMayFindAPlace) {
  known_.push_back(document("pupil", "new", {{"name", "New"}}));
  const auto referral = [](const Id& child) {
    return document("referral", child, {{"asked", "2026-07-01"}});
  };
  EXPECT_EQ(put(lead_, referral("own")), "");
  EXPECT_EQ(put(lead_, referral("new")), "") << "placed nowhere yet";
  EXPECT_THAT(put(lead_, referral("foreign")), HasSubstr("none of your rooms"));
}

TEST_F(PutRulesTest, APlaceIsGivenByWhoLooksAfterEveryRoomOnceEverybodyHasBeenTalkedTo) {
  json body{{"asked", "2026-07-01"}, {"stage", "placed"}, {"urgent", true}};
  EXPECT_THAT(put(senco_, document("referral", "own", body)), HasSubstr("write down why it cannot wait"));
  body["why_urgent"] = "moved in with an aunt";
  EXPECT_EQ(put(senco_, document("referral", "own", body)), "");
  EXPECT_THAT(put(lead_, document("referral", "own", body)), HasSubstr("every room"));
  known_.push_back(document("referral", "own", body));
  body["talked_to"]["family"] = "2026-07-06";
  EXPECT_EQ(put(lead_, document("referral", "own", body)), "") << "what is missing is filled in afterwards";
}

TEST_F(PutRulesTest, NobodyIsGivenARoomPastAReferral) {
  json body{{"asked", "2026-07-01"}};
  known_.push_back(document("referral", "both", body));
  const auto both = document("pupil", "both", placed({"otter", "kingfisher"}));
  EXPECT_EQ(put(senco_, both), "") << "no other room than before";
  known_.push_back(document("room", "group_a", {{"name", "Group A"}}));
  const auto more = document("pupil", "both", placed({"otter", "kingfisher", "group_a"}));
  const Session everywhere = session("lead", {"otter", "kingfisher", "group_a"});
  EXPECT_THAT(put(everywhere, more), HasSubstr("who looks after every room decides"));
  EXPECT_THAT(put(senco_, more), HasSubstr("Talk to everybody first"));
  body["urgent"] = true, body["why_urgent"] = "moved in with an aunt";
  known_.push_back(document("referral", "both", body));
  EXPECT_EQ(put(senco_, more), "");
}

}  // namespace
}  // namespace hearth
