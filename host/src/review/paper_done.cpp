// SPDX-License-Identifier: MIT
// What a child did, for papers that go home. Read from stars, moments and marks alone: what they said of how
// they feel is never looked at here.
#include <algorithm>
#include <cctype>

#include "review/answers.hpp"
#include "review/paper_done.hpp"
#include "review/paper_start_now.hpp"
#include "review/say.hpp"

namespace hearth {
namespace {

bool is_letter(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || std::isalnum(byte);
}

std::string lower(std::string text) {
  for (char& c : text) c = char(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

// Whole words, in small or capital letters. What is written in other letters may stand without spaces.
bool speaks_of(const std::string& text, const std::string& phrase) {
  if (phrase.empty()) return false;
  const std::string in = lower(text), what = lower(phrase);
  const bool other_letters =
      std::ranges::any_of(what, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  for (auto at = in.find(what); at != in.npos; at = in.find(what, at + 1)) {
    const auto end = at + what.size();
    const bool begins = at == 0 || !is_letter(in[at - 1]), ends = end == in.size() || !is_letter(in[end]);
    if (other_letters || (begins && ends)) return true;
  }
  return false;
}

std::string first_name(const Pupil& pupil) {
  return pupil.full_name.substr(0, pupil.full_name.find(' '));
}

// By the name they are called, their first name or their whole one, unless that is the child's own as well.
bool names_another(const Review& review, const std::string& text) {
  const auto own = {review.pupil.name, first_name(review.pupil), review.pupil.full_name};
  return std::ranges::any_of(review.school.pupils, [&](const Pupil& other) {
    const auto names = {other.name, first_name(other), other.full_name};
    return other.id != review.pupil.id && std::ranges::any_of(names, [&](const std::string& name) {
             return std::ranges::count(own, name) == 0 && speaks_of(text, name);
           });
  });
}

bool names_a_feeling(const Review& review, const std::string& text) {
  return std::ranges::any_of(review.content.feelings, [&](const Feeling& feeling) {
    return speaks_of(text, feeling.word) || speaks_of(text, feeling_words({}, feeling.id));
  });
}

const Target* target_named(const Review& review, const Id& id) {
  const auto found = std::ranges::find(review.school.targets, id, &Target::id);
  return found == review.school.targets.end() || found->pupil != review.pupil.id ? nullptr : &*found;
}

bool is_of_a_target(const Review& review, const std::string& words) {
  return std::ranges::any_of(review.school.targets, [&](const Target& target) {
    return target.pupil == review.pupil.id && words_of(target) == words;
  });
}

ThingDone star(const Review& review, const Entry& award) {
  ThingDone done{
      .day = local_time(award.at, review.school.zone).day, .words = {}, .picture = "star", .why_not = {}};
  if (const Target* target = target_named(review, text_in(award.detail, "target"))) {
    done.words = words_of(*target);
    done.picture = target->picture;
  } else if (const auto routine = std::ranges::find(review.school.routines, award.what, &Routine::id);
             routine != review.school.routines.end()) {
    done.words = routine->title;
    done.picture = routine->picture;
  } else {
    done.words = text_in(award.detail, "reason");
  }
  return done;
}

void add(std::vector<ThingDone>& all, ThingDone done, const Review& review) {
  if (done.words.empty()) return;
  const auto same = [&](const ThingDone& other) {
    return other.day == done.day && other.words == done.words;
  };
  if (std::ranges::any_of(all, same)) return;
  if (done.picture.starts_with("feeling/")) done.picture = "star";
  if (done.why_not.empty()) done.why_not = why_not_home(review, done.words);
  all.push_back(std::move(done));
}

void add_targets_met(const Review& review, std::vector<ThingDone>& all) {
  for (const Target* target : targets_then(review)) {
    const auto sessions = met_of(review, *target).sessions;
    const auto met = std::ranges::find(sessions, true, &std::pair<Day, bool>::second);
    if (met != sessions.end())
      add(all,
          {.day = met->first,
           .what = ThingDone::What::target,
           .words = words_of(*target),
           .picture = target->picture,
           .why_not = {}},
          review);
  }
}

}  // namespace

std::string why_not_home(const Review& review, const std::string& words) {
  if (words.empty()) return review.words("papers.why_not_empty");
  if (names_another(review, words)) return review.words("papers.why_not_name");
  if (!is_of_a_target(review, words) && names_a_feeling(review, words))
    return review.words("papers.why_not_feeling");
  return {};
}

std::vector<ThingDone> things_done(const Review& review) {
  std::vector<ThingDone> all;
  for (const Entry* award : entries_shown(review, "award"))
    if (award->level > 0) add(all, star(review, *award), review);
  for (const Entry* note : entries_shown(review, "staff_note"))
    if (note->what == "wow")
      add(all,
          {.day = local_time(note->at, review.school.zone).day,
           .what = ThingDone::What::moment,
           .words = text_in(note->detail, "note"),
           .picture = "reward",
           .why_not = is_for_key_adults(*note) ? review.words("papers.why_not_key_adults") : ""},
          review);
  add_targets_met(review, all);
  std::ranges::stable_sort(all, {}, &ThingDone::day);
  return all;
}

std::vector<ThingDone> may_leave(const Review& review, const std::vector<ThingDone>& things) {
  std::vector<ThingDone> may;
  for (const ThingDone& thing : things)
    if (thing.why_not.empty() && why_not_home(review, thing.words).empty()) may.push_back(thing);
  return may;
}

}  // namespace hearth
