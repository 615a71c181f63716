// SPDX-License-Identifier: MIT
#include "screen/day_script.hpp"

#include <array>
#include <cstdio>
#include <map>
#include <sstream>

#include "screen/places.hpp"

namespace hearth {
namespace {

const std::string kDay = "2026-03-25";

std::vector<std::string> children() {
  std::vector<std::string> all;
  for (int n = 1; n <= 12; ++n) all.push_back((n < 10 ? "P0" : "P") + std::to_string(n));
  return all;
}

int targets_of(const std::string& pupil) {
  static const std::map<std::string, int> more{{"P02", 3}, {"P03", 3}, {"P04", 4}, {"P10", 3}};
  const auto found = more.find(pupil);
  return found == more.end() ? 2 : found->second;
}

std::string feeling_of(const std::string& pupil, std::size_t turn) {
  static const std::vector<std::string> three{"happy", "sad", "cross"},
      six{"happy", "calm", "tired", "sad", "worried", "cross"};
  return pupil == "P06" ? three[turn % 3] : six[turn % 6];
}

bool every_third(const std::string& pupil) {
  return pupil == "P03" || pupil == "P06" || pupil == "P09" || pupil == "P12";
}

std::string moment(std::chrono::seconds of_day) {
  std::array<char, 16> time{};
  const auto all = of_day.count();
  std::snprintf(time.data(), time.size(), "T%02d:%02d:%02d", int(all / 3600), int(all / 60 % 60),
                int(all % 60));
  return kDay + time.data();
}

}  // namespace

DayScript::DayScript(Plug plug) : plug_(plug), time_(std::chrono::hours(8) + std::chrono::minutes(40)) {
  parts_.push_back({moment(time_), {}});
  add("now 2026-03-25T08:46\nwait dock/emotion_checkin");
  everybody_is_asked("arrive", 0);
  quiet_time("disc", true);
  add("now 2026-03-25T10:12");
  for (const std::string& pupil : children()) mark(pupil, "literacy");
  give_stars();
  score("literacy");
  quiet_time("sand", false);
  add("now 2026-03-25T12:58");
  everybody_is_asked("midday", 5);
  add("now 2026-03-25T13:38");
  for (const std::string& pupil : children()) mark(pupil, "project");
  quiet_time("breath", true);
  add("now 2026-03-25T13:56");
  everybody_is_asked("leave", 9);
}

void DayScript::add(const std::string& lines) {
  parts_.back().tour += lines + '\n';
  std::istringstream in(lines);
  for (std::string line; std::getline(in, line);) {
    int hours = 0, minutes = 0, seconds = 0;
    if (std::sscanf(line.c_str(), "now 2026-03-25T%d:%d", &hours, &minutes) == 2)
      time_ = std::chrono::hours(hours) + std::chrono::minutes(minutes);
    if (std::sscanf(line.c_str(), "step %ds", &seconds) == 1) time_ += std::chrono::seconds(seconds);
  }
}

void DayScript::cut() {
  if (plug_ == Plug::is_pulled) parts_.push_back({moment(time_), {}});
}

// Harvey hears a choice at the first touch, and chooses with the second.
void DayScript::choose(const std::string& pupil, const std::string& id) {
  press(id);
  if (pupil == "P06") add("step 1s"), press(id);
}

void DayScript::everybody_is_asked(const std::string& slot, std::size_t turn) {
  for (const std::string& pupil : children()) {
    if (pupil == "P04")
      loop(slot);
    else
      check_in(pupil, slot, turn++);
    if (every_third(pupil)) cut();
  }
}

void DayScript::check_in(const std::string& pupil, const std::string& slot, std::size_t turn) {
  const std::string feeling = feeling_of(pupil, turn);
  add("press dock/emotion_checkin\nwait check_in/self/" + pupil);
  press("check_in/self/" + pupil);
  if (plug_ == Plug::is_pulled && turn % 4 == 1) {  // in the middle, before anything is said: it begins anew
    add("wait check_in/out/not_now");
    cut();
    add("wait dock/emotion_checkin\npress dock/emotion_checkin\nwait check_in/self/" + pupil);
    press("check_in/self/" + pupil);
  }
  if (turn % 11 == 7) {
    press("check_in/out/not_now");
    add("wait check_in/thanks/home\npress check_in/thanks/home\nwait dock/emotion_checkin");
    return row(pupil + " check_in child not_today " + slot);
  }
  if (pupil == "P04") press("check_in/body/on");
  choose(pupil, "check_in/feeling/" + feeling);
  if (pupil == "P04") add("press check_in/second/none\npress check_in/size/2\npress check_in/need/nothing");
  choose(pupil, "check_in/help/leave_me");
  if (pupil == "P04" || pupil == "P11") press("check_in/know/here");
  add("wait check_in/thanks/home");
  choose(pupil, "check_in/thanks/home");
  add("wait dock/emotion_checkin");
  row(pupil + " check_in child answered " + slot + ' ' + feeling);
}

// Jay is worried, breathes, and is asked how it is now.
void DayScript::loop(const std::string& slot) {
  add(R"(press dock/emotion_checkin
wait check_in/self/P04
press check_in/self/P04
press check_in/body/on
press check_in/feeling/worried
press check_in/second/none
press check_in/size/3
press check_in/need/nothing
press check_in/help/my_tools
press check_in/tool/breathe
press check_in/know/here
step 4s
wait calm/ready
step 15s)");
  cut();
  add(R"(wait calm/ready
step 25s
press calm/ready
step 3s
wait check_in/feeling/calm)");
  cut();
  add(R"(wait check_in/feeling/calm
press check_in/feeling/calm
wait check_in/thanks/home
press check_in/thanks/home
wait dock/emotion_checkin)");
  row("P04 check_in child answered " + slot + " worried");
  row("P04 calm_session child breathe early");
  row("P04 how_now child calm");
}

void DayScript::quiet_time(const std::string& looks, bool to_its_end) {
  add("press dock/calm_timer\nwait calm/minutes/1\npress calm/looks/" + looks + "\npress calm/minutes/1");
  add("wait calm/ready\nstep 20s");
  cut();
  add("wait calm/ready");
  if (to_its_end) {
    add("step 41s\nwait calm/over/ready");
    cut();
    add("wait calm/over/ready\npress calm/over/ready");
  } else {
    add("press calm/ready");
  }
  add("wait calm/home\npress calm/home\nwait dock/calm_timer");
  cut();
  row(" calm_session child " + std::string(looks == "breath" ? "breath " : "timer ") +
      std::string(to_its_end ? "ready" : "early"));
}

// Their targets in turn: met, nearly, met … A star for each that was met.
void DayScript::mark(const std::string& pupil, const std::string& session) {
  add("press dock/reward_tracker\nwait stars/self/" + pupil + "\npress stars/self/" + pupil);
  for (int target = 1; target <= targets_of(pupil); ++target) {
    const std::string mark = target % 2 == 1 ? "2" : "1", id = pupil + "-T" + std::to_string(target);
    add("wait stars/mark/" + mark + "");
    choose(pupil, "stars/mark/" + mark);
    add("step 1s");
    row(pupil + " target_score child " + session + ' ' + id + ' ' + mark);
  }
  for (int target = 1; target <= targets_of(pupil); target += 2)
    row(pupil + " award child " + session + " target");
  add("wait stars/home");
  choose(pupil, "stars/home");
  add("wait dock/reward_tracker");
  if (every_third(pupil)) cut();
}

// Mrs Okafor gives stars: one that she takes back, one, and one to everybody. The plug is pulled before the
// second is for good: it is not lost.
void DayScript::give_stars() {
  add(kToTheCorner + "press staff/menu/reward_tracker\nwait award/child/P01\npress award/child/P01");
  add("wait award/take_back\npress award/take_back\ngone award/take_back");
  add("press award/child/P02\nwait award/take_back");
  if (plug_ == Plug::is_pulled) {
    cut();
    add("wait staff/corner" + kToTheCorner + "press staff/menu/reward_tracker\nwait award/child/P01");
  } else {
    add("step 11s\ngone award/take_back");
  }
  row("P02 award adult");
  add("press award/everybody\nwait award/take_back\nstep 11s\ngone award/take_back");
  for (const std::string& pupil : children()) row(pupil + " award adult");
  add("press staff/close\nwait dock/reward_tracker");
  cut();
}

// She marks what she has seen of each child in turn.
void DayScript::score(const std::string& session) {
  add(kToTheCorner +
      "press staff/menu/reward_tracker\nwait award/section/scoring\npress award/section/scoring");
  add("wait score/all/round\npress score/all/round");
  for (const std::string& pupil : children()) {
    for (int target = 1; target <= targets_of(pupil); ++target) {
      const std::string id = pupil + "-T" + std::to_string(target);
      add("press score/mark/" + id + "/1");
      row(pupil + " target_score adult " + session + ' ' + id + " 1");
    }
    add(pupil == "P12" ? "press score/done" : "press score/next");
  }
  add("press staff/close\nwait dock/reward_tracker");
  cut();
}

}  // namespace hearth
