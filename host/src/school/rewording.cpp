// SPDX-License-Identifier: MIT
#include "school/rewording.hpp"

#include <algorithm>
#include <set>

namespace hearth {
namespace {

constexpr int kLastStage = 4, kNobodysStage = kLastStage + 1;  // of a feeling that is offered to nobody
constexpr int kOwnStage = 2;                                   // of a feeling that the school has added
constexpr std::size_t kFewestFeelings = 2;

// The id after "tool/"; empty where the wording is about something else.
std::string id_after(const std::string& what, const Wording& wording) {
  return wording.id.starts_with(what) ? wording.id.substr(what.size()) : std::string();
}

// One list of the content with the school's words on it.
class Laying {
 public:
  Laying(const School& school, Day day) : school_(school), day_(day) {}

  template <class Thing>
  void on(std::vector<Thing>& things, const std::string& what) const {
    for (const Wording& wording : school_.wordings) {
      const auto thing = std::ranges::find(things, id_after(what, wording), &Thing::id);
      if (thing != things.end()) lay(wording, *thing);
    }
  }

  // The same, and the school's own at the end.
  template <class Thing>
  void on_and_add(std::vector<Thing>& things, const std::string& what) const {
    on(things, what);
    for (const Wording& wording : school_.wordings) {
      Thing own{.id = id_after(what, wording)};
      const bool known = own.id.empty() || std::ranges::count(things, own.id, &Thing::id) > 0;
      if (known || wording.word.empty()) continue;
      lay(wording, own);
      if constexpr (requires { own.stage; }) {
        if (own.tint.empty()) continue;
        own.stage = kOwnStage;
      }
      things.push_back(std::move(own));
    }
  }

 private:
  template <class Thing>
  void lay(const Wording& wording, Thing& thing) const {
    if (!wording.word.empty()) thing.word = wording.word;
    if (!wording.picture.empty()) thing.picture = picture_of(school_, wording.picture, thing.picture, day_);
    if constexpr (requires { thing.tint; })
      if (std::ranges::count(card_tints(), wording.tint) > 0) thing.tint = wording.tint;
  }

