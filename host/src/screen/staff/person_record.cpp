// SPDX-License-Identifier: MIT
// Leaving, and everything that is kept about a child: to look at, to hand over, to end.
#include <algorithm>
#include <map>

#include "screen/staff/person_dates.hpp"
#include "screen/staff/person_forms.hpp"
#include "screen/staff/person_words.hpp"

namespace hearth {

using nlohmann::json;

Ask PersonForms::leaving(const Id& id, const Child& child) {
  Day begun{}, last{};
  bool goes_on = child.pupil.placements.empty();
  for (const Placement& one : child.pupil.placements) {
    if (!begun.ok() || one.days.first < begun) begun = one.days.first;
    goes_on |= !one.days.last.ok();
    if (one.days.last.ok() && (!last.ok() || one.days.last > last)) last = one.days.last;
  }
  const auto day = goes_on || !last.ok() ? std::nullopt : std::optional(last);
  return {.id = "leaving",
          .label = label("leaving"),
          .now = day ? words()("people.leaves_on", {{"date", date_words(*day, words())}}) : label("stays"),
          .how = AskDay{day, child.today, "",
                        [this, id, begun](std::optional<Day> chosen, const ThenTold& then) {
                          if (auto wrong = not_after(*chosen, begun, words()); !wrong.empty())
                            return then({std::move(wrong)});
                          desk_.records.left(
                              id, *chosen,
                              [then, visit = visit_, mine = *visit_](const Answer<Nothing>& told) {
                                if (mine == *visit) then({told.problem});
                              });
                        }},
          .why = label("leaving_why")};
}

Form PersonForms::record(const Id& id) {
  return [this, id]() -> FormNow {
    const Child child = look_at(id);
    if (!child.known) return {.gone = true};
    FormNow form{.id = "record",
                 .title = words()("people.record_of", {{"name", child.pupil.full_name}}),
                 .note = {},
                 .picture = picture_now(child)};
    form.asks.push_back(leaving(id, child));
    Ask look = leads("known", label("known_why"), known(id));
    look.how =
        Leads{label("see"), [this, id, today = child.today] {
                record_known_ = false;
                record_problem_.clear();
                entries_.clear();
                forms_.open(known(id));
                desk_.records.pupil_record(
                    {.pupil = id, .kinds = {}, .first = Day(std::chrono::year(2000) / 1 / 1), .last = today},
                    [this, visit = visit_, mine = *visit_](Answer<std::vector<Entry>> told) {
                      if (mine != *visit) return;
                      record_known_ = told.value.has_value();
                      record_problem_ = told.problem;
                      if (told.value) entries_ = std::move(*told.value);
                    });
              }};
    form.asks.push_back(std::move(look));
    form.asks.push_back(
        {.id = "export",
         .label = label("export"),
         .now = label("export_why"),
         .how = Leads{
             label("export_do"), [this, id] {
               forms_.say(label("one_moment"));
               desk_.records.export_pupil(id, [this, visit = visit_,
                                               mine = *visit_](const Answer<std::string>& told) {
                 if (mine != *visit) return;
                 forms_.say(told.value ? words()("people.exported", {{"file", *told.value}}) : told.problem);
               });
             }}});
    form.asks.push_back({.id = "erase",
                         .label = label("erase"),
                         .now = label("erase_why"),
                         .how = Leads{label("erase_ask"), [this, id] { forms_.open(erase(id)); }}});
    return form;
  };
}

// "What do you know about me?", as one can read it out to a child or a parent.
Form PersonForms::known(const Id& id) {
  return [this, id]() -> FormNow {
    const Child child = look_at(id);
    if (!child.known) return {.gone = true};
    const Pupil& pupil = child.pupil;
    FormNow form{.id = "known",
                 .title = words()("people.known_about", {{"name", pupil.name}}),
                 .note = label("known_note"),
                 .picture = picture_now(child)};
    const auto says = [&](const char* key, const std::string& now) {
      if (!now.empty())
        form.asks.push_back({.id = std::string("known/") + key, .label = label(key), .now = now});
    };
    const auto raw = [&](const char* field) { return words_in(child.body, field); };
    const Day born = parse_day(raw("born"));
    says("names", listed({pupil.name, pupil.full_name == pupil.name ? "" : pupil.full_name}));
    says("born", date_words(born, words()));
    says("class", listed({raw("year"), raw("reg_group")}));
    says("upn", raw("upn"));
    says("need", listed({raw("sen"), raw("need")}));
    says("rooms", rooms_words(pupil, *child.school, child.today, words()));
    says("plan", plan_words(plan_of(id), *child.school, child.today, words()));
    says("targets", targets_words(targets_of(id), child.today, words()));
    if (!record_problem_.empty()) says("entries", record_problem_);
    std::map<std::string, std::size_t> kinds;
    for (const Entry& entry : entries_) ++kinds[entry.kind];
    for (const auto& [kind, n] : kinds) {
      const std::string key = "people.kept_" + kind, named = words()(key);
      form.asks.push_back(
          {.id = "known/" + kind,
           .label = named == key ? label("kept_other") : named,
           .now = words()(n == 1 ? "people.one_entry" : "people.n_entries", {{"n", std::to_string(n)}})});
    }
    return form;
  };
}

Form PersonForms::erase(const Id& id) {
  return [this, id]() -> FormNow {
    const Child child = look_at(id);
    if (!child.known) return {.gone = true};
    return {.id = "erase",
            .title = words()("people.erase_of", {{"name", child.pupil.full_name}}),
            .note = label("erase_note"),
            .picture = picture_now(child),
            .main = label("erase_go_on"),
            .on_main = [this, id] { forms_.open(erase_for_good(id)); }};
  };
}

// The second step: what was pressed before stands elsewhere, so that nobody taps through.
Form PersonForms::erase_for_good(const Id& id) {
  return [this, id]() -> FormNow {
    const Child child = look_at(id);
    if (!child.known) return {.gone = true};
    const std::string name = child.pupil.full_name;
    FormNow form{.id = "erase_for_good",
                 .title = label("erase_sure"),
                 .note = label("erase_last"),
                 .picture = picture_now(child),
                 .main = label("erase_not"),
                 .on_main = [this] {
                   forms_.back();
                   forms_.back();
                 }};
    form.asks.push_back(
        {.id = "erase_now",
         .label = name,
         .now = child.pupil.name == name ? "" : child.pupil.name,
         .how = Leads{label("erase_now"),
                      [this, id, name] {
                        desk_.records.erase_pupil(
                            id, [this, name, visit = visit_, mine = *visit_](const Answer<Nothing>& told) {
                              if (mine != *visit) return;
                              if (!told.value) return forms_.say(told.problem);
                              if (on_erased) on_erased(name);
                            });
                      }},
         .picture = picture_now(child),
         .wants_a_look = true});
    return form;
  };
}

}  // namespace hearth
