// SPDX-License-Identifier: MIT
#include "review/own_pictures.hpp"

#include <algorithm>
#include <map>

#include "review/answers.hpp"
#include "review/say.hpp"

namespace hearth {
namespace {

constexpr std::size_t kMostWords = 3;  // beside one height

// Where a feeling stands in the content; after all others when it is not there any more.
std::ptrdiff_t place_of(const Content& content, const std::string& id) {
  return std::ranges::find(content.feelings, id, &Feeling::id) - content.feelings.begin();
}

// By how often, the most often first.
std::vector<std::string> by_frequency(const Content& content, const std::map<std::string, int>& counted) {
  std::vector<std::pair<std::string, int>> all(counted.begin(), counted.end());
  std::ranges::stable_sort(all, [&](const auto& a, const auto& b) {
    return a.second != b.second ? a.second > b.second
                                : place_of(content, a.first) < place_of(content, b.first);
  });
  std::vector<std::string> ids(all.size());
  std::ranges::transform(all, ids.begin(), [](const auto& pair) { return pair.first; });
  return ids;
}

DayChart::Step step_of(const Content& content, int at, const std::vector<std::string>& ids) {
  DayChart::Step step{.at = double(at), .picture = {}, .words = {}};
  std::vector<std::string> words;
  for (const std::string& id : ids) {
    const Feeling* feeling = content.feeling(id);
    if (step.picture.empty() && feeling) step.picture = feeling->picture;
    if (words.size() < kMostWords) words.push_back(feeling_words(content, id));
  }
  step.words = joined(words);
  return step;
}

}  // namespace

std::vector<DayChart::Step> own_pictures(const Review& review, const std::vector<Occasion>& shown) {
  std::map<std::string, int> stands;  // where each stood when it was last chosen
  for (const Occasion& occasion : shown)
    if (!occasion.feeling.empty() && occasion.valence) stands[occasion.feeling] = *occasion.valence;
  std::map<int, std::map<std::string, int>> chosen;
  for (const Occasion& occasion : shown)
    if (const auto at = stands.find(occasion.feeling); at != stands.end())
      ++chosen[at->second][occasion.feeling];

  std::map<int, std::vector<std::string>> heights;
  const CheckInWay& way = review.pupil.preferences.check_in;
  if (const Picker* picker = review.content.picker(way.picker))
    for (const Feeling* feeling : offered(review.content, *picker, way.stage))
      heights[feeling->valence].push_back(feeling->id);
  for (const auto& [at, feelings] : chosen) heights[at] = by_frequency(review.content, feelings);

  std::vector<DayChart::Step> steps;
  for (const auto& [at, ids] : heights) steps.push_back(step_of(review.content, at, ids));
  return steps;
}

std::string picture_most_chosen(const Content& content, const std::vector<std::string>& feelings) {
  std::map<std::string, int> counted;
  for (const std::string& feeling : feelings) ++counted[feeling];
  for (const std::string& id : by_frequency(content, counted))
    if (const Feeling* feeling = content.feeling(id)) return feeling->picture;
  return {};
}

}  // namespace hearth
