// SPDX-License-Identifier: MIT
// The keeper refuses what somebody has written: a lead has changed their role meanwhile. Nothing typed is
// lost.
#include <gmock/gmock.h>

#include "unit/screen/staff/look_stage.hpp"

namespace hearth {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

class RefusedTest : public ::testing::Test {
 protected:
  RefusedTest() {
    stage_.put("pupil", "P01",
               {{"name", "Callum"}, {"placements", {{{"room", "otter"}, {"first", "2026-06-01"}}}}});
    stage_.put_week();
    become("senco");
  }
  void become(const std::string& access) {
    const Document okafor{
        .kind = "adult", .id = "okafor", .body = {{"name", "Mrs Okafor"}, {"access", access}}};
    const auto put = answer<Document>(*operator_, [&](auto then) { operator_->put(okafor, then); });
    ASSERT_TRUE(put.value) << put.problem;
    stage_.settle();
  }
  void type(const std::string& letters) {
    for (const char letter : letters)
      ASSERT_TRUE(stage_.press(letter == ' ' ? std::string("keys/space") : std::string("keys/") + letter));
    ASSERT_TRUE(stage_.press("keys/done"));
  }
  // As it waits on disk for whoever comes back.
  nlohmann::json draft(const std::string& form) {
    return *answer<nlohmann::json>(*stage_.records, [&](auto then) {
              stage_.records->draft(form, then);
            }).value;
  }
  std::vector<Entry> written(const std::string& kind) { return stage_.keeper.store_.entries({.kind = kind}); }

  static constexpr const char* kRefused = "Your role does not include this";
  LookStage stage_;
  std::unique_ptr<Records> operator_ = stage_.keeper.the_operator();
};

TEST_F(RefusedTest, ANoteStaysWhereItWasWrittenWithTheReasonBesideIt) {
  const auto page = child_page(stage_.desk);
  stage_.show(page);
  page->about("P01");
  stage_.settle();
  ASSERT_TRUE(stage_.press("staff/child/notes"));
  ASSERT_TRUE(stage_.press("staff/child/write/observation"));
  ASSERT_TRUE(stage_.press("staff/child/tag/friendships"));
  ASSERT_TRUE(stage_.press("staff/child/note"));
  type("shared the lego");
  become("lunch");
  ASSERT_TRUE(stage_.press("staff/child/keep"));
  EXPECT_TRUE(stage_.says(kRefused));
  EXPECT_TRUE(stage_.says("shared the lego"));
  EXPECT_EQ(draft("note/observation/P01"), nlohmann::json({{"note", "shared the lego"},
                                                           {"key_adults_only", false},
                                                           {"tags", {{"friendships", true}}}}));
  EXPECT_THAT(written("staff_note"), IsEmpty());

  become("senco");
  ASSERT_TRUE(stage_.press("staff/child/keep"));
  ASSERT_THAT(written("staff_note"), SizeIs(1));
  EXPECT_EQ(std::get<std::string>(written("staff_note")[0].detail.at("note")), "shared the lego");
  EXPECT_EQ(draft("note/observation/P01"), nlohmann::json::object()) << "it is on disk";
}

TEST_F(RefusedTest, WhatWasWrittenToADutyStaysWithTheReasonBesideIt) {
  stage_.show(due_page(stage_.desk));
  const std::string duty = "tracking_review/otter/2026-W29";
  ASSERT_TRUE(stage_.press("staff/due/do/" + duty));
  ASSERT_TRUE(stage_.press("staff/due/note"));
  type("a calm week");
  become("lunch");
  ASSERT_TRUE(stage_.press("staff/due/keep"));
  EXPECT_TRUE(stage_.says(kRefused));
  EXPECT_TRUE(stage_.says("a calm week"));
  EXPECT_EQ(draft("due/" + duty).value("note", ""), "a calm week");
  EXPECT_THAT(written("duty_done"), IsEmpty());

  become("senco");
  ASSERT_TRUE(stage_.press("staff/due/keep"));
  ASSERT_THAT(written("duty_done"), SizeIs(1));
  EXPECT_EQ(std::get<std::string>(written("duty_done")[0].detail.at("note")), "a calm week");
  EXPECT_EQ(draft("due/" + duty), nlohmann::json::object()) << "it is on disk";
  EXPECT_FALSE(stage_.shows("staff/due/do/" + duty));
}

TEST_F(RefusedTest, WhoHasLeftThePageFindsItWaiting) {
  const auto page = due_page(stage_.desk);
  stage_.show(page);
  const std::string duty = "tracking_review/otter/2026-W29";
  ASSERT_TRUE(stage_.press("staff/due/do/" + duty));
  ASSERT_TRUE(stage_.press("staff/due/note"));
  type("a calm week");
  become("lunch");
  ASSERT_TRUE(stage_.press_and_leave("staff/due/keep"));
  become("senco");
  stage_.show(page);
  ASSERT_TRUE(stage_.press("staff/due/do/" + duty));
  EXPECT_TRUE(stage_.says("a calm week"));
}

}  // namespace
}  // namespace hearth
