// SPDX-License-Identifier: MIT
#include "base/watch.hpp"

#include <poll.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <iostream>

#include "base/call_page.hpp"
#include "base/clocks.hpp"
#include "base/process.hpp"

namespace hearth {
namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

constexpr milliseconds kSilence = 5s;        // a screen without a heartbeat for so long hangs
constexpr milliseconds kFirstPicture = 15s;  // but a cold disk may take longer for the first one
constexpr milliseconds kLongestPause = 2s;   // before a child is started again
constexpr milliseconds kFirstPause = 100ms;
constexpr milliseconds kLasted = 30s;  // then its deaths count from the beginning
constexpr milliseconds kToEnd = 5s;    // what a child gets to end by itself
constexpr milliseconds kBetweenLooks = 1s;

int end_signals() {
  sigset_t ends;
  sigemptyset(&ends);
  sigaddset(&ends, SIGTERM);
  sigaddset(&ends, SIGINT);
  sigaddset(&ends, SIGHUP);
  sigprocmask(SIG_BLOCK, &ends, nullptr);
  return signalfd(-1, &ends, SFD_CLOEXEC);
}

class Child {
 public:
  Child(std::string name, Program program) : name_(std::move(name)), program_(std::move(program)) {}

  void start() {
    // The same complaint every two seconds would fill the disk: it has been heard.
    process_.emplace(program_.file, program_.arguments(), pause_ >= kLongestPause);
    started_ = monotonic_now();
  }

  // Its exit code, once.
  std::optional<int> take_end() {
    const auto code = process_ ? process_->ended() : std::nullopt;
    if (code) process_.reset();
    return code;
  }

  // It ended and shall run again: at once the first time, then after a pause that grows.
  void start_again(int code, const std::string& why, milliseconds at_least = 0ms) {
    const auto now = monotonic_now();
    if (now - started_ > kLasted) pause_ = 0ms;
    if (pause_ < kLongestPause)
      std::cerr << "hearth: the " << name_ << " ended with code " << code << why
                << "; it is started again.\n";
    start_at_ = now + std::max(pause_, at_least);
    pause_ = std::clamp(std::max(2 * pause_, at_least), kFirstPause, kLongestPause);
  }

  void start_if_due() {
    if (!process_ && monotonic_now() >= start_at_) start();
  }

  void end() {
    if (!process_) return;
    process_->send(SIGTERM);
    pollfd ended{process_->fd(), POLLIN, 0};
    poll(&ended, 1, static_cast<int>(kToEnd.count()));
    process_.reset();
  }

  bool runs() const { return process_.has_value(); }
  int fd() const { return process_ ? process_->fd() : -1; }
  void kill() const { process_->send(SIGKILL); }
  milliseconds started() const { return started_; }
  milliseconds start_at() const { return start_at_; }

 private:
  const std::string name_;
  const Program program_;
  std::optional<Process> process_;
  milliseconds started_{}, start_at_{}, pause_{};
};

class Watch {
 public:
  explicit Watch(const WatchedHouse& house)
      : tour_(house.tour),
        signals_(end_signals()),
        page_(CallPage::open(house.page)),
        keeper_("keeper", house.keeper),
        screen_("screen", house.screen) {}

  ~Watch() { close(signals_); }

  int run() {
    keeper_.start();
    start_screen();
    while (true) {
      pollfd found[] = {{signals_, POLLIN, 0}, {keeper_.fd(), POLLIN, 0}, {screen_.fd(), POLLIN, 0}};
      poll(found, 3, static_cast<int>(until_next_look().count()));
      if (found[0].revents) return end(0);
      if (const auto code = screen_.take_end()) {
        if (*code == 0 || *code == kNoDisplay || tour_) return end(*code);
        screen_.start_again(*code, blame());
      }
      if (const auto code = keeper_.take_end()) {
        if (*code == kCannotServe && tour_) return end(*code);
        keeper_.start_again(*code, "", *code == kCannotServe ? kLongestPause : 0ms);
      }
      keeper_.start_if_due();
      if (!screen_.runs() && monotonic_now() >= screen_.start_at()) start_screen();
      if (screen_.runs() && monotonic_now() > silent_from()) screen_.kill();
    }
  }

 private:
  void start_screen() {
    page_.forget_screen();
    screen_.start();
  }

  // When the screen has been silent for too long.
  milliseconds silent_from() const {
    const auto beat = page_.last_beat();
    return beat ? *beat + kSilence : screen_.started() + kFirstPicture;
  }

  milliseconds until_next_look() const {
    const auto now = monotonic_now();
    auto wait = screen_.start_at() - now;
    if (screen_.runs())
      wait = page_.last_beat() ? std::max(kBetweenLooks, silent_from() - now + 1ms) : kBetweenLooks;
    if (!keeper_.runs()) wait = std::min(wait, keeper_.start_at() - now);
    return std::max(wait, 0ms);
  }

  // Writes down which plugin the screen died in, if any, and says it.
  std::string blame() {
    const auto call = page_.who_was_in();
    page_.record_death(call ? call->plugin : "", RealClock().now());
    return call ? " in " + call->plugin + " (" + call->call + ")" : "";
  }

  // The screen first: what it still writes must find a keeper.
  int end(int code) {
    screen_.end();
    keeper_.end();
    return code;
  }

  const bool tour_;
  const int signals_;
  CallPage page_;
  Child keeper_, screen_;
};

}  // namespace

int watch(const WatchedHouse& house) {
  return Watch(house).run();
}

}  // namespace hearth
