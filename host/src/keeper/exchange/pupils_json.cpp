// SPDX-License-Identifier: MIT
#include "keeper/exchange/dfe_languages.hpp"
#include "keeper/exchange/json_lines.hpp"
#include "keeper/exchange/school_files.hpp"
#include "school/fields.hpp"

namespace hearth {

namespace {

RosterPupil pupil_of(const Fields& row) {
  RosterPupil pupil;
  pupil.id = row.text("id");
  pupil.local_ids.push_back({"school", pupil.id});
  pupil.upn = row.text("upn", "");
  pupil.surname = row.text("surname", "");
  pupil.forename = row.text("forename");
  pupil.preferred_forename = row.text("preferred", "");
  if (!row.text("dob", "").empty()) pupil.born = row.day("dob");
  pupil.year = row.text("nc", "");
  pupil.reg_group = row.text("reg", "");
  pupil.sen = row.text("sen", "");
  pupil.need = row.text("need", "");
  if (const auto code = row.text("lang", ""); !code.empty()) pupil.languages.push_back(language_of(code));
  pupil.room = row.text("room", "");
  if (!row.text("start", "").empty()) pupil.from = row.day("start");
  pupil.picture = row.text("picture", "");
  return pupil;
}

}  // namespace

Found read_pupils_json(std::string_view bytes, const std::string& file) {
  Found found{.source = "a list of pupils"};
  JsonFile json(bytes, file, found.refused);
  json.each(json.whole().is_array() ? json.whole() : json.part("pupils"),
            [&](const nlohmann::json& row, int line, const std::string&) {
              found.pupils.push_back(pupil_of(Fields(row)));
              found.pupils.back().line = line;
              if (const std::string& room = found.pupils.back().room; !room.empty())
                found.rooms.push_back({line, room});
            });
  return found;
}

}  // namespace hearth
