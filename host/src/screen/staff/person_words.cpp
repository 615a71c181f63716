// SPDX-License-Identifier: MIT
#include "screen/staff/person_words.hpp"

#include <algorithm>
#include <set>

#include "school/terms.hpp"
#include "screen/staff/person_dates.hpp"
#include "screen/staff/person_documents.hpp"
#include "screen/staff/referral_words.hpp"

namespace hearth {
namespace {

bool ended(const Placement& placement, Day today) {
  return placement.days.last.ok() && placement.days.last < today;
}

std::string n_of(std::size_t n) {
  return std::to_string(n);
}

// For a plan with a first day and a limit.
Day end_of(const Plan& plan, const School& school) {
  if (plan.extended_until) return *plan.extended_until;
  return days_of(school, full_term_of(school, *plan.first) + (*plan.limit_terms - 1)).last;
}

}  // namespace

std::string listed(const std::vector<std::string>& all) {
  std::string words;
  for (const std::string& one : all)
    if (!one.empty()) words += (words.empty() ? "" : ", ") + one;
  return words;
}

Standing standing_of(const Pupil& pupil, const std::vector<Id>& rooms, Day today) {
  if (pupil.placements.empty()) return Standing::nowhere;
  bool later = false, goes_on = false;
  for (const Placement& placement : pupil.placements) {
    goes_on |= !ended(placement, today);
    if (!std::ranges::count(rooms, placement.room) || ended(placement, today)) continue;
    if (placement.days.contain(today)) return Standing::here;
    later = true;
  }
  if (later || goes_on) return Standing::later;
  return Standing::gone;
}

std::optional<Days> next_visit(const Pupil& pupil, Day today) {
  std::optional<Days> next;
  for (const Visit& visit : pupil.visits) {
    if (visit.days.last.ok() && visit.days.last < today) continue;
    if (!next || visit.days.first < next->first) next = visit.days;
  }
  return next;
}

std::string placement_words(const Placement& placement, const School& school, const Words& words) {
  const Room* room = school.room(placement.room);
  return (room ? room->name : words("people.room_gone")) + ' ' + days_words(placement.days, words);
}

std::string rooms_words(const Pupil& pupil, const School& school, Day today, const Words& words) {
  std::vector<std::string> now;
  Day last{};
  for (const Placement& placement : pupil.placements) {
    if (!ended(placement, today))
      now.push_back(placement_words(placement, school, words));
    else if (!last.ok() || placement.days.last > last)
      last = placement.days.last;
  }
  if (!now.empty()) return listed(now);
  if (last.ok()) return words("people.left_on", {{"date", date_words(last, words)}});
  return words("people.no_room");
}

std::string consent_words(const Placement& placement, const std::string& zone, const Words& words) {
  if (!placement.needs_consent) return words("people.consent_not_needed");
  if (!placement.consent) return words("people.consent_missing");
  return words("people.consent_given",
               {{"date", date_words(local_time(*placement.consent, zone).day, words)}});
}

bool lacks_consent(const Pupil& pupil, Day today) {
  return std::ranges::any_of(pupil.placements, [&](const Placement& placement) {
    return !ended(placement, today) && placement.needs_consent && !placement.consent;
  });
}

std::string wrong_placement(const std::vector<Placement>& all, std::size_t which, const School& school,
                            const Words& words) {
  const Placement& one = all.at(which);
  if (const auto wrong = wrong_order(one.days, words); !wrong.empty()) return wrong;
  for (std::size_t at = 0; at < all.size(); ++at) {
    const Days& other = all[at].days;
    if (at == which || all[at].room != one.room) continue;
    const bool apart = (other.last.ok() && other.last < one.days.first) ||
                       (one.days.last.ok() && one.days.last < other.first);
    if (!apart) return words("people.twice", {{"which", placement_words(all[at], school, words)}});
  }
  return {};
}

std::string plan_words(const Plan& plan, const School& school, Day today, const Words& words) {
  std::vector<std::string> all;
  if (plan.first && plan.limit_terms) {
    const FullTerm begun = full_term_of(school, *plan.first), now = full_term_of(school, today);
    int term = 1;
    while (term < 100 && begun + (term - 1) < now) ++term;
    const Day end =
        plan.extended_until ? *plan.extended_until : days_of(school, begun + (*plan.limit_terms - 1)).last;
    all.push_back(words(term > *plan.limit_terms ? "people.term_beyond" : "people.term_of",
                        {{"n", std::to_string(term)}, {"most", std::to_string(*plan.limit_terms)}}));
    all.push_back(words(plan.extended_until ? "people.extended_to" : "people.until",
                        {{"date", date_words(end, words)}}));
  } else if (plan.first) {
    all.push_back(words("people.from", {{"first", date_words(*plan.first, words)}}));
  }
  if (const auto week = programme_week(school, plan, today)) all.push_back(week_words(*week, words));
  if (plan.ends) all.push_back(words("people.programme_ends_on", {{"date", date_words(*plan.ends, words)}}));
  for (const Day& review : plan.reviews) {
    if (review < today) continue;
    all.push_back(words("people.review_on", {{"date", date_words(review, words)}}));
    break;
  }
  return all.empty() ? words("people.no_plan") : listed(all);
}

bool over_its_time(const Plan& plan, const School& school, Day today) {
  return plan.first && plan.limit_terms && end_of(plan, school) < today;
}

std::string key_adults_words(const CheckInWay& way, const School& school, Day today, const Words& words) {
  std::vector<std::string> names;
  for (const Id& id : way.key_adults)
    if (const Adult* adult = school.adult(id))
      names.push_back(is_here(*adult, today) ? adult->name
                                             : words("people.not_here_today", {{"name", adult->name}}));
  return names.empty() ? words("people.nobody") : listed(names);
}

std::string check_in_words(const CheckInWay& way, const Content& content, const Words& words) {
  if (!way.offered) return words("people.not_asked");
  std::vector<std::string> all;
  if (const Picker* picker = content.picker(way.picker)) all.push_back(picker->title);
  const std::pair<bool, const char*> steps[] = {{way.size, "people.size"},
                                                {way.second, "people.second"},
                                                {way.body, "people.body"},
                                                {way.needs, "people.needs"},
                                                {way.who_may_know, "people.who_may_know"}};
  for (const auto& [on, key] : steps)
    if (on) all.push_back(words(key));
  if (way.tools.size() == 1) all.push_back(words("people.one_tool"));
  if (way.tools.size() > 1) all.push_back(words("people.n_tools", {{"n", n_of(way.tools.size())}}));
  return listed(all);
}

std::string language_name(const std::string& tag, const Words& words) {
  if (tag.empty()) return words("people.english");
  const std::string key = "people.language_" + tag, name = words(key);
  return name == key ? tag : name;
}

std::string language_words(const Preferences& one, const Words& words) {
  if (one.language.empty()) return words("people.english");
  return language_name(one.language, words) + ", " +
         words(one.in_own_language ? "people.all_in_it" : "people.small_below");
}

std::string screen_words(const Preferences& one, const Words& words) {
  std::vector<std::string> all;
  all.push_back(words("people.letters", {{"percent", std::to_string(int(one.text_size * 100 + 0.5f))}}));
  if (!one.theme.empty()) all.push_back(words("people.theme_" + one.theme));
  if (one.speech == Speech::on_request) all.push_back(words("people.speech_on_request"));
  if (one.speech == Speech::first_touch) all.push_back(words("people.speech_first_touch"));
  if (one.sound) all.push_back(words("people.sound"));
  if (one.captions) all.push_back(words("people.captions"));
  if (one.motion) all.push_back(words("people.motion"));
  return listed(all);
}

std::string switches_words(const Access& access, const Words& words) {
  std::vector<std::string> all;
  if (access.scan == Access::Scan::one_switch)
    all.push_back(words("people.scan_one_switch") + " (" + seconds_words(access.step_ms, words) + ")");
  if (access.scan == Access::Scan::two_switches) all.push_back(words("people.scan_two_switches"));
  if (access.dwell_ms > 0)
    all.push_back(words("people.dwells", {{"time", seconds_words(access.dwell_ms, words)}}));
  return all.empty() ? words("people.scan_off") : listed(all);
}

std::string day_words(const DayView& view, const Words& words) {
  static const char* spans[] = {"now_next", "half_day", "cards", "whole_day", "week"};
  std::vector<std::string> all;
  all.push_back(view.span == DayView::Span::cards
                    ? words("people.n_cards", {{"n", std::to_string(view.cards)}})
                    : words(std::string("people.span_") + spans[int(view.span)]));
  std::vector<std::string> minutes;
  for (const Warning& warning : view.warnings) minutes.push_back(std::to_string(warning.minutes));
  if (!minutes.empty()) all.push_back(words("people.warned", {{"minutes", listed(minutes)}}));
  return listed(all);
}

std::string targets_words(const std::vector<Target>& targets, Day today, const Words& words) {
  const auto now = std::ranges::count_if(targets, [&](const Target& t) { return t.days.contain(today); });
  if (now == 0) return words("people.no_targets");
  if (now == 1) return words("people.one_target");
  return words("people.n_targets", {{"n", std::to_string(now)}});
}

std::string targets_warning(const std::vector<Target>& targets, Day today, const Words& words) {
  std::set<std::string> domains;
  std::size_t now = 0;
  for (const Target& target : targets) {
    if (!target.days.contain(today)) continue;
    ++now;
    domains.insert(target.domain);
  }
  if (now > 3) return words("people.many_targets", {{"n", n_of(now)}});
  if (now > 1 && domains.size() == 1 && !domains.begin()->empty())
    return words("people.one_domain", {{"domain", words("people.domain_" + *domains.begin())}});
  return {};
}

std::string photo_words(const MediaNote* note, Day today, const Words& words) {
  if (!note) return words("people.no_photo");
  if (!note->consent) return words("people.photo_no_consent");
  if (!note->expires) return words("people.photo_shown");
  const std::string date = date_words(*note->expires, words);
  return words(*note->expires < today ? "people.photo_ended" : "people.photo_until", {{"date", date}});
}

std::string agencies_words(const nlohmann::json& body, const Words& words) {
  std::vector<std::string> names;
  if (body.is_object())
    for (const auto& one : body.value("agencies", nlohmann::json::array()))
      names.push_back(words_in(one, "name"));
  return names.empty() ? words("people.no_agency") : listed(names);
}

std::string visits_words(const Pupil& pupil, Day today, const Words& words) {
  const auto next = next_visit(pupil, today);
  return next ? words("people.comes_on", {{"date", date_words(std::max(next->first, today), words)}})
              : words("people.no_visit");
}

std::string seconds_words(int ms, const Words& words) {
  std::string n = std::to_string(ms / 1000);
  if (const int tenths = ms % 1000 / 100) n += '.' + std::to_string(tenths);
  return words(n == "1" ? "people.one_second" : "people.n_seconds", {{"n", n}});
}

}  // namespace hearth
