// SPDX-License-Identifier: MIT
#include "keeper/access/star_rules.hpp"

#include <algorithm>
#include <tuple>

#include "hearth/targets.hpp"

namespace hearth {
namespace {

bool are_approved(const School& school) {
  const auto wish = std::ranges::find(school.plugins, "reward_tracker", &PluginWish::id);
  if (wish == school.plugins.end()) return false;
  const auto set = wish->settings.find("approval");
  const auto* on = set == wish->settings.end() ? nullptr : std::get_if<std::int64_t>(&set->second);
  return on && *on != 0;
}

bool says_why(const Entry& entry) {
  return text_in(entry.detail, "reason").find_first_not_of(" \t\n") != std::string::npos;
}

auto what_stays(Entry entry) {
  entry.detail.erase("reason");
  entry.detail.erase("staff");
  return std::tuple(entry.kind, entry.pupil, entry.room, entry.slot, entry.what, entry.level, entry.state,
                    entry.detail);
}

std::string about_correction(const Store& store, const Entry& entry) {
  const auto corrected = entry_named(store, entry.corrects);
  const bool of_a_star = corrected && (corrected->kind == "award" || corrected->kind == "award_wish");
  if (!of_a_star)
    return entry.kind == "award" ? "The star that this would correct is not in the records." : std::string();
  if (entry.by != By::adult || corrected->kind == "award_wish" || what_stays(entry) != what_stays(*corrected))
    return "A star stays as it was given; only the words that say what it was for can be changed.";
  return says_why(entry) ? "" : "Say what the star was for.";
}

// A child marks a target once in each session, and not again where staff have answered.
bool is_the_second(const School& school, const Store& store, const Entry& entry) {
  const Day day = day_of(school, store, entry);
  for (const char* kind : {"award", "award_wish"})
    for (const Entry& before : store.entries({.kind = kind, .pupil = entry.pupil, .day = day}))
      if (before.by == By::child && before.slot == entry.slot &&
          text_in(before.detail, "target") == text_in(entry.detail, "target"))
        return true;
  return false;
}

std::string about_childs(const School& school, const Store& store, const Entry& entry) {
  if (entry.kind == "award" && are_approved(school))
    return "In this school a grown-up agrees to a star first; ask for it instead.";
  if (entry.kind == "award_wish" && !are_approved(school))
    return "In this school a star needs nobody to agree to it; give it at once.";
  const auto active = active_targets(school, entry.pupil, day_of(school, store, entry));
  const bool own = std::ranges::any_of(
      active, [&](const Target* target) { return target->id == text_in(entry.detail, "target"); });
  if (entry.what != "target" || entry.level != 1 || !own)
    return "A child gives itself one star, for a target that it works on today.";
  if (is_the_second(school, store, entry)) return "There is a star for this target and this session already.";
  return {};
}

std::string about_wish(const Store& store, const Entry& entry) {
  const Id id = text_in(entry.detail, "wish");
  const auto wish = entry_named(store, id);
  if (!wish || wish->kind != "award_wish" || wish->pupil != entry.pupil)
    return "Nobody has asked for this star; look at the list again.";
  for (const char* kind : {"award", "wish_closed"})
    for (const Entry& answer : store.entries({.kind = kind, .pupil = entry.pupil}))
      if (text_in(answer.detail, "wish") == id) return "Somebody has answered this already.";
  return {};
}

// By a finger that came down twice, or by two grown-ups. Who chooses the same again can be given it again.
bool is_given_already(const School& school, const Store& store, const Entry& entry) {
  bool given = false;
  for (const Entry& before : store.entries({.pupil = entry.pupil, .day = day_of(school, store, entry)})) {
    if (before.kind == "reward_choice") given = false;
    if (before.kind == "reward_given" && before.what == entry.what && before.id != entry.id) given = true;
  }
  return given;
}

}  // namespace

std::string star_refusal(const School& school, const Store& store, const Entry& entry) {
  if (!entry.corrects.empty()) return about_correction(store, entry);
  if (entry.kind == "wish_closed") return about_wish(store, entry);
  if (entry.kind == "reward_given")
    return is_given_already(school, store, entry) ? "This has been given today; look at the list again."
                                                  : std::string();
  if (entry.kind != "award" && entry.kind != "award_wish") return {};
  if (entry.level < 1 || entry.level > 3) return "One to three stars can be given at once.";
  if (!says_why(entry)) return "Say what the star is for.";
  if (entry.by == By::child) return about_childs(school, store, entry);
  if (entry.kind == "award_wish") return "A grown-up gives a star instead of asking for one.";
  return entry.detail.contains("wish") ? about_wish(store, entry) : std::string();
}

std::optional<Entry> entry_named(const Store& store, const Id& id) {
  if (id.empty()) return std::nullopt;  // every entry would fit
  auto found = store.entries({.id = id});
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

Day day_of(const School& school, const Store& store, const Entry& entry) {
  return entry.at == Instant{} ? store.today() : local_time(entry.at, school.zone).day;
}

}  // namespace hearth
