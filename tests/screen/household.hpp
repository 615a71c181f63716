// SPDX-License-Identifier: MIT
// The whole program, as somebody would start it: its processes, what they said, and what they left behind.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "base/process.hpp"
#include "hearth/journal.hpp"
#include "screen/picture.hpp"

namespace hearth {

using Arguments = std::vector<std::string>;

// Waits until `done`, which must come true in time; the sanitizers are slow and the machine is shared.
template <class Done>
bool wait_until(Done done, std::chrono::milliseconds patience = std::chrono::seconds(60)) {
  const auto deadline = std::chrono::steady_clock::now() + patience;
  while (!done()) {
    if (std::chrono::steady_clock::now() > deadline) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  return true;
}

class Household {
 public:
  // Starts `hearth --data <folder>/data` with these arguments, its output going to <folder>/log. `display`:
  // ":7"; empty for none.
  Household(std::filesystem::path folder, const Arguments&, const std::string& display = {});
  ~Household();  // whatever happened, nothing of it is left running

  std::optional<int> ended() { return hearth_.ended(); }
  void end();  // as the end of a session does: SIGTERM
  // As a power cut does: all its programs are killed at once. Returns when none of them holds a file any more;
  // false where one was not running, or will not go.
  bool pull_the_plug();
  std::string log() const;
  pid_t pid(
      const std::string& program) const;  // of "hearth-keeper" or "hearth-screen"; 0 while it does not run

 private:
  std::vector<pid_t> pids() const;

  std::filesystem::path folder_;
  Process hearth_;
};

// What `note` of a tour wrote.
class Note {
 public:
  explicit Note(const std::filesystem::path& file);
  bool says(const std::string& words) const;       // somewhere on the panel
  const Rect& touch(const std::string& id) const;  // throws std::out_of_range

  struct Piece {
    std::string words;  // or a control's id
    Rect rect;
  };
  std::vector<Piece> controls, said;
};

// A tour that has been played.
struct Played {
  int code = -1;  // hearth's
  std::string log;
  std::filesystem::path shots;
  Picture shot(const std::string& name) const { return Picture::read(shots / (name + ".png")); }
  Note note(const std::string& name) const { return Note(shots / (name + ".txt")); }
};

// Plays a tour in the demo school, without a display, to its end: a file, or lines of one.
Played play_file(const std::filesystem::path& folder, const std::filesystem::path& tour,
                 const Arguments& more = {});
Played play(const std::filesystem::path& folder, const std::string& lines, const Arguments& more = {});

// What children entered on the demo's Friday, in the order of the journal; opens the file that hearth has
// left.
std::vector<Entry> entered(const std::filesystem::path& folder, const std::string& day = "2026-07-17");

// Runs hearth with these arguments to its end; answers with its code and what it said.
Played run_hearth(const std::filesystem::path& folder, const Arguments&);

}  // namespace hearth
