// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "screen/plugins/dock.hpp"
#include "screen/staff/pages.hpp"

namespace hearth {

// Which parts the screen has: on or off, in which order, when they stand on the dock, when a screen that
// rests shows them by itself, and what each lets a school set. Every touch is kept at once. Display thread
// only.
class PluginsPage : public StaffPage {
 public:
  PluginsPage(const StaffDesk& desk, Plugins& plugins) : desk_(desk), plugins_(plugins) {}

  void open() override { go_to({}); }
  void close() override { go_to({}); }
  void draw(Screen&) override;

 private:
  enum class Part { place, hours, by_itself, settings };

  void go_to(const std::string& plugin);
  void keep(const PluginWish&);
  const InstalledPlugin* chosen() const;

  // plugins_page.cpp: the list, and the frame around one plugin.
  void draw_list(Screen&);
  void draw_one(Screen&, const InstalledPlugin&);
  void draw_place(Screen&, Area, const InstalledPlugin&);
  void move(const InstalledPlugin&, int by);
  // plugin_hours.cpp
  using HoursOf = std::vector<PluginWish::Hours> PluginWish::*;
  void draw_hours(Screen&, Area, PluginWish, HoursOf, const std::string& id);
  void draw_by_itself(Screen&, Area, PluginWish);
  bool draw_span(Screen&, Area&, PluginWish::Hours&, const std::string& id);
  // plugin_settings.cpp
  void draw_settings(Screen&, Area, const Manifest&, PluginWish);

  const StaffDesk desk_;
  Plugins& plugins_;
  std::string plugin_;  // whose settings are shown; empty: the list
  Part part_ = Part::place;
  std::size_t span_ = 0;  // which of its times of day is shown
  std::string problem_;
  std::shared_ptr<int> visit_ = std::make_shared<int>(0);
};

// What a plugin does at the moment, as a sentence for staff.
std::string state_words(const InstalledPlugin&, const Words&);
// "Monday to Friday, 08:30 to 09:15"; `none`: the key of its words without any.
std::string hours_words(const std::vector<PluginWish::Hours>&, const Words&,
                        const char* none = "plugins.hours_none");

}  // namespace hearth
