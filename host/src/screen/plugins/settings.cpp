// SPDX-License-Identifier: MIT
#include "screen/plugins/settings.hpp"

#include <algorithm>

namespace hearth {

using Value = std::variant<std::int64_t, std::string>;

bool allows(const Setting& setting, const Value& value) {
  if (const auto* word = std::get_if<std::string>(&value))
    return setting.kind == Setting::Kind::choice && std::ranges::count(setting.choices, *word) > 0;
  const auto number = std::get<std::int64_t>(value);
  return setting.kind != Setting::Kind::choice && number >= setting.least && number <= setting.most;
}

Value setting_of(const Manifest& manifest, const School& school, const std::string& key) {
  const auto setting = std::ranges::find(manifest.settings, key, &Setting::key);
  if (setting == manifest.settings.end()) return std::string();
  const auto wish = std::ranges::find(school.plugins, manifest.id, &PluginWish::id);
  if (wish == school.plugins.end()) return setting->otherwise;
  const auto set = wish->settings.find(key);
  return set != wish->settings.end() && allows(*setting, set->second) ? set->second : setting->otherwise;
}

}  // namespace hearth
