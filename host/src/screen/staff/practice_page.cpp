// SPDX-License-Identifier: MIT
#include "screen/staff/pages.hpp"

namespace hearth {
namespace {

class PracticePage : public StaffPage {
 public:
  explicit PracticePage(const StaffDesk& desk) : desk_(desk) {}

  void draw(Screen&) override;

 private:
  const StaffDesk desk_;
};

void PracticePage::draw(Screen& screen) {
  constexpr float kButton = 120, kButtonHeight = 34, kGap = 6, kWidest = 340;
  constexpr Text kTitle{.size = 12, .align = Align::left}, kWords{.size = 10, .align = Align::left};
  Area rest = screen.area();
  const std::string title = desk_.words("practice.title");
  screen.text(rest.cut_top(screen.text_height(title, rest.w, kTitle), kGap), title, kTitle);
  for (const char* key : {"practice.what", "practice.nothing_kept", "practice.end"}) {
    const std::string words = desk_.words(key);
    Area line = rest.cut_top(screen.text_height(words, std::min(rest.w, kWidest), kWords), kGap);
    line.w = std::min(line.w, kWidest);
    screen.text(line, words, kWords);
  }
  rest.cut_top(kGap);
  if (screen.picture_button("staff/practise/start", rest.cut_top(kButtonHeight).cut_left(kButton),
                            {.word = desk_.words("practice.start"), .look = {.now = true}}, Beside::right) &&
      desk_.practise)
    desk_.practise();
}

}  // namespace

std::shared_ptr<StaffPage> practice_page(const StaffDesk& desk) {
  return std::make_shared<PracticePage>(desk);
}

}  // namespace hearth
