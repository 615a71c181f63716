// SPDX-License-Identifier: MIT
#include "screen/kiosk/tour.hpp"

#include <SDL.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <map>
#include <sstream>

namespace hearth {
namespace {

using namespace std::chrono_literals;

constexpr auto kBetweenPresses = 350ms;
constexpr const char* kCommands[] = {"now", "step",     "press",  "drag-off", "drag", "tap",
                                     "key", "key-down", "key-up", "wait",     "gone", "offered",
                                     "see", "not-see",  "shot",   "note",     "theme"};
// Keys by the names that a tour gives them.
const std::map<std::string, SDL_Keycode> kKeys{{"space", SDLK_SPACE}, {"enter", SDLK_RETURN},
                                               {"next", SDLK_TAB},    {"1", SDLK_1},
                                               {"2", SDLK_2},         {"q", SDLK_q}};

// An id that ends with * is that of the first control whose id begins so.
const Control* find(const Tour::Shown& shown, const std::string& id) {
  const bool begins = id.ends_with('*');
  const auto found = std::ranges::find_if(shown.controls, [&](const Control& control) {
    return begins ? control.id.starts_with(std::string_view(id).substr(0, id.size() - 1)) : control.id == id;
  });
  return found == shown.controls.end() ? nullptr : &*found;
}

bool says(const Tour::Shown& shown, const std::string& words) {
  return std::ranges::any_of(shown.said,
                             [&](const Said& said) { return said.words.find(words) != std::string::npos; });
}

// The rest of a line, without the blanks around it.
std::string rest_of(std::istringstream& line) {
  std::string rest;
  std::getline(line >> std::ws, rest);
  return rest.substr(0, rest.find_last_not_of(" \t\r") + 1);
}

void push_mouse(Uint32 type, int x, int y) {
  SDL_Event event{};
  event.type = type;
  if (type == SDL_MOUSEMOTION) {
    event.motion.x = x, event.motion.y = y;
  } else {
    event.button.button = SDL_BUTTON_LEFT;
    event.button.state = type == SDL_MOUSEBUTTONDOWN ? SDL_PRESSED : SDL_RELEASED;
    event.button.clicks = 1;
    event.button.x = x, event.button.y = y;
  }
  SDL_PushEvent(&event);
}

void push_key(Uint32 type, SDL_Keycode key) {
  SDL_Event event{};
  event.type = type;
  event.key.keysym.sym = key;
  SDL_PushEvent(&event);
}

}  // namespace

Tour::Tour(const std::filesystem::path& file, std::filesystem::path shots, std::string zone, Does does,
           std::chrono::milliseconds patience)
    : name_(file.filename().string()),
      shots_(std::move(shots)),
      zone_(std::move(zone)),
      does_(std::move(does)),
      patience_(patience) {
  std::ifstream in(file);
  if (!in) throw TourProblem("The tour " + file.string() + " cannot be read.");
  std::string text;
  for (int number = 1; std::getline(in, text); ++number) {
    std::istringstream words(text.substr(0, text.find('#')));
    Line line{number, {}, {}};
    if (!(words >> line.command)) continue;
    line.argument = rest_of(words);
    const bool one_word =
        line.command.ends_with("see") || line.argument.find_first_of(" \t") == std::string::npos;
    const bool known =
        std::find(std::begin(kCommands), std::end(kCommands), line.command) != std::end(kCommands);
    if (!known || line.argument.empty() || !one_word)
      fail(line,
           "a line is one of now, step, press, drag, drag-off, tap, key, key-down, key-up, wait, gone, "
           "offered, shot, note, "
           "theme, and one word after it, or see or not-see, and words");
    lines_.push_back(line);
  }
  std::filesystem::create_directories(shots_);
  since_ = std::chrono::steady_clock::now();
}

bool Tour::go_on(const Shown& shown, const Clock& clock) {
  if (next_ == lines_.size()) return true;
  const auto now = std::chrono::steady_clock::now();
  if (play(lines_[next_], shown, clock) == Outcome::done) {
    ++next_;
    since_ = now;
  } else if (now - since_ > patience_) {
    fail(lines_[next_], what_is_wrong(lines_[next_], shown));
  }
  return next_ == lines_.size();
}

Tour::Outcome Tour::play(const Line& line, const Shown& shown, const Clock& clock) {
  const std::string& what = line.argument;
  if (line.command == "wait") return find(shown, what) ? Outcome::done : Outcome::wait;
  if (line.command == "offered") {
    const Control* control = find(shown, what);
    return control && std::ranges::count(shown.offered, control->rect) ? Outcome::done : Outcome::wait;
  }
  if (line.command == "gone") return find(shown, what) ? Outcome::wait : Outcome::done;
  if (line.command == "see") return says(shown, what) ? Outcome::done : Outcome::wait;
  if (line.command == "not-see") return says(shown, what) ? Outcome::wait : Outcome::done;
  if (line.command == "press" || line.command == "drag-off") {
    const Control* control = find(shown, what);
    // The kit takes a second touch of one control too soon for a mistake; a tour presses like somebody who
    // means it.
    const auto now = std::chrono::steady_clock::now();
    const auto before = pressed_at_.find(what);
    if (!control || (before != pressed_at_.end() && now - before->second < kBetweenPresses))
      return Outcome::wait;
    pressed_at_[what] = now;
    touch(control->rect, line.command == "drag-off");
  } else if (line.command == "drag") {
    // From one control to another: "drag timetable/now>timetable/box".
    const auto to = what.find('>');
    const Control *from = find(shown, what.substr(0, to)),
                  *into = to == std::string::npos ? nullptr : find(shown, what.substr(to + 1));
    if (!from || !into) return Outcome::wait;
    drag(from->rect, into->rect);
  } else if (line.command == "tap") {
    int x = -1, y = -1;
    if (std::sscanf(what.c_str(), "%d,%d", &x, &y) != 2 || x < 0 || y < 0 || x > 100 || y > 100)
      fail(line, "a place is written like 50,50, in hundredths of the panel");
    x = x * shown.width_px / 100, y = y * shown.height_px / 100;
    push_mouse(SDL_MOUSEBUTTONDOWN, x, y);
    push_mouse(SDL_MOUSEBUTTONUP, x, y);
  } else if (line.command.starts_with("key")) {
    const auto key = kKeys.find(what);
    if (key == kKeys.end()) fail(line, "a key is one of space, enter, next, 1, 2, q");
    if (line.command != "key-up") push_key(SDL_KEYDOWN, key->second);
    if (line.command != "key-down") push_key(SDL_KEYUP, key->second);
  } else if (line.command == "now") {
    const Day day = parse_day(what.substr(0, what.find('T')));
    const TimeOfDay time = parse_time(what.substr(std::min(what.size(), what.find('T') + 1)));
    if (!day.ok() || time < 0min) fail(line, "a time is written like 2026-07-17T08:35");
    does_.set_clock(instant_of(day, time, zone_));
  } else if (line.command == "step") {
    std::size_t used = 0;
    int count = -1;
    try {
      count = std::stoi(what, &used);
    } catch (const std::exception&) {
    }
    const std::string unit = what.substr(std::min(used, what.size()));
    if (count < 0 || (unit != "s" && unit != "m" && unit != "h"))
      fail(line, "a step is written like 90s, 5m or 1h");
    does_.set_clock(clock.now() + std::chrono::seconds(count) * (unit == "s" ? 1 : unit == "m" ? 60 : 3600));
  } else if (line.command == "shot") {
    does_.save_picture((shots_ / (what + ".png")).string());
  } else if (line.command == "note") {
    note(what, shown);
  } else if (line.command == "theme") {
    does_.use_theme(what);
  }
  return Outcome::done;
}

void Tour::touch(const PixelRect& r, bool off) const {
  const int x = r.x + r.w / 2, y = r.y + r.h / 2;
  push_mouse(SDL_MOUSEBUTTONDOWN, x, y);
  if (off) push_mouse(SDL_MOUSEMOTION, r.x - 20, r.y - 20);
  push_mouse(SDL_MOUSEBUTTONUP, off ? r.x - 20 : x, off ? r.y - 20 : y);
}

void Tour::drag(const PixelRect& from, const PixelRect& to) const {
  const int x = to.x + to.w / 2, y = to.y + to.h / 2;
  push_mouse(SDL_MOUSEBUTTONDOWN, from.x + from.w / 2, from.y + from.h / 2);
  push_mouse(SDL_MOUSEMOTION, x, y);
  push_mouse(SDL_MOUSEBUTTONUP, x, y);
}

void Tour::note(const std::string& name, const Shown& shown) const {
  std::ofstream out(shots_ / (name + ".txt"));
  const auto line = [&](const char* kind, const PixelRect& r, std::string words) {
    std::ranges::replace(words, '\n', ' ');
    out << kind << ' ' << r.x << ' ' << r.y << ' ' << r.w << ' ' << r.h << ' ' << words << '\n';
  };
  for (const Control& control : shown.controls) line("touch", control.rect, control.id);
  for (const Said& said : shown.said) line("says", said.rect, said.words);
}

std::string Tour::what_is_wrong(const Line& line, const Shown& shown) const {
  const std::string quoted = '"' + line.argument + '"';
  if (line.command == "offered") return "no switch offers " + quoted;
  if (line.command == "gone" || line.command == "not-see") return quoted + " is still there";
  std::string there;
  const auto add = [&](const std::string& one) { there += (there.empty() ? "" : ", ") + one; };
  if (line.command == "see") {
    for (const Said& said : shown.said) add(said.words);
    return "the panel does not say " + quoted + "; it says: " + there;
  }
  for (const Control& control : shown.controls) add(control.id);
  return "there is no control " + quoted + "; there are: " + there;
}

void Tour::fail(const Line& line, const std::string& why) const {
  throw TourProblem(name_ + ", line " + std::to_string(line.number) + " (" + line.command + " " +
                    line.argument + "): " + why + ".");
}

}  // namespace hearth
