// SPDX-License-Identifier: MIT
// The further steps, each for the children who have it switched on.
#include "unit/plugins/emotion_checkin/visit.hpp"

namespace emotion_checkin {
namespace {

using hearth::CheckInWay;
using hearth::Entry;
using hearth::State;
using testing::IsEmpty;

const KeyAdult kHere{"S01", "Mrs Okafor", "", true}, kAway{"S02", "Mr Hallworth", "", false};

std::string text(const Entry& entry, const std::string& key) {
  const auto found = entry.detail.find(key);
  return found == entry.detail.end() ? "" : std::get<std::string>(found->second);
}

TEST_F(CheckInTest, EveryStepComesInItsOrderAndIsStored) {
  begin(every_step());
  ASSERT_EQ(check_in.step(), Step::body);
  check_in.tap_clue("tummy");
  check_in.tap_clue("legs");
  check_in.tap_clue("head");
  check_in.tap_clue("legs");
  check_in.clues_done();
  ASSERT_EQ(check_in.step(), Step::feeling);
  check_in.feel(feeling("worried"));
  ASSERT_EQ(check_in.step(), Step::second);
  check_in.also_feel(&feeling("tired"));
  ASSERT_EQ(check_in.step(), Step::size);
  check_in.how_big(3);
  ASSERT_EQ(check_in.step(), Step::need);
  check_in.need("hungry");
  ASSERT_EQ(check_in.step(), Step::help);
  check_in.want(help("talk"));
  ASSERT_EQ(check_in.step(), Step::adult);
  check_in.ask_for(&kHere);
  ASSERT_EQ(check_in.step(), Step::know);
  check_in.may_know("here");
  ASSERT_EQ(check_in.step(), Step::one_moment);

  const Written done = written();
  EXPECT_EQ(done.answer.what, "worried");
  EXPECT_EQ(done.answer.level, 3);
  EXPECT_EQ(done.answer.detail, (hearth::Detail{{"word", "worried"},
                                                {"scheme", "faces_6"},
                                                {"valence", -1},
                                                {"energy", 1},
                                                {"second", "tired"},
                                                {"second_valence", 0},
                                                {"second_energy", -1},
                                                {"body", "tummy,head"},
                                                {"need", "hungry"},
                                                {"help", "talk"},
                                                {"adult", "S01"},
                                                {"who_may_know", "here"}}));
  ASSERT_TRUE(done.call);
  EXPECT_EQ(text(*done.call, "adult"), "S01");
}

TEST_F(CheckInTest, EachStepAloneIsOneTapMore) {
  const std::pair<CheckInWay, Step> ways[] = {
      {{.size = true}, Step::size},          {{.second = true}, Step::second},
      {{.body = true}, Step::body},          {{.needs = true}, Step::need},
      {{.who_may_know = true}, Step::know},  {{.tools = {"walk"}}, Step::tool},
      {{.key_adults = {"S01"}}, Step::adult}};
  for (const auto& [way, extra] : ways) {
    begin(way);
    std::vector<Step> steps;
    while (check_in.step() != Step::one_moment) {
      const Step step = check_in.step();
      steps.push_back(step);
      if (step == Step::body) check_in.clues_done();
      if (step == Step::feeling) check_in.feel(feeling("sad"));
      if (step == Step::second) check_in.also_feel(nullptr);
      if (step == Step::size) check_in.how_big(1);
      if (step == Step::need) check_in.need("cold");
      if (step == Step::help) check_in.want(help(extra == Step::adult ? "talk" : "my_tools"));
      if (step == Step::tool) check_in.take_tool("walk");
      if (step == Step::adult) check_in.ask_for(&kHere);
      if (step == Step::know) check_in.may_know("keep");
      ASSERT_LT(steps.size(), 5u);
    }
    EXPECT_EQ(steps.size(), 3u);
    EXPECT_EQ(std::ranges::count(steps, extra), 1);
  }
}

TEST_F(CheckInTest, BackFindsEveryStepAgainAndAsksItAnew) {
  begin(every_step());
  check_in.clues_done();
  check_in.feel(feeling("worried"));
  check_in.also_feel(&feeling("tired"));
  check_in.how_big(3);
  check_in.need("hungry");
  check_in.want(help("talk"));
  check_in.ask_for(&kHere);
  for (const Step step :
       {Step::adult, Step::help, Step::need, Step::size, Step::second, Step::feeling, Step::body}) {
    check_in.back();
    EXPECT_EQ(check_in.step(), step);
  }
  check_in.clues_done();
  check_in.dont_know();  // how I feel
  EXPECT_EQ(check_in.step(), Step::need) << "nobody asks how big it is when they do not know what";
  check_in.dont_know();
  check_in.want(help("leave_me"));
  check_in.may_know("keep");
  const Written done = written();
  EXPECT_EQ(done.answer.state, State::dont_know);
  EXPECT_EQ(done.answer.level, 0);
  EXPECT_EQ(done.answer.detail,
            (hearth::Detail{{"need", "dont_know"}, {"help", "leave_me"}, {"who_may_know", "keep"}}));
  EXPECT_FALSE(done.call) << "they thought better of talking";
}

TEST_F(CheckInTest, IDontKnowIsAnAnswerOnEveryStep) {
  begin(every_step());
  int steps = 0;
  for (; check_in.step() != Step::one_moment; ++steps) {
    ASSERT_LT(steps, 10);
    check_in.step() == Step::feeling ? check_in.feel(feeling("sad")) : check_in.dont_know();
  }
  const Entry entry = answer();
  EXPECT_EQ(entry.state, State::answered);
  EXPECT_EQ(text(entry, "body"), "dont_know");
  EXPECT_EQ(text(entry, "need"), "dont_know");
  EXPECT_EQ(text(entry, "help"), "dont_know");
  EXPECT_EQ(text(entry, "who_may_know"), "dont_know");
}

TEST_F(CheckInTest, ASecondFeelingIsAnother) {
  begin({.second = true});
  check_in.feel(feeling("happy"));
  check_in.also_feel(&feeling("happy"));
  EXPECT_EQ(check_in.step(), Step::second);
  check_in.also_feel(&feeling("worried"));
  check_in.want(help("watch"));
  EXPECT_EQ(text(answer(), "second"), "worried") << "happy and worried at once: both are kept";
}

TEST_F(CheckInTest, AToolOfTheirOwnIsStored) {
  begin({.tools = {"breathe", "walk"}});
  check_in.feel(feeling("cross"));
  check_in.want(help("my_tools"));
  ASSERT_EQ(check_in.step(), Step::tool);
  check_in.take_tool("walk");
  const Entry entry = answer();
  EXPECT_EQ(text(entry, "help"), "my_tools");
  EXPECT_EQ(text(entry, "tool"), "walk");
}

TEST_F(CheckInTest, WhoIsAwayCannotBeAskedFor) {
  begin({.key_adults = {"S01", "S02"}});
  check_in.feel(feeling("sad"));
  check_in.want(help("talk"));
  check_in.ask_for(&kAway);
  EXPECT_EQ(check_in.step(), Step::adult);
  check_in.ask_for(nullptr);
  const Written done = written();
  ASSERT_TRUE(done.call) << "when nobody of theirs is here, any grown-up will do";
  EXPECT_EQ(text(*done.call, "adult"), "");
}

TEST_F(CheckInTest, ATapThatBelongsToAnotherStepDoesNothing) {
  check_in.want(help("talk"));
  check_in.how_big(2);
  check_in.need("hungry");
  check_in.take_tool("walk");
  check_in.ask_for(&kHere);
  check_in.may_know("here");
  check_in.also_feel(&feeling("sad"));
  check_in.tap_clue("head");
  check_in.still_right();
  EXPECT_EQ(check_in.step(), Step::feeling);
  EXPECT_FALSE(check_in.take({}));
}

}  // namespace
}  // namespace emotion_checkin
