// SPDX-License-Identifier: MIT
#include "keeper/access/entry_rules.hpp"

#include <algorithm>

#include "hearth/targets.hpp"
#include "keeper/access/may_write.hpp"
#include "keeper/access/star_rules.hpp"

namespace hearth {
namespace {

std::optional<Entry> named_in(const Store& store, const Entry& entry, const char* key) {
  return entry_named(store, text_in(entry.detail, key));
}

std::string about_score(const School& school, const Entry& entry) {
  const auto target = std::ranges::find(school.targets, entry.what, &Target::id);
  if (target == school.targets.end() || target->pupil != entry.pupil)
    return "This target is none of this child's; look at the targets again.";
  const bool has_self = entry.detail.contains("self"), has_peer = entry.detail.contains("peer"),
             has_adult = entry.detail.contains("adult");
  if (entry.by == By::adult) {
    if (has_self || has_peer)
      return "A grown-up writes their own mark; the child's own is the child's to write.";
    if (!has_adult && entry.state != State::not_offered) return "The mark is missing.";
  } else {
    if (has_adult) return "A child writes its own mark; the grown-up's is theirs to write.";
    if (!has_self && !has_peer) return "The mark is missing.";
  }
  if (has_peer) {
    const Pupil* pupil = school.pupil(entry.pupil);
    if (!pupil || pupil->preferences.peer.empty() ||
        text_in(entry.detail, "peer_pupil") != pupil->preferences.peer)
      return "Staff choose which other child may say how it went; this is not the one.";
  }
  for (const char* who : {"self", "peer", "adult"}) {
    const auto found = entry.detail.find(who);
    if (found == entry.detail.end()) continue;
    const auto* mark = std::get_if<std::int64_t>(&found->second);
    if (!mark || *mark < 0 || *mark > highest_mark(*target))
      return "A mark for this target goes from 0 to " + std::to_string(highest_mark(*target)) + ".";
  }
  return {};
}

std::string about_choice(const School& school, const Entry& entry) {
  const bool may = std::ranges::any_of(rewards_for(school, entry.pupil),
                                       [&](const Reward* reward) { return reward->id == entry.what; });
  return may ? "" : "This reward is not there for this child any more; choose another one.";
}

std::string about_how_now(const School& school, const Store& store, const Entry& entry) {
  const auto check_in = named_in(store, entry, "check_in");
  const bool fits = check_in && check_in->kind == "check_in" && check_in->pupil == entry.pupil &&
                    day_of(school, store, *check_in) == day_of(school, store, entry);
  return fits ? ""
              : "How it is now belongs to a check-in of the same child and day; there is none of that name.";
}

// What is corrected is not counted any more: only whoever may write it may put something in its place.
std::string about_correction(const Session& session, const School& school, const Store& store,
                             const Entry& entry) {
  const auto was = entry.corrects.empty() ? std::nullopt : entry_named(store, entry.corrects);
  if (!was) return {};
  if (was->kind != entry.kind || was->pupil != entry.pupil ||
      (entry.kind == "target_score" && was->by != entry.by))
    return "A correction says the same kind of thing of the same child; look at it again.";
  return need_to_write(entry).least == Role::screen ? std::string()
                                                    : write_refusal(session, school, *was, store.today());
}

}  // namespace

std::string entry_refusal(const Session& session, const School& school, const Store& store,
                          const Entry& entry) {
  if (session.role == Role::the_operator || store.has_entry(entry.id)) return {};
  if (auto no = star_refusal(school, store, entry); !no.empty()) return no;
  if (auto no = about_correction(session, school, store, entry); !no.empty()) return no;
  if (entry.kind == "target_score") return about_score(school, entry);
  if (entry.kind == "reward_choice") return about_choice(school, entry);
  if (entry.kind == "how_now") return about_how_now(school, store, entry);
  return {};
}

void keep_to_themselves(const Store& store, Entry& entry) {
  if (entry.kind != "how_now") return;
  auto check_in = named_in(store, entry, "check_in");
  if (!check_in) return;
  // A child may have thought better of it since.
  Id standing = check_in->id;
  const auto day_before = std::chrono::floor<std::chrono::days>(check_in->at) - std::chrono::days(1);
  for (Entry& later : store.entries({.kind = "check_in", .pupil = check_in->pupil, .first = Day(day_before)}))
    if (later.corrects == standing || later.corrects == check_in->id) {
      standing = later.id;
      check_in->detail = std::move(later.detail);
    }
  entry.detail.erase("who_may_know");
  if (const auto may_know = check_in->detail.find("who_may_know"); may_know != check_in->detail.end())
    entry.detail.insert(*may_know);
}

}  // namespace hearth
