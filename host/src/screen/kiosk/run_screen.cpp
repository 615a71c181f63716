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
#include "screen/kiosk/clip_shelf.hpp"
#include "screen/kiosk/furnish.hpp"
#include "screen/kiosk/kiosk.hpp"
#include "screen/kiosk/options.hpp"
#include "screen/kiosk/school_content.hpp"
#include "screen/kiosk/tour.hpp"
#include "screen/staff/picture_uses.hpp"

namespace hearth {
namespace {

using namespace std::chrono_literals;

constexpr auto kLastWords = 500ms;
constexpr auto kMostHung = 2s;
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

SpeechSettings speech_of(const ScreenOptions& options) {
  SpeechSettings settings;
  if (!options.speech.empty()) settings.program = options.speech == "-" ? "" : options.speech;
  return settings;
}

// Everything that the screen is made of, in the order in which it stands on each other.
class ScreenProgram {
 public:
  explicit ScreenProgram(const ScreenOptions&);
  int run();

 private:
  bool wait_for_something();
  void hear(const SDL_Event&);
  StaffDesk desk();
  PrintShop::Surroundings printing();
  void wipe();
  std::vector<std::pair<std::string, std::string>> own_pictures() const;
  Notices notices();
  void wake_up() const;
  std::chrono::milliseconds steady() const;
  PassingTime passing_time();
  void draw();
  bool is_answered();
  bool tour_ended();
  void set_clock(Instant);

