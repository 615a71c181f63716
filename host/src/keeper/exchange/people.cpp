// SPDX-License-Identifier: MIT
#include "keeper/exchange/people.hpp"

#include <algorithm>

#include "base/ids.hpp"
#include "keeper/exchange/json_text.hpp"
#include "keeper/exchange/pupil_body.hpp"

namespace hearth {
namespace {

using nlohmann::json;

constexpr std::size_t kProgressRows = 100;

json body_of(const Document* document) {
  return document && document->body.is_object() ? document->body : json::object();
}

// Only a consent, or only that somebody has left: it makes no child.
bool says_who(const RosterPupil& row) {
  return !row.forename.empty() && !row.surname.empty();
}

std::string full_name(const RosterAdult& row) {
  return row.forename + (row.forename.empty() || row.surname.empty() ? "" : " ") + row.surname;
}

}  // namespace

People::People(Draft& draft, PeopleOptions options, Notices& refused, Notices& remarks)
    : draft_(draft),
      options_(std::move(options)),
      refused_(refused),
      remarks_(remarks),
      index_(draft.all()),
      placing_(draft, options_.room, options_.today) {
  for (const Document& document : draft.all())
    if (document.kind == "pupil" && !document.deleted) known_.push_back(document.id);
}

void People::take(const Found& found, const std::string& file) {
  file_ = file;
  taken_.clear();
  remarked_.clear();
  whole_school_ = whole_school_ || found.whole_school;

  // Who is found by a number is no longer free for a row that has only a name.
  std::vector<Match> matches;
  for (const RosterPupil& row : found.pupils) {
    auto match = index_.by_numbers(row);
    if (!match.pupil.empty() && says_who(row)) {
      const auto [first, fresh] = taken_.try_emplace(match.pupil, row.line);
      if (!fresh)
        match = {"", "it is the same child as line " + std::to_string(first->second) +
                         ", by UPN or number; correct one of the two in the office's program."};
    }
    matches.push_back(std::move(match));
  }
  for (std::size_t i = 0; i < found.pupils.size(); ++i) {
    take_pupil(found.pupils[i], matches[i]);
    if (options_.progress && (i + 1 == found.pupils.size() || i % kProgressRows == 0))
      options_.progress(i + 1, found.pupils.size());
  }
  for (const RosterAdult& row : found.adults) take_adult(row);
}

void People::take(const Document& document) {
  draft_.put(document);
  if (document.kind != "pupil" || document.deleted) return;
  index_.add(document);
  listed_.insert(document.id);
}

void People::take_pupil(const RosterPupil& row, const Match& by_numbers) {
  Match match = by_numbers;
  if (match.pupil.empty() && match.refusal.empty()) match = choose(row);
  // The child's UPN may be known, and their number just have come with an earlier row.
  if (match.refusal.empty()) match.refusal = index_.by_numbers(row).refusal;
  if (!match.refusal.empty()) return refuse(row.line, match.refusal);
  if (match.pupil.empty() && !says_who(row))
    return refuse(row.line, "it names a child who is not known; import the pupils first.");
  if (match.pupil.empty() && row.left) return;  // came and went before Hearth
  if (match.pupil.empty()) match.pupil = row.id.empty() ? new_id(options_.now) : row.id;
  if (says_who(row)) taken_[match.pupil] = row.line;
  write(row, match.pupil);
}

// For a row whose numbers nobody has: an earlier row of this file, or by name.
Match People::choose(const RosterPupil& row) {
  auto again = index_.by_numbers(row);
  if (!again.refusal.empty()) return again;
  if (!again.pupil.empty())
    return {"", "it is the same child as line " + std::to_string(taken_[again.pupil]) +
                    ", by UPN or number; correct one of the two in the office's program."};
  if (!says_who(row)) return {};

  const bool no_numbers = row.upn.empty() && row.local_ids.empty() && row.id.empty();
  auto candidates = index_.by_name(row);
  if (no_numbers)
    for (const Id& id : candidates)
      if (const auto first = taken_.find(id); first != taken_.end())
        return {"", "it has no number and could be the child of line " + std::to_string(first->second) +
                        "; add a UPN or an admission number."};
  std::erase_if(candidates, [&](const Id& id) { return taken_.contains(id); });
  if (candidates.empty()) return {};
  if (candidates.size() > 1)
    return {"", "more than one child of this name is known; add a UPN or an admission number."};
  std::vector<std::string> said;
  const Id& one = candidates.front();
  if (options_.same_people || written(row, one, said) == body_of(draft_.find("pupil", one))) return {one, ""};
  return {"",
          "a child of this name is known, and no number says whether it is the same; if it is, say so "
          "(--same-people)."};
}

json People::written(const RosterPupil& row, const Id& pupil, std::vector<std::string>& said) {
  json body = body_of(draft_.find("pupil", pupil));
  const bool is_new = body.empty(), had_left = body.contains("left");
  said = lay_over(body, row, pupil);
  if (row.left) {
    placing_.end(body);
  } else if (had_left) {
    said.push_back("The child left on " + text_in(body, "left") +
                   " and is in the file; put the child into a room again if they are back.");
  } else if (auto where = placing_.place(body, row, is_new); !where.empty()) {
    said.push_back(std::move(where));
  }
  return body;
}

void People::write(const RosterPupil& row, const Id& pupil) {
  std::vector<std::string> said;
  json body = written(row, pupil, said);
  placing_.give_picture(body, row.picture);
  for (const std::string& sentence : said) remark(row.line, sentence);
  if (says_who(row)) listed_.insert(pupil);
  Document document{.kind = "pupil", .id = pupil, .body = std::move(body)};
  index_.add(document);
  draft_.put(std::move(document));
}

// Staff have no date of birth in such files: a number finds them, or their full name with a person's yes.
void People::take_adult(const RosterAdult& row) {
  const std::string name = full_name(row);
  std::set<Id> by_number, by_name;
  for (const Document& document : draft_.all()) {
    if (document.kind != "adult" || document.deleted) continue;
    const json ids = document.body.is_object() ? document.body.value("local_ids", json()) : json();
    if (!row.id.empty() && (document.id == row.id || text_in(ids, kFileSource) == row.id))
      by_number.insert(document.id);
    for (const LocalId& number : row.local_ids)
      if (text_in(ids, number.source.c_str()) == number.id) by_number.insert(document.id);
    if (!name.empty() && text_in(document.body, "full_name") == name) by_name.insert(document.id);
  }
  if (by_number.size() > 1) return refuse(row.line, "its numbers belong to different adults; correct them.");
  if (by_number.empty() && by_name.size() > 1)
    return refuse(row.line, "more than one adult of this name is known; add a number.");
  if (by_number.empty() && !by_name.empty() && !options_.same_people)
    return refuse(
        row.line,
        "an adult of this name is known, and no number says whether it is the same; if it is, say so "
        "(--same-people).");
  const auto& who = by_number.empty() ? by_name : by_number;
  const Id id = !who.empty() ? *who.begin() : row.id.empty() ? new_id(options_.now) : row.id;

  json body = body_of(draft_.find("adult", id));
  if (!name.empty()) body["full_name"] = name;
  if (!body.contains("name")) body["name"] = row.forename.empty() ? row.surname : row.forename;
  if (!row.role.empty()) body["role"] = row.role;
  for (const LocalId& number : row.local_ids) body["local_ids"][number.source] = number.id;
  if (!row.id.empty() && row.id != id) body["local_ids"][kFileSource] = row.id;
  placing_.give_face(body);
  draft_.put({.kind = "adult", .id = id, .body = std::move(body)});
}

std::vector<MissingPupil> People::missing() const {
  std::vector<MissingPupil> found;
  if (!whole_school_) return found;
  for (const Id& id : known_) {
    const Document* pupil = draft_.find("pupil", id);
    if (!pupil || listed_.contains(id) || !placing_.is_current(pupil->body)) continue;
    const std::string full = text_in(pupil->body, "full_name");
    found.push_back({id, full.empty() ? text_in(pupil->body, "name") : full});
  }
  std::ranges::sort(found, {}, &MissingPupil::name);
  return found;
}

void People::refuse(int line, const std::string& reason) {
  refused_.push_back({file_, line, "This row is left out: " + reason});
}

// Once in a file: a room that is not there would be named for each of its children.
void People::remark(int line, const std::string& reason) {
  if (remarked_.insert(reason).second) remarks_.push_back({file_, line, reason});
}

}  // namespace hearth
