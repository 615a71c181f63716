// SPDX-License-Identifier: MIT
// The loop: wait for a touch, for news or for the clock; draw; sleep again.
#include <SDL.h>
#include <imgui.h>

#include <algorithm>
#include <csignal>
#include <iostream>
#include <optional>

#include "base/call_page.hpp"
#include "base/clocks.hpp"
#include "base/places.hpp"
#include "records/read_content.hpp"
#include "records/socket_records.hpp"
#include "screen/kiosk/kiosk.hpp"
#include "screen/kiosk/options.hpp"
#include "screen/kiosk/tour.hpp"

namespace hearth {
namespace {

using namespace std::chrono_literals;

constexpr auto kLastWords = 500ms;
constexpr auto kBeat = 1000ms;  // the parent ends a screen that was silent for five seconds
const std::string kZone =
    "Europe/London";  // of --now and of tours; the school's own zone is in its documents

volatile std::sig_atomic_t told_to_stop = 0;

std::unique_ptr<Clock> clock_for(const ScreenOptions& options) {
  const auto start = parse_moment(options.now);
  if (!options.tour.empty()) return std::make_unique<SteppedClock>(start.value_or(RealClock().now()));
  if (start) return std::make_unique<ShiftedClock>(*start);
  return std::make_unique<RealClock>();
}

// Everything that the screen is made of, in the order in which it stands on each other.
class ScreenProgram {
 public:
  explicit ScreenProgram(const ScreenOptions&);
  int run();

 private:
  bool wait_for_something();
  void hear(const SDL_Event&);
  void draw();
  bool tour_ended();
  void set_clock(Instant);

