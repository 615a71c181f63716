// SPDX-License-Identifier: MIT
#include "screen/kiosk/whereabouts.hpp"

#include <algorithm>
#include <utility>

namespace hearth {
namespace {

using namespace std::chrono_literals;
using Time = Whereabouts::Time;

constexpr Time kIdle = 60s;     // then nobody stands there, and no name is left on the screen (riv:A17)
constexpr Time kHandsOff = 5s;  // nothing comes between somebody and what they have just touched
constexpr Time kAtOnce = 1s;    // what a place does so soon after a touch was asked for by it

}  // namespace

Whereabouts::Whereabouts(std::string home, Time now)
    : home_(std::move(home)), here_{.place = home_}, rests_on_(home_), arrived_(now) {}

void Whereabouts::touched(Time now) {
  used_ = now;
  used_here_ = true;
  over_ = false;
}

Time Whereabouts::idle(Time now) const {
  return used_ ? now - *used_ : Time::max();
}

void Whereabouts::go(const std::string& place, const Brought& brought, Time now) {
  back_.reset();
  if (place == home_)
    wanted_ = Spot{.place = idle(now) < kAtOnce ? home_ : rests_on_, .brought = brought};
  else
    wanted_ = Spot{place, Spot::How::asked, brought};
}

void Whereabouts::show_again(Spot spot, Time now) {
  used_ = now;  // whoever stood there finds it as it was
  wanted_ = std::move(spot);
}

std::optional<Time> Whereabouts::may_come_in(Time now) const {
  if (!by_itself()) return std::nullopt;
  return std::max(kHandsOff - idle(now), Time(0));
}

bool Whereabouts::come_forward(const std::string& plugin, const Brought& brought, bool at_rest, Time now) {
  if (wanted_) return false;
  if (here_.place == plugin && !by_itself()) {
    if (!std::exchange(over_, true)) used_ = now;
    return true;
  }
  if (!at_rest || may_come_in(now) != Time(0)) return false;
  back_ = here_;
  wanted_ = Spot{plugin, Spot::How::came, brought};
  return true;
}

void Whereabouts::go_back(Time now) {
  if (here_.how == Spot::How::came && back_)
    wanted_ = std::exchange(back_, std::nullopt);
  else
    go(home_, {}, now);
}

std::optional<Time> Whereabouts::look(Time now, const ByItself& shown, bool free,
                                      const std::function<bool()>& goes_on) {
  rests_on_ = shown.rests_on;
  if (wanted_) return std::nullopt;
  if (is_home() && !free) return std::nullopt;
  if (idle(now) < kIdle) return kIdle - idle(now);
  if (!is_home() && (here_.how == Spot::How::asked || used_here_) && !over_) {
    const bool held = goes_on();
    if (over_) return kIdle;  // it has just asked for somebody
    if (held || wanted_) return std::nullopt;
  }
  if (by_itself()) return rest(now, shown);
  go_back(now);
  return std::nullopt;
}

// Nobody has stood here for a while: what the school wants to be seen.
std::optional<Time> Whereabouts::rest(Time now, const ByItself& shown) {
  const Time since = used_here_ ? *used_ + kIdle : arrived_;
  const auto& turns = shown.turns;
  if (here_.how == Spot::How::turn) {
    const auto mine = std::ranges::find(turns, here_.place, &ByItself::Turn::plugin);
    if (mine != turns.end() && !used_here_ && now - since < mine->stays) return since + mine->stays - now;
    wanted_ = Spot{.place = shown.rests_on};
    return std::nullopt;
  }
  // What somebody had begun on a place that comes forward is let go of; home looks after that itself.
  if (here_.place != shown.rests_on || (!is_home() && used_here_)) {
    wanted_ = Spot{.place = shown.rests_on};
    return std::nullopt;
  }
  if (turns.empty()) return std::nullopt;
  const ByItself::Turn& next = turns[next_turn_ % turns.size()];
  if (now - since < next.stays) return since + next.stays - now;
  ++next_turn_;
  wanted_ = Spot{next.plugin, Spot::How::turn, {{"turn", "yes"}}};
  return std::nullopt;
}

void Whereabouts::move(Time now) {
  if (!wanted_) return;
  here_ = *std::exchange(wanted_, std::nullopt);
  arrived_ = now;
  used_here_ = over_ = false;
  // Where a place leads on by itself, whoever stands there has not touched anything for a while.
  if (here_.how == Spot::How::asked || here_.how == Spot::How::came) used_ = now;
}

}  // namespace hearth
