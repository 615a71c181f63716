// SPDX-License-Identifier: MIT
// One's own PIN, typed twice, and the second lock: a phone that shows codes.
#include <qrcodegen/QrCode.hpp>

#include "screen/staff/pages.hpp"
#include "screen/staff/pin_pad.hpp"

namespace hearth {
namespace {

constexpr Text kTitle{.size = 12, .align = Align::left};
constexpr Text kBelow{.size = 9, .ink = Ink::quiet, .align = Align::left};
constexpr float kButtonHeight = 25, kButton = 110;

class MePage : public StaffPage {
 public:
  MePage(const StaffDesk& desk, Kit& kit) : desk_(desk), pad_(kit, desk_.words) {}

  void open() override { go_to(Step::overview); }
  void about(const std::string& what) override {
    if (what == "code") go_to(desk_.session().second_known ? Step::show_code : Step::overview);
  }
  void close() override;
  void draw(Screen&) override;

 private:
  enum class Step { overview, new_pin, again, scan, codes, show_code };

  void go_to(Step);
  template <class T>
  Then<T> then(std::function<void(const T&)> take);  // unless they have left by then; else the problem
  void ask_pin(Screen&);
  void keep_pin(const std::string& again);
  void enrol();
  void scan(Screen&);
  void show_codes(Screen&);
  void show_code(Screen&);
  void overview(Screen&);
  void heading(Screen&, Area& rest, const char* words, const std::string& below);
  bool code_asked(Screen&, Area& rest, const std::string& id, const char* button);
  bool back(Screen&, const Area&);

