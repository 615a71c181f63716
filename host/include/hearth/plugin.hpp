// SPDX-License-Identifier: MIT
// A plugin is a folder with plugin.toml and one library that exports exactly one function, hearth_plugin_v1.
// Read this file and host.hpp, then plugins/visual_timetable/.
//
//   class Clouds : public hearth::Plugin { … };
//   HEARTH_PLUGIN("clouds", "Clouds", "1.0.0", Clouds)
#pragma once

#include <cstdint>
#include <memory>

#include "hearth/host.hpp"

// Compiler, standard library and Dear ImGui that both sides must share; set by the build (target
// hearth::sdk).
#ifndef HEARTH_BUILD
#error "Link to hearth::sdk, or use hearth_add_plugin(): it sets HEARTH_BUILD"
#endif

namespace hearth {

class Screen;  // hearth/screen.hpp

// Both sides are optional. The host calls everything on the display thread, never two at a time, and lives
// longer than the plugin. An exception out of any call counts as a strike; three strikes, or one out of the
// constructor, and the plugin rests: children see a calm picture in its place.
class Plugin {
 public:
  virtual ~Plugin() = default;

  virtual void start() {}   // once, after construction, when all plugins are loaded
  virtual void stop() {}    // once, before the end; not after a crash
  virtual void opened() {}  // it is now what the screen shows
  virtual void closed() {}  // it is no longer; let go of the child

  // Draws the pupils' side. Called only when something changed or a frame was asked for; must return within
  // 250 ms. Draws everything every time: what did not change costs nothing.
  virtual void show(Screen&) {}

  // Draws the staff's side, behind the PIN. A plugin that has one names its button with `staff_words` in
  // plugin.toml. opened() comes before it, closed() after it, as on the pupils' side.
  virtual void show_staff(Screen&) {}

  // Something of this plugin goes on while the screen shows another one, such as a timer. Draws it in a
  // corner of the children's screens; a touch there opens the plugin. Asked and called before each frame of
  // the others.
  virtual bool has_badge() { return false; }
  virtual void show_badge(Screen&) {}
};

inline constexpr std::uint16_t kApiMajor = 1;  // raised when something changes or goes
inline constexpr std::uint16_t kApiMinor = 0;  // raised when something is added

// Constant data about a plugin; everything it points to is constant too.
struct PluginInfo {
  std::uint32_t size;  // sizeof(PluginInfo) where the plugin was built
  std::uint16_t api_major, api_minor;
  const char* build;  // HEARTH_BUILD where the plugin was built
  const char* id;     // the folder's name: "emotion_checkin"
  const char* name;   // for staff: "Emotion check-in"
  const char* version;
  // Makes the plugin. May throw; null counts as a refusal. The host lives longer than what is returned.
  std::unique_ptr<Plugin> (*create)(Host&);
};

}  // namespace hearth

#define HEARTH_PLUGIN(id, name, version, Class)                                                             \
  extern "C" __attribute__((visibility("default"))) const hearth::PluginInfo* hearth_plugin_v1() noexcept { \
    static constexpr hearth::PluginInfo info{sizeof(hearth::PluginInfo),                                    \
                                             hearth::kApiMajor,                                             \
                                             hearth::kApiMinor,                                             \
                                             HEARTH_BUILD,                                                  \
                                             id,                                                            \
                                             name,                                                          \
                                             version,                                                       \
                                             [](hearth::Host& host) -> std::unique_ptr<hearth::Plugin> {    \
                                               return std::make_unique<Class>(host);                        \
                                             }};                                                            \
    return &info;                                                                                           \
  }
