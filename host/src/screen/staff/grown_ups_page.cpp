// SPDX-License-Identifier: MIT
#include "screen/staff/grown_ups_page.hpp"

#include "screen/staff/grown_ups_words.hpp"

namespace hearth {
namespace {

constexpr float kBar = 25, kGap = 5, kTitleHeight = 16;

}  // namespace

GrownUpsPage::GrownUpsPage(const StaffDesk& desk)
    : desk_(desk),
      documents_(desk),
      forms_("grown_ups", desk_.words, documents_),
      grown_up_(desk, documents_, forms_),
      fresh_(desk, documents_, forms_, NewPerson::Kind::grown_up) {
  documents_.on_problem = [this](const std::string& problem) { forms_.say(problem); };
  fresh_.on_made = [this](const Id& id) {
    forms_.close();
    forms_.open(grown_up_.grown_up(id));
  };
}

void GrownUpsPage::open() {
  close();
}

void GrownUpsPage::about(const std::string& adult) {
  if (desk_.school()->adult(adult)) forms_.open(grown_up_.grown_up(adult));
}

void GrownUpsPage::close() {
  forms_.close();
  documents_.clear();
  grown_up_.close();
  fresh_.close();
}

void GrownUpsPage::draw(Screen& screen) {
  if (!forms_.draw(screen)) draw_grown_ups(screen);
}

void GrownUpsPage::draw_grown_ups(Screen& screen) {
  const auto school = desk_.school();
  const Words& words = desk_.words;
  const Day today = local_time(desk_.clock.now(), school->zone).day;
  Area rest = screen.area();
  Area bar = rest.cut_bottom(kBar, kGap);
  const Area left = bar.cut_left(bar.w * 0.5f, kGap);
  screen.text(rest.cut_top(kTitleHeight, kGap), words("grown_ups.title"), {.size = 12, .align = Align::left});
  std::vector<Choice> choices;
  for (const Adult& adult : school->adults) {
    const Document* told = desk_.document("adult", adult.id);
    const bool gone = told && has_left(told->body, today);
    Choice one{.id = adult.id,
               .word = adult.name,
               .picture = picture_of(*school, adult, today),
               .second = gone ? words("grown_ups.gone") : access_words(*school, adult, words)};
    one.look.quiet = gone || !is_here(adult, today);
    choices.push_back(std::move(one));
  }
  const int chosen = screen.choice_grid("grown_ups/who", rest, choices);
  const bool rules =
      screen.picture_button("grown_ups/rules", left, {.word = words("grown_ups.rules")}, Beside::right);
  const bool fresh = screen.picture_button(
      "grown_ups/new", bar, {.word = words("grown_ups.new"), .look = {.now = true}}, Beside::right);
  if (!rules && !fresh && chosen < 0) return;
  documents_.steps().clear();  // of somebody else
  if (rules) return forms_.open(grown_up_.rules());
  if (fresh) return fresh_.open();
  forms_.open(grown_up_.grown_up(choices[std::size_t(chosen)].id));
}

std::shared_ptr<StaffPage> grown_ups_page(const StaffDesk& desk) {
  return std::make_shared<GrownUpsPage>(desk);
}

}  // namespace hearth
