// SPDX-License-Identifier: MIT
#include <algorithm>

#include "screen/staff/pages.hpp"

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
    first_ = 0;
  }
  void draw(Screen&) override;

 private:
  struct Line {
    std::string words;
    bool heading = false;
    std::string wakes;  // id of the resting plugin that a button beside it gives another try
  };
  std::vector<Line> lines() const;

  const StaffDesk desk_;
  Plugins& plugins_;
  Notices of_keeper_;
  std::size_t first_ = 0;
  std::shared_ptr<int> visit_ = std::make_shared<int>(0);
};

std::vector<AttentionPage::Line> AttentionPage::lines() const {
  std::vector<Line> lines{{desk_.words("staff.attention"), true, {}}};
  Notices notices = desk_.notices();
  notices.insert(notices.end(), of_keeper_.begin(), of_keeper_.end());
  if (!plugins_.problem().empty()) notices.push_back({"", 0, plugins_.problem()});
  for (const Notice& notice : notices) lines.push_back({notice.text(), false, {}});
  if (notices.empty()) lines.push_back({desk_.words("staff.all_well"), false, {}});
  lines.push_back({desk_.words("staff.plugins"), true, {}});
  for (const InstalledPlugin& plugin : plugins_.all())
    lines.push_back({plugin.manifest().name + ": " + to_text(plugin.state()) +
                         (plugin.reason().empty() ? "" : ". " + plugin.reason()),
                     false, plugin.state() == PluginState::resting ? plugin.manifest().id : ""});
  return lines;
}

void AttentionPage::draw(Screen& screen) {
  constexpr float kIndent = 6, kButton = 58, kButtonHeight = 22;
  Area rest = screen.area();
  const Area bottom = rest.cut_bottom(26, 5);
  const std::vector<Line> all = lines();
  std::size_t at = first_ < all.size() ? first_ : 0;
  for (; at < all.size(); ++at) {
    const Line& line = all[at];
    const Text how{
        .size = line.heading ? 10 : 7.5f, .ink = line.heading ? Ink::full : Ink::quiet, .align = Align::left};
    const float width = rest.w - (line.heading ? 0 : kIndent) - (line.wakes.empty() ? 0 : kButton + kIndent);
    float height = screen.text_height(line.words, width, how);
    if (!line.wakes.empty()) height = std::max(height, kButtonHeight);
    if (height > rest.h) break;
    Area row = rest.cut_top(height, 2);
    if (!line.heading) row.cut_left(kIndent);
    if (!line.wakes.empty() &&
        screen.picture_button("staff/wake/" + line.wakes,
                              row.cut_right(kButton, kIndent).middle(kButton, kButtonHeight),
                              {.word = desk_.words("staff.try_again")}))
      plugins_.wake(line.wakes);
    screen.text(row, line.words, how);
  }
  const bool more = at < all.size() || first_ > 0;
  if (more && screen.picture_button("staff/more", bottom.middle(70, 26), {.word = desk_.words("out.more")}))
    first_ = at < all.size() ? at : 0;
}

}  // namespace

std::shared_ptr<StaffPage> attention_page(const StaffDesk& desk, Plugins& plugins) {
  return std::make_shared<AttentionPage>(desk, plugins);
}

}  // namespace hearth
