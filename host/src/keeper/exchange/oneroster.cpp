// SPDX-License-Identifier: MIT
#include "keeper/exchange/oneroster.hpp"

#include <algorithm>
#include <boost/algorithm/string.hpp>
#include <map>
#include <set>

#include "keeper/exchange/mis_words.hpp"
#include "keeper/exchange/oneroster_table.hpp"
#include "keeper/exchange/text_file.hpp"
#include "keeper/exchange/upn.hpp"
#include "keeper/exchange/zip_files.hpp"
#include "school/documents.hpp"

namespace hearth {
namespace {

using Files = std::map<std::string, std::string>;

const std::map<std::string, OneRosterColumns> kFiles{
    {"manifest.csv", {{"propertyName", "value"}, {}}},
    {"academicSessions.csv", {{"sourcedId", "title", "type", "startDate", "endDate"}, {"status"}}},
    {"classes.csv", {{"sourcedId", "title", "classType"}, {"status", "location"}}},
    {"users.csv",
     {{"sourcedId", "givenName", "familyName"},
      {"status", "role", "userIds", "identifier", "grades", "preferredGivenName", "preferredFamilyName",
       "metadata.senProvision", "metadata.senPrimaryNeed"}}},
    {"roles.csv", {{"userSourcedId", "role"}, {"status", "roleType"}}},
    {"enrollments.csv", {{"classSourcedId", "userSourcedId"}, {"status", "role", "beginDate", "endDate"}}},
    {"demographics.csv", {{"sourcedId", "birthDate"}, {"status"}}}};

const std::vector<std::string> kStaff{"teacher",
                                      "aide",
                                      "administrator",
                                      "principal",
                                      "counselor",
                                      "proctor",
                                      "siteAdministrator",
                                      "districtAdministrator",
                                      "systemAdministrator"};
const std::vector<std::string> kFamily{"guardian", "parent", "relative"};

bool is_one_of(const std::vector<std::string>& names, const std::string& name) {
  return std::ranges::any_of(names, [&](auto& one) { return boost::iequals(one, name); });
}

struct SchoolClass {
  std::string reg_group, room;  // one of them, or none
};

// The user of a row, wherever in Found they are.
struct User {
  enum class Kind { pupil, adult, passed_over } kind = Kind::passed_over;
  std::size_t index = 0;
};

class OneRosterReader {
 public:
  OneRosterReader(Files files, std::string name, Day today)
      : files_(std::move(files)), name_(std::move(name)), today_(today) {}

  Found read() {
    read_manifest();
    read_terms();
    read_roles();
    read_users();
    read_birthdays();
    read_classes();
    read_enrolments();
    return std::move(found_);
  }

 private:
  void refuse(const OneRosterTable& table, int line, std::string reason) {
    found_.refused.push_back({table.file(), line, std::move(reason)});
  }
  void remark(const std::string& file, int line, std::string reason) {
    found_.remarks.push_back({file, line, std::move(reason)});
  }

  Files::const_iterator find(const std::string& file) const {
    return std::ranges::find_if(files_, [&](auto& one) { return boost::iequals(one.first, file); });
  }

  OneRosterTable table(const std::string& file) {
    const auto there = find(file);
    if (there != files_.end()) return {there->second, name_ + '/' + there->first, kFiles.at(file), found_};
    const auto promised = manifest_.find("file." + file.substr(0, file.find('.')));
    if (promised != manifest_.end() && promised->second != "absent")
      remark(name_ + "/manifest.csv", 0,
             "It promises " + file + ", which is not in the zip; export it again.");
    return {};
  }

  bool is_gone(const OneRosterTable& table, const CsvRow& row) const {
    const auto status = boost::to_lower_copy(table.cell(row, "status"));
    return status == "tobedeleted" || status == "inactive";
  }

