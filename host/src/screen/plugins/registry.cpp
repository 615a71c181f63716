// SPDX-License-Identifier: MIT
#include "screen/plugins/registry.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "screen/plugins/load.hpp"
#include "screen/plugins/refusal.hpp"
#include "screen/plugins/rest.hpp"

namespace hearth {
namespace {

std::string cannot_be_made(const InstalledPlugin& one, const std::string& why) {
  return one.manifest().id + " cannot be made (" + why + "): install a version that mends it";
}

}  // namespace

std::string to_text(PluginState state) {
  switch (state) {
    case PluginState::found:
      return "found";
    case PluginState::refused:
      return "refused";
    case PluginState::loaded:
      return "loaded";
    case PluginState::running:
      return "running";
    case PluginState::resting:
      return "resting";
  }
  return {};
}

InstalledPlugin::InstalledPlugin(Manifest manifest, Guard guard)
    : manifest_(std::move(manifest)), guard_(std::move(guard)) {}

void InstalledPlugin::refuse(std::string reason) {
  state_ = PluginState::refused;
  reason_ = std::move(reason);
}

void InstalledPlugin::rest(std::string reason) {
  state_ = PluginState::resting;
  reason_ = std::move(reason);
}

Plugins::Plugins(const std::filesystem::path& folder, CallPage& page, std::string zone, GuardLimits limits,
                 Guard::Steady now)
    : page_(page), zone_(std::move(zone)), limits_(limits) {
  std::error_code failed;
  for (std::filesystem::directory_iterator at(folder, failed), end; !failed && at != end;
       at.increment(failed))
    if (std::error_code unclear; at->is_directory(unclear)) find(at->path(), now);
  if (failed)
    problem_ = "the folder of the plugins, " + folder.string() + ", cannot be read (" + failed.message() +
               "): install Hearth again, or allow its user to read it";
  std::ranges::sort(
      all_, {}, [](const InstalledPlugin& one) { return std::tie(one.manifest_.order, one.manifest_.id); });
}

Plugins::~Plugins() {
  stop_all();
}

void Plugins::find(const std::filesystem::path& folder, const Guard::Steady& now) {
  Manifest manifest;
  std::string refused;
  try {
    manifest = read_manifest(folder);
    inspect(manifest);
  } catch (const Refusal& refusal) {
    refused = refusal.what();
    if (manifest.id.empty()) {
      manifest.folder = folder;
      manifest.id = manifest.name = folder.filename().string();
    }
  }
  Guard guard(manifest.id_and_version(), page_, limits_.strikes, now);
  auto& found = all_.emplace_back(InstalledPlugin(std::move(manifest), std::move(guard)));
  if (!refused.empty())
    found.refuse(std::move(refused));
  else if (auto why = why_it_rests(page_.deaths(), found.manifest_.id_and_version(), zone_))
    found.rest(std::move(*why));
}

void Plugins::start_all(HostFor host_for) {
  host_for_ = std::move(host_for);
  for (auto& one : all_)
    if (one.state_ == PluginState::found) make(one);
  for (auto& one : all_)
    if (one.state_ == PluginState::loaded) start(one);
}

void Plugins::make(InstalledPlugin& one) {
  Host& host = host_for_(one.manifest_);
  const PluginInfo* info = nullptr;
  std::string refused;
  one.guard_.run("load", limits_.first, [&] {
    try {
      info = &load(one.manifest_);
    } catch (const Refusal& refusal) {
      refused = refusal.what();
    }
  });
  if (!info)
    return one.refuse(refused.empty() ? cannot_be_made(one, one.guard_.last_strike()) : std::move(refused));
  if (!call(one, "create", limits_.first, [&] { one.plugin_ = info->create(host); }))
    return one.refuse(cannot_be_made(one, one.guard_.last_strike()));
  if (!one.plugin_) return one.refuse(cannot_be_made(one, "create() gave nothing"));
  one.state_ = PluginState::loaded;
}

void Plugins::start(InstalledPlugin& one) {
  one.state_ = PluginState::running;
  call(one, "start", limits_.first, [&] { one.plugin_->start(); });
}

void Plugins::stop_all() {
  for (auto& one : all_)
    if (one.state_ == PluginState::running) call(one, "stop", limits_.call, [&] { one.plugin_->stop(); });
  for (auto& one : all_) {
    if (!one.plugin_) continue;
    one.guard_.run("end", limits_.call, [&] { one.plugin_.reset(); });
    if (one.state_ == PluginState::running) one.state_ = PluginState::found;
  }
}

InstalledPlugin* Plugins::named(const std::string& id, PluginState state) {
  const auto one = std::ranges::find_if(
      all_, [&](const auto& installed) { return installed.manifest_.id == id && installed.state_ == state; });
  return one == all_.end() ? nullptr : &*one;
}

bool Plugins::call(InstalledPlugin& one, std::string_view name, std::chrono::milliseconds limit,
                   const std::function<void()>& body) {
  const auto outcome = one.guard_.run(name, limit, body);
  if (outcome == Guard::Outcome::threw && after_throw_) after_throw_();
  if (one.guard_.had_enough() && one.state_ == PluginState::running)
    one.rest(one.manifest_.id + " rests after " + std::to_string(limits_.strikes) +
             " strikes, the last one because " + one.guard_.last_strike() +
             ": install a version that mends it, or wake it");
  return outcome != Guard::Outcome::threw && one.state_ != PluginState::resting;
}

bool Plugins::call_running(const std::string& id, std::string_view name, std::chrono::milliseconds limit,
                           const std::function<void(Plugin&)>& body) {
  InstalledPlugin* one = named(id, PluginState::running);
  return one && call(*one, name, limit, [&] { body(*one->plugin_); });
}

void Plugins::opened(const std::string& id) {
  if (InstalledPlugin* one = named(id, PluginState::running)) one->just_opened_ = true;
  call_running(id, "opened", limits_.call, [](Plugin& plugin) { plugin.opened(); });
}

void Plugins::closed(const std::string& id) {
  call_running(id, "closed", limits_.call, [](Plugin& plugin) { plugin.closed(); });
}

bool Plugins::show(const std::string& id, Screen& screen) {
  InstalledPlugin* one = named(id, PluginState::running);
  if (!one) return false;
  const auto limit = std::exchange(one->just_opened_, false) ? limits_.first : limits_.call;
  return call(*one, "show", limit, [&] { one->plugin_->show(screen); });
}

bool Plugins::show_staff(const std::string& id, Screen& screen) {
  return call_running(id, "show_staff", limits_.call, [&](Plugin& plugin) { plugin.show_staff(screen); });
}

bool Plugins::has_badge(const std::string& id) {
  bool has = false;
  const bool well =
      call_running(id, "has_badge", limits_.call, [&](Plugin& plugin) { has = plugin.has_badge(); });
  return well && has;
}

bool Plugins::show_badge(const std::string& id, Screen& screen) {
  return call_running(id, "show_badge", limits_.call, [&](Plugin& plugin) { plugin.show_badge(screen); });
}

bool Plugins::call_back(const std::string& id, std::string_view name, const std::function<void()>& body) {
  return call_running(id, name, limits_.call, [&](Plugin&) { body(); });
}

void Plugins::wake(const std::string& id) {
  InstalledPlugin* one = named(id, PluginState::resting);
  if (!one) return;
  page_.forgive(one->manifest_.id_and_version());
  one->guard_.forgive();
  one->reason_.clear();
  if (one->plugin_) {
    one->state_ = PluginState::running;
    return;
  }
  one->state_ = PluginState::found;
  make(*one);
  if (one->state_ == PluginState::loaded) start(*one);
}

}  // namespace hearth
