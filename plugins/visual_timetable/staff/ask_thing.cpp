// SPDX-License-Identifier: MIT
// Something to do: from what the room has most often, a picture, or own words.
#include <algorithm>

#include "ask.hpp"

namespace visual_timetable {
namespace {

using hearth::Area;
using hearth::Choice;

constexpr std::size_t kMostUsed = 12;
constexpr int kMostLetters = 60;

// A name for a picture, to begin with: "animal/sea_lion" is "Sea lion".
std::string word_for(const hearth::School& school, const std::string& picture) {
  if (picture.starts_with("media:")) {
    const auto note = std::ranges::find(school.media, picture.substr(6), &hearth::MediaNote::hash);
    return note == school.media.end() ? "" : note->title;
  }
  std::string word = picture.substr(picture.find('/') == picture.npos ? 0 : picture.find('/') + 1);
  std::ranges::replace(word, '_', ' ');
  if (!word.empty() && word[0] >= 'a' && word[0] <= 'z') word[0] = char(word[0] - 'a' + 'A');
  return word;
}

class PicturePage : public StaffPage {
 public:
  explicit PicturePage(std::function<void(Desk&, const std::string&)> then) : then_(std::move(then)) {}

  void draw(Desk& desk) override {
    Area rest = desk.screen.area();
    const Choice buttons[] = {back_button(desk), {}, {}};
    if (draw_buttons(desk, rest, "change/picture", buttons) == "back") return desk.way.back();
    if (const auto chosen = desk.screen.picture_chooser("change/pictures", rest)) then_(desk, *chosen);
  }

 private:
  const std::function<void(Desk&, const std::string&)> then_;
};

class WordsPage : public StaffPage {
 public:
  explicit WordsPage(AskWords asked) : asked_(std::move(asked)) {}

  void draw(Desk& desk) override {
    Area rest = desk.screen.area();
    draw_heading(desk, rest, asked_.large, "", Undo::none);
    std::vector<Choice> buttons{
        back_button(desk),
        {.id = "picture",
         .word = asked_.with_picture ? desk.words("change.other_picture") : "",
         .picture = "paint"},
        {.id = "keep", .word = desk.words("change.use_it"), .picture = "tick", .look = {.chosen = true}}};
    const std::string pressed = draw_buttons(desk, rest, "change/words", buttons);
    Area line = rest.cut_top(std::min(rest.h, 44.0f));
    if (!asked_.thing.picture.empty())
      desk.screen.picture(line.cut_left(line.h, kBetween), asked_.thing.picture);
    const bool finished = desk.screen.text_field(
        "change/words/title", line, asked_.thing.title,
        {.label = desk.words("change.title_label"), .problem = problem_, .most_letters = kMostLetters});
    if (finished && !asked_.thing.title.empty()) problem_.clear();
    if (pressed == "back") desk.way.back();
    if (pressed == "picture") choose_picture(desk);
    if (pressed == "keep") use(desk);
  }

 private:
  void choose_picture(Desk& desk) {
    const std::size_t here = desk.way.depth();
    desk.way.open(std::make_shared<PicturePage>([this, here](Desk& after, const std::string& picture) {
      asked_.thing.picture = picture;
      if (asked_.thing.title.empty()) asked_.thing.title = word_for(*after.school, picture);
      after.way.back_to(here);
    }));
  }

  void use(Desk& desk) {
    std::string& title = asked_.thing.title;
    title.erase(0, title.find_first_not_of(' '));
    title.erase(title.find_last_not_of(' ') + 1);
    problem_ = title.empty() ? desk.words("change.needs_title") : "";
    if (problem_.empty()) asked_.then(desk, asked_.thing);
  }

  AskWords asked_;
  std::string problem_;
};

class ThingPage : public StaffPage {
 public:
  explicit ThingPage(AskThing asked) : asked_(std::move(asked)) {}

  void draw(Desk& desk) override {
    Area rest = desk.screen.question(asked_.picture, asked_.small, asked_.large);
    const Choice buttons[] = {back_button(desk),
                              {.id = "picture", .word = desk.words("change.a_picture"), .picture = "paint"},
                              {.id = "words", .word = desk.words("change.own_words"), .picture = "pencil"}};
    const std::string pressed = draw_buttons(desk, rest, "change/thing", buttons);
    auto things = most_used(*desk.school, desk.room.id,
                            hearth::changes_from(desk.host.journal().room_today()), kMostUsed + 1);
    std::erase_if(things, [&](const Thing& thing) { return thing.title == asked_.but; });
    if (things.size() > kMostUsed) things.resize(kMostUsed);
    std::vector<Choice> choices;
    for (std::size_t n = 0; n < things.size(); ++n)
      choices.push_back({.id = plain_id(things[n].title) + '-' + number(n),
                         .word = things[n].title,
                         .picture = hearth::picture_of(*desk.school, things[n].picture, "", desk.today)});
    if (choices.empty()) desk.screen.text(rest, desk.words("change.nothing_used_yet"), {.size = 11});
    const int chosen = desk.screen.choice_grid("change/used", rest, choices);
    if (chosen >= 0 && !desk.keeping.busy()) asked_.then(desk, things[std::size_t(chosen)]);
    if (pressed == "back") desk.way.back();
    if (pressed == "picture")
      desk.way.open(std::make_shared<PicturePage>([this](Desk& after, const std::string& picture) {
        own_words(after, {word_for(*after.school, picture), picture});
      }));
    if (pressed == "words") own_words(desk, {});
  }

 private:
  void own_words(Desk& desk, const Thing& thing) const {
    desk.way.open(ask(AskWords{.large = asked_.large, .thing = thing, .then = asked_.then}));
  }

  const AskThing asked_;
};

}  // namespace

std::shared_ptr<StaffPage> ask(AskThing asked) {
  return std::make_shared<ThingPage>(std::move(asked));
}
std::shared_ptr<StaffPage> ask(AskWords asked) {
  return std::make_shared<WordsPage>(std::move(asked));
}

}  // namespace visual_timetable
