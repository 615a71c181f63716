// SPDX-License-Identifier: MIT
// 100,000 presses, drags, palms and keys of somebody who only plays with the screen: they never reach a staff
// screen, never show what another child answered, and never end it. HEARTH_SEED=… repeats a run,
// HEARTH_PRESSES=… sets its length.
#include <gtest/gtest.h>

#include <iostream>

#include "unit/screen/kiosk/whole_screen.hpp"

namespace hearth {
namespace {

using namespace std::chrono_literals;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr unsigned kPresses = 5'000;
#else
constexpr unsigned kPresses = 100'000;
#endif

// What must hold whatever is pressed. Empty when it does.
std::string what_is_wrong(const WholeScreen& screen) {
  if (screen.kiosk.place() == "staff") return "the staff's side is open";
  for (const Control& control : screen.kit.controls())
    if (control.id.starts_with("staff/") && control.id != "staff/corner") return "there is " + control.id;
  const Id& chosen = screen.room.pupil();
  for (const Entry& entry : screen.room.own_today())
    if (entry.pupil != chosen) return "the screen knows what another child said";
  for (const Said& said : screen.kit.said()) {
    if (chosen.empty())
      for (const Feeling& feeling : screen.content.feelings)
        if (said.words == feeling.word) return "a feeling stands there and nobody has chosen themselves";
    // The one that staff have chosen to score beside them is named to them.
    const Pupil* child = screen.room.school()->pupil(chosen);
    if (child)
      for (const Pupil& pupil : screen.room.school()->pupils)
        if (pupil.id != chosen && pupil.id != child->preferences.peer &&
            said.words.find(pupil.name) != std::string::npos)
          return "another child's name stands on " + screen.kiosk.place() + ": " + said.words;
  }
  for (const InstalledPlugin& plugin : screen.plugins.all())
    if (plugin.state() == PluginState::resting) return plugin.manifest().id + " rests: " + plugin.reason();
  return {};
}

TEST(Presses, WhoeverPlaysWithTheScreenReachesNothingThatIsNotTheirs) {
  const unsigned seed = number_from("HEARTH_SEED", 20260717),
                 presses = number_from("HEARTH_PRESSES", kPresses);
  RecordProperty("seed", int(seed));
  std::cout << "HEARTH_SEED=" << seed << " HEARTH_PRESSES=" << presses << '\n';
  WholeScreen screen;
  for (const InstalledPlugin& plugin : screen.plugins.all())
    ASSERT_EQ(plugin.state(), PluginState::running) << plugin.manifest().id << ": " << plugin.reason();
  Restless player(screen, seed);
  for (unsigned n = 0; n < presses; ++n) {
    if (n % 700 == 699) screen.pass(24h - 20min);  // the next day, earlier or later in it
    player.play();
    const std::string wrong = what_is_wrong(screen);
    ASSERT_EQ(wrong, "") << "press " << n << ", seed " << seed;
  }
  const auto entries = screen.store.entries({.kind = "check_in"});
  EXPECT_GT(std::ranges::count_if(entries, [&](const Entry& e) { return e.at > kTuesdayMorning; }),
            int(presses / 1000))
      << "somebody must have got through, or nothing was tried";
}

}  // namespace
}  // namespace hearth
