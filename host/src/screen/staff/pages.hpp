// SPDX-License-Identifier: MIT
// The host's own pages of the staff's corner.
#pragma once

#include <functional>
#include <memory>

#include "hearth/school.hpp"
#include "hearth/words.hpp"
#include "records/records.hpp"
#include "screen/plugins/registry.hpp"
#include "screen/staff/page.hpp"

namespace hearth {

// What the pages may use. Everything outlives them.
struct StaffDesk {
  Records& records;
  const Words& words;
  const Clock& clock;
  std::function<std::shared_ptr<const School>()> school;
  std::function<Id()> room;
  std::function<Id()> staff;         // who has signed in
  std::function<Notices()> notices;  // of this screen: content, pictures, documents
};

// Who asked for someone, how long ago, and "I have seen it".
std::shared_ptr<StaffPage> calls_page(const StaffDesk&);
// A plugin's staff side.
std::shared_ptr<StaffPage> plugin_page(Plugins&, const std::string& id);
// The room at once: calm it, text, sound.
std::shared_ptr<StaffPage> room_page(const StaffDesk&);
// Files of the school, brought in by touch.
std::shared_ptr<StaffPage> files_page(const StaffDesk&);
// What is wrong with plugins, pictures and files.
std::shared_ptr<StaffPage> attention_page(const StaffDesk&, Plugins&);

}  // namespace hearth
