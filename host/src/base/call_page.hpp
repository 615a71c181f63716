// SPDX-License-Identifier: MIT
// A page of memory that the screen writes and the parent reads: is the screen alive, and which plugin is it
// in. It is a mapped file, so it survives `kill -9`: after a death the parent reads who was in a call.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/clock.hpp"

namespace hearth {

// Time since the machine started; no change of the wall clock moves it. The same for every process.
std::chrono::milliseconds monotonic_now();

class CallPage {
 public:
  struct Call {
    std::string plugin, call;           // "emotion_checkin", "show"; cut at 63 and 31 bytes
    std::chrono::milliseconds since{};  // monotonic
  };
  struct Death {
    std::string plugin;  // empty: no plugin was in a call
    Instant at;          // the machine's own clock, never the demo's
  };

  CallPage();  // memory of this process only: for a screen without a parent
  // Maps `file`, made with mode 0600 when missing; a file of another shape starts empty. Throws
  // std::system_error.
  static CallPage open(const std::filesystem::path& file);
  CallPage(CallPage&&) noexcept;
  CallPage& operator=(CallPage&&) noexcept;
  ~CallPage();

  // --- the screen, on its display thread; a few nanoseconds each ---
  void beat();  // every second
  void enter(std::string_view plugin, std::string_view call);
  void leave();

  // --- the parent ---
  void forget_screen();  // before a screen starts: no heartbeat yet and in no call
  std::optional<std::chrono::milliseconds> last_beat()
      const;  // monotonic; nothing: none since forget_screen()
  std::optional<Call> who_was_in() const;
  void record_death(std::string_view plugin, Instant at);  // the last 16 are kept

  std::vector<Death> deaths() const;      // oldest first; both sides may ask
  void forgive(std::string_view plugin);  // its deaths no longer name it

 private:
  struct Page;
  explicit CallPage(Page* page) : page_(page) {}
  Page* page_;
};

}  // namespace hearth
