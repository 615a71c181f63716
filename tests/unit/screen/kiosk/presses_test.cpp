// SPDX-License-Identifier: MIT
// 100,000 presses, drags, palms and keys of somebody who only plays with the screen: they never reach a staff
// screen, never show what another child answered, and never end it. HEARTH_SEED=… repeats a run,
// HEARTH_PRESSES=… sets its length.
#include <SDL.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <random>

#include "base/clocks.hpp"
#include "contract/temp_folder.hpp"
#include "keeper/serve/demo.hpp"
#include "keeper/serve/direct_records.hpp"
#include "records/read_content.hpp"
#include "screen/kiosk/kiosk.hpp"
#include "screen/staff/pages.hpp"

namespace hearth {
namespace {

using namespace std::chrono_literals;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr unsigned kPresses = 5'000;
#else
constexpr unsigned kPresses = 100'000;
#endif

unsigned number_from(const char* name, unsigned otherwise) {
  const char* text = std::getenv(name);
  return text ? unsigned(std::strtoul(text, nullptr, 10)) : otherwise;
}

const std::filesystem::path kAssets = HEARTH_BUILD_DIR "/share/hearth/assets";
const std::filesystem::path kContent = HEARTH_SOURCE_DIR "/content";

// The whole screen but its loop, with a real store behind it. Small, so that drawing costs little.
class PlayedWith {
 public:
  PlayedWith() {
    kit.voice.tap = [] {};
    const StaffDesk desk{records,
                         words,
                         clock,
                         [this] { return room.school(); },
                         [this] { return room.room(); },
                         [this] { return staff.signed_in(); },
                         [] { return Notices(); }};
    staff.add({"calls", "staff.asked", calls_page(desk)});
    for (int n = 0; n < 3; ++n) room.poll();
    kiosk.start();
    draw();
  }

  void send(const SDL_Event& event) {
    if (kiosk.hear(event, now)) draw();
  }
  void pass(std::chrono::milliseconds time) {
    clock.set(clock.now() + time);
    now += time;
    draw();
  }
  void draw() {
    room.poll();
    for (bool more = true; more;) {
      more = kit.touch().more();
      kit.begin_frame();
      kiosk.draw();
      kit.end_frame();
      room.poll();
      more |= kiosk.draw_again() || kit.wants_frame();
    }
  }

  TempFolder folder;
  SteppedClock clock{instant_of(parse_day("2026-01-06"), parse_time("08:41"), "Europe/London")};
  std::chrono::milliseconds now{1000000};
  Notices notices;
  std::vector<EntryKind> kinds = plugin_kinds(HEARTH_BUILD_DIR "/lib/hearth/plugins", notices);
  Store store{{.folder = folder.path() / "data", .kinds = kinds}, clock};
  // Before the screen asks.
  const Notices told = fill_with_demo(store, kContent / "demo-school", clock.now());
  Answers answers{store, clock, kinds};
  DirectRecords records{answers};
  Languages languages{kAssets / "languages"};
  Words words = languages.words("en", notices);
  Content content = read_content(kContent, notices);
  RoomRecords room{records, clock, "otter"};
  Display display{{.without_display = true, .width_px = 480, .height_px = 270, .width_mm = 531}};
  Pictures pictures{kAssets, notices};
  Kit kit{display, Theme(), pictures, words, [this] { return now; }};
  Speaker speaker{kAssets / "sounds", {.program = ""}, [](const Phrase&) { return std::nullopt; }, [] {}};
  Viewer viewer{kit, speaker, words, languages, kAssets / "themes", "", notices};
  CallPage page;
  // However slow the machine is, nothing rests for it here.
  Plugins plugins{HEARTH_BUILD_DIR "/lib/hearth/plugins", page, "Europe/London", {.call = 1h, .first = 1h}};
  StaffCorner staff{kit, records, words, [this] { return room.school(); }};
  Kiosk kiosk{kit, plugins, room, staff, viewer, speaker, content, words, clock};
};

class Player {
 public:
  Player(PlayedWith& screen, unsigned seed) : screen_(screen), random_(seed) {}

