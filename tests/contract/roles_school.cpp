// SPDX-License-Identifier: MIT
#include "contract/roles_school.hpp"

#include "contract/roles_attempts.hpp"

namespace hearth {

using nlohmann::json;

json school_body() {
  return {{"name", "Quillbrook"}, {"safeguarding", {{{"name", "Graham"}, {"phone", "12"}}}}};
}

json room_body(bool own) {
  if (!own) return {{"name", "Kingfisher Room"}, {"adults", {"other"}}};
  return {{"name", "Otter Room"}, {"adults", {"room_adult", "lead", "lunch", "technician"}}};
}

json body_for(const std::string& kind, const Id& child) {
  if (kind == "preferences") return {{"text_size", 1.2}};
  if (kind == "plan") return {{"type", "SEND plan"}};
  if (kind == "target") return {{"pupil", child}, {"text", "I can wait"}, {"first", "2026-06-01"}};
  if (kind == "reward") return {{"pupil", child}, {"title", "Marble run"}, {"tokens", 5}};
  if (kind == "referral") return {{"asked", "2026-07-01"}, {"by", "class teacher"}};
  return {{"name", "Callum"}, {"full_name", "Callum Ashdown"}, {"upn", "N999299822101"}};
}

std::vector<Document> small_school() {
  std::vector<Document> documents{
      {.kind = "school", .id = "quillbrook", .body = school_body()},
      {.kind = "room", .id = "otter", .body = room_body(true)},
      {.kind = "room", .id = "kingfisher", .body = room_body(false)},
      {.kind = "role", .id = "club", .body = {{"title", "Club"}, {"tasks", {"supports"}}}},
      {.kind = "watch_rule", .id = "sad", .body = {{"title", "Sad"}, {"times", 3}, {"of_days", 5}}},
      {.kind = "routine", .id = "kind", .body = {{"title", "Kind words"}}},
      {.kind = "column_mapping", .id = "columns", .body = {{"columns", {{"Kid", "forename"}}}}},
      {.kind = "adult",
       .id = "other",
       .body = {{"name", "Errol"}, {"access", "room_adult"}, {"email", "errol@quillbrook.invalid"}}},
      {.kind = "second_factor", .id = "other", .body = {{"secret", "JBSWY3DP"}, {"printed", json::array()}}}};
  // One hash for all: only one of them is tried at a time.
  auto pin = pin_document("other", kPin, {.passes = 1, .memory = 8192});
  documents.push_back(pin);
  for (const char* role : {"room_adult", "lead", "senco", "lunch", "technician"}) {
    documents.push_back({.kind = "adult", .id = role, .body = {{"name", role}, {"access", role}}});
    pin.id = role;
    documents.push_back(pin);
  }
  return documents;
}

AskingColumn::AskingColumn(const Column& column) : column_(column), operator_(keeper_.the_operator()) {
  set_up(small_school());
  records_ = column.role == Role::the_operator ? keeper_.the_operator() : keeper_.screen();
  sign_in();
}

// Each try begins signed in, whatever the one before did.
std::string AskingColumn::try_out(const Attempt& attempt, bool own) {
  auto problem = attempt.run(*this, own);
  sign_in();
  return problem;
}

void AskingColumn::sign_in() {
  if (column_.staff.empty()) return;
  if (ask<Nothing>([&](auto then) { records_->stay(then); }).empty()) return;
  const auto opened =
      answer<StaffSession>(*records_, [&](auto then) { records_->open_session(column_.staff, kPin, then); });
  EXPECT_EQ(opened.problem, "") << column_.staff;
}

Id AskingColumn::next_id(const char* kind) {
  return kind + std::to_string(++last_);
}

Id AskingColumn::child(bool own) {
  const Id id = next_id("P");
  auto body = body_for("pupil", id);
  body["placements"] = {{{"room", room(own)}, {"first", "2026-01-06"}}};
  set_up({{.kind = "pupil", .id = id, .body = body}});
  return id;
}

void AskingColumn::set_up(const std::vector<Document>& documents) {
  EXPECT_EQ(answer<Nothing>(*operator_, [&](auto then) { operator_->put_all(documents, then); }).problem, "");
}

std::string AskingColumn::put(const std::string& kind, const Id& id, json body) {
  const Document document{.kind = kind, .id = id, .body = std::move(body)};
  return ask<Document>([&](auto then) { records_->put(document, then); });
}

std::string AskingColumn::write(const std::string& kind, bool own, const std::string& what, By by) {
  const bool of_room = kind == "day_change" || kind == "crisis_call" || kind == "crisis_seen" ||
                       kind == "session_not_run" || kind == "jar_emptied";
  Entry entry{.at = kFriday,
              .kind = kind,
              .room = room(own),
              .pupil = of_room ? "" : child(own),
              .by = by,
              .what = what,
              .state = kind == "check_in" ? State::answered : State::none};
  make_sense_of(entry);
  const auto given = answer<Receipt>(*records_, [&](auto then) { records_->write(entry, then); });
  return given.value ? given.value->problem : given.problem;
}

// What the keeper looks for beside the right to write it.
void AskingColumn::make_sense_of(Entry& entry) {
  if (entry.kind == "award" || entry.kind == "award_wish") {
    entry.level = 1;
    entry.detail["reason"] = "I waited.";
  }
  const bool childs_star = entry.kind == "award" && entry.by == By::child;
  if (!childs_star && entry.kind != "target_score") {
    if (entry.kind != "wish_closed") return;
    const Entry wish{
        .id = next_id("wish"), .at = kFriday, .kind = "award_wish", .room = entry.room, .pupil = entry.pupil};
    answer<Receipt>(*operator_, [&](auto then) { operator_->write(wish, then); });
    entry.detail["wish"] = wish.id;
    return;
  }
  const Id target = next_id("target");
  set_up({{.kind = "target", .id = target, .body = body_for("target", entry.pupil)}});
  if (childs_star) {
    entry.what = "target";
    entry.detail["target"] = target;
  } else {
    entry.what = target;
    entry.detail[entry.by == By::child ? "self" : "adult"] = 1;
  }
}

std::string AskingColumn::see(const std::string& kind, const Id& id, const char* field) {
  const auto all = answer<std::vector<Document>>(*records_, [&](auto then) { records_->documents(then); });
  if (!all.value) return all.problem;
  for (const Document& document : *all.value)
    if (document.kind == kind && document.id == id && (!*field || document.body.contains(field))) return "";
  return kHidden;
}

bool is_about_rights(const std::string& problem) {
  for (const char* words :
       {"show a PIN first", "Only the operator", "Your role does not include", "none of your rooms",
        "none of yours", "who looks after every room", "The keeper writes this", "may do more than you",
        "With your role you", "within your own rooms", "not among the staff",
        "Only what somebody of the staff", kHidden.c_str()})
    if (problem.find(words) != problem.npos) return true;
  return false;
}

}  // namespace hearth
