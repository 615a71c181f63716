// SPDX-License-Identifier: MIT
// The whole screen but its loop, with a real store behind it and the demo school in it. Small, so that
// drawing costs little.
#pragma once

#include <SDL.h>

#include <algorithm>
#include <cstdlib>
#include <random>
#include <string>
#include <utility>

#include "base/clocks.hpp"
#include "contract/temp_folder.hpp"
#include "keeper/serve/demo.hpp"
#include "keeper/serve/direct_records.hpp"
#include "records/read_content.hpp"
#include "screen/kiosk/furnish.hpp"
#include "screen/kiosk/kiosk.hpp"

namespace hearth {

inline const std::filesystem::path kAssets = HEARTH_BUILD_DIR "/share/hearth/assets";
inline const std::filesystem::path kContent = HEARTH_SOURCE_DIR "/content";
inline const Instant kTuesdayMorning =
    instant_of(parse_day("2026-01-06"), parse_time("08:41"), "Europe/London");

class WholeScreen {
 public:
  // `more` documents lie over those of the demo school.
  explicit WholeScreen(const std::vector<Document>& more = {}, int width_px = 480, int height_px = 270,
                       const std::filesystem::path& plugin_folder = HEARTH_BUILD_DIR "/lib/hearth/plugins")
      : plugins_in(plugin_folder),
        laid_over(lay_over(more)),
        display({.without_display = true, .width_px = width_px, .height_px = height_px, .width_mm = 531}) {
    kit.voice.tap = [] {};
    kit.today = [this] { return local_time(clock.now(), "Europe/London").day; };
    furnish(staff, desk(), plugins, kit);
    for (int n = 0; n < 3; ++n) room.poll();
    kiosk.start();
    settle();
  }

  StaffDesk desk() {
    return {
        .records = records,
        .words = words,
        .clock = clock,
        .content = content,
        .school = [this] { return room.school(); },
        .room = [this] { return room.room(); },
        .session = [this]() -> const StaffSession& { return staff.session(); },
        .document = [this](const std::string& kind, const Id& id) { return room.document(kind, id); },
        .keep = [this](Document d, ThenKept then) { room.keep(std::move(d), std::move(then)); },
        .write = [this](Entry entry) { room.write(std::move(entry), {}); },
        .open = [this](const std::string& page, const std::string& about) { staff.turn_to(page, about); },
        .notices = [] { return Notices(); },
        .write_and_tell = [this](Entry entry, auto done) { room.write(std::move(entry), std::move(done)); },
        .may_more = [this](const StaffSession& session) { staff.take(session); },
        .practise = [this] { kiosk.practise(); }};
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
    poll();
    for (bool more = true; more;) {
      more = kit.touch().more();
      kit.begin_frame();
      kiosk.draw();
      kit.end_frame();
      poll();
      more |= kiosk.draw_again() || kit.wants_frame();
      // One more that shows what a touch led to, as the loop draws it.
      if (const Id chosen = room.pupil(); chosen != std::exchange(pupil_, chosen)) more = true;
    }
  }
  // Until nothing is asked any more, as the loop does it.
  void settle() {
    for (int n = 0; n < 4; ++n) draw();
  }

  void finger(Uint32 type, SDL_FingerID id, unsigned x, unsigned y) {
    SDL_Event event{};
    event.type = type;
    event.common.timestamp = Uint32(now.count());
    event.tfinger.fingerId = id;
    event.tfinger.x = float(x) / float(display.panel().width_px);
    event.tfinger.y = float(y) / float(display.panel().height_px);
    send(event);
  }
  void tap(unsigned x, unsigned y) {
    finger(SDL_FINGERDOWN, 1, x, y);
    finger(SDL_FINGERUP, 1, x, y);
  }
  const Control* control(const std::string& id) const {
    const auto found = std::ranges::find(kit.controls(), id, &Control::id);
    return found == kit.controls().end() ? nullptr : &*found;
  }
  // Taps a control by its id, later than the last touch. False when it is not there.
  bool press(const std::string& id) {
    pass(std::chrono::milliseconds(400));
    const Control* there = control(id);
    if (!there) return false;
    const PixelRect r = there->rect;
    tap(unsigned(std::clamp(r.x + r.w / 2, 0, display.panel().width_px - 1)),
        unsigned(std::clamp(r.y + r.h / 2, 0, display.panel().height_px - 1)));
    settle();
    return true;
  }
  bool says(const std::string& words) const {
    return std::ranges::any_of(kit.said(),
                               [&](const Said& said) { return said.words.find(words) != std::string::npos; });
  }
  // Three taps in the corner, who it is, and the demo's PIN.
  bool sign_in(const Id& staff_member) {
    for (int n = 0; n < 3; ++n) press("staff/corner");
    press("staff/who/" + staff_member);
    for (const char* key : {"3", "1", "4", "1", "5", "9", "ok"}) press(std::string("staff/pin/") + key);
    return staff.session().staff == staff_member;
  }

