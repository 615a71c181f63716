// SPDX-License-Identifier: MIT
// Who is signed in: PIN, second factor, roles; and who has looked at what.
#include <algorithm>

#include "keeper/access/own_rooms.hpp"
#include "keeper/access/view_log.hpp"
#include "keeper/serve/answers.hpp"
#include "keeper/serve/refused.hpp"
#include "records/messages.hpp"

namespace hearth {

using nlohmann::json;

json Answers::open_session(Session& session, const json& question) {
  const auto id = question.at("staff").get<Id>();
  const auto no = pins_.refusal(id, question.at("pin").get<std::string>());
  if (!school().adult(id)) throw Refused("This person is not among the staff.");
  if (!no.empty()) throw Refused(no);
  if (const auto none = open(session, school(), key_stamps_, id, clock_.now()); !none.empty())
    throw Refused(none);
  return told(session);
}

StaffSession Answers::told(const Session& session) {
  return {.staff = session.staff,
          .name = school().adult(session.staff)->name,
          .tasks = session.tasks,
          .with_second = session.with_second,
          .second_known = key_stamps_.seconds.contains(session.staff),
          .rooms = session.rooms};
}

json Answers::close_session(Session& session, const json&) {
  close(session, {});
  return Nothing();
}

json Answers::stay(Session&, const json&) {
  return Nothing();
}

json Answers::show_second_factor(Session& session, const json& question) {
  must_be_somebody(session);
  const auto no = second_factors_.refusal(session.staff, question.at("code").get<std::string>());
  if (!no.empty()) throw Refused(no);
  school_.reset();  // a printed code is used up
  show_second(session, school(), key_stamps_);
  return told(session);
}

json Answers::enrol_second_factor(Session& session, const json&) {
  must_be_somebody(session);
  // Else a PIN that somebody has watched would be enough to get round the phone.
  if (key_stamps_.seconds.contains(session.staff) && session.second.empty())
    throw Refused("You have a second factor already: show a code of it first.");
  session.new_secret = SecondFactors::new_secret();
  return SecondFactors::uri(session.new_secret, school().name, school().adult(session.staff)->name);
}

json Answers::confirm_second_factor(Session& session, const json& question) {
  must_be_somebody(session);
  if (session.new_secret.empty())
    throw Refused("Take a picture of the new square code with your phone first.");
  const auto codes =
      second_factors_.confirm(session.staff, session.new_secret, question.at("code").get<std::string>());
  if (codes.empty()) throw Refused("That code is not right; look whether your phone shows the right time.");
  session.new_secret.clear();
  school_.reset();
  show_second(session, school(), key_stamps_);
  return codes;
}

json Answers::remove_second_factor(Session& session, const json& question) {
  const auto staff = question.at("staff").get<Id>();
  must_outrank(session, staff);
  second_factors_.remove(staff, session.staff.empty() ? "operator" : session.staff);
  school_.reset();
  return Nothing();
}

json Answers::set_pin(Session& session, const json& question) {
  const auto staff = question.at("staff").get<Id>();
  if (session.staff.empty() || staff != session.staff) {
    if (const auto no = refusal(session, {Role::staff, {Task::staff}}); !no.empty()) throw Refused(no);
    must_outrank(session, staff);
  }
  const auto who = session.staff.empty() ? "operator" : session.staff;
  const auto stored = store_.put(pin_document(staff, question.at("pin").get<std::string>()), who);
  pins_.forget_tries(staff);
  school_.reset();
  if (staff == session.staff) session.pin = stored.stamp;
  return Nothing();
}

json Answers::view_log(Session& session, const json& question) {
  return hearth::view_log(store_, school(), session, parse_day(question.at("first").get<std::string>()),
                          parse_day(question.at("last").get<std::string>()));
}

// The operator has shown no PIN, and so has no second factor either.
void Answers::must_be_somebody(const Session& session) {
  if (session.staff.empty()) throw Refused("Only staff may ask this: show a PIN first.");
}

// Whoever sets another's PIN can sign in as them, and whoever takes their second factor away can set up one.
void Answers::must_outrank(const Session& session, const Id& staff) {
  const Adult* adult = school().adult(staff);
  if (!adult) throw Refused("This person is not among the staff.");
  for (const Task task : tasks_of(school(), *adult)) {
    const auto no = refusal(session, {Role::staff, {task}});
    if (no.empty()) continue;
    if (session.with_second.contains(task)) throw Refused(no);
    throw Refused("This person may do more than you; ask somebody who may as much, or the operator.");
  }
  for (const Id& room : rooms_of(school(), *adult))
    if (!is_own_room(session, room))
      throw Refused(
          "This person works in rooms that are not yours; ask somebody who looks after every room.");
}

}  // namespace hearth
