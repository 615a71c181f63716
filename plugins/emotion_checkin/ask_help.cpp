// SPDX-License-Identifier: MIT
// What would help, which tool, whom to talk to, and who may know.
#include "emotion_checkin.hpp"

namespace emotion_checkin {

using hearth::Area;
using hearth::Choice;
using hearth::Screen;

namespace {
constexpr std::size_t kToolsOnAPage = 3;  // few and large; the others are behind "more"
constexpr float kGap = 7.5f, kMoreHeight = 32, kMoreWidth = 150;
}  // namespace

// After a pleasant feeling nobody is sent to do something about it: is there anything to tell?
void EmotionCheckin::ask_help(Screen& screen) {
  const hearth::Feeling* feeling = check_in_.said().feeling ? &*check_in_.said().feeling : nullptr;
  const Area rest =
      ask(screen, words(is_pleasant(feeling) ? "check_in.anything_to_tell" : "check_in.what_helps"));
  const auto helps = helps_for(host_.content(), feeling);
  std::vector<Choice> choices;
  for (const hearth::Help* help : helps)
    choices.push_back(
        in_both({.id = help->id, .word = help->word, .picture = help->picture}, "help/" + help->id));
  const int chosen = screen.choice_grid("check_in/help", rest, choices);
  if (chosen >= 0) check_in_.want(*helps[std::size_t(chosen)]);
}

void EmotionCheckin::ask_tool(Screen& screen) {
  Area rest = ask(screen, words("check_in.which_tool"));
  const std::vector<std::string>& own = way().tools;
  const bool pages = own.size() > kToolsOnAPage;
  if (pages) {
    const Choice more{.id = "more", .word = words("out.more"), .picture = "out/more"};
    const Area below = rest.cut_bottom(kMoreHeight, kGap).middle(kMoreWidth, kMoreHeight);
    if (screen.picture_button("check_in/tool/more", below, more, hearth::Beside::right)) page_ = 1 - page_;
  }
  std::vector<Choice> choices;
  for (std::size_t n = 0; n < own.size(); ++n)
    if (!pages || (n >= kToolsOnAPage) == (page_ == 1))
      if (const hearth::Option* tool = host_.content().tool(own[n])) choices.push_back(of("tool", *tool));
  const int chosen = screen.choice_grid("check_in/tool", rest, choices);
  if (chosen >= 0) check_in_.take_tool(choices[std::size_t(chosen)].id);
}

// Who is away keeps their place, paler, and is nothing to touch.
void EmotionCheckin::ask_adult(Screen& screen) {
  const Area rest = ask(screen, words("check_in.who_to_talk_to"));
  const std::vector<KeyAdult> adults = key_adults(*school_, way(), host_.local_now().day);
  const int n = int(adults.size()) + 1;
  const int across = screen.portrait() ? std::min(n, 2) : n <= 4 ? n : (n + 1) / 2;
  const auto places = rest.grid(across, (n + across - 1) / across, kGap);
  for (std::size_t at = 0; at < adults.size(); ++at) {
    const KeyAdult& adult = adults[at];
    if (!adult.here) {
      screen.card(places[at], {.quiet = true});
      Area inner = places[at].inset(5, 4);
      const std::string line = adult.name + "\n" + words("check_in.not_here_today");
      const hearth::Text how{.size = 9, .ink = hearth::Ink::quiet};
      screen.text(inner.cut_bottom(screen.text_height(line, inner.w, how), 2), line, how);
      screen.picture(inner, adult.picture, true);
      continue;
    }
    const Choice choice{.id = adult.id, .word = adult.name, .picture = adult.picture};
    if (screen.picture_button("check_in/adult/" + adult.id, places[at], choice)) check_in_.ask_for(&adult);
  }
  const Choice anyone{.id = "anyone", .word = words("check_in.any_grown_up"), .picture = "out/grown_up"};
  if (screen.picture_button("check_in/adult/anyone", places[adults.size()], anyone))
    check_in_.ask_for(nullptr);
}

void EmotionCheckin::ask_know(Screen& screen) {
  const Area rest = ask(screen, words("check_in.who_may_know"));
  const auto knows = knows_for(host_.content(), way(), host_.journal().own_today());
  std::vector<Choice> choices;
  for (const hearth::Option* option : knows) choices.push_back(of("know", *option));
  const int chosen = screen.choice_grid("check_in/know", rest, choices);
  if (chosen >= 0) check_in_.may_know(knows[std::size_t(chosen)]->id);
}

}  // namespace emotion_checkin
