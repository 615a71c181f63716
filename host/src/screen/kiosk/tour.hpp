// SPDX-License-Identifier: MIT
// A tour plays a morning on the real screen: it presses controls by id through real SDL events, steps the
// clock and takes pictures. One command a line; an ID that ends with * is that of the first control that
// begins so:
//
//   now 2026-07-17T08:35     the clock stands at this local time
//   step 5m                  the clock goes on: s, m or h
//   press ID                 a touch, released inside
//   drag-off ID              a touch, released outside: chooses nothing
//   drag ID>ID               a finger carries the one to the other
//   tap X,Y                  a touch of a place, in hundredths of the panel, whatever is there
//   key NAME                 space, enter, next (Tab), 1, 2 or q; key-down and key-up for one that is held
//   offered ID               until a switch is offered the control
//   wait ID                  until the control is there
//   gone ID                  until it is not
//   see WORDS…               until the panel says these words
//   not-see WORDS…           until it does not
//   shot NAME                the panel as NAME.png in the shots folder
//   note NAME                what can be touched and what is said, and where, as NAME.txt in the shots folder
//   theme NAME               from assets/themes
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include "base/clocks.hpp"
#include "screen/ui/kit.hpp"

namespace hearth {

// Why a tour ended early: file, line, and what was missing.
struct TourProblem : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class Tour {
 public:
  struct Does {
    std::function<void(Instant)> set_clock;  // of this screen and of the keeper
    std::function<void(const std::string& file)> save_picture;
    std::function<void(const std::string& theme)> use_theme;
  };
  // Throws TourProblem when the file cannot be read or a line is no command.
  Tour(const std::filesystem::path& file, std::filesystem::path shots, std::string zone, Does,
       std::chrono::milliseconds patience = std::chrono::seconds(30));

  // What the last frame showed.
  struct Shown {
    const std::vector<Control>& controls;
    const std::vector<Said>& said;
    std::vector<PixelRect> offered;  // to a switch
    int width_px, height_px;
  };
  // Goes on as far as it can with what is shown; call it when a frame is shown and nothing waits.
  // True at the end. Throws TourProblem when what a line waits for does not come within the patience.
  bool go_on(const Shown&, const Clock&);

 private:
  struct Line {
    int number;
    std::string command, argument;
  };
  enum class Outcome { done, wait };
  Outcome play(const Line&, const Shown&, const Clock&);
  void note(const std::string& name, const Shown&) const;
  std::string what_is_wrong(const Line&, const Shown&) const;
  void touch(const PixelRect&, bool off) const;
  void drag(const PixelRect& from, const PixelRect& to) const;
  [[noreturn]] void fail(const Line&, const std::string& why) const;

  std::string name_;
  std::filesystem::path shots_;
  std::string zone_;
  Does does_;
  std::chrono::milliseconds patience_;
  std::vector<Line> lines_;
  std::size_t next_ = 0;
  std::chrono::steady_clock::time_point since_;
  std::map<std::string, std::chrono::steady_clock::time_point> pressed_at_;
};

}  // namespace hearth
