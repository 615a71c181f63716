// SPDX-License-Identifier: MIT
// 10,000 presses, drags and keys of somebody who has shown a PIN and only plays with the staff's side, with
// every page open to them: it never ends the screen, no document is lost, and whatever changed can be read in
// the journal with who and when. HEARTH_SEED=… repeats a run, HEARTH_PRESSES=… sets its length.
#include <gtest/gtest.h>

#include <iostream>
#include <map>
#include <set>

#include "unit/screen/kiosk/whole_screen.hpp"

namespace hearth {
namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr unsigned kPresses = 500;
#else
constexpr unsigned kPresses = 10'000;
#endif

using Name = std::pair<std::string, Id>;  // of a document

std::map<Name, Document> by_name(const Store& store) {
  std::map<Name, Document> all;
  for (const Document& document : store.documents()) all[{document.kind, document.id}] = document;
  return all;
}

// S01 may do everything, so that every page can be pressed.
std::vector<Document> somebody_who_may_do_all() {
  nlohmann::json tasks = nlohmann::json::array();
  for (const Task task : all_tasks()) tasks.push_back(to_text(task));
  return {{.kind = "role", .id = "all", .body = {{"title", "All"}, {"tasks", tasks}}},
          {.kind = "adult",
           .id = "S01",
           .body = {{"name", "Marianne"}, {"picture", "person/1"}, {"access", "all"}}}};
}

std::string text_of(const Entry& entry, const char* key) {
  const auto found = entry.detail.find(key);
  const auto* text = found == entry.detail.end() ? nullptr : std::get_if<std::string>(&found->second);
  return text ? *text : std::string();
}

std::string shown(const WholeScreen& screen) {
  std::string all;
  for (const Said& said : screen.kit.said()) all += said.words + " | ";
  return all;
}

class Hand : public Restless {
 public:
  Hand(WholeScreen& screen, unsigned seed) : Restless(screen, seed), screen_(screen) {}

  void play() {
    const unsigned what = below(100);
    if (what < 85)
      tap_a_control();
    else if (what < 90)
      screen_.tap(below(480), below(270));
    else if (what < 94)
      drag();
    else if (what < 96)
      lean();
    else if (what < 99)
      key();
    else
      screen_.pass(std::chrono::seconds(below(50)));
    screen_.pass(std::chrono::milliseconds(50 + below(700)));
  }

 private:
  // Keys of a keyboard are hidden too, and count. What leads out is not pressed at every turn.
  void tap_a_control() {
    const auto& there = screen_.kit.controls();
    if (there.empty()) return;
    const Control& one = there[below(unsigned(there.size()))];
    const bool leads_out =
        one.id == "staff/hide" || one.id == "staff/close" || one.id == "staff/practise/start";
    if (!leads_out || below(10) == 0) tap(one);
  }

  WholeScreen& screen_;
};

TEST(StaffPresses, WhoeverPlaysWithTheStaffsSideLosesNothingAndLeavesATrace) {
  const unsigned seed = number_from("HEARTH_SEED", 20260718),
                 presses = number_from("HEARTH_PRESSES", kPresses);
  RecordProperty("seed", int(seed));
  std::cout << "HEARTH_SEED=" << seed << " HEARTH_PRESSES=" << presses << '\n';
  WholeScreen screen(somebody_who_may_do_all());
  const auto before = by_name(screen.store);
  const std::size_t edits_before = screen.store.entries({.kind = "edited"}).size();

  Hand hand(screen, seed);
  std::set<std::string> pages;
  unsigned sessions = 0, pressed = 0;
  while (pressed < presses) {
    if (screen.staff.session().staff.empty()) {
      screen.pass(std::chrono::minutes(11));  // whatever they had begun on the children's side is over
      if (screen.kiosk.asleep()) screen.tap(240, 135);
      ASSERT_TRUE(screen.sign_in("S01")) << "press " << pressed << ", seed " << seed << ": " << shown(screen);
      ++sessions;
    }
    hand.play();
    ++pressed;
    for (const Control& control : screen.kit.controls())
      if (control.id.starts_with("staff/menu/")) pages.insert(control.id);
    for (const InstalledPlugin& plugin : screen.plugins.all())
      ASSERT_NE(plugin.state(), PluginState::resting) << plugin.reason() << ", press " << pressed;
  }
  EXPECT_GE(pages.size(), 13u);
  std::cout << sessions << " sessions, " << pages.size() << " words in the menu\n";

  const Checked checked = screen.store.check();
  EXPECT_TRUE(checked.problems.empty()) << checked.problems.front();
  const auto after = by_name(screen.store);
  const auto edits = screen.store.entries({.kind = "edited"});
  std::set<Name> edited;
  for (std::size_t n = edits_before; n < edits.size(); ++n) {
    const Entry& entry = edits[n];
    edited.insert({text_of(entry, "kind"), text_of(entry, "id")});
    EXPECT_EQ(text_of(entry, "who"), "S01");
    EXPECT_GT(entry.at, kTuesdayMorning);
  }
  unsigned changed = 0;
  for (const auto& [name, document] : before) {
    const auto now = after.find(name);
    ASSERT_NE(now, after.end()) << name.first << ' ' << name.second << " is lost, seed " << seed;
    if (now->second == document) continue;
    ++changed;
    EXPECT_TRUE(edited.contains(name)) << name.first << ' ' << name.second << " changed without a trace";
  }
  for (const auto& [name, document] : after) {
    if (before.contains(name)) continue;
    ++changed;
    EXPECT_TRUE(edited.contains(name)) << name.first << ' ' << name.second << " is new without a trace";
  }
  EXPECT_GT(changed, presses / 1000) << "somebody must have changed something, or nothing was tried";
  std::cout << changed << " documents changed, " << edits.size() - edits_before << " edits\n";
}

}  // namespace
}  // namespace hearth
