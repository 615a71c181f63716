// SPDX-License-Identifier: MIT
#include "screen/kiosk/plugin_host.hpp"

#include <algorithm>

namespace hearth {

void PluginHost::write(Entry entry, std::function<void(const Receipt&)> done) {
  const auto answer = [this, done = std::move(done)](const Receipt& receipt) {
    shared_.plugins.call_back(manifest_.id, "receipt", [&] { done(receipt); });
  };
  if (std::find(manifest_.kinds.begin(), manifest_.kinds.end(), entry.kind) == manifest_.kinds.end()) {
    return shared_.room.refuse({.id = entry.id,
                                .problem = manifest_.id + " may not write \"" + entry.kind +
                                           "\": its plugin.toml does not name it."},
                               answer);
  }
  shared_.room.write(std::move(entry), answer);
}

}  // namespace hearth