  const ScreenOptions& options_;
  Uint32 woken_ = SDL_RegisterEvents(1);
  std::unique_ptr<Clock> clock_;
  Notices notices_;
  Words words_;
  Content content_;
  CallPage page_;
  SocketRecords records_;
  RoomRecords room_;
  Display display_;
  Pictures pictures_;
  Kit kit_;
  Plugins plugins_;
  StaffCorner staff_;
  Kiosk kiosk_;
  std::optional<SocketRecords> operator_;  // a tour steps the keeper's clock too
  std::optional<Tour> tour_;
  bool stop_ = false, frame_due_ = true, clock_is_set_ = true;
};

ScreenProgram::ScreenProgram(const ScreenOptions& options)
    : options_(options),
      clock_(clock_for(options)),
      words_(read_words(options.assets / "languages" / "en.toml", notices_)),
      content_(read_content(options.content, notices_)),
      page_(options.page.empty() ? CallPage() : CallPage::open(options.page)),
      records_(options.socket,
               [type = woken_] {
                 SDL_Event event{};
                 event.type = type;
                 SDL_PushEvent(&event);
               }),
      room_(records_, *clock_, options.room),
      display_(options.display),
      pictures_(options.assets, notices_),
      kit_(display_, Theme::read(options.assets / "themes" / (options.theme + ".toml"), notices_), pictures_,
           words_, [] { return std::chrono::milliseconds(SDL_GetTicks64()); }),
      plugins_(options.plugins, page_, kZone),
      staff_(kit_, records_, plugins_, words_,
             {[this] { return room_.school(); }, [this] { return room_.room(); },
              [this] {
                for (Notice& notice : pictures_.take_notices()) notices_.push_back(std::move(notice));
                Notices all = notices_;
                all.insert(all.end(), room_.notices().begin(), room_.notices().end());
                return all;
              }}),
      kiosk_(kit_, plugins_, room_, staff_, content_, words_, *clock_) {
  pictures_.photograph = [this](const std::string& hash) { return room_.photograph(hash); };
  if (options.tour.empty()) return;
  operator_.emplace(
      options.socket, [] {}, SocketRecords::As::the_operator);
  tour_.emplace(options.tour, options.shots, kZone,
                Tour::Does{[this](Instant to) { set_clock(to); },
                           [this](const std::string& file) { display_.save_picture(file); },
                           [this](const std::string& theme) {
                             kit_.use(Theme::read(options_.assets / "themes" / (theme + ".toml"), notices_));
                             frame_due_ = true;
                           }});
  set_clock(clock_->now());
}

void ScreenProgram::set_clock(Instant to) {
  static_cast<SteppedClock&>(*clock_).set(to);
  frame_due_ = true;
  clock_is_set_ = false;
  operator_->set_clock(to, [this](const Answer<Nothing>& answer) {
    clock_is_set_ = true;
    if (!answer.value) throw TourProblem("The keeper does not let its clock be set: " + answer.problem);
  });
}

void ScreenProgram::hear(const SDL_Event& event) {
  const Panel& panel = display_.panel();
  if (kit_.touch().event(event, panel.width_px, panel.height_px)) {
    kiosk_.touched();
    frame_due_ = true;
  } else if (event.type == SDL_WINDOWEVENT && (event.window.event == SDL_WINDOWEVENT_EXPOSED ||
                                               event.window.event == SDL_WINDOWEVENT_SIZE_CHANGED)) {
    display_.renew();
    frame_due_ = true;
  } else if (event.type == woken_) {
    frame_due_ = true;  // an answer from the keeper, for whoever asked
  } else if (event.type == SDL_QUIT) {
    stop_ = options_.display.window;  // on the wall no key leads out
  }
}

bool ScreenProgram::wait_for_something() {
  const auto until_due = std::chrono::ceil<std::chrono::milliseconds>(kiosk_.due() - clock_->now());
  const bool stepped = tour_.has_value();
  const auto pause = stepped ? 10ms : std::clamp<std::chrono::milliseconds>(until_due, 0ms, kBeat);
  SDL_Event event;
  if (SDL_WaitEventTimeout(&event, frame_due_ ? 0 : int(pause.count()))) {
    do hear(event);
    while (SDL_PollEvent(&event));
  }
  page_.beat();
  room_.poll();
  if (operator_) operator_->poll();
  if (room_.take_changed() || clock_->now() >= kiosk_.due()) frame_due_ = true;
  return !stop_ && !told_to_stop;
}

void ScreenProgram::draw() {
  // One frame for each touch, and one more that shows what it led to.
  for (bool more = true; more;) {
    more = kit_.touch().more();
    kit_.begin_frame();
    kiosk_.draw();
    kit_.end_frame();
    more |= kiosk_.draw_again();
    if (!more && frame_due_) more = true, frame_due_ = false;
    page_.beat();
  }
}

bool ScreenProgram::tour_ended() {
  // Only a screen that is at rest: nothing in flight, nothing to draw.
  return tour_ && room_.ready() && clock_is_set_ && room_.at_rest() &&
         tour_->go_on({kit_.controls(), kit_.said()}, *clock_);
}

int ScreenProgram::run() {
  draw();  // while the keeper still opens its file
  kiosk_.start();
  while (wait_for_something()) {
    if (frame_due_) draw();
    if (tour_ended()) break;
  }
  kiosk_.leave();
  // What the open plugin still had to say goes out before the program does, if the keeper answers at all.
  const auto patience = std::chrono::steady_clock::now() + kLastWords;
  while (!room_.at_rest() && std::chrono::steady_clock::now() < patience) {
    SDL_Event event;
    SDL_WaitEventTimeout(&event, 20);
    room_.poll();
  }
  return 0;
}

}  // namespace

int run_screen(const ScreenOptions& options) {
  std::signal(SIGTERM, [](int) { told_to_stop = 1; });
  std::signal(SIGINT, [](int) { told_to_stop = 1; });
  SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
  try {
    return ScreenProgram(options).run();
  } catch (const DisplayProblem& problem) {
    std::cerr
        << "hearth-screen: " << problem.what()
        << " To see Hearth without a display, play a tour: --tour tests/tours/morning.tour --shots FOLDER\n";
    return 3;
  } catch (const TourProblem& problem) {
    std::cerr << "hearth-screen: " << problem.what() << '\n';
    return 1;
  }
}

}  // namespace hearth
