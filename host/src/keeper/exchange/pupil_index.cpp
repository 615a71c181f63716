// SPDX-License-Identifier: MIT
#include "keeper/exchange/pupil_index.hpp"

#include <algorithm>

#include "keeper/exchange/json_text.hpp"
#include "keeper/exchange/mis_words.hpp"
#include "keeper/exchange/upn.hpp"

namespace hearth {
namespace {

constexpr std::string_view kLost = "\uFFFD";

// A character of UTF-8 is what begins with a byte that continues none.
std::vector<std::string_view> letters(std::string_view text) {
  std::vector<std::string_view> found;
  for (std::size_t from = 0; from < text.size();) {
    std::size_t end = from + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
    found.push_back(text.substr(from, end - from));
    from = end;
  }
  return found;
}

// As folded(), but lost letters stay.
std::string folded_name(std::string_view name) {
  std::string plain;
  for (const auto letter : letters(name)) plain += letter == "?" ? "?" : folded(letter);
  return plain;
}

bool is_permanent(const std::string& upn) {
  return upn_kind(upn) == UpnKind::permanent;
}

}  // namespace

bool is_damaged(std::string_view name) {
  return name.find('?') != name.npos || name.find(kLost) != name.npos;
}

bool same_name(std::string_view one, std::string_view other) {
  const std::string first = folded_name(one), second = folded_name(other);
  const auto lost = [](std::string_view letter) { return letter == "?" || letter == kLost; };
  return std::ranges::equal(letters(first), letters(second),
                            [&](auto a, auto b) { return a == b || lost(a) || lost(b); });
}

PupilIndex::PupilIndex(const std::vector<Document>& pupils) {
  for (const Document& document : pupils)
    if (document.kind == "pupil" && !document.deleted && document.body.is_object()) add(document);
}

void PupilIndex::add(const Document& pupil) {
  const auto& body = pupil.body;
  if (const auto old = facts_.find(pupil.id); old != facts_.end()) {
    born_[old->second.born].erase(pupil.id);
    full_name_[old->second.full_name].erase(pupil.id);
    if (const auto upn = upn_.find(old->second.upn); upn != upn_.end() && upn->second == pupil.id)
      upn_.erase(upn);
  }
  Facts facts{text_in(body, "upn"), text_in(body, "born"), text_in(body, "surname"),
              text_in(body, "forename"), ""};
  facts.full_name =
      folded_name(facts.surname.empty() ? text_in(body, "full_name") : facts.forename + facts.surname);
  if (!facts.upn.empty()) upn_[facts.upn] = pupil.id;
  if (const auto ids = body.find("local_ids"); ids != body.end() && ids->is_object())
    for (const auto& [source, number] : ids->items())
      if (number.is_string()) {
        local_[{source, number.get<std::string>()}] = pupil.id;
        number_[number.get<std::string>()].insert(pupil.id);
      }
  born_[facts.born].insert(pupil.id);
  full_name_[facts.full_name].insert(pupil.id);
  facts_[pupil.id] = std::move(facts);
}

// A number that was handed on to another child.
std::string PupilIndex::conflict(const RosterPupil& row, const Facts& known) const {
  const bool other_upn =
      !row.upn.empty() && row.upn != known.upn && is_permanent(row.upn) && is_permanent(known.upn);
  const bool same_day = row.born && day_text(*row.born) == known.born;
  if (other_upn && row.born && !known.born.empty() && !same_day)
    return "its number belongs to another child, with another UPN and date of birth; correct one of the two "
           "in the office's program.";
  // Nothing but the number is the same: it was given out twice, and one child must not become the other.
  const auto differ = [](const std::string& one, const std::string& other) {
    return !one.empty() && !other.empty() && !same_name(one, other);
  };
  if (!same_day && differ(row.surname, known.surname) && differ(row.forename, known.forename))
    return "its number belongs to a child of another name; correct one of the two in the office's program.";
  return {};
}

Match PupilIndex::by_numbers(const RosterPupil& row) const {
  std::set<Id> others;
  if (!row.id.empty()) {
    if (facts_.contains(row.id)) others.insert(row.id);
    if (const auto known = local_.find({kFileSource, row.id}); known != local_.end())
      others.insert(known->second);
  }
  for (const LocalId& number : row.local_ids)
    if (const auto known = local_.find({number.source, number.id}); known != local_.end())
      others.insert(known->second);
  const auto by_upn = row.upn.empty() ? upn_.end() : upn_.find(row.upn);
  if (by_upn != upn_.end()) others.insert(by_upn->second);
  if (others.size() > 1)
    return {"",
            "its UPN and its numbers belong to different children; correct them in the office's program."};
  if (others.empty()) return {};
  const Id& pupil = *others.begin();
  if (by_upn == upn_.end())
    if (auto reason = conflict(row, facts_.at(pupil)); !reason.empty()) return {"", std::move(reason)};
  return {pupil, ""};
}

std::vector<Id> PupilIndex::by_name(const RosterPupil& row) const {
  std::set<Id> found;
  const std::string name = folded_name(row.forename + row.surname);
  // By the day, since lost letters hide a name from a look-up.
  if (const auto same_day = row.born ? born_.find(day_text(*row.born)) : born_.end(); same_day != born_.end())
    for (const Id& id : same_day->second)
      if (const std::string& other = facts_.at(id).full_name;
          name == other || ((is_damaged(name) || is_damaged(other)) && same_name(name, other)))
        found.insert(id);
  if (const auto same = full_name_.find(name); same != full_name_.end())
    for (const Id& id : same->second)
      if (const Facts& facts = facts_.at(id);
          (!row.born || facts.born.empty()) && !(is_permanent(row.upn) && is_permanent(facts.upn)))
        found.insert(id);
  return {found.begin(), found.end()};
}

Id PupilIndex::named(const Id& in_file) const {
  if (facts_.contains(in_file)) return in_file;
  const auto known = number_.find(in_file);
  return known != number_.end() && known->second.size() == 1 ? *known->second.begin() : Id();
}

}  // namespace hearth