  const std::filesystem::path plugins_in;
  TempFolder folder;
  SteppedClock clock{kTuesdayMorning};
  std::chrono::milliseconds now{1000000};
  Notices notices;
  std::vector<EntryKind> kinds = plugin_kinds(plugins_in, notices);
  Store store{{.folder = folder.path() / "data", .kinds = kinds}, clock};
  // Before the screen asks.
  const Notices told = fill_with_demo(store, kContent / "demo-school", clock.now());
  const bool laid_over;
  Answers answers{store, clock, kinds};
  DirectRecords records{answers};
  Languages languages{kAssets / "languages"};
  Words words = languages.words("en", notices);
  Content content = read_content(kContent, notices);
  RoomRecords room{records, clock, "otter"};
  Display display;
  Pictures pictures{kAssets, notices};
  Kit kit{display, Theme(), pictures, words, [this] { return now; }};
  Speaker speaker{kAssets / "sounds", {.program = ""}, [](const Phrase&) { return std::nullopt; }, [] {}};
  Viewer viewer{kit, speaker, words, languages, kAssets / "themes", "", notices};
  CallPage page;
  // However slow the machine is, nothing rests for it here.
  Plugins plugins{
      plugins_in, page, "Europe/London", {.call = std::chrono::hours(1), .first = std::chrono::hours(1)}};
  StaffCorner staff{kit, desk()};
  Kiosk kiosk{kit,     plugins, room,  staff, viewer,
              speaker, content, words, clock, {.running = [this] { return now; }}};

 private:
  bool lay_over(const std::vector<Document>& more) {
    store.put_all(more, "test");
    return true;
  }
  void poll() {
    room.poll();
    if (room.take_changed()) staff.refresh();
  }
  Id pupil_;  // as the last frame left it
};

// Somebody who only plays with the screen: presses, drags, palms and keys.
class Restless {
 public:
  Restless(WholeScreen& screen, unsigned seed) : screen_(screen), random_(seed) {}

  void play() {
    const unsigned what = below(100);
    if (what < 45)
      screen_.tap(below(wide()), below(high()));
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
  // One of the controls that are there and can be seen.
  void tap_something() {
    const auto& there = screen_.kit.controls();
    if (there.empty()) return;
    const Control& one = there[below(unsigned(there.size()))];
    if (!one.hidden) tap(one);
  }
  void tap(const Control& one) {
    const PixelRect r = one.rect;
    screen_.tap(unsigned(std::clamp(r.x + r.w / 2, 0, int(wide()) - 1)),
                unsigned(std::clamp(r.y + r.h / 2, 0, int(high()) - 1)));
  }
  void drag() {
    screen_.finger(SDL_FINGERDOWN, 1, below(wide()), below(high()));
    for (unsigned n = below(4); n > 0; --n) screen_.finger(SDL_FINGERMOTION, 1, below(wide()), below(high()));
    screen_.finger(SDL_FINGERUP, 1, below(wide()), below(high()));
  }
  void lean() {  // an arm or a palm: fingers come in any order, and some are never lifted
    const unsigned fingers = 2 + below(9);
    for (unsigned n = 0; n < fingers; ++n)
      screen_.finger(SDL_FINGERDOWN, 2 + n, below(wide()), below(high()));
    for (unsigned n = 0; n < fingers; ++n)
      if (below(10) > 0) screen_.finger(SDL_FINGERUP, 2 + below(fingers), below(wide()), below(high()));
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
  unsigned below(unsigned n) { return std::uniform_int_distribution<unsigned>(0, n - 1)(random_); }

 private:
  unsigned wide() const { return unsigned(screen_.display.panel().width_px); }
  unsigned high() const { return unsigned(screen_.display.panel().height_px); }

  WholeScreen& screen_;
  std::mt19937 random_;
};

// A number that somebody gives to repeat a run: HEARTH_SEED=…
inline unsigned number_from(const char* name, unsigned otherwise) {
  const char* text = std::getenv(name);
  return text ? unsigned(std::strtoul(text, nullptr, 10)) : otherwise;
}

}  // namespace hearth
