// SPDX-License-Identifier: MIT
#include <algorithm>

#include "screen/staff/plugins_page.hpp"

namespace hearth {
namespace {

class PluginPage : public StaffPage {
 public:
  PluginPage(const StaffDesk& desk, Plugins& plugins, std::string id)
      : desk_(desk), plugins_(plugins), id_(std::move(id)) {}

  void open() override { plugins_.opened(id_); }
  void close() override { plugins_.closed(id_); }
  void draw(Screen& screen) override {
    const Area place = screen.area();
    if (!plugins_.show_staff(id_, screen)) draw_rest(screen, place);
  }

 private:
  void draw_rest(Screen&, const Area&);

  const StaffDesk desk_;
  Plugins& plugins_;
  const std::string id_;
};

// What it drew before it threw lies below the card.
void PluginPage::draw_rest(Screen& screen, const Area& place) {
  screen.card(place);
  const auto plugin = std::ranges::find_if(
      plugins_.all(), [&](const InstalledPlugin& one) { return one.manifest().id == id_; });
  if (plugin == plugins_.all().end()) return;
  const bool rests = plugin->state() == PluginState::resting;
  const Row row{.id = "staff/wake/" + id_,
                .words = plugin->manifest().name,
                .note = state_words(*plugin, desk_.words),
                .button = rests ? desk_.words("staff.try_again") : ""};
  if (screen.row_list("staff/rests", place.inset(6), {&row, 1}) == 0) plugins_.wake(id_);
}

}  // namespace

std::shared_ptr<StaffPage> plugin_page(const StaffDesk& desk, Plugins& plugins, const std::string& id) {
  return std::make_shared<PluginPage>(desk, plugins, id);
}

}  // namespace hearth