  void play() {
    const unsigned what = below(100);
    if (what < 45)
      tap(below(480), below(270));
    else if (what < 75)
      tap_something();
    else if (what < 84)
      drag();
    else if (what < 92)
      lean();
    else if (what < 97)
      key();
    else
      screen_.pass(std::chrono::seconds(below(100)));
    screen_.pass(std::chrono::milliseconds(50 + below(2000)));
  }

 private:
  unsigned below(unsigned n) { return std::uniform_int_distribution<unsigned>(0, n - 1)(random_); }
  void finger(Uint32 type, SDL_FingerID id, unsigned x, unsigned y) {
    SDL_Event event{};
    event.type = type;
    event.common.timestamp = Uint32(screen_.now.count());
    event.tfinger.fingerId = id;
    event.tfinger.x = float(x) / 480;
    event.tfinger.y = float(y) / 270;
    screen_.send(event);
  }
  void tap(unsigned x, unsigned y) {
    finger(SDL_FINGERDOWN, 1, x, y);
    finger(SDL_FINGERUP, 1, x, y);
  }
  void tap_something() {
    const auto& there = screen_.kit.controls();
    if (there.empty()) return;
    const Control& one = there[below(unsigned(there.size()))];
    if (one.hidden) return;  // a child does not see it either
    const PixelRect r = one.rect;
    tap(unsigned(std::clamp(r.x + r.w / 2, 0, 479)), unsigned(std::clamp(r.y + r.h / 2, 0, 269)));
  }
  void drag() {
    finger(SDL_FINGERDOWN, 1, below(480), below(270));
    for (unsigned n = below(4); n > 0; --n) finger(SDL_FINGERMOTION, 1, below(480), below(270));
    finger(SDL_FINGERUP, 1, below(480), below(270));
  }
  void lean() {  // an arm or a palm: fingers come in any order, and some are never lifted
    const unsigned fingers = 2 + below(9);
    for (unsigned n = 0; n < fingers; ++n) finger(SDL_FINGERDOWN, 2 + n, below(480), below(270));
    for (unsigned n = 0; n < fingers; ++n)
      if (below(10) > 0) finger(SDL_FINGERUP, 2 + below(fingers), below(480), below(270));
  }
  void key() {
    constexpr SDL_Keycode kKeys[] = {SDLK_SPACE, SDLK_RETURN, SDLK_TAB, SDLK_1,
                                     SDLK_2,     SDLK_ESCAPE, SDLK_q,   SDLK_F4};
    SDL_Event event{};
    event.type = SDL_KEYDOWN;
    event.key.keysym.sym = kKeys[below(std::size(kKeys))];
    event.key.keysym.mod = Uint16(below(3) == 0 ? KMOD_ALT : below(3) == 0 ? KMOD_CTRL : KMOD_NONE);
    screen_.send(event);
    event.type = SDL_KEYUP;
    screen_.send(event);
  }

  PlayedWith& screen_;
  std::mt19937 random_;
};

// What must hold whatever is pressed. Empty when it does.
std::string what_is_wrong(const PlayedWith& screen) {
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
    if (!chosen.empty())
      for (const Pupil& pupil : screen.room.school()->pupils)
        if (pupil.id != chosen && said.words.find(pupil.name) != std::string::npos)
          return "another child's name stands there: " + said.words;
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
  PlayedWith screen;
  for (const InstalledPlugin& plugin : screen.plugins.all())
    ASSERT_EQ(plugin.state(), PluginState::running) << plugin.manifest().id << ": " << plugin.reason();
  Player player(screen, seed);
  for (unsigned n = 0; n < presses; ++n) {
    if (n % 700 == 699) screen.pass(24h - 20min);  // the next day, earlier or later in it
    player.play();
    const std::string wrong = what_is_wrong(screen);
    ASSERT_EQ(wrong, "") << "press " << n << ", seed " << seed;
  }
  const auto entries = screen.store.entries({.kind = "check_in"});
  const auto since = instant_of(parse_day("2026-01-06"), parse_time("08:41"), "Europe/London");
  EXPECT_GT(std::ranges::count_if(entries, [&](const Entry& e) { return e.at > since; }), int(presses / 1000))
      << "somebody must have got through, or nothing was tried";
}

}  // namespace
}  // namespace hearth