  const ScreenOptions& options_;
  Uint32 woken_ = SDL_RegisterEvents(1);
  std::unique_ptr<Clock> clock_;
  std::chrono::milliseconds stepped_{0};  // by a tour, forwards
  Instant looked_at_{};                   // the clock
  Notices notices_;
  Languages languages_;
  Words words_;  // of whoever stands there
  SchoolContent content_;
  const std::shared_ptr<DraftPictures> drafts_ = std::make_shared<DraftPictures>();
  CallPage page_;
  ClipShelf clips_;
  SocketRecords records_;
  RoomRecords room_;
  Display display_;
  Pictures pictures_;
  Kit kit_;
  Speaker speaker_;
  Viewer viewer_;
  Plugins plugins_;
  const Words& english_;
  PrintShop papers_;
  StaffCorner staff_;
  Kiosk kiosk_;
  std::optional<SocketRecords> operator_;  // a tour steps the keeper's clock too
  std::optional<Tour> tour_;
  std::chrono::steady_clock::time_point moves_at_;     // the next frame, while something moves
  std::chrono::steady_clock::time_point answered_at_;  // by the keeper, the last of what was asked
  bool stop_ = false, frame_due_ = true, clock_is_set_ = true;
};

ScreenProgram::ScreenProgram(const ScreenOptions& options)
    : options_(options),
      clock_(clock_for(options)),
      languages_(options.assets / "languages"),
      content_(read_content(options.content, notices_)),
      page_(options.page.empty() ? CallPage() : CallPage::open(options.page)),
      records_(options.socket, [this] { wake_up(); }),
      room_(records_, *clock_, options.room),
      display_(options.display),
      pictures_(options.assets, notices_),
      kit_(display_, Theme(), pictures_, words_, [this] { return steady(); }),
      speaker_(
          options.assets / "sounds", speech_of(options),
          [this](const Phrase& phrase) { return clips_.find(phrase); }, [this] { wake_up(); }),
      viewer_(kit_, speaker_, words_, languages_, options.assets / "themes", options.theme, notices_),
      plugins_(options.plugins, page_, kZone),
      english_(languages_.words("en", notices_)),
      papers_(printing()),
      staff_(kit_, desk()),
      kiosk_(kit_, plugins_, room_, staff_, viewer_, speaker_, content_.offered(), words_, *clock_,
             passing_time()) {
  pictures_.photograph = [this](const std::string& hash) {
    return DraftPictures::is_draft(hash) ? drafts_->find(hash) : room_.media(hash);
  };
  kit_.voice = {[this](std::string_view words, std::string_view language) { speaker_.say(words, language); },
                [this] { return speaker_.busy(); }, [this] { speaker_.hush(); },
                [this] { speaker_.play(Sound::Cue::tap); }};
  speaker_.recording = [this](const std::string& hash) { return room_.media(hash); };
  kit_.today = [this] { return local_time(clock_->now(), room_.school()->zone).day; };
  kit_.own_pictures = [this] { return own_pictures(); };
  kiosk_.wipe = [this] { wipe(); };
  kiosk_.print_with(papers_);
  furnish(staff_, desk(), plugins_, kit_);
  if (options.tour.empty()) return;
  operator_.emplace(
      options.socket, [] {}, SocketRecords::As::the_operator);
  tour_.emplace(options.tour, options.shots, kZone,
                Tour::Does{[this](Instant to) { set_clock(to); },
                           [this](const std::string& file) { display_.save_picture(file); },
                           [this](const std::string& theme) {
                             viewer_.use_theme(theme);
                             frame_due_ = true;
                           }});
  set_clock(clock_->now());
}

StaffDesk ScreenProgram::desk() {
  return {
      .records = records_,
      .words = english_,
      .clock = *clock_,
      .content = content_.all(),
      .school = [this] { return room_.school(); },
      .room = [this] { return room_.room(); },
      .session = [this]() -> const StaffSession& { return staff_.session(); },
      .document = [this](const std::string& kind, const Id& id) { return room_.document(kind, id); },
      .keep = [this](Document document, ThenKept then) { room_.keep(std::move(document), std::move(then)); },
      .write =
          [this](Entry entry) {
            room_.write(std::move(entry), [this](const Receipt& receipt) {
              const Notice refused{.reason = receipt.problem};
              if (!receipt.stored && std::ranges::count(notices_, refused) == 0) notices_.push_back(refused);
            });
          },
      .open = [this](const std::string& page, const std::string& about) { staff_.turn_to(page, about); },
      .notices = [this] { return notices(); },
      .write_and_tell = [this](Entry entry, auto done) { room_.write(std::move(entry), std::move(done)); },
      .may_more = [this](const StaffSession& session) { staff_.take(session); },
      .practise = [this] { kiosk_.practise(); },
      .drafts = drafts_,
      .sticks = stick_places(),
      .wake = [this] { wake_up(); },
      .all_music = [this] { return speaker_.all_music(); },
      .listen = [this](const Phrase& phrase, const Heard& heard) { return speaker_.listen(phrase, heard); }};
}

PrintShop::Surroundings ScreenProgram::printing() {
  return {.assets = options_.assets,
          .words = english_,
          .sticks = stick_places(),
          .out = options_.socket.parent_path() / "out",  // beside the records
          .photograph = [this](const std::string& hash) { return room_.media(hash); },
          .wake = [this] { wake_up(); }};
}

// Words and photographs that staff saw, in the memory of what was drawn.
void ScreenProgram::wipe() {
  for (const char* drawn : {"words|", "written|", "modules|", "chart", "picture|media:"})
    display_.textures().forget(drawn);
}

std::vector<std::pair<std::string, std::string>> ScreenProgram::own_pictures() const {
  return pictures_to_choose(*room_.school(), local_time(clock_->now(), room_.school()->zone).day);
}

// What a grown-up should know of this screen.
Notices ScreenProgram::notices() {
  for (Notice& notice : pictures_.take_notices()) notices_.push_back(std::move(notice));
  Notices all = notices_;
  for (const Notices& more : {room_.notices(), speaker_.notices()})
    all.insert(all.end(), more.begin(), more.end());
  return all;
}

void ScreenProgram::set_clock(Instant to) {
  stepped_ += std::max(to - clock_->now(), 0ms);
  static_cast<SteppedClock&>(*clock_).set(to);
  frame_due_ = true;
  clock_is_set_ = false;
  operator_->set_clock(to, [this](const Answer<Nothing>& answer) {
    clock_is_set_ = true;
    if (!answer.value) throw TourProblem("The keeper does not let its clock be set: " + answer.problem);
  });
}

// From any thread.
void ScreenProgram::wake_up() const {
  SDL_Event event{};
  event.type = woken_;
  SDL_PushEvent(&event);
}

// A tour that steps the clock takes switches along.
std::chrono::milliseconds ScreenProgram::steady() const {
  const std::chrono::milliseconds ticks(SDL_GetTicks64());
  return ticks + stepped_;
}

// In a tour the clock's own: what takes a while takes as long as the tour steps, and nothing moves.
PassingTime ScreenProgram::passing_time() {
  if (options_.tour.empty()) return machine_time();
  return {.running = [this] { return stepped_; }, .moves = false};
}

void ScreenProgram::hear(const SDL_Event& event) {
  if (kiosk_.hear(event, steady())) {
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
  auto until_due = std::chrono::ceil<std::chrono::milliseconds>(kiosk_.due() - clock_->now());
  const auto scan_due = kit_.due_in();
  if (scan_due) until_due = std::min(until_due, *scan_due);
  using std::chrono::steady_clock;
  if (kiosk_.moving())
    until_due =
        std::min(until_due, std::chrono::ceil<std::chrono::milliseconds>(moves_at_ - steady_clock::now()));
  const bool stepped = tour_.has_value();
  const auto pause = stepped ? 10ms : std::clamp<std::chrono::milliseconds>(until_due, 0ms, kBeat);
  SDL_Event event;
  if (SDL_WaitEventTimeout(&event, frame_due_ ? 0 : int(pause.count()))) {
    do hear(event);
    while (SDL_PollEvent(&event));
  }
  page_.beat();
  room_.poll();
  papers_.take();
  const Day today = local_time(clock_->now(), room_.school()->zone).day;
  content_.follow(room_.school(), today);
  if (operator_) operator_->poll();
  if (clips_.fill(room_, today)) speaker_.forget();
  speaker_.fetch_music();
  const bool changed = room_.take_changed();
  if (changed) staff_.refresh();
  // A frame is due by the clock on the wall: where that is put back, nothing would be due for as long.
  const Instant now = clock_->now();
  const bool put_back = now < std::exchange(looked_at_, now);
  if (changed || put_back || now >= kiosk_.due()) frame_due_ = true;
  if (kit_.due_in() == 0ms) frame_due_ = true;
  return !stop_ && !told_to_stop;
}

void ScreenProgram::draw() {
  const auto began = std::chrono::steady_clock::now();
  // One frame for each touch, and one more that shows what it led to.
  for (bool more = true; more;) {
    more = kit_.touch().more();
    kit_.begin_frame();
    kiosk_.draw();
    kit_.end_frame();
    more |= kiosk_.draw_again() || kit_.wants_frame();
    if (!more && frame_due_) more = true, frame_due_ = false;
    page_.beat();
  }
  moves_at_ = next_moving_frame(began, std::chrono::steady_clock::now());
}

// Whatever an answer changes would move what a tour is about to touch. A keeper that hangs holds it up for a
// moment only.
bool ScreenProgram::is_answered() {
  const auto now = std::chrono::steady_clock::now();
  if (records_.at_rest()) answered_at_ = now;
  return records_.at_rest() || now - answered_at_ >= kMostHung;
}

bool ScreenProgram::tour_ended() {
  // Only a screen that is at rest: nothing in flight, nothing to draw.
  return tour_ && kiosk_.ready() && clock_is_set_ && is_answered() && room_.at_rest() && papers_.at_rest() &&
         tour_->go_on({kit_.controls(), kit_.said(), kit_.scan().offered(), display_.panel().width_px,
                       display_.panel().height_px},
                      *clock_);
}

int ScreenProgram::run() {
  draw();  // while the keeper still opens its file
  kiosk_.start();
  while (wait_for_something()) {
    if (frame_due_ || (kiosk_.moving() && std::chrono::steady_clock::now() >= moves_at_)) draw();
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