  void read_manifest() {
    const auto manifest = table("manifest.csv");
    for (const CsvRow& row : manifest.rows())
      manifest_[manifest.cell(row, "propertyName")] = boost::to_lower_copy(manifest.cell(row, "value"));
    const auto version = manifest_["oneroster.version"];
    found_.source = "OneRoster";
    if (!manifest.is_there()) {
      remark(name_, 0,
             "The zip has no manifest.csv, so its version is not known; its files are read all the same.");
    } else if (version != "1.1" && version != "1.2" && version != "1.2.1") {
      remark(manifest.file(), 0,
             "Its oneroster.version is none of 1.1 and 1.2; what is known is read, look at the preview.");
    } else {
      found_.source += ' ' + version;
    }
  }

  // Terms only: years and the periods of marks are no part of a child's day.
  void read_terms() {
    const auto sessions = table("academicSessions.csv");
    std::set<std::string> ids;
    for (const CsvRow& row : sessions.rows()) {
      if (!boost::iequals(sessions.cell(row, "type"), "term") || is_gone(sessions, row)) continue;
      const auto& id = sessions.cell(row, "sourcedId");
      const Days days{parse_day(sessions.cell(row, "startDate")), parse_day(sessions.cell(row, "endDate"))};
      if (id.empty() || !ids.insert(id).second)
        refuse(sessions, row.line, "This term is left out: its sourcedId is missing or was there before.");
      else if (!days.first.ok() || !days.last.ok() || days.last < days.first)
        refuse(sessions, row.line,
               "This term is left out: it must end after it begins, with days like 2026-01-05.");
      else
        found_.documents.push_back(
            {.kind = "term", .id = id, .body = body_of(Term{id, sessions.cell(row, "title"), days})});
    }
  }

  // 1.2 has roles in a file of their own; who has several is what the primary one says.
  void read_roles() {
    roles_table_ = table("roles.csv");
    for (const CsvRow& row : roles_table_.rows()) {
      if (is_gone(roles_table_, row)) continue;
      const bool primary = boost::iequals(roles_table_.cell(row, "roleType"), "primary");
      const auto [role, fresh] =
          roles_.try_emplace(roles_table_.cell(row, "userSourcedId"), roles_table_.cell(row, "role"));
      if (!fresh && primary) role->second = roles_table_.cell(row, "role");
    }
  }

  void read_users() {
    const auto users = table("users.csv");
    if (find("users.csv") == files_.end() && manifest_["file.users"] != "absent")
      found_.refused.push_back({name_, 0, "The zip has no users.csv, so it names nobody; export it again."});
    // Some write "active" into every row of a zip that their manifest says is whole.
    const auto said = manifest_["file.users"];
    bool delta = said == "delta";
    for (const CsvRow& row : users.rows()) {
      if (said.empty() && !users.cell(row, "status").empty()) delta = true;
      read_user(users, row);
    }
    if (delta) remark(users.file(), 0, "The zip holds changes only; who is not in it stays as they are.");
    found_.whole_school = !delta && !found_.pupils.empty();
    check_roles();
  }

  void read_user(const OneRosterTable& users, const CsvRow& row) {
    const auto& id = users.cell(row, "sourcedId");
    if (id.empty()) return refuse(users, row.line, "This person is left out: there is no sourcedId.");
    const auto [user, fresh] = users_.try_emplace(id);
    if (!fresh) return refuse(users, row.line, "This person is left out: the sourcedId was there before.");
    std::string role = users.cell(row, "role");
    if (const auto own = roles_.find(id); role.empty() && own != roles_.end()) role = own->second;
    const bool named = !users.cell(row, "givenName").empty() && !users.cell(row, "familyName").empty();
    const bool student = boost::iequals(role, "student");
    if ((student || is_one_of(kStaff, role)) && !named) {
      refuse(users, row.line, "This person is left out: there is no familyName or no givenName.");
    } else if (student) {
      RosterPupil pupil = pupil_of(users, row);
      if (!pupil.upn.empty() && !upns_.insert(pupil.upn).second)
        return refuse(users, row.line,
                      "This pupil is left out: the UPN was there before; correct one of them.");
      user->second = {User::Kind::pupil, found_.pupils.size()};
      found_.pupils.push_back(std::move(pupil));
    } else if (is_one_of(kStaff, role)) {
      if (is_gone(users, row)) return;
      user->second = {User::Kind::adult, found_.adults.size()};
      found_.adults.push_back({.line = row.line,
                               .local_ids = local_ids(users, row),
                               .surname = users.cell(row, "familyName"),
                               .forename = users.cell(row, "givenName"),
                               .role = role});
    } else if (role.empty()) {
      refuse(users, row.line, "This person is left out: nothing says whether it is a pupil or staff.");
    } else if (!is_one_of(kFamily, role)) {
      refuse(users, row.line, "This person is left out: the role is none that Hearth knows.");
    }
  }