  const StaffDesk desk_;
  PinPad pad_;
  Step step_ = Step::overview;
  std::string first_pin_, code_, uri_, problem_, done_;
  std::vector<std::string> recovery_;
  bool asking_ = false;
  std::shared_ptr<int> visit_ = std::make_shared<int>(0);
};

void MePage::close() {
  ++*visit_;
  go_to(Step::overview);
}

// What was typed for a step, and what it showed, goes with it.
void MePage::go_to(Step step) {
  step_ = step;
  pad_.clear();
  for (std::string* text : {&first_pin_, &code_, &uri_, &problem_, &done_}) text->clear();
  recovery_.clear();
  asking_ = false;
}

template <class T>
Then<T> MePage::then(std::function<void(const T&)> take) {
  asking_ = true;
  return [this, take = std::move(take), visit = visit_, mine = *visit_](const Answer<T>& answer) {
    if (mine != *visit) return;
    asking_ = false;
    problem_ = answer.problem;
    if (answer.value) take(*answer.value);
  };
}

void MePage::draw(Screen& screen) {
  switch (step_) {
    case Step::overview:
      return overview(screen);
    case Step::new_pin:
    case Step::again:
      return ask_pin(screen);
    case Step::scan:
      return scan(screen);
    case Step::codes:
      return show_codes(screen);
    case Step::show_code:
      return show_code(screen);
  }
}

void MePage::heading(Screen& screen, Area& rest, const char* words, const std::string& below) {
  const std::string title = desk_.words(words);
  screen.text(rest.cut_top(screen.text_height(title, rest.w, kTitle), 2), title, kTitle);
  if (!below.empty()) screen.text(rest.cut_top(screen.text_height(below, rest.w, kBelow)), below, kBelow);
  rest.cut_top(5);
}

bool MePage::back(Screen& screen, const Area& place) {
  return screen.picture_button("staff/me/back", place, {.word = desk_.words("out.back")}, Beside::right);
}

void MePage::overview(Screen& screen) {
  Area rest = screen.area();
  const StaffSession& session = desk_.session();
  heading(screen, rest, "me.title", done_.empty() ? problem_ : done_);
  std::vector<Row> rows{{.id = "staff/me/pin",
                         .words = desk_.words("me.pin"),
                         .note = desk_.words("me.pin_why"),
                         .button = desk_.words("me.pin_change")},
                        {.id = "staff/me/phone",
                         .words = desk_.words("me.phone"),
                         .note = desk_.words(session.second_known ? "me.phone_known" : "me.phone_why"),
                         .button = desk_.words(session.second_known ? "me.phone_again" : "me.phone_set_up")}};
  if (session.second_known && !session.with_second.empty())
    rows.push_back({.id = "staff/me/code",
                    .words = desk_.words("me.code"),
                    .note = desk_.words("me.code_why"),
                    .button = desk_.words("me.code_show")});
  const int pressed = screen.row_list("staff/me", rest, rows);
  if (pressed == 0) go_to(Step::new_pin);
  if (pressed == 1) enrol();
  if (pressed == 2) go_to(Step::show_code);
}

void MePage::ask_pin(Screen& screen) {
  Area rest = screen.area();
  const Area bottom = rest.cut_bottom(kButtonHeight, 5);
  heading(screen, rest, step_ == Step::new_pin ? "me.pin_new" : "me.pin_again", desk_.words("me.pin_rule"));
  const auto pin = pad_.draw(screen, rest, "staff/me/pin", problem_);
  if (back(screen, bottom.middle(kButton, kButtonHeight))) return go_to(Step::overview);
  if (!pin || asking_) return;
  if (step_ == Step::again) return keep_pin(*pin);
  if (pin->size() < 6) return void(problem_ = desk_.words("me.pin_short"));
  go_to(Step::again);
  first_pin_ = *pin;
}

void MePage::keep_pin(const std::string& again) {
  if (again != first_pin_) {
    go_to(Step::new_pin);
    problem_ = desk_.words("me.pin_differs");
    return;
  }
  desk_.records.set_pin(
      desk_.session().staff, again, [this, visit = visit_, mine = *visit_](const Answer<Nothing>& answer) {
        if (mine != *visit) return;
        go_to(answer.value ? Step::overview : Step::new_pin);
        (answer.value ? done_ : problem_) = answer.value ? desk_.words("me.pin_kept") : answer.problem;
      });
  asking_ = true;
}

void MePage::enrol() {
  if (asking_) return;
  done_.clear();
  desk_.records.enrol_second_factor(then<std::string>([this](const std::string& uri) {
    go_to(Step::scan);
    uri_ = uri;
  }));
}

// A field for six digits and a button beside it. True when there is something to show.
bool MePage::code_asked(Screen& screen, Area& rest, const std::string& id, const char* button) {
  constexpr float kField = 36, kWidth = 150;
  Area line = rest.cut_top(kField, 4);
  line.w = std::min(line.w, kWidth);
  const bool finished = screen.text_field(
      id, line, code_,
      {.label = desk_.words("me.code_label"), .problem = problem_, .most_letters = 16, .digits = true});
  Area row = rest.cut_top(kButtonHeight, 4);
  const bool pressed = screen.picture_button(
      id + "/ok", row.cut_left(kButton), {.word = desk_.words(button), .look = {.now = true}}, Beside::right);
  return (finished || pressed) && !code_.empty() && !asking_;
}

void MePage::scan(Screen& screen) {
  Area rest = screen.area();
  const Area bottom = rest.cut_bottom(kButtonHeight, 5);
  heading(screen, rest, "me.scan", desk_.words("me.scan_how"));
  if (back(screen, bottom.middle(kButton, kButtonHeight))) return go_to(Step::overview);
  const float side = std::min({rest.h, rest.w * 0.45f, 120.0f});
  Area left = rest.h > rest.w ? rest.cut_top(side, 8) : rest.cut_left(side, 12);
  const auto code = qrcodegen::QrCode::encodeText(uri_.c_str(), qrcodegen::QrCode::Ecc::MEDIUM);
  std::vector<bool> modules;
  for (int y = 0; y < code.getSize(); ++y)
    for (int x = 0; x < code.getSize(); ++x) modules.push_back(code.getModule(x, y));
  screen.modules({left.x, left.y, side, side}, modules, code.getSize());
  if (!code_asked(screen, rest, "staff/me/confirm", "me.confirm")) return;
  desk_.records.confirm_second_factor(
      code_, then<std::vector<std::string>>([this](const std::vector<std::string>& codes) {
        StaffSession session = desk_.session();  // for the keeper it counts as shown
        session.second_known = true;
        session.tasks.merge(session.with_second);
        session.with_second.clear();
        if (desk_.may_more) desk_.may_more(session);
        go_to(Step::codes);
        recovery_ = codes;
      }));
}

void MePage::show_codes(Screen& screen) {
  constexpr float kLine = 20;
  Area rest = screen.area();
  const Area bottom = rest.cut_bottom(kButtonHeight, 5);
  heading(screen, rest, "me.codes", desk_.words("me.codes_why"));
  const int down = (int(recovery_.size()) + 1) / 2;
  rest.h = std::min(rest.h, kLine * float(std::max(1, down)));
  const auto places = rest.grid(2, std::max(1, down), 4);
  for (std::size_t n = 0; n < recovery_.size(); ++n) screen.text(places[n], recovery_[n], {.size = 13});
  const float width = std::min(bottom.w, 1.6f * kButton);
  if (screen.picture_button("staff/me/written", bottom.middle(width, kButtonHeight),
                            {.word = desk_.words("me.written"), .look = {.now = true}}, Beside::right)) {
    go_to(Step::overview);
    done_ = desk_.words("me.phone_done");
  }
}

void MePage::show_code(Screen& screen) {
  Area rest = screen.area();
  const Area bottom = rest.cut_bottom(kButtonHeight, 5);
  heading(screen, rest, "me.code", desk_.words("me.code_how"));
  if (back(screen, bottom.middle(kButton, kButtonHeight))) return go_to(Step::overview);
  if (!code_asked(screen, rest, "staff/me/code_field", "me.code_ok")) return;
  desk_.records.show_second_factor(code_, then<StaffSession>([this](const StaffSession& session) {
                                     go_to(Step::overview);
                                     done_ = desk_.words("me.code_done");
                                     if (desk_.may_more) desk_.may_more(session);
                                   }));
}

}  // namespace

std::shared_ptr<StaffPage> me_page(const StaffDesk& desk, Kit& kit) {
  return std::make_shared<MePage>(desk, kit);
}

}  // namespace hearth
