// SPDX-License-Identifier: MIT
// The plugins of one folder, from finding them to the end. Nothing that a plugin does wrong comes out of here
// but as a state with its reason.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "hearth/plugin.hpp"
#include "screen/plugins/guard.hpp"
#include "screen/plugins/manifest.hpp"

namespace hearth {

enum class PluginState {
  found,    // looked at from outside; none of its code has run
  refused,  // cannot run here
  loaded,   // made, not started
  running,
  resting,  // did run, here or before the last death; children see a calm picture in its place
};
std::string to_text(PluginState);  // "running"

class InstalledPlugin {
 public:
  // Of a plugin whose plugin.toml cannot be read only folder, id and name are set, all from the folder's
  // name.
  const Manifest& manifest() const { return manifest_; }
  PluginState state() const { return state_; }
  // Why it was refused or rests, for staff; else empty. May quote the plugin: not for a log.
  const std::string& reason() const { return reason_; }

 private:
  friend class Plugins;
  InstalledPlugin(Manifest, Guard);
  void refuse(std::string reason);
  void rest(std::string reason);

  Manifest manifest_;
  Guard guard_;
  PluginState state_ = PluginState::found;
  std::string reason_;
  std::unique_ptr<Plugin> plugin_;
  bool just_opened_ = false;
};

// Display thread only. Calls for an id that is not running do nothing and answer false.
class Plugins {
 public:
  using HostFor = std::function<Host&(const Manifest&)>;

  // Looks at each folder in `folder` and runs nothing. Plugins that the page blames for two deaths rest;
  // `zone` is for the times in their reasons. The page must live longer. `now` is for tests that step the
  // time.
  Plugins(const std::filesystem::path& folder, CallPage&, std::string zone, GuardLimits = {},
          Guard::Steady now = std::chrono::steady_clock::now);
  ~Plugins();
  Plugins(const Plugins&) = delete;
  Plugins& operator=(const Plugins&) = delete;

  // Called after a plugin threw, to put Dear ImGui's stacks in order.
  void after_throw(std::function<void()> tidy) { after_throw_ = std::move(tidy); }

  // In the order of their manifests, those without a place last, by id.
  const std::vector<InstalledPlugin>& all() const { return all_; }
  // Why `folder` could not be looked through; empty when it could.
  const std::string& problem() const { return problem_; }

  // Loads and makes all that were found, then starts them. Each gets the host that `host_for` answers for it,
  // which must live longer than this object.
  void start_all(HostFor host_for);
  // Stops what runs and lets go of all plugins; the destructor does it too.
  void stop_all();

  void opened(const std::string& id);
  void closed(const std::string& id);
  // False: draw the calm picture; what the plugin drew before it threw may still be in the frame.
  bool show(const std::string& id, Screen&);
  bool show_staff(const std::string& id, Screen&);
  bool has_badge(const std::string& id);
  // False: what it drew before it threw may still be in the frame.
  bool show_badge(const std::string& id, Screen&);
  // Runs a function that the plugin left with its host, such as the `done` of Journal::write(). `call` is its
  // name for the call page.
  bool call_back(const std::string& id, std::string_view call, const std::function<void()>&);

  // Staff give a resting plugin another try: its strikes and deaths are forgotten.
  void wake(const std::string& id);

 private:
  void find(const std::filesystem::path& folder, const Guard::Steady& now);
  void make(InstalledPlugin&);
  void start(InstalledPlugin&);
  InstalledPlugin* named(const std::string& id, PluginState);  // null when there is none in this state
  // True when the plugin returned as it should and may go on.
  bool call(InstalledPlugin&, std::string_view name, std::chrono::milliseconds limit,
            const std::function<void()>& body);
  bool call_running(const std::string& id, std::string_view name, std::chrono::milliseconds limit,
                    const std::function<void(Plugin&)>& body);

  CallPage& page_;
  std::string zone_;
  GuardLimits limits_;
  std::vector<InstalledPlugin> all_;
  std::string problem_;
  HostFor host_for_;
  std::function<void()> after_throw_;
};

}  // namespace hearth
