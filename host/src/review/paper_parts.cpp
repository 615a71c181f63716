// SPDX-License-Identifier: MIT
#include "review/paper_parts.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "review/answers.hpp"
#include "review/say.hpp"

namespace hearth {

std::string paper_file(const char* what, const std::string& id) {
  std::string file = std::string(what) + '-' + id;
  std::ranges::replace_if(
      file, [](char c) { return !std::isalnum(static_cast<unsigned char>(c)) && c != '-'; }, '-');
  return file;
}

std::string paper_foot(const Words& words, const School& school, const std::string& whose, Day made,
                       const char* for_whom) {
  return words(
      "papers.foot",
      {{"whose", whose}, {"school", school.name}, {"day", dated(words, made)}, {"for", words(for_whom)}});
}

std::string dated(const Words& words, Day day) {
  return date_words(words, day, Day{});
}

std::string dated(const Words& words, Days days) {
  if (!days.first.ok()) return words("papers.no_days");
  if (!days.last.ok()) return words("papers.since", {{"day", dated(words, days.first)}});
  if (days.first == days.last) return dated(words, days.first);
  const std::string first = date_words(words, days.first, days.last);
  return words("papers.days", {{"first", first}, {"last", dated(words, days.last)}});
}

std::string short_weekday(const Words& words, Day day) {
  static constexpr std::array<const char*, 7> keys{"papers.sun", "papers.mon", "papers.tue", "papers.wed",
                                                   "papers.thu", "papers.fri", "papers.sat"};
  return words(keys.at(weekday_of(day).c_encoding()));
}

std::string full_name_of(const Pupil& pupil) {
  return pupil.full_name.empty() ? pupil.name : pupil.full_name;
}

std::string room_name(const School& school, const Words& words, const Id& id) {
  const Room* room = school.room(id);
  return room ? room->name : words("review.another_room");
}

std::string room_words(const Review& review) {
  const Day last = days_shown(review).last;
  const Placement* placement = placement_on(review.pupil, last.ok() ? last : review.today);
  return placement ? room_name(review.school, review.words, placement->room) : review.words("papers.no_room");
}

std::string adult_words(const School& school, const Words& words, const Id& id) {
  const Adult* adult = school.adult(id);
  return adult ? adult->name : words("papers.left");
}

std::string author_words(const School& school, const Words& words, const Entry& entry) {
  for (const char* key : {"staff", "by", "scored_by", "assessor"})
    if (const std::string who = text_in(entry.detail, key); !who.empty())
      return adult_words(school, words, who);
  return words("papers.not_named");
}

PaperHeading part(const Words& words, const char* key) {
  return {.words = words(key), .part = true};
}

PaperText line(std::string words) {
  return {.words = std::move(words)};
}

PaperText item_line(std::string words, std::string picture) {
  return {.words = std::move(words), .picture = std::move(picture), .item = true};
}

PaperText beside(std::string words, std::string picture) {
  return {.words = std::move(words), .picture = std::move(picture)};
}

std::string ended(std::string sentence) {
  if (!sentence.empty() && std::string_view(".!?").find(sentence.back()) == std::string_view::npos)
    sentence += '.';
  return sentence;
}

PaperText aside(std::string words) {
  return {.words = std::move(words), .small = true};
}

bool shows_something(const Chart& chart) {
  if (const auto* days = std::get_if<DayChart>(&chart)) return !days->dots.empty();
  if (const auto* heat = std::get_if<HeatChart>(&chart))
    return std::ranges::any_of(heat->cells, [](const auto& cell) { return cell.n > 0; });
  if (const auto* shares = std::get_if<ShareChart>(&chart)) return !shares->rows.empty();
  return std::ranges::any_of(std::get<PairChart>(chart).sessions,
                             [](const auto& session) { return session.first || session.second; });
}

const ChartWords& chart_words(const Chart& chart) {
  return std::visit([](const auto& one) -> const ChartWords& { return one.words; }, chart);
}

std::string short_words(const Target& target) {
  return target.title.empty() ? words_of(target) : target.title;
}

std::string tool_words(const Content& content, const std::string& id) {
  const Option* tool = content.tool(id);
  return tool ? tool->word : id;
}

}  // namespace hearth
