// SPDX-License-Identifier: MIT
// A week in at most eight sentences, in place of messages that pop up.
#include <algorithm>

#include "review/room_duties.hpp"
#include "review/say.hpp"

namespace hearth {
namespace {

constexpr std::size_t kMostTools = 4;

using Sentences = std::vector<std::string>;

struct Digest {
  const RoomReview& room;
  const Words& words;
  Sentences sentences;

  void say(const char* key, std::initializer_list<std::pair<std::string_view, std::string_view>> filled) {
    sentences.push_back(words(std::string("room_review.") + key, filled));
  }
  // Names with something in brackets, in the order that they come in.
  void say_names(const char* key, const std::vector<std::string>& names) {
    if (!names.empty()) say(key, {{"names", names_told(words, names)}});
  }

  std::string name_of(const Id& pupil) const {
    const Pupil* found = room.school.pupil(pupil);
    return found ? found->name : std::string();
  }
  std::string with(const Id& pupil, const std::string& what) const {
    return words("room_review.name_and", {{"name", name_of(pupil)}, {"what", what}});
  }

  void add_answers() {
    Counts all;
    for (const Pupil* pupil : children_of(room)) {
      auto shown = child_of(room, *pupil).answers.shown;
      std::erase_if(shown, [&](const Occasion& one) { return !is_placed(*pupil, room.room, one.day); });
      const Counts counts = counts_of(shown);
      all.answered += counts.answered;
      all.dont_know += counts.dont_know;
      all.not_today += counts.not_today;
      all.unfinished += counts.unfinished;
    }
    const std::string days = counted(words, "room_review.group_days", int(group_days(room).size()));
    if (all.offered() == 0) return say("digest_nobody_asked", {{"days", days}});
    say("digest_answers", {{"told", share_told(words, all.answered, all.offered())}, {"days", days}});
  }

  // Who is new, who has left, and days that staff changed.
  void add_changed() {
    const Days days = days_shown(room);
    std::vector<std::string> came, left, parts;
    for (const Pupil* pupil : children_of(room))
      for (const Placement& placement : pupil->placements) {
        if (placement.room != room.room) continue;
        if (days.contain(placement.days.first)) came.push_back(pupil->name);
        if (placement.days.last.ok() && days.contain(placement.days.last)) left.push_back(pupil->name);
      }
    const auto changes = std::ranges::count_if(room.room_entries, [&](const Entry& entry) {
      const bool counts = entry.kind == "day_change" && entry.what != "undo";  // one that was taken back
      return counts && days.contain(local_time(entry.at, room.school.zone).day);
    });
    const auto add = [&](const char* key, const std::vector<std::string>& names) {
      if (!names.empty())
        parts.push_back(words(std::string("room_review.") + key, {{"names", names_told(words, names)}}));
    };
    add("came", came);
    add("left", left);
    if (changes > 0) parts.push_back(counted(words, "room_review.day_changes", int(changes)));
    if (!parts.empty()) say("digest_changed", {{"parts", joined(parts)}});
  }

  void add_noticed() {
    std::vector<std::string> flags, quiet, rules, silent;
    for (const Noticed& child : noticed_in(room)) {
      for (const Flag& flag : child.flags)
        flags.push_back(with(
            child.pupil,
            words(flag.still ? "room_review.side_since" : "room_review.side_from",
                  {{"side", words(flag.side == Side::lower ? "room_review.lower" : "room_review.higher")},
                   {"day", date_words(words, flag.since, room.today)},
                   {"last", date_words(words, flag.last, room.today)}})));
      if (!child.quiet.empty()) quiet.push_back(name_of(child.pupil));
      if (!child.rules.empty()) rules.push_back(with(child.pupil, child.rules.front().reason));
      if (!child.not_heard.empty()) silent.push_back(name_of(child.pupil));
    }
    say_names("digest_flags", flags);
    say_names("digest_rules", rules);
    say_names("digest_quiet", quiet);
    say_names("digest_not_heard", silent);
  }

  void add_helped() {
    const ShareChart helped = what_helped(room);
    std::vector<std::string> tools;
    for (const auto& row : helped.rows) {
      if (tools.size() == kMostTools) break;
      tools.push_back(words("room_review.name_and", {{"name", row.words}, {"what", row.told}}));
    }
    if (!tools.empty()) say("digest_helped", {{"tools", joined(tools)}});
  }

  void add_due() {
    const auto due = duties_open(room);
    if (due.empty()) return;
    std::vector<std::string> kinds;
    for (const Duty& duty : due) {
      const std::string named = duty.duty == kOwnDuty ? duty.note : words("due." + duty.duty);
      if (std::ranges::count(kinds, named) == 0) kinds.push_back(named);
    }
    say("digest_due", {{"things", counted(words, "room_review.things", int(due.size()))},
                       {"kinds", names_told(words, kinds)}});
  }
};

}  // namespace

std::vector<std::string> digest_of(const RoomReview& room) {
  Digest digest{room, room.words, {}};
  const Days days = days_shown(room);
  if (!days.first.ok() || !days.last.ok()) return {room.words("review.no_days")};
  digest.add_answers();
  digest.add_changed();
  digest.add_noticed();
  digest.add_helped();
  digest.add_due();
  return std::move(digest.sentences);
}

}  // namespace hearth
