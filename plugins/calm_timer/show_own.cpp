// SPDX-License-Identifier: MIT
// Find yourself, your own tools, and music.
#include <utility>

#include "calm_timer.hpp"

namespace calm_timer {

using hearth::Area;
using hearth::Choice;
using hearth::Screen;

void CalmTimer::show_who(Screen& screen) {
  const hearth::Day today = host_.local_now().day;
  const auto children = hearth::pupils_of(*school_, host_.room(), today);
  std::vector<Choice> choices;
  for (const hearth::Pupil* child : children)
    choices.push_back({.id = child->id, .word = child->name, .picture = picture_of(*school_, *child, today)});
  const Choice back[] = {{.id = "back", .word = words("out.back"), .picture = "out/back"}};
  const int way = screen.ways_out("calm/way", back);
  const Area rest = screen.question("", "", words(choices.empty() ? "check_in.nobody" : "check_in.who"));
  const int chosen = screen.choice_grid("calm/self", rest, choices);
  if (way == 0) return turn_to(Page::start);
  if (chosen < 0) return;
  here_ = children[std::size_t(chosen)]->id;
  host_.journal().choose(here_);
  wish_ = wish_of(way_of(here_));
  turn_to(tools_of(here()->preferences.check_in, host_.content()).empty() ? Page::start : Page::tools);
}

Choice CalmTimer::of(const hearth::Option& tool, const hearth::Pupil* child) const {
  Choice choice{.id = tool.id, .word = tool.word, .picture = tool.picture};
  if (!child || child->preferences.language.empty()) return choice;
  choice.second = host_.content().home_word(child->preferences.language, "tool/" + tool.id);
  if (choice.second.empty() || !child->preferences.in_own_language) return choice;
  std::swap(choice.word, choice.second);
  choice.language = child->preferences.language;
  return choice;
}

// A tool begins at once, in the child's own way.
void CalmTimer::show_tools(Screen& screen) {
  if (!here()) return turn_to(Page::start), show_start(screen);
  const Choice ways[] = {{.id = "back", .word = words("out.back"), .picture = "out/back"},
                         {.id = "time", .word = words("calm.only_time"), .picture = "calm/disc"}};
  const int way = screen.ways_out("calm/way", ways);
  const std::string hello = host_.words()("check_in.hello", {{"name", here()->name}});
  const Area rest = screen.question(picture_of(*school_, *here(), host_.local_now().day), hello,
                                    words("check_in.what_helps"));
  const auto tools = tools_of(here()->preferences.check_in, host_.content());
  std::vector<Choice> choices;
  for (const hearth::Option* tool : tools) choices.push_back(of(*tool, here()));
  const int chosen = screen.choice_grid("calm/tool", rest, choices);
  if (way == 0) {
    here_.clear();
    host_.journal().choose({});
    return turn_to(Page::who);
  }
  if (way == 1) return turn_to(Page::start);
  if (chosen >= 0) begin(wish_of(*tools[std::size_t(chosen)], way_of(here_), host_.sound().all_music()));
}

// A name of a file that the words do not know is shown as it is.
void CalmTimer::show_music(Screen& screen) {
  const Choice back[] = {{.id = "back", .word = words("out.back"), .picture = "out/back"}};
  const int way = screen.ways_out("calm/way", back);
  const Area rest = screen.question("tool/music", "", words("calm.which_music"));
  std::vector<std::string> names{""};
  std::vector<Choice> choices{{.id = "none",
                               .word = words("calm.no_music"),
                               .picture = "calm/no_music",
                               .look = {.chosen = wish_.music.empty()}}};
  for (const std::string& name : host_.sound().all_music()) {
    const std::string key = "calm.music_" + name, word = words(key);
    names.push_back(name);
    choices.push_back({.id = name,
                       .word = word == key ? name : word,
                       .picture = "tool/music",
                       .look = {.chosen = wish_.music == name}});
  }
  const int chosen = screen.choice_grid("calm/music", rest, choices);
  if (way == 0) return turn_to(Page::start);
  if (chosen < 0) return;
  wish_.music = names[std::size_t(chosen)];
  turn_to(Page::start);
}

}  // namespace calm_timer
