// SPDX-License-Identifier: MIT
#include "screen/staff/person_documents.hpp"

#include <algorithm>

#include "screen/staff/person_merge.hpp"

namespace hearth {

using nlohmann::json;

namespace {

// What only a document knows and no School holds stays when it is left out; to take it away it must be empty.
void empty_what_went(const json& before, json& after) {
  for (const char* key : {"surname", "forename", "born", "year", "reg_group", "upn", "sen", "need", "left",
                          "likes", "dislikes"})
    if (before.contains(key) && !after.contains(key)) after[key] = "";
}

}  // namespace

std::string words_in(const json& body, const char* field) {
  if (!body.is_object()) return {};
  const auto found = body.find(field);
  return found != body.end() && found->is_string() ? found->get<std::string>() : std::string();
}

const json& PersonDocuments::body(const std::string& kind, const Id& id) {
  const Key key{kind, id};
  const Document* told = desk_.document(kind, id);
  json now = told && !told->deleted ? told->body : json();
  if (const auto sent = sent_.find(key); sent != sent_.end()) {
    if (now != sent->second.after && std::ranges::count(sent->second.stale, now) > 0)
      now = sent->second.after;
    else
      sent_.erase(sent);
  }
  return read_[key] = std::move(now);
}

void PersonDocuments::begin() {
  opened_ = read_;
}

void PersonDocuments::end() {
  opened_.clear();
}

void PersonDocuments::keep(const std::string& kind, const Id& id, const std::string& words,
                           const std::function<void(json&)>& change, ThenTold then) {
  const Key key{kind, id};
  const json theirs = body(kind, id);
  const auto opened = opened_.find(key);
  const json before = opened == opened_.end() ? theirs : opened->second;
  json mine = before.is_null() ? json::object() : before;
  change(mine);
  if (mine == before) return then({});
  const Merged merged = merge(before, mine, theirs);
  if (!merged.clashes.empty()) return then({.problem = "", .clash = true});
  put(key, merged.body, [this, key, words, theirs, after = merged.body, then](const Told& told) {
    if (told.problem.empty())
      steps_.did({words, [this, key, theirs, after] { put_back(key, after, theirs); },
                  [this, key, theirs, after] { put_back(key, theirs, after); }});
    then(told);
  });
}

void PersonDocuments::remove(const std::string& kind, const Id& id, const std::string& words, ThenTold then) {
  const Key key{kind, id};
  const json before = body(kind, id);
  put(key, json(), [this, key, words, before, then](const Told& told) {
    if (told.problem.empty())
      steps_.did({words, [this, key, before] { put_back(key, json(), before); },
                  [this, key, before] { put_back(key, before, json()); }});
    then(told);
  });
}

// Null ends the document.
void PersonDocuments::put(const Key& key, json after, ThenTold then) {
  const Document* told = desk_.document(key.first, key.second);
  Sent& sent = sent_[key];
  sent.stale.push_back(sent.stale.empty() ? (told && !told->deleted ? told->body : json()) : sent.after);
  sent.after = after;
  // A field that somebody is in is from now on made of what they have just kept.
  if (opened_.contains(key)) opened_[key] = after;
  Document document{.kind = key.first, .id = key.second};
  document.deleted = after.is_null();
  if (!document.deleted) {
    if (told && told->body.is_object()) empty_what_went(told->body, after);
    document.body = std::move(after);
  }
  desk_.keep(std::move(document), [this, key, then, visit = visit_, mine = *visit_](const Kept& kept) {
    if (mine != *visit) return;
    if (!kept.problem.empty()) sent_.erase(key);
    then({kept.problem, false});
  });
}

void PersonDocuments::put_back(const Key& key, const json& from, const json& to) {
  const json now = body(key.first, key.second);
  json back = to;
  if (!from.is_null() && !to.is_null()) {
    const Merged merged = merge(from, to, now);
    if (!merged.clashes.empty()) {
      if (on_problem) on_problem(desk_.words("staff.changed_since"));
      return;
    }
    back = merged.body;
  }
  put(key, std::move(back), [this](const Told& told) {
    if (!told.problem.empty() && on_problem) on_problem(told.problem);
  });
}

void PersonDocuments::clear() {
  ++*visit_;
  steps_.clear();
  read_.clear();
  opened_.clear();
  sent_.clear();
}

}  // namespace hearth
