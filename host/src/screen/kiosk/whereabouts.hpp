// SPDX-License-Identifier: MIT
// Where the screen is, where it was, and where it goes by itself when nobody uses it. Pure: it is told the
// time, and opens and draws nothing.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>

#include "hearth/host.hpp"
#include "screen/plugins/by_itself.hpp"

namespace hearth {

inline const std::string kStaffSide = "staff";

struct Spot {
  enum class How {
    asked,  // somebody wanted to be here
    rests,  // home, or what comes forward at this time of day
    turn,   // it is its turn to be looked at
    came,   // it asked to be shown, and nobody stood here
  };
  std::string place;  // id of a plugin, or kStaffSide
  How how = How::rests;
  Brought brought = {};
};

class Whereabouts {
 public:
  using Time = std::chrono::milliseconds;  // as Host::running()

  Whereabouts(std::string home, Time now);  // begins there, and nobody stands in front of it

  const Spot& spot() const { return here_; }
  const std::string& place() const { return here_.place; }
  bool is_home() const { return here_.place == home_; }
  // The dock belongs below: nobody came here on purpose, and the way to everything else must stay.
  bool by_itself() const { return here_.how == Spot::How::rests || here_.how == Spot::How::turn; }

  // Somebody has touched the screen.
  void touched(Time now);
  // The places that follow count from the next move(). Home that nobody has touched for is what the screen
  // rests on.
  void go(const std::string& place, const Brought&, Time now);
  void show_again(Spot, Time now);  // after the screen was started anew
  // Host::come_forward(). `at_rest`: nobody has chosen themselves, nobody practises, the screen is awake.
  bool come_forward(const std::string& plugin, const Brought&, bool at_rest, Time now);
  void go_back(Time now);
  // When something that wants to come forward may ask again; nothing: not before somebody leaves.
  std::optional<Time> may_come_in(Time now) const;

  // Looks whether the screen should be elsewhere by now, and answers in how long to look again. `free`: no
  // child has chosen themselves. `goes_on`: whether the place has something that must not be left alone,
  // such as a timer; asked only when the screen would be left.
  std::optional<Time> look(Time now, const ByItself&, bool free, const std::function<bool()>& goes_on);

  // Where it should be; once, at the beginning of a frame.
  bool leaves() const { return wanted_.has_value(); }
  void move(Time now);

 private:
  Time idle(Time now) const;  // how long nobody has used it
  std::optional<Time> rest(Time now, const ByItself&);

  const std::string home_;
  Spot here_;
  std::optional<Spot> wanted_, back_;  // back_: from where a place came forward
  std::string rests_on_;
  std::optional<Time> used_;  // last; nothing: not since the start
  bool used_here_ = false;    // touched since it is shown
  Time arrived_;
  std::size_t next_turn_ = 0;
  bool over_ = false;  // what went on here has asked for somebody: it need not be held any more
};

}  // namespace hearth