  RosterPupil pupil_of(const OneRosterTable& users, const CsvRow& row) {
    RosterPupil pupil{.line = row.line};
    pupil.upn = upn(users, row);
    pupil.local_ids = local_ids(users, row);
    pupil.surname = users.cell(row, "familyName");
    pupil.forename = users.cell(row, "givenName");
    pupil.preferred_surname = users.cell(row, "preferredFamilyName");
    pupil.preferred_forename = users.cell(row, "preferredGivenName");
    pupil.left = is_gone(users, row);
    std::vector<std::string> grades;
    boost::split(grades, users.cell(row, "grades"), boost::is_any_of(","));
    for (const auto& grade : grades)
      if (pupil.year.empty()) pupil.year = year_group(grade);
    if (pupil.year.empty() && !users.cell(row, "grades").empty())
      remark(users.file(), row.line,
             "This pupil's grade is no year of an English school; the year stays empty.");
    const auto& provision = users.cell(row, "metadata.senProvision");
    pupil.sen = sen_status(provision);
    if (pupil.sen.empty() && !provision.empty())
      remark(users.file(), row.line,
             "This pupil's metadata.senProvision is none of N, K and E; it stays empty.");
    pupil.need = sen_need(users.cell(row, "metadata.senPrimaryNeed"));
    return pupil;
  }

  // From userIds, "{UPN:…},{MIS:…}", or else from an identifier that is one.
  std::string upn(const OneRosterTable& users, const CsvRow& row) {
    const std::string& ids = users.cell(row, "userIds");
    std::string upn = plain_upn(users.cell(row, "identifier"));
    if (const auto place = boost::ifind_first(ids, "{UPN:"))
      upn = plain_upn(std::string(place.end(), std::find(place.end(), ids.end(), '}')));
    else if (upn_kind(upn) == UpnKind::none)
      return {};
    const UpnKind kind = upn_kind(upn);
    if (kind == UpnKind::wrong_letter)
      remark(users.file(), row.line,
             "The check letter of this pupil's UPN does not fit; compare it with the register.");
    if (kind != UpnKind::none || upn.empty()) return upn;
    remark(users.file(), row.line,
           "This pupil's UPN is none and is not taken; compare it with the register.");
    return {};
  }

  std::vector<LocalId> local_ids(const OneRosterTable& users, const CsvRow& row) {
    std::vector<LocalId> ids{{"oneroster", users.cell(row, "sourcedId")}};
    const auto& identifier = users.cell(row, "identifier");
    if (!identifier.empty() && upn_kind(plain_upn(identifier)) == UpnKind::none)
      ids.push_back({"oneroster_identifier", identifier});
    return ids;
  }

  void check_roles() {
    if (users_.empty()) return;
    for (const CsvRow& row : roles_table_.rows())
      if (!users_.contains(roles_table_.cell(row, "userSourcedId")))
        refuse(roles_table_, row.line, "This role is left out: users.csv does not have the person.");
  }

  RosterPupil* pupil(const std::string& id) {
    const auto user = users_.find(id);
    if (user == users_.end() || user->second.kind != User::Kind::pupil) return nullptr;
    return &found_.pupils[user->second.index];
  }

  void read_birthdays() {
    const auto demographics = table("demographics.csv");
    for (const CsvRow& row : demographics.rows()) {
      const auto& id = demographics.cell(row, "sourcedId");
      const auto& date = demographics.cell(row, "birthDate");
      if (!users_.contains(id))
        refuse(demographics, row.line, "This row is left out: users.csv does not have the person.");
      else if (const Day day = parse_day(date); !day.ok() && !date.empty())
        refuse(demographics, row.line, "This row is left out: its birthDate is no day like 2018-05-31.");
      else if (RosterPupil* child = pupil(id); child && day.ok())
        child->born = day;
    }
  }

