// SPDX-License-Identifier: MIT
#include "screen/staff/plugins_page.hpp"

namespace hearth {
namespace {

class AttentionPage : public StaffPage {
 public:
  AttentionPage(const StaffDesk& desk, Plugins& plugins) : desk_(desk), plugins_(plugins) {}

  void open() override {
    desk_.records.notices([this, visit = visit_, mine = *visit_](const Answer<Notices>& told) {
      if (mine == *visit && told.value) of_keeper_ = *told.value;
    });
  }
  void close() override {
    ++*visit_;
    of_keeper_.clear();
  }
  void draw(Screen&) override;

 private:
  std::vector<Row> rows() const;

  const StaffDesk desk_;
  Plugins& plugins_;
  Notices of_keeper_;
  std::shared_ptr<int> visit_ = std::make_shared<int>(0);
};

std::vector<Row> AttentionPage::rows() const {
  Notices notices = desk_.notices();
  notices.insert(notices.end(), of_keeper_.begin(), of_keeper_.end());
  if (!plugins_.problem().empty()) notices.push_back({"", 0, plugins_.problem()});
  std::vector<Row> rows;
  for (const Notice& notice : notices) rows.push_back({.words = notice.text(), .fill = Tint::attention});
  if (notices.empty()) rows.push_back({.words = desk_.words("staff.all_well")});
  for (const InstalledPlugin& plugin : plugins_.all()) {
    const Manifest& manifest = plugin.manifest();
    rows.push_back({.id = "staff/wake/" + manifest.id,
                    .words = manifest.name,
                    .note = state_words(plugin, desk_.words),
                    .button = plugin.state() == PluginState::resting ? desk_.words("staff.try_again") : ""});
  }
  return rows;
}

void AttentionPage::draw(Screen& screen) {
  constexpr Text kTitle{.size = 12, .align = Align::left};
  Area rest = screen.area();
  const std::string title = desk_.words("staff.attention");
  screen.text(rest.cut_top(screen.text_height(title, rest.w, kTitle), 5), title, kTitle);
  const std::vector<Row> all = rows();
  const int pressed = screen.row_list("staff/attention", rest, all);
  if (pressed >= 0) plugins_.wake(all[std::size_t(pressed)].id.substr(std::string("staff/wake/").size()));
}

}  // namespace

std::shared_ptr<StaffPage> attention_page(const StaffDesk& desk, Plugins& plugins) {
  return std::make_shared<AttentionPage>(desk, plugins);
}

}  // namespace hearth
