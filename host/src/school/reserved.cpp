// SPDX-License-Identifier: MIT
// What can never be a reward. A wish is read as plain words: without capitals, signs and plurals.
#include <algorithm>
#include <cctype>
#include <set>

#include "hearth/targets.hpp"

namespace hearth {

namespace {

using Plain = std::vector<std::string>;

std::string singular(const std::string& word) {
  if (word.size() > 4 && word.ends_with("ies")) return word.substr(0, word.size() - 3) + 'y';
  if (word.size() > 3 && word.ends_with('s') && !word.ends_with("ss")) return word.substr(0, word.size() - 1);
  return word;
}

Plain plain(const std::string& text) {
  Plain words;
  std::string word;
  for (const char c : text + ' ') {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80 || std::isalnum(byte)) {
      word += byte < 0x80 ? static_cast<char>(std::tolower(byte)) : c;
    } else if (c != '\'' && !word.empty()) {
      words.push_back(singular(word));
      word.clear();
    }
  }
  return words;
}

// Words that do not make anything else of what they stand beside: "ten minutes more in the …".
bool says_nothing(const std::string& word) {
  static const std::set<std::string> words{
      "a",      "an",    "at",    "be",   "bit",  "choice", "come",  "extra", "five", "for",  "get",
      "go",     "going", "group", "half", "have", "having", "hour",  "in",    "into", "long", "min",
      "minute", "more",  "my",    "of",   "on",   "our",    "room",  "some",  "stay", "ten",  "the",
      "time",   "to",    "today", "turn", "use",  "using",  "visit", "with",  "your"};
  return words.contains(word) || std::ranges::all_of(word, [](unsigned char c) { return std::isdigit(c); });
}

Plain core_of(Plain words) {
  std::erase_if(words, says_nothing);
  return words;
}

// Several words anywhere; a single one only where nothing else is said: "bubbles" and "more bubbles", but not
// "a book about bubbles".
bool is_meant(const Plain& title, const Plain& reserved) {
  if (reserved.empty()) return false;
  const auto found = std::search(title.begin(), title.end(), reserved.begin(), reserved.end());
  if (reserved.size() > 1 && found != title.end()) return true;
  const Plain core = core_of(reserved);
  return !core.empty() && core_of(title) == core;
}

bool is_meant(const Plain& title, const std::string& reserved) {
  return is_meant(title, plain(reserved));
}

std::string no(const std::string& what) {
  return what + ", so nobody has to earn it: choose something else as a reward.";
}

std::string about_rooms(const School& school, const Plain& title) {
  static const std::vector<std::string> words{"room time",   "time in the room", "time in our room",
                                              "nurture",     "nurture room",     "nurture group",
                                              "nurture time"};
  for (const Room& room : school.rooms) {
    std::vector<std::string> names = room.also_called;
    names.push_back(room.name);
    for (const std::string& name : names)
      if (is_meant(title, name)) return no("Time in " + room.name + " is there for every child who needs it");
  }
  for (const std::string& word : words)
    if (is_meant(title, word)) return no("Time in the room is there for every child who needs it");
  return {};
}

std::string about_check_ins(const Plain& title) {
  static const std::vector<std::string> words{"check in",       "checkin",    "checking in",
                                              "feelings check", "how I feel", "say how I feel",
                                              "emotion check"};
  for (const std::string& word : words)
    if (is_meant(title, word)) return no("To say how one feels is there for every child, every day");
  return {};
}

// The day's items of a kind, in the school's own words.
std::vector<std::string> items_of(const School& school, const std::string& kind) {
  std::vector<std::string> titles;
  const auto add = [&](const Item& item) {
    if (item.kind == kind) titles.push_back(item.title);
  };
  for (const Timetable& timetable : school.timetables)
    for (const auto& week : timetable.weeks)
      for (const auto& day : week) std::ranges::for_each(day, add);
  for (const OneOffDay& day : school.one_off_days) std::ranges::for_each(day.items, add);
  return titles;
}

std::string about_the_day(const School& school, const Plain& title) {
  for (const std::string& item : items_of(school, "feelings"))
    if (is_meant(title, item)) return no('"' + item + "\" is where children say how they feel");
  for (const std::string& item : items_of(school, "calm"))
    if (is_meant(title, item)) return no('"' + item + "\" is a calm time of the day that every child has");
  return {};
}

std::string about_calm(const School& school, const Plain& title, std::vector<std::string> tools) {
  for (const char* word : {"calm", "calm time", "calm timer", "calm corner", "calm down", "calming down",
                           "calm room", "calm box", "quiet corner", "quiet time", "quiet place", "quiet room",
                           "safe place", "safe space", "breathing", "time out", "sand timer"})
    tools.emplace_back(word);
  for (const Wording& wording : school.wordings)
    if (wording.id.starts_with("tool/")) tools.push_back(wording.word);
  for (const std::string& tool : tools)
    if (is_meant(title, tool)) return no("What calms a child (\"" + tool + "\") is theirs at any time");
  return {};
}

}  // namespace

std::string reward_refusal(const School& school, const Reward& reward,
                           const std::vector<std::string>& reserved) {
  const Plain title = plain(reward.title);
  for (const auto& sentence : {about_rooms(school, title), about_check_ins(title),
                               about_the_day(school, title), about_calm(school, title, reserved)})
    if (!sentence.empty()) return sentence;
  return {};
}

}  // namespace hearth
