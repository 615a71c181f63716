// SPDX-License-Identifier: MIT
#include "screen/staff/plugins_page.hpp"

#include <algorithm>
#include <array>

#include "school/documents.hpp"

namespace hearth {
namespace {

constexpr float kRow = 26, kTall = 34, kGap = 6, kButton = 76;
constexpr Text kTitle{.size = 12, .align = Align::left};
constexpr Text kBelow{.size = 8.5f, .ink = Ink::quiet, .align = Align::left};

void write(Screen& screen, Area& rest, const std::string& words, Text how, float gap) {
  if (!words.empty()) screen.text(rest.cut_top(screen.text_height(words, rest.w, how), gap), words, how);
}

}  // namespace

std::string state_words(const InstalledPlugin& plugin, const Words& words) {
  const std::string state = words("plugins.state_" + to_text(plugin.state()));
  std::string reason = plugin.reason();
  if (!reason.empty() && !reason.ends_with('.')) reason += '.';
  return reason.empty() ? state : state + " " + reason;
}

void PluginsPage::go_to(const std::string& plugin) {
  ++*visit_;
  plugin_ = plugin;
  part_ = Part::place;
  span_ = 0;
  problem_.clear();
}

void PluginsPage::keep(const PluginWish& wish) {
  problem_.clear();
  desk_.keep({.kind = "plugin", .id = wish.id, .body = body_of(wish)},
             [this, visit = visit_, mine = *visit_](const Kept& kept) {
               if (mine == *visit && !kept.problem.empty()) problem_ = kept.problem;
             });
}

const InstalledPlugin* PluginsPage::chosen() const {
  const auto found = std::ranges::find_if(
      plugins_.all(), [&](const InstalledPlugin& one) { return one.manifest().id == plugin_; });
  return found == plugins_.all().end() ? nullptr : &*found;
}

void PluginsPage::draw(Screen& screen) {
  if (const InstalledPlugin* plugin = chosen())
    draw_one(screen, *plugin);
  else
    draw_list(screen);
}

void PluginsPage::draw_list(Screen& screen) {
  Area rest = screen.area();
  write(screen, rest, desk_.words("staff.plugins"), kTitle, 2);
  write(screen, rest, problem_.empty() ? desk_.words("plugins.why") : problem_, kBelow, kGap);
  const auto school = desk_.school();
  const auto all = in_order(*school, plugins_.all());
  std::vector<Row> rows;
  for (const InstalledPlugin* plugin : all) {
    const Manifest& manifest = plugin->manifest();
    const PluginWish wish = wish_for(*school, manifest);
    std::string note = !is_on(*school, manifest) ? desk_.words("plugins.is_off")
                       : plugin->state() != PluginState::running
                           ? state_words(*plugin, desk_.words)
                           : desk_.words("plugins.is_on", {{"when", hours_words(wish.hours, desk_.words)}});
    rows.push_back({.id = "staff/plugins/one/" + manifest.id,
                    .words = manifest.name,
                    .note = note,
                    .button = desk_.words("plugins.set"),
                    .picture = manifest.picture});
  }
  const int pressed = screen.row_list("staff/plugins", rest, rows);
  if (pressed >= 0) go_to(all[std::size_t(pressed)]->manifest().id);
}

void PluginsPage::draw_one(Screen& screen, const InstalledPlugin& plugin) {
  const Manifest& manifest = plugin.manifest();
  const PluginWish wish = wish_for(*desk_.school(), manifest);
  Area rest = screen.area();
  write(screen, rest, manifest.name, kTitle, 2);
  write(screen, rest, problem_.empty() ? state_words(plugin, desk_.words) : problem_, kBelow, kGap);
  // The way back, and the parts that this plugin has.
  struct Tab {
    Part part;
    const char *id, *words;
    bool there;
  };
  const std::array<Tab, 4> tabs{
      {{Part::place, "place", "plugins.place", true},
       {Part::hours, "hours", "plugins.hours", !manifest.home && !manifest.words.empty()},
       {Part::by_itself, "by_itself", "plugins.by_itself", !manifest.home},
       {Part::settings, "settings", "plugins.settings", !manifest.settings.empty()}}};
  auto places = rest.cut_top(kRow, kGap).columns(5, kGap);
  if (screen.picture_button("staff/plugins/back", places[0], {.word = desk_.words("plugins.all")},
                            Beside::right))
    return go_to({});
  std::size_t at = 1;
  for (const Tab& tab : tabs)
    if (tab.there &&
        screen.picture_button(std::string("staff/plugins/") + tab.id, places[at++],
                              {.word = desk_.words(tab.words), .look = {.chosen = part_ == tab.part}},
                              Beside::right))
      part_ = tab.part;
  if (part_ == Part::hours)
    draw_hours(screen, rest, wish, &PluginWish::hours, "hours");
  else if (part_ == Part::by_itself)
    draw_by_itself(screen, rest, wish);
  else if (part_ == Part::settings)
    draw_settings(screen, rest, manifest, wish);
  else
    draw_place(screen, rest, plugin);
}

void PluginsPage::draw_place(Screen& screen, Area rest, const InstalledPlugin& plugin) {
  const Manifest& manifest = plugin.manifest();
  const auto school = desk_.school();
  PluginWish wish = wish_for(*school, manifest);
  if (manifest.home) {
    write(screen, rest, desk_.words("plugins.home"), {.size = 9.5f, .align = Align::left}, kGap);
  } else if (screen.toggle("staff/plugins/on", rest.cut_top(kTall, kGap), desk_.words("plugins.on"),
                           desk_.words("plugins.on_why"), wish.enabled)) {
    wish.enabled = !wish.enabled;
    keep(wish);
  }
  if (plugin.state() == PluginState::resting &&
      screen.picture_button("staff/wake/" + manifest.id, rest.cut_top(kRow, kGap).cut_left(kButton),
                            {.word = desk_.words("staff.try_again")}, Beside::right))
    plugins_.wake(manifest.id);
  if (manifest.words.empty()) return;
  const auto all = in_order(*school, plugins_.all());
  const auto at = std::ranges::find(all, &plugin);
  const auto place = std::to_string(at - all.begin() + 1);
  write(screen, rest, desk_.words("plugins.place_is", {{"n", place}, {"all", std::to_string(all.size())}}),
        {.size = 10, .align = Align::left}, 2);
  auto places = rest.cut_top(kRow, kGap).columns(4, kGap);
  if (at != all.begin() && screen.picture_button("staff/plugins/earlier", places[0],
                                                 {.word = desk_.words("plugins.earlier")}, Beside::right))
    move(plugin, -1);
  if (at + 1 != all.end() && screen.picture_button("staff/plugins/later", places[1],
                                                   {.word = desk_.words("plugins.later")}, Beside::right))
    move(plugin, 1);
}

// Everybody gets a place, so that the order is the school's own from now on.
void PluginsPage::move(const InstalledPlugin& plugin, int by) {
  const auto school = desk_.school();
  auto all = in_order(*school, plugins_.all());
  const auto at = std::ranges::find(all, &plugin);
  std::swap(*at, *(at + by));
  for (std::size_t n = 0; n < all.size(); ++n) {
    PluginWish wish = wish_for(*school, all[n]->manifest());
    if (wish.order == int(n) + 1) continue;
    wish.order = int(n) + 1;
    keep(wish);
  }
}

std::shared_ptr<StaffPage> plugins_page(const StaffDesk& desk, Plugins& plugins) {
  return std::make_shared<PluginsPage>(desk, plugins);
}

}  // namespace hearth
