// SPDX-License-Identifier: MIT
// Into and out of the staff's side on the whole screen, with a real keeper behind it.
#include <gmock/gmock.h>
#include <liboath/oath.h>

#include "unit/screen/kiosk/whole_screen.hpp"

namespace hearth {
namespace {

using namespace std::chrono_literals;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

// S01 with a role that holds these tasks.
std::vector<Document> may_only(const std::vector<std::string>& tasks) {
  return {{.kind = "role", .id = "own", .body = {{"title", "Own"}, {"tasks", tasks}}},
          {.kind = "adult",
           .id = "S01",
           .body = {{"name", "Marianne"}, {"picture", "person/1"}, {"access", "own"}}},
          {.kind = "plugin",
           .id = "emotion_checkin",
           .body = {{"hours", {{{"from", "08:30"}, {"to", "09:15"}}}}}}};
}

// What a phone shows at this moment that has read the square.
std::string code_of(const std::string& uri, Instant at) {
  const auto begin = uri.find("secret=") + 7;
  std::string secret = uri.substr(begin, uri.find('&', begin) - begin);
  char* bytes = nullptr;
  std::size_t count = 0;
  oath_base32_decode(secret.data(), secret.size(), &bytes, &count);
  char digits[7] = "";
  oath_totp_generate(bytes, count, std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count(),
                     30, 0, 6, digits);
  free(bytes);
  return digits;
}

class CornerTest : public ::testing::Test {
 protected:
  WholeScreen& open(const std::vector<std::string>& tasks) {
    screen.emplace(may_only(tasks));
    EXPECT_TRUE(screen->sign_in("S01"));
    return *screen;
  }
  // All words of the menu, page by page.
  std::vector<std::string> menu() {
    std::vector<std::string> found;
    for (int page = 0; page < 3; ++page) {
      for (const Control& control : screen->kit.controls())
        if (control.id.starts_with("staff/menu/") && control.id != "staff/menu/more" &&
            std::ranges::count(found, control.id.substr(11)) == 0)
          found.push_back(control.id.substr(11));
      if (!screen->press("staff/menu/more")) break;
    }
    return found;
  }
  std::optional<WholeScreen> screen;
};

TEST_F(CornerTest, TheMenuHasWhatThePersonMayOpenAndTheFirstOfItIsShown) {
  open({"supports"});
  EXPECT_THAT(menu(), ::testing::UnorderedElementsAre("reward_tracker", "child", "me", "practice"));
  EXPECT_TRUE(screen->says("Marianne"));
  EXPECT_TRUE(screen->says("A child")) << "the title of the page";
  screen->staff.turn_to("people", "");
  screen->draw();
  EXPECT_FALSE(screen->says("Children")) << "no other page leads round it";
}

TEST_F(CornerTest, EveryPageIsInTheMenuOfWhoMayDoEverything) {
  std::vector<std::string> all;
  for (const Task task : all_tasks()) all.push_back(to_text(task));
  open(all);
  const auto found = menu();
  EXPECT_EQ(found.front(), "today");
  for (const char* page : {"child", "due", "people", "room", "words", "pictures", "plugins", "files",
                           "grown_ups", "log", "attention", "me", "practice", "emotion_checkin"})
    EXPECT_THAT(found, Contains(page));
  EXPECT_TRUE(screen->control("staff/menu/more")) << "more than fit";
}

TEST_F(CornerTest, APhoneOpensWhatThePinAloneDoesNot) {
  auto documents = may_only({"today", "people"});
  documents.push_back({.kind = "school",
                       .id = "quillbrook",
                       .body = {{"name", "Quillbrook"}, {"second_factor_for", {"people"}}}});
  screen.emplace(documents);
  ASSERT_TRUE(screen->sign_in("S01"));
  EXPECT_FALSE(screen->control("staff/menu/people"));
  ASSERT_TRUE(screen->press("staff/menu/phone"));
  ASSERT_TRUE(screen->press("staff/me/phone"));
  ASSERT_TRUE(screen->press("staff/me/confirm"));
  // The square of the newest question counts, so that the test may ask for what the phone reads.
  std::string uri;
  screen->records.enrol_second_factor(
      [&](const Answer<std::string>& told) { uri = told.value.value_or(""); });
  screen->settle();
  SDL_Event typed{};
  typed.type = SDL_TEXTINPUT;
  code_of(uri, screen->clock.now()).copy(typed.text.text, 6);
  screen->send(typed);
  ASSERT_TRUE(screen->press("staff/me/confirm/ok"));
  EXPECT_TRUE(screen->says("Write these down now"));
  ASSERT_TRUE(screen->press("staff/me/written"));
  EXPECT_FALSE(screen->says("Write these down now"));
  EXPECT_TRUE(screen->control("staff/menu/people"));
  ASSERT_TRUE(screen->press("staff/close"));
  screen->pass(31s);  // a code is good once

  ASSERT_TRUE(screen->sign_in("S01"));
  EXPECT_FALSE(screen->control("staff/menu/people"));
  ASSERT_TRUE(screen->press("staff/menu/phone"));
  ASSERT_TRUE(screen->press("staff/me/code_field"));
  std::string("000000").copy(typed.text.text, 6);
  screen->send(typed);
  ASSERT_TRUE(screen->press("staff/me/code_field/ok"));
  EXPECT_FALSE(screen->control("staff/menu/people"));
  ASSERT_TRUE(screen->press("staff/me/back"));
  ASSERT_TRUE(screen->press("staff/me/code"));
  ASSERT_TRUE(screen->press("staff/me/code_field"));
  code_of(uri, screen->clock.now()).copy(typed.text.text, 6);
  screen->send(typed);
  ASSERT_TRUE(screen->press("staff/me/code_field/ok"));
  EXPECT_TRUE(screen->control("staff/menu/people"));
}

TEST_F(CornerTest, OnesOwnPinIsTypedTwice) {
  open({"today"});
  const auto type = [&](const char* digits) {
    for (const char* at = digits; *at; ++at) screen->press(std::string("staff/me/pin/") + *at);
    screen->press("staff/me/pin/ok");
  };
  screen->press("staff/menu/me");
  ASSERT_TRUE(screen->press("staff/me/pin"));
  type("27182");
  EXPECT_TRUE(screen->says("A PIN is 6 to 8 digits."));
  type("271828");
  type("271829");
  EXPECT_TRUE(screen->says("The two were not the same."));
  type("271828");
  type("271828");
  EXPECT_TRUE(screen->says("Your new PIN is kept."));
  screen->press("staff/close");
  EXPECT_FALSE(screen->sign_in("S01")) << "the old one";
  for (const char* key : {"2", "7", "1", "8", "2", "8", "ok"}) screen->press(std::string("staff/pin/") + key);
  EXPECT_EQ(screen->staff.session().staff, "S01");
}

TEST_F(CornerTest, OneTouchOfTheCornerHidesEverythingAndThePinBringsItBack) {
  open({"look"});
  if (!screen->press("staff/menu/plugins")) screen->press("staff/menu/more");
  screen->press("staff/menu/plugins");
  ASSERT_TRUE(screen->says("Parts of the screen"));
  const PixelRect corner = screen->control("staff/hide")->rect;
  screen->pass(1s);
  screen->finger(SDL_FINGERDOWN, 1, unsigned(corner.x + corner.w - 1), 0);
  EXPECT_EQ(screen->kiosk.place(), "visual_timetable") << "as the finger goes down";
  EXPECT_FALSE(screen->says("Parts of the screen"));
  EXPECT_TRUE(screen->control("dock/visual_timetable"));
  screen->finger(SDL_FINGERUP, 1, unsigned(corner.x + corner.w - 1), 0);
  screen->settle();
  EXPECT_TRUE(screen->staff.session().staff.empty()) << "children must not stand before an open session";
  for (int n = 0; n < 3; ++n) screen->press("staff/corner");
  EXPECT_FALSE(screen->control("staff/who/S01")) << "their PIN is asked at once";
  for (const char* key : {"3", "1", "4", "1", "5", "9", "ok"}) screen->press(std::string("staff/pin/") + key);
  EXPECT_TRUE(screen->says("Parts of the screen"));
}

TEST_F(CornerTest, AfterAMinuteItIsForgotten) {
  open({"look"});
  ASSERT_TRUE(screen->press("staff/hide"));
  screen->pass(61s);
  for (int n = 0; n < 3; ++n) screen->press("staff/corner");
  EXPECT_TRUE(screen->control("staff/who/S01"));
}

TEST_F(CornerTest, ClosingSignsOut) {
  open({"look"});
  ASSERT_TRUE(screen->press("staff/close"));
  EXPECT_EQ(screen->kiosk.place(), "visual_timetable");
  for (int n = 0; n < 3; ++n) screen->press("staff/corner");
  EXPECT_TRUE(screen->control("staff/who/S01"));
}

TEST_F(CornerTest, LocksAMinuteAfterTheLastTouch) {
  open({"look"});
  screen->pass(59s);
  screen->tap(240, 260);
  screen->pass(59s);
  EXPECT_EQ(screen->kiosk.place(), "staff");
  screen->pass(1s);
  EXPECT_EQ(screen->kiosk.place(), "visual_timetable");
  EXPECT_TRUE(screen->staff.session().staff.empty());
}

TEST_F(CornerTest, LocksWhenSomebodyTouchesWithAnotherDevice) {
  open({"look"});
  screen->tap(240, 260);
  SDL_Event other{};
  other.type = SDL_FINGERDOWN;
  other.common.timestamp = Uint32(screen->now.count());
  other.tfinger.touchId = 7;
  other.tfinger.x = other.tfinger.y = 0.5f;
  screen->send(other);
  EXPECT_EQ(screen->kiosk.place(), "visual_timetable");
}

TEST_F(CornerTest, AnEndedSessionIsSaidAndThePageComesBack) {
  open({"look"});
  screen->press("staff/menu/room");
  // As the keeper ends it: the connection is a children's again.
  screen->records.close_session([](const Answer<Nothing>&) {});
  screen->pass(21s);
  screen->tap(240, 268);
  screen->settle();
  EXPECT_TRUE(screen->says("show your PIN again") || screen->says("show a PIN first"));
  for (const char* key : {"3", "1", "4", "1", "5", "9", "ok"}) screen->press(std::string("staff/pin/") + key);
  EXPECT_FALSE(screen->staff.session().staff.empty());
  EXPECT_TRUE(screen->says("The room"));
}

TEST_F(CornerTest, HelpIsOneTouchAwayAndNamesNoChild) {
  open({"today"});
  ASSERT_TRUE(screen->press("staff/help"));
  const auto calls = screen->store.entries({.kind = "crisis_call"});
  ASSERT_EQ(calls.size(), 1u);
  EXPECT_THAT(calls[0].pupil, IsEmpty());
  EXPECT_EQ(calls[0].room, "otter");
  EXPECT_TRUE(screen->says("The learning mentor has been asked at 08:41. Also send someone."));
  ASSERT_TRUE(screen->press("staff/help"));
  EXPECT_EQ(screen->store.entries({.kind = "crisis_call"}).size(), 1u)
      << "a second touch calls no second time";
  Entry seen{.kind = "crisis_seen", .room = "otter", .what = "S02", .detail = {{"call", calls[0].id}}};
  seen.id = "00000000-0000-7000-8000-000000000001";
  seen.at = screen->clock.now();
  screen->store.write(seen);
  screen->answers.news(News::today);
  screen->settle();
  const Adult* who = screen->room.school()->adult("S02");
  ASSERT_TRUE(who);
  EXPECT_TRUE(screen->says(who->name + " has seen it"));
}

TEST_F(CornerTest, WhatAnotherRoomAsksStandsOnceOnTheFirstPage) {
  open({"today"});
  Entry call{.kind = "crisis_call", .room = "kingfisher", .by = By::adult};
  call.id = "00000000-0000-7000-8000-000000000002";
  call.at = screen->clock.now();
  screen->store.write(call);
  screen->answers.news(News::today);
  screen->settle();
  const auto about_it = [&] {
    return std::ranges::count_if(screen->kit.said(), [](const Said& said) {
      return said.words.find("learning mentor") != std::string::npos;
    });
  };
  EXPECT_EQ(about_it(), 1);
  ASSERT_TRUE(screen->press("staff/help/go/" + call.id));
  EXPECT_EQ(about_it(), 1) << "in the list, with who goes";
  EXPECT_TRUE(screen->says("is coming, said so"));
}

TEST_F(CornerTest, TheDockFollowsTheClock) {
  open({"look"});
  screen->press("staff/close");
  EXPECT_TRUE(screen->control("dock/emotion_checkin")) << "it is 08:4x";
  screen->clock.set(instant_of(parse_day("2026-01-06"), parse_time("09:15"), "Europe/London"));
  screen->draw();
  EXPECT_FALSE(screen->control("dock/emotion_checkin"));
  EXPECT_TRUE(screen->control("dock/visual_timetable"));
}

TEST_F(CornerTest, APluginIsSwitchedOffAndItsSettingCountsAtOnce) {
  open({"look", "today"});
  if (!screen->press("staff/menu/plugins")) screen->press("staff/menu/more");
  screen->press("staff/menu/plugins");
  ASSERT_TRUE(screen->press("staff/plugins/one/emotion_checkin"));
  ASSERT_TRUE(screen->press("staff/plugins/settings"));
  ASSERT_TRUE(screen->press("staff/plugins/setting/thanks_stay/more"));
  const auto wish = [&] {
    for (const PluginWish& one : screen->room.school()->plugins)
      if (one.id == "emotion_checkin") return one;
    return PluginWish{};
  };
  EXPECT_EQ(std::get<std::int64_t>(wish().settings.at("thanks_stay")), 10);
  EXPECT_EQ(wish().hours.size(), 1u) << "what it had keeps standing";
  ASSERT_TRUE(screen->press("staff/plugins/place"));
  ASSERT_TRUE(screen->press("staff/plugins/on"));
  EXPECT_FALSE(wish().enabled);
  EXPECT_THAT(menu(), Not(Contains("emotion_checkin")));
  screen->press("staff/close");
  EXPECT_FALSE(screen->control("dock/emotion_checkin"));
}

TEST_F(CornerTest, TheHomePluginCannotBeSwitchedOff) {
  open({"look"});
  if (!screen->press("staff/menu/plugins")) screen->press("staff/menu/more");
  screen->press("staff/menu/plugins");
  ASSERT_TRUE(screen->press("staff/plugins/one/visual_timetable"));
  EXPECT_FALSE(screen->control("staff/plugins/on"));
  EXPECT_TRUE(screen->says("It stays switched on"));
}

}  // namespace
}  // namespace hearth
