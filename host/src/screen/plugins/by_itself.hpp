// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "hearth/school.hpp"
#include "screen/plugins/registry.hpp"

namespace hearth {

// What a screen that nobody uses shows by itself.
struct ByItself {
  struct Turn {
    std::string plugin;
    std::chrono::milliseconds stays{};
    friend bool operator==(const Turn&, const Turn&) = default;
  };
  std::string rests_on;     // id of the plugin: home, or the one that comes forward at this time of day
  std::vector<Turn> turns;  // what takes turns with it, in the dock's order; never rests_on itself
};

// As the school wants it at this moment. Only plugins that run and are switched on; a turn only in the hours
// in which its plugin stands on the dock. Where two come forward at once, the one further left does.
ByItself by_itself(const School&, const std::vector<InstalledPlugin>&, const std::string& home,
                   const LocalTime&);

}  // namespace hearth
