// SPDX-License-Identifier: MIT
#include "screen/kiosk/furnish.hpp"

#include "screen/plugins/dock.hpp"

namespace hearth {

void furnish(StaffCorner& corner, const StaffDesk& desk, Plugins& plugins, Kit& kit) {
  using enum Task;
  corner.add({"today", "staff.today", {today}, today_page(desk)});
  for (const InstalledPlugin& plugin : plugins.all()) {
    const Manifest& manifest = plugin.manifest();
    if (manifest.staff_words.empty()) continue;
    corner.add({manifest.id, manifest.staff_words, manifest.staff_tasks,
                plugin_page(desk, plugins, manifest.id),
                [school = desk.school, &manifest] { return is_on(*school(), manifest); }});
  }
  corner.add({"child", "staff.child", {feelings, supports, notes}, child_page(desk)});
  corner.add({"due", "staff.due", {due}, due_page(desk)});
  corner.add({"people", "staff.people", {people}, people_page(desk)});
  corner.add({"room", "staff.room", {look, change_day}, room_page(desk)});
  corner.add({"words", "staff.words", {look}, words_page(desk)});
  corner.add({"pictures", "staff.pictures", {look, people}, pictures_page(desk)});
  corner.add({"plugins", "staff.plugins", {look, machine}, plugins_page(desk, plugins)});
  corner.add({"files", "staff.files", {files}, files_page(desk)});
  corner.add({"grown_ups", "staff.grown_ups", {staff}, grown_ups_page(desk)});
  corner.add({"log", "staff.log", {view_log}, log_page(desk)});
  corner.add({"attention", "staff.attention", {machine, look}, attention_page(desk, plugins)});
  corner.add({"me", "staff.me", {}, me_page(desk, kit)});
  corner.add({"practice", "staff.practice", {}, practice_page(desk)});
}

}  // namespace hearth
