// SPDX-License-Identifier: MIT
#include "screen/plugins/load.hpp"

#include <dlfcn.h>

#include <boost/dll/shared_library.hpp>
#include <string_view>

#include "screen/plugins/elf.hpp"
#include "screen/plugins/refusal.hpp"

namespace hearth {
namespace {

std::string other_api(const Manifest& manifest, int major) {
  return manifest.id + " was built for plugin interface " + std::to_string(major) + "; this Hearth has " +
         std::to_string(kApiMajor) + ": install the version of the plugin for this Hearth";
}

std::string other_build(const Manifest& manifest, std::string_view build) {
  return manifest.id + " was built with \"" + std::string(build) +
         "\", this Hearth with \"" HEARTH_BUILD "\": build the plugin again with the SDK of this Hearth";
}

}  // namespace

void inspect(const Manifest& manifest) {
  if (manifest.api_major != kApiMajor) throw Refusal(other_api(manifest, manifest.api_major));
  if (manifest.build != HEARTH_BUILD) throw Refusal(other_build(manifest, manifest.build));
  if (const auto why = why_not_a_plugin(manifest.library())) throw Refusal(manifest.id + ": " + *why);
}

const PluginInfo& load(const Manifest& manifest) {
  // Never unloaded: a callback or a text of the plugin may outlive it, and nothing is gained by giving it
  // back.
  constexpr auto kStays = static_cast<boost::dll::load_mode::type>(RTLD_NODELETE);
  const PluginInfo* info = nullptr;
  try {
    using namespace boost::dll;
    shared_library library(manifest.library(), load_mode::rtld_now | load_mode::rtld_local | kStays);
    info = library.get<const PluginInfo*()>("hearth_plugin_v1")();
  } catch (const std::exception& error) {
    throw Refusal(manifest.id + " cannot be loaded (" + error.what() +
                  "): install what it needs, or the plugin again");
  }
  if (const auto why = why_not_run(info, manifest)) throw Refusal(*why);
  return *info;
}

std::optional<std::string> why_not_run(const PluginInfo* info, const Manifest& manifest) {
  const auto incomplete = manifest.id + " does not say what it is: build it with HEARTH_PLUGIN(…)";
  if (!info) return incomplete;
  // Size and interface stand first in every version of PluginInfo; only then is the rest known to be there.
  if (info->api_major != kApiMajor) return other_api(manifest, info->api_major);
  if (info->api_minor > kApiMinor)
    return manifest.id + " needs plugin interface " + std::to_string(info->api_major) + "." +
           std::to_string(info->api_minor) + "; this Hearth has " + std::to_string(kApiMajor) + "." +
           std::to_string(kApiMinor) + ": update Hearth";
  if (info->size != sizeof(PluginInfo) || !info->build || !info->id || !info->create) return incomplete;
  if (std::string_view(info->build) != HEARTH_BUILD) return other_build(manifest, info->build);
  if (info->id != manifest.id)
    return manifest.file + " is the plugin \"" + info->id + "\" but stands in the folder of \"" +
           manifest.id + "\": install both again";
  return {};
}

}  // namespace hearth
