// SPDX-License-Identifier: MIT
#include "keeper/serve/export_command.hpp"

#include <fstream>
#include <iostream>

#include "keeper/exchange/calendar_export.hpp"
#include "keeper/exchange/rooms.hpp"
#include "keeper/serve/reached_keeper.hpp"
#include "records/school_of.hpp"

namespace hearth {

void export_calendar(const Place& place, const std::string& room, const std::filesystem::path& file) {
  const auto documents = ReachedKeeper(place).get<std::vector<Document>>(
      [](Records& records, auto then) { records.documents(then); });
  Notices ignored;  // the keeper has told them
  const School school = school_of(documents, ignored);
  const Id id = room_named(room, documents);
  if (id.empty()) {
    std::string rooms;
    for (const Room& known : school.rooms) rooms += (rooms.empty() ? "" : ", ") + known.id;
    throw StoreProblem("There is no room \"" + room + "\"; there are: " + rooms + ".");
  }
  const std::string calendar = calendar_of(school, id, RealClock().now());
  if (calendar.empty()) throw StoreProblem("This room has no timetable yet; import one or make one first.");
  std::ofstream out(file, std::ios::binary);
  out << calendar << std::flush;
  if (!out) throw StoreProblem(file.string() + ": cannot be written; look at the folder and its free space.");
  std::cout << file.string() << ": the timetable is written, with no names in it.\n";
}

void export_pupil(const Place& place, const std::string& pupil, const std::filesystem::path& file) {
  if (std::filesystem::exists(file))
    throw StoreProblem(file.string() + " is there already; give the file another name.");
  const auto name = ReachedKeeper(place).get<std::string>(
      [&](Records& records, auto then) { records.export_pupil(pupil, then); });
  const auto made = place.data / "out" / name;
  std::error_code error;
  std::filesystem::copy_file(made, file, error);
  std::error_code ignored;
  std::filesystem::remove(made, ignored);
  if (error)
    throw StoreProblem(file.string() + ": cannot be written; look at the folder and its free space.");
  std::cout << file.string() << ": everything about this child is written; keep the file as carefully.\n";
}

}  // namespace hearth
