// SPDX-License-Identifier: MIT
#include "screen/staff/referral_forms.hpp"

#include "school/documents.hpp"
#include "screen/staff/person_dates.hpp"
#include "screen/staff/referral_words.hpp"

namespace hearth {

using nlohmann::json;

ReferralForms::ReferralForms(const StaffDesk& desk, PersonDocuments& documents, Forms& forms,
                             PersonForms& person)
    : FormsAbout(desk, documents, forms, "referral"), person_(person) {}

// The child as handed over: somebody who was added a moment ago is in no School yet.
ReferralForms::Asked ReferralForms::look_at(const Id& id) {
  Asked asked{.referral = {.pupil = id}, .body = documents_.body("referral", id), .school = desk_.school()};
  asked.today = today();
  const json pupil = documents_.body("pupil", id);
  if (!asked.body.is_object() || !pupil.is_object()) return asked;
  Notices told;  // the page for what needs a look names them
  School alone = build_school({{"referral", id, &asked.body}, {"pupil", id, &pupil}}, told);
  asked.known = !alone.referrals.empty() && !alone.pupils.empty();
  if (!asked.known) return asked;
  asked.referral = std::move(alone.referrals.front());
  asked.pupil = std::move(alone.pupils.front());
  return asked;
}

std::string ReferralForms::now(const Id& id) {
  const Asked asked = look_at(id);
  return asked.known ? stage_words(asked.referral, words()) : std::string();
}

FormNow ReferralForms::about(const Asked& asked, const std::string& id, const std::string& title,
                             const std::string& note) const {
  return {
      .id = id, .title = title, .note = note, .picture = picture_of(*asked.school, asked.pupil, asked.today)};
}

std::string ReferralForms::why(const std::string& key) const {
  const auto& all = words().catalogue();
  const auto found = all.find("referral." + key + "_why");
  return found == all.end() ? std::string() : found->second;
}

void ReferralForms::set(const Id& id, const char* key, const Change& change, ThenTold then) {
  keep("referral", id, label(key), change, std::move(then));
}

Ask ReferralForms::leads(const char* key, const std::string& now, Form to) const {
  return {.id = key, .label = label(key), .now = now, .how = Leads{label("open"), [this, to] {
                                                                     forms_.open(to);
                                                                   }}};
}

// None of its days lies ahead, and none before `first`.
Ask ReferralForms::day(const Id& id, const char* key, std::optional<Day> now, const json::json_pointer& field,
                       std::optional<Day> first, bool needed) {
  return {.id = key,
          .label = label(key),
          .now = now ? date_words(*now, words()) : label("not_yet"),
          .how = AskDay{now, today(), needed ? "" : label("not_yet"),
                        [this, id, key, field, first](std::optional<Day> chosen, const ThenTold& then) {
                          std::string wrong;
                          if (chosen) wrong = in_the_future(*chosen, today(), words());
                          if (wrong.empty() && chosen && first) wrong = not_after(*chosen, *first, words());
                          if (!wrong.empty()) return then({std::move(wrong)});
                          set(
                              id, key,
                              [&](json& body) {
                                if (chosen)
                                  body[field] = day_text(*chosen);
                                else if (body.contains(field))
                                  body[field.parent_pointer()].erase(field.back());
                              },
                              then);
                        }},
          .why = why(key)};
}

Ask ReferralForms::text(const Id& id, const char* key, const json& body, const json::json_pointer& field,
                        Field how) {
  const std::string value = body.value(field, std::string());
  return {.id = key,
          .label = label(key),
          .now = value.empty() ? words()("people.not_said") : value,
          .how = AskWords{value, std::move(how),
                          [this, id, key, field](const std::string& typed, ThenTold then) {
                            set(
                                id, key, [&](json& all) { all[field] = trimmed(typed); }, std::move(then));
                          }},
          .why = why(key)};
}

}  // namespace hearth
