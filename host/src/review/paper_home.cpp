// SPDX-License-Identifier: MIT
// Good news for home. Somebody of the staff has chosen what stands on it and answers for it with their name.
#include <algorithm>
#include <map>

#include "review/paper_done.hpp"
#include "review/say.hpp"

namespace hearth {
namespace {

constexpr double kCertificate = 110;  // mm

// The family's own words below the English, where their catalogue has them.
void add_family_words(const Words* family, std::string_view key,
                      std::initializer_list<std::pair<std::string_view, std::string_view>> filled,
                      Blocks& blocks, bool large = false) {
  if (!family || !family->catalogue().contains(key)) return;
  append(blocks, PaperText{.words = (*family)(key, filled), .large = large, .language = family->language()});
}

Paper paper_home(const Review& review, const char* file) {
  return {.file = paper_file(file, review.pupil.id),
          .foot = paper_foot(review.words, review.school, review.pupil.name, review.today, "papers.for_home"),
          .blocks = {}};
}

Days days_of_things(const std::vector<ThingDone>& things) {
  Days days{things.front().day, things.front().day};
  for (const ThingDone& thing : things) {
    days.first = std::min(days.first, thing.day);
    days.last = std::max(days.last, thing.day);
  }
  return days;
}

std::string signed_by(const Review& review, const Adult& adult) {
  return review.words("papers.signed", {{"adult", adult.name}, {"school", review.school.name}});
}

// How many of the things were stars.
int stars_in(const std::vector<ThingDone>& things) {
  return int(std::ranges::count(things, ThingDone::What::star, &ThingDone::what));
}

// "23 times" behind what was done more than once.
struct Often {
  std::string words, picture;
  int times = 0;
};
std::vector<Often> how_often(const std::vector<ThingDone>& things) {
  std::vector<Often> all;
  for (const ThingDone& thing : things) {
    auto found = std::ranges::find(all, thing.words, &Often::words);
    if (found == all.end()) found = all.insert(all.end(), {thing.words, thing.picture, 0});
    ++found->times;
  }
  return all;
}

}  // namespace

std::optional<Paper> home_note(const Review& review, const std::vector<ThingDone>& chosen,
                               const Id& approved_by, const Words* family) {
  const Adult* adult = review.school.adult(approved_by);
  const auto things = may_leave(review, chosen);
  if (!adult || things.empty()) return {};
  const Words& words = review.words;
  const std::string& name = review.pupil.name;
  Paper paper = paper_home(review, "home-note");
  append(paper.blocks, PaperHeading{.words = words("home_note.title", {{"name", name}}),
                                    .small = words("papers.room_and_days",
                                                   {{"room", room_words(review)},
                                                    {"days", dated(words, days_of_things(things))}}),
                                    .picture = picture_of(review.school, review.pupil, review.today)});
  add_family_words(family, "home_note.title", {{"name", name}}, paper.blocks, true);
  for (const Often& thing : how_often(things))
    append(paper.blocks, PaperText{.words = thing.words, .picture = thing.picture, .large = true});
  append(paper.blocks, PaperText{.words = words("home_note.well_done", {{"name", name}}), .large = true});
  add_family_words(family, "home_note.well_done", {{"name", name}}, paper.blocks);
  add_family_words(family, "rewards.thank_you", {{"name", name}}, paper.blocks);
  if (const int n = stars_in(things); n > 0) {
    const char* key = n == 1 ? "rewards.one_star" : "rewards.stars";
    const std::string number = std::to_string(n);
    append(paper.blocks, line(words(key, {{"n", number}})));
    add_family_words(family, key, {{"n", number}}, paper.blocks);
  }
  append(paper.blocks, line(signed_by(review, *adult)));
  append(paper.blocks, PaperLines{.label = words("home_note.from_home"), .lines = 4});
  add_family_words(family, "home_note.from_home", {}, paper.blocks);
  return paper;
}

std::optional<Paper> certificate(const Review& review, const ThingDone& thing, const Id& approved_by,
                                 const Words* family) {
  const Adult* adult = review.school.adult(approved_by);
  if (!adult || may_leave(review, {thing}).empty()) return {};
  const Words& words = review.words;
  const std::string& name = review.pupil.name;
  Paper paper = paper_home(review, "certificate");
  paper.across = true;
  append(paper.blocks,
         PaperHeading{.words = words("home_note.well_done", {{"name", name}}), .picture = "star"});
  add_family_words(family, "home_note.well_done", {{"name", name}}, paper.blocks, true);
  const std::string when =
      words("papers.room_and_days", {{"room", room_words(review)}, {"days", dated(words, thing.day)}});
  append(paper.blocks,
         PaperCards{.cards = {{.picture = thing.picture, .words = thing.words, .small = when}},
                    .across = 1,
                    .height = kCertificate},
         PaperLines{.label = signed_by(review, *adult), .lines = 1});
  return paper;
}

std::optional<Paper> sparkle_book(const Review& review, const std::vector<ThingDone>& chosen,
                                  const Id& approved_by) {
  const Adult* adult = review.school.adult(approved_by);
  auto things = may_leave(review, chosen);
  if (!adult || things.empty()) return {};
  const Words& words = review.words;
  std::ranges::stable_sort(things, {}, &ThingDone::day);
  Paper paper = paper_home(review, "sparkle-book");
  append(paper.blocks, PaperHeading{.words = words("papers.sparkle_book", {{"name", review.pupil.name}}),
                                    .small = words("papers.room_and_days",
                                                   {{"room", room_words(review)},
                                                    {"days", dated(words, days_of_things(things))}}),
                                    .picture = picture_of(review.school, review.pupil, review.today)});
  std::map<std::pair<int, unsigned>, std::vector<ThingDone>> months;
  for (const ThingDone& thing : things)
    months[{int(thing.day.year()), unsigned(thing.day.month())}].push_back(thing);
  for (const auto& [month, then] : months) {
    const std::string year = std::to_string(month.first);
    append(paper.blocks,
           PaperHeading{.words = month_words(words, then.front().day.month()) + ' ' + year, .part = true});
    for (const ThingDone& thing : then)
      if (thing.what == ThingDone::What::moment)
        append(paper.blocks, PaperText{.words = words("papers.moment", {{"what", thing.words},
                                                                        {"day", dated(words, thing.day)}}),
                                       .picture = thing.picture,
                                       .large = true});
    auto stars = then;
    std::erase_if(stars, [](const ThingDone& thing) { return thing.what == ThingDone::What::moment; });
    for (const Often& thing : how_often(stars))
      append(paper.blocks, PaperText{.words = thing.times == 1 ? thing.words
                                                               : words("papers.on_so_many_days",
                                                                       {{"what", thing.words},
                                                                        {"n", std::to_string(thing.times)}}),
                                     .picture = thing.picture});
  }
  append(paper.blocks, line(signed_by(review, *adult)));
  append(paper.blocks, PaperLines{.label = words("papers.sparkle_own"), .lines = 6});
  return paper;
}

}  // namespace hearth
