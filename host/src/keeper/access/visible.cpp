// SPDX-License-Identifier: MIT
#include "keeper/access/visible.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "keeper/access/own_rooms.hpp"
#include "school/documents.hpp"

namespace hearth {
namespace {

using nlohmann::json;
using enum Task;

bool holds(const Session& session, const std::vector<Task>& any_of) {
  return session.role == Role::the_operator ||
         (session.role == Role::staff &&
          std::ranges::any_of(any_of, [&](Task task) { return session.tasks.contains(task); }));
}

void keep_only(json& body, const std::vector<const char*>& keys) {
  json kept = json::object();
  for (const char* key : keys)
    if (body.contains(key)) kept[key] = std::move(body[key]);
  body = std::move(kept);
}

// Whom a document for staff alone is about; empty: nobody.
Id child_of(const Document& document) {
  if (document.kind == "plan" || document.kind == "referral") return document.id;
  const auto pupil = document.body.find("pupil");
  return pupil != document.body.end() && pupil->is_string() ? pupil->get<Id>() : Id();
}

// Beside whoever may change them.
std::vector<Task> readers_of(const std::string& kind) {
  if (kind == "target" || kind == "reward") return {supports, history};
  if (kind == "plan") return {history};
  if (kind == "watch_rule") return {feelings};
  return {};
}

class Sight {
 public:
  Sight(const Session& session, const School& school, Day today)
      : session_(session), school_(school), today_(today) {}

  bool sees(const Document& document) const {
    if (document.deleted || document.kind == "pin" || document.kind == "second_factor") return false;
    if (is_for_screens(document.kind)) return true;
    if (document.kind == "reward" && child_of(document).empty()) return true;  // what a jar is for
    if (session_.role == Role::screen) return false;
    if (document.kind == "role") return true;
    if (!refusal(session_, need_to_put(document.kind)).empty() && !holds(session_, readers_of(document.kind)))
      return false;
    const Id child = child_of(document);
    if (document.kind == "referral" && has_no_place_yet(school_, child)) return true;
    return child.empty() || is_own_child(session_, school_, child, today_);
  }

  void narrow(Document& document) const {
    if (const auto keys = keys_of(document)) keep_only(document.body, *keys);
  }

 private:
  // Nothing: all of it.
  std::optional<std::vector<const char*>> keys_of(const Document& document) const {
    if (document.kind == "pupil") {
      std::vector<const char*> keys{"name", "picture", "avatar", "placements", "visits"};
      if (!is_own_child(session_, school_, document.id, today_)) return keys;
      if (holds(session_, {people, history})) return {};
      if (holds(session_, {notes, supports, Task::today})) keys.push_back("full_name");
      return keys;
    }
    if (document.kind == "adult") {
      if (holds(session_, {staff})) return {};
      std::vector<const char*> keys{"name",     "picture", "role",
                                    "weekdays", "away",    "access"};  // who may sign in
      if (session_.role != Role::screen) keys.push_back("rooms");
      return keys;
    }
    if (document.kind == "school" && session_.role == Role::screen)
      return std::vector<const char*>{"name", "zone"};
    return {};
  }

  const Session& session_;
  const School& school_;
  const Day today_;
};

}  // namespace

std::vector<Document> visible_to(const Session& session, const School& school, Day today,
                                 std::vector<Document> all) {
  const Sight sight(session, school, today);
  std::erase_if(all, [&](const Document& document) { return !sight.sees(document); });
  for (Document& document : all) sight.narrow(document);
  return all;
}

}  // namespace hearth
