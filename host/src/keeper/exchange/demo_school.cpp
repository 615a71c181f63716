// SPDX-License-Identifier: MIT
#include "keeper/exchange/demo_school.hpp"

#include <algorithm>

#include "keeper/exchange/demo_check_ins.hpp"
#include "keeper/exchange/icalendar.hpp"
#include "keeper/exchange/json_rows.hpp"
#include "records/school_of.hpp"
#include "school/fields.hpp"

namespace hearth {

namespace {

constexpr const char* kContent = "demo_content.json";
constexpr const char* kPupils = "pupils.json";

class DemoReader {
 public:
  explicit DemoReader(std::filesystem::path folder) : folder_(std::move(folder)) {}

  DemoSchool read(Instant before) {
    // What refers to others comes after them.
    auto content = read_json_rows(folder_ / kContent, demo_.notices);
    each(kContent, content["school"], [this](const JsonRow& row) { add_as_it_is("school", row); });
    each(kContent, content["rooms"], [this](const JsonRow& row) { add_room(row); });
    each(kContent, content["staff"], [this](const JsonRow& row) { add_as_it_is("adult", row); });
    add_all(read_term_dates(folder_ / "term_dates.ics", school().zone, demo_.notices));
    const School known = school();
    for (const Room& room : known.rooms) {
      const auto file = folder_ / (room.id + "_room.ics");
      add_all(read_room_timetable(file, room.id, known, demo_.notices));
    }
    auto pupils = read_json_rows(folder_ / kPupils, demo_.notices);
    each(kPupils, pupils["pupils"], [&](const JsonRow& row) { add_pupil(row, known); });
    each(kContent, content["events"], [&](const JsonRow& row) { add_consent(row, known.zone); });
    for (const Pupil& pupil : pupils_)
      demo_.documents.push_back({.kind = "pupil", .id = pupil.id, .body = body_of(pupil)});
    each(kContent, content["overlays"], [this](const JsonRow& row) {
      pupil_named(Fields(row.body));
      add_as_it_is("overlay", row);
    });
    demo_.entries = read_demo_check_ins(folder_ / "checkins.csv", school(), before, demo_.notices);
    return std::move(demo_);
  }

 private:
  School school() const {
    Notices told_before;
    return school_of(demo_.documents, told_before);
  }

  template <class Take>
  void each(const char* file, const std::vector<JsonRow>& rows, Take take) {
    for (const JsonRow& row : rows) {
      try {
        take(row);
      } catch (const WrongField& wrong) {
        demo_.notices.push_back({file, row.line, std::string("This row is left out: ") + wrong.what() + "."});
      }
    }
  }

  void add_all(std::vector<Document> documents) {
    std::ranges::move(documents, std::back_inserter(demo_.documents));
  }

  // A row that is a document's body, with its id.
  void add_as_it_is(const char* kind, const JsonRow& row) {
    Document document{.kind = kind, .id = Fields(row.body).text("id"), .body = row.body};
    document.body.erase("id");
    Notices wrong;
    school_of({document}, wrong);
    if (!wrong.empty()) throw WrongField(wrong.front().reason);
    demo_.documents.push_back(std::move(document));
  }

  void add_room(JsonRow row) {
    const Fields fields(row.body);
    if (fields.flag("needs_consent", false)) consent_rooms_.push_back(fields.text("id"));
    row.body.erase("needs_consent");  // it belongs to the placements
    add_as_it_is("room", row);
  }

  void add_pupil(const JsonRow& row, const School& known) {
    const Fields fields(row.body);
    const std::string forename = fields.text("forename");
    Pupil pupil{.id = fields.text("id"), .name = fields.text("preferred", "")};
    if (pupil.name.empty()) pupil.name = forename;
    pupil.full_name = forename + ' ' + fields.text("surname");
    pupil.picture = fields.text("picture");
    const Id room = fields.text("room");
    if (!known.room(room)) fields.wrong("room", "names no room of demo_content.json");
    const bool needs_consent = std::ranges::find(consent_rooms_, room) != consent_rooms_.end();
    pupil.placements.push_back({room, {fields.day("start"), {}}, needs_consent, {}});
    pupils_.push_back(std::move(pupil));
  }

  Pupil& pupil_named(const Fields& row) {
    const auto found = std::ranges::find(pupils_, row.text("pupil"), &Pupil::id);
    if (found == pupils_.end()) row.wrong("pupil", "names nobody of pupils.json");
    return *found;
  }

  void add_consent(const JsonRow& row, const std::string& zone) {
    const Fields fields(row.body);
    Pupil& pupil = pupil_named(fields);
    if (fields.text("kind") != "consent_recorded") return;
    const std::string at = fields.text("at");
    const Day day = parse_day(at.substr(0, 10));
    const TimeOfDay time = at.size() == 16 ? parse_time(at.substr(11)) : TimeOfDay(-1);
    if (!day.ok() || time < TimeOfDay(0))
      fields.wrong("at", "must be a local time such as \"2026-02-24T08:30\"");
    for (Placement& placement : pupil.placements) placement.consent = instant_of(day, time, zone);
  }

  std::filesystem::path folder_;
  DemoSchool demo_;
  std::vector<Id> consent_rooms_;
  std::vector<Pupil> pupils_;
};

}  // namespace

DemoSchool read_demo_school(const std::filesystem::path& folder, Instant before) {
  return DemoReader(folder).read(before);
}

}  // namespace hearth
