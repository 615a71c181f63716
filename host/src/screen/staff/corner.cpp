// SPDX-License-Identifier: MIT
#include "screen/staff/corner.hpp"

#include <array>

namespace hearth {
namespace {

constexpr std::size_t kMostDigits = 8;
constexpr float kBar = 24, kGap = 7;

}  // namespace

StaffCorner::StaffCorner(Kit& kit, Records& records, Plugins& plugins, const Words& words, Asks asks)
    : kit_(kit), records_(records), plugins_(plugins), words_(words), asks_(std::move(asks)) {}

void StaffCorner::open() {
  close();
}

void StaffCorner::close() {
  if (signed_in_) records_.close_session([](const Answer<Nothing>&) {});
  ++*visit_;
  staff_.clear();
  pin_.clear();
  problem_.clear();
  asking_ = signed_in_ = leaving_ = false;
  first_line_ = 0;
  keeper_notices_.clear();
  calls_.clear();
}

bool StaffCorner::draw(Screen& screen) {
  kit_.area = kit_.display_area();
  const Area bar = kit_.area.cut_top(kBar);
  kit_.fill(kit_.rect(bar), kit_.theme().colour("staff_bar"));
  Area inside = bar.inset(15, 3);
  const Area close = inside.cut_right(60, kGap);
  screen.text(inside, words_("staff.title"), {.size = 10, .ink = Ink::on_accent, .align = Align::left});
  kit_.area = kit_.area.inset(15, 8);
  if (signed_in_)
    list(screen);
  else if (staff_.empty())
    ask_who(screen);
  else
    ask_pin(screen);
  if (screen.picture_button("staff/close", close, {.word = words_("staff.close")}, Beside::right))
    leaving_ = true;
  return !leaving_;
}

void StaffCorner::ask_who(Screen& screen) {
  const Area rest = screen.question("", "", words_("staff.who"));
  std::vector<Choice> choices;
  for (const Adult& adult : asks_.school()->adults)
    choices.push_back({.id = adult.id, .word = adult.name, .picture = adult.picture});
  const int chosen = screen.choice_grid("staff/who", rest, choices);
  if (chosen >= 0) staff_ = choices[std::size_t(chosen)].id;
}

void StaffCorner::ask_pin(Screen& screen) {
  const Adult* adult = asks_.school()->adult(staff_);
  Area rest = screen.question(adult ? adult->picture : "", adult ? adult->name : "", words_("staff.pin"));
  rest = rest.middle(190, rest.h);
  // How many digits, and never which.
  std::string dots;
  for (std::size_t n = 0; n < pin_.size(); ++n) dots += "\u2022 ";
  const bool says = !problem_.empty() && pin_.empty();
  screen.text(rest.cut_top(18), says ? problem_ : dots, {.size = says ? 9.0f : 14.0f});
  const std::array<std::string, 12> keys{"1", "2", "3", "4", "5", "6", "7", "8", "9", words_("staff.delete"),
                                         "0", "ok"};
  const auto places = rest.grid(3, 4, kGap);
  for (std::size_t n = 0; n < keys.size(); ++n) {
    const PixelRect key = kit_.rect(places[n]);
    screen.card(places[n]);  // a key does not light up: children watch
    screen.text(places[n], keys[n], {.size = n == 9 ? 9.0f : 13.0f});
    if (!kit_.control("staff/pin/" + (n == 9 ? std::string("delete") : keys[n]), key, Kit::Repeat::quick)
             .chosen)
      continue;
    if (n == 11)
      sign_in();
    else if (n == 9 && !pin_.empty())
      pin_.pop_back();
    else if (n != 9 && pin_.size() < kMostDigits)
      pin_ += keys[n];
  }
}

void StaffCorner::sign_in() {
  if (asking_ || pin_.empty()) return;
  asking_ = true;
  const int mine = *visit_;
  records_.open_session(staff_, std::exchange(pin_, {}), [this, mine](const Answer<StaffSession>& answer) {
    if (mine != *visit_) return;
    asking_ = false;
    signed_in_ = answer.value.has_value();
    problem_ = signed_in_ ? "" : answer.problem;
    if (!signed_in_) return;
    records_.notices([this, mine](const Answer<Notices>& told) {
      if (mine == *visit_ && told.value) keeper_notices_ = *told.value;
    });
    records_.calls_today(asks_.room(), [this, mine](const Answer<std::vector<Call>>& told) {
      if (mine == *visit_ && told.value) calls_ = *told.value;
    });
  });
}

std::vector<std::string> StaffCorner::lines() const {
  const auto school = asks_.school();
  std::vector<std::string> lines{words_("staff.asked")};
  for (const Call& call : calls_) {
    const Pupil* pupil = school->pupil(call.pupil);
    lines.push_back("    " + time_text(local_time(call.at, school->zone).time()) + "   " +
                    (pupil ? pupil->name : words_("out.grown_up")));
  }
  if (calls_.empty()) lines.push_back("    " + words_("staff.nobody_asked"));
  lines.push_back(words_("staff.attention"));
  Notices notices = asks_.notices();
  notices.insert(notices.end(), keeper_notices_.begin(), keeper_notices_.end());
  if (!plugins_.problem().empty()) notices.push_back({"", 0, plugins_.problem()});
  for (const Notice& notice : notices) lines.push_back("    " + notice.text());
  if (notices.empty()) lines.push_back("    " + words_("staff.all_well"));
  lines.push_back(words_("staff.plugins"));
  for (const InstalledPlugin& plugin : plugins_.all())
    lines.push_back("    " + plugin.manifest().name + ": " + to_text(plugin.state()) +
                    (plugin.reason().empty() ? "" : ". " + plugin.reason()));
  return lines;
}

void StaffCorner::list(Screen& screen) {
  Area rest = screen.area();
  const Area bottom = rest.cut_bottom(36, 5);
  const std::vector<std::string> all = lines();
  std::size_t at = first_line_;
  for (; at < all.size(); ++at) {
    const Text how{
        .size = 7.5f, .ink = all[at].starts_with(' ') ? Ink::full : Ink::quiet, .align = Align::left};
    const float height = screen.text_height(all[at], rest.w, how);
    if (height > rest.h) break;
    screen.text(rest.cut_top(height, 2), all[at], how);
  }
  const bool more = at < all.size() || first_line_ > 0;
  if (more &&
      screen.picture_button("staff/more", bottom.middle(80, 36), {.word = words_("out.more")}, Beside::right))
    first_line_ = at < all.size() ? at : 0;
}

}  // namespace hearth
