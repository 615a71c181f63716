// SPDX-License-Identifier: MIT
// From a manifest to code that may be called. Display thread only.
#pragma once

#include <optional>
#include <string>

#include "hearth/plugin.hpp"
#include "screen/plugins/manifest.hpp"

namespace hearth {

// Throws Refusal unless the manifest says that the plugin was built for this Hearth and its library looks
// like a plugin. Runs no code of the plugin.
void inspect(const Manifest&);

// Loads the library of an inspected plugin, which runs its constructors of static objects, and asks it who it
// is. Throws Refusal. What is loaded stays until the program ends, also when it was refused.
const PluginInfo& load(const Manifest&);

// Why this library may not run although its manifest was fine; nothing when it may.
std::optional<std::string> why_not_run(const PluginInfo*, const Manifest&);

}  // namespace hearth