  void read_classes() {
    const auto classes = table("classes.csv");
    have_classes_ = classes.is_there();
    for (const CsvRow& row : classes.rows()) {
      SchoolClass one;
      const auto &title = classes.cell(row, "title"), &location = classes.cell(row, "location"),
                 &type = classes.cell(row, "classType");
      if (boost::iequals(type, "homeroom"))
        one.reg_group = title;
      else if (boost::iequals(type, "scheduled"))
        one.room = location.empty() ? title : location;
      else
        remark(classes.file(), row.line,
               "This class is passed over: its classType is neither homeroom nor scheduled.");
      if (is_gone(classes, row)) one = {};
      const auto& id = classes.cell(row, "sourcedId");
      if (id.empty() || !classes_.try_emplace(id, one).second)
        refuse(classes, row.line, "This class is left out: its sourcedId is missing or was there before.");
    }
  }

  void read_enrolments() {
    const auto enrolments = table("enrollments.csv");
    if (!enrolments.is_there()) return;
    if (!have_classes_)
      return remark(enrolments.file(), 0,
                    "Nobody is put into a room or group, because classes.csv is not there.");
    bool several = false;
    for (const CsvRow& row : enrolments.rows()) {
      const auto group = classes_.find(enrolments.cell(row, "classSourcedId"));
      const auto& person = enrolments.cell(row, "userSourcedId");
      if (group == classes_.end())
        refuse(enrolments, row.line, "This enrolment is left out: classes.csv does not have the class.");
      else if (!users_.contains(person))
        refuse(enrolments, row.line, "This enrolment is left out: users.csv does not have the person.");
      else if (RosterPupil* child = pupil(person); child && !is_over(enrolments, row))
        several |= !enrol(*child, group->second, parse_day(enrolments.cell(row, "beginDate")));
    }
    if (several)
      remark(enrolments.file(), 0,
             "Some pupils are in more than one scheduled class; the first one is taken for their room, look "
             "at the "
             "preview.");
  }

  bool is_over(const OneRosterTable& enrolments, const CsvRow& row) const {
    const Day ends = parse_day(enrolments.cell(row, "endDate"));
    return is_gone(enrolments, row) || (today_.ok() && ends.ok() && ends < today_);
  }

  bool is_later(const std::optional<Day>& day) const { return today_.ok() && day && today_ < *day; }

  // False when the child is in another room already. A room of today goes before one of later.
  bool enrol(RosterPupil& child, const SchoolClass& group, Day begins) const {
    if (child.reg_group.empty()) child.reg_group = group.reg_group;
    if (group.room.empty() || group.room == child.room) return true;
    const std::optional<Day> from = begins.ok() ? std::optional(begins) : std::nullopt;
    if (!child.room.empty() && (is_later(from) || !is_later(child.from))) return is_later(from);
    child.room = group.room;
    child.from = from;
    return true;
  }

  Files files_;
  std::string name_;
  Day today_;
  Found found_;
  std::map<std::string, std::string> manifest_;  // values in lower case
  OneRosterTable roles_table_;
  std::map<std::string, std::string> roles_;  // by sourcedId of the user
  std::map<std::string, User> users_;         // by sourcedId, those that are left out among them
  std::set<std::string> upns_;
  std::map<std::string, SchoolClass> classes_;
  bool have_classes_ = false;
};

}  // namespace

Found read_oneroster(std::string_view bytes, const std::string& file, Day today) try {
  const auto wanted = [](const std::string& name) {
    return std::ranges::any_of(kFiles, [&](auto& known) { return boost::iequals(known.first, name); });
  };
  return OneRosterReader(zip_files(bytes, wanted), file, today).read();
} catch (const ZipProblem& problem) {
  Found found{.source = "OneRoster"};
  found.refused.push_back({file, 0, problem.what()});
  return found;
}

Found read_oneroster(const std::filesystem::path& file, Day today) {
  Found found{.source = "OneRoster"};
  const auto bytes = file_bytes(file, kMostZipBytes, found.refused);
  return bytes ? read_oneroster(*bytes, file.filename().string(), today) : found;
}

}  // namespace hearth