  const School& school_;
  const Day day_;
};

Content with_words(const Content& usual, const School& school, Day day) {
  Content content = usual;
  const Laying lay(school, day);
  lay.on_and_add(content.feelings, "feeling/");
  lay.on_and_add(content.tools, "tool/");
  lay.on_and_add(content.helps, "help/");
  lay.on(content.clues, "clue/");
  lay.on(content.needs, "need/");
  lay.on(content.knows, "know/");
  return content;
}

void leave_out_hidden(Content& content, const std::vector<Wording>& wordings) {
  std::set<std::string> hidden;
  for (const Wording& wording : wordings)
    if (wording.hidden) hidden.insert(wording.id);
  const auto is_hidden = [&](const char* what) {
    return [&hidden, what](const auto& thing) { return hidden.contains(what + thing.id); };
  };
  for (Feeling& feeling : content.feelings)
    if (is_hidden("feeling/")(feeling)) feeling.stage = kNobodysStage;
  for (Picker& picker : content.pickers)
    std::erase_if(picker.feelings, [&](const std::string& id) { return hidden.contains("feeling/" + id); });
  std::erase_if(content.tools, is_hidden("tool/"));
  std::erase_if(content.helps, is_hidden("help/"));
  std::erase_if(content.clues, is_hidden("clue/"));
  std::erase_if(content.needs, is_hidden("need/"));
  std::erase_if(content.knows, is_hidden("know/"));
}

// After a pleasant feeling nobody is asked for their tools, so that help alone is not enough.
bool has_a_help(const Content& content) {
  return std::ranges::any_of(content.helps, [](const Help& help) { return !help.tools; });
}

// The first way to ask that offers too little; `usual` says which of them name their feelings.
const Picker* too_short(const Content& content, const Content& usual) {
  for (const Picker& picker : content.pickers) {
    const Picker* before = usual.picker(picker.id);
    const bool names_them = before && !before->feelings.empty();
    if (names_them && picker.feelings.size() < std::min(kFewestFeelings, before->feelings.size()))
      return &picker;
    for (int stage = 1; !names_them && stage <= kLastStage; ++stage)
      if (offered(content, picker, stage).size() < kFewestFeelings) return &picker;
  }
  return nullptr;
}

}  // namespace

std::optional<Shortage> shortage(const Content& usual, const School& school) {
  const Content whole = with_words(usual, school, {});
  Content left = whole;
  leave_out_hidden(left, school.wordings);
  if (!has_a_help(left)) return Shortage{.of_helps = true, .picker = {}};
  if (const Picker* picker = too_short(left, whole))
    return Shortage{.of_helps = false, .picker = picker->title};
  return std::nullopt;
}

Content reworded(const Content& usual, const School& school, Day day, Hidden hidden) {
  Content whole = with_words(usual, school, day);
  if (hidden == Hidden::kept) return whole;
  Content left = whole;
  leave_out_hidden(left, school.wordings);
  if (!has_a_help(left)) left.helps = whole.helps;
  if (too_short(left, whole)) left.feelings = whole.feelings, left.pickers = whole.pickers;
  return left;
}

Words reworded(const Words& english, const std::vector<Wording>& wordings) {
  Words::Catalogue catalogue = english.catalogue();
  for (const Wording& wording : wordings) {
    const auto phrase = catalogue.find(id_after("phrase/", wording));
    if (phrase == catalogue.end() || wording.word.empty()) continue;
    const auto needed = places_in(phrase->second);
    const bool whole = std::ranges::all_of(
        needed, [&](const std::string& place) { return wording.word.find(place) != std::string::npos; });
    if (whole && std::ranges::count(phrases(), phrase->first) > 0) phrase->second = wording.word;
  }
  return Words(std::move(catalogue), english.language());
}

const std::vector<std::string>& phrases() {
  static const std::vector<std::string> keys{
      "check_in.who",
      "check_in.hello",
      "check_in.how",
      "check_in.where",
      "check_in.what_else",
      "check_in.nothing_else",
      "check_in.how_big",
      "check_in.little",
      "check_in.middle",
      "check_in.lots",
      "check_in.what_needs",
      "check_in.needs_nothing",
      "check_in.what_helps",
      "check_in.which_tool",
      "check_in.anything_to_tell",
      "check_in.who_to_talk_to",
      "check_in.any_grown_up",
      "check_in.who_may_know",
      "check_in.thank_you",
      "check_in.adult_knows",
      "check_in.grown_up_knows",
      "check_in.next_tool",
      "check_in.next_my_tools",
      "check_in.next_watch",
      "check_in.next_leave_me",
      "check_in.next_nothing",
      "check_in.told_already",
      "check_in.still_right",
      "check_in.change",
      "check_in.how_now",
      "out.back",
      "out.dont_know",
      "out.not_now",
      "out.grown_up",
      "out.more",
      "dock.our_day",
      "dock.how_i_feel",
      "board.now",
      "board.next",
      "board.finished",
      "board.tomorrow",
      "board.free_time",
      "timetable.my_day",
      "timetable.our_week",
      "timetable.my_week",
      "timetable.whole_day",
      "timetable.box",
      "timetable.put_away",
      "timetable.take_out",
      "timetable.finished",
      "timetable.choose",
      "timetable.seen",
      "timetable.in_class",
      "timetable.at_home",
      "rest.title",
  };
  return keys;
}

std::vector<std::string> places_in(const std::string& phrase) {
  std::vector<std::string> places;
  for (std::size_t at = phrase.find('{'); at != std::string::npos; at = phrase.find('{', at + 1)) {
    const std::size_t end = phrase.find('}', at);
    if (end == std::string::npos) break;
    places.push_back(phrase.substr(at, end + 1 - at));
  }
  return places;
}

const std::vector<std::string>& card_tints() {
  static const std::vector<std::string> tints{"sand", "leaf", "mist", "sky", "lilac", "clay"};
  return tints;
}

}  // namespace hearth
