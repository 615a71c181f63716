// SPDX-License-Identifier: MIT
// What a school has made of its plugins: which are switched on, in which order, and when they stand on the
// dock. Pure; any thread.
#pragma once

#include <vector>

#include "hearth/school.hpp"
#include "screen/plugins/registry.hpp"

namespace hearth {

// What the school wants of a plugin; what its manifest says where the school has said nothing.
PluginWish wish_for(const School&, const Manifest&);

// Nobody has switched it off. What the screen shows when nobody uses it is always on (law 1).
bool is_on(const School&, const Manifest&);

// One of the hours holds this moment, or there are none. The end is not part of them.
bool holds(const std::vector<PluginWish::Hours>&, const LocalTime&);

// In the school's order, those that it has given no place after the others, as `all` has them.
std::vector<const InstalledPlugin*> in_order(const School&, const std::vector<InstalledPlugin>& all);

// What stands on the dock at this moment. The home plugin stands there at every hour: it is the way back.
std::vector<const Manifest*> on_dock(const School&, const std::vector<InstalledPlugin>& all,
                                     const LocalTime&);

}  // namespace hearth
