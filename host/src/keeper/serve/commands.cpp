// SPDX-License-Identifier: MIT
#include "keeper/serve/commands.hpp"

#include <algorithm>
#include <iostream>

#include "keeper/access/pins.hpp"
#include "keeper/exchange/placing.hpp"
#include "keeper/serve/reached_keeper.hpp"
#include "records/school_of.hpp"

namespace hearth {

void make_backup(const Place& place, const std::filesystem::path& file) {
  const auto whole = std::filesystem::absolute(file).string();
  ReachedKeeper(place).get<Nothing>([&](Records& records, auto then) { records.backup(whole, then); });
  std::cout << whole << ": the backup is complete and was checked.\n";
}

void restore_backup(const Place& place, const std::filesystem::path& file) {
  if (connect_to(place.socket))
    throw StoreProblem("A keeper is running on these records; stop Hearth first.");
  Store::restore(std::filesystem::absolute(file), {.folder = place.data}, RealClock());
  std::cout << place.data.string()
            << ": the records are as in the backup; the ones before stay beside them.\n";
}

bool check_records(const Place& place) {
  const auto found =
      ReachedKeeper(place).get<Checked>([](Records& records, auto then) { records.check(then); });
  for (const auto& problem : found.problems) std::cout << problem << '\n';
  std::cout << found.entries << " entries, " << found.documents << " documents: "
            << (found.problems.empty() ? "the file is sound and the chain whole.\n"
                                       : "not sound; restore a backup.\n");
  return found.problems.empty();
}

void set_pin(const Place& place, const PinCommand& command) {
  const Document pin = pin_document(command.staff, command.pin);
  // The first person of a school may come before anything else of it.
  ReachedKeeper keeper(place, command.name.empty() ? ReachedKeeper::WithoutRecords::refuse
                                                   : ReachedKeeper::WithoutRecords::begin);
  const auto documents =
      keeper.get<std::vector<Document>>([](Records& records, auto then) { records.documents(then); });
  const auto known = std::ranges::find_if(
      documents, [&](const Document& d) { return d.kind == "adult" && d.id == command.staff; });
  if (known == documents.end() && command.name.empty())
    throw StoreProblem(
        "No member of staff has this id; look at how it is written, or add them with --name \"Mrs Khan\".");
  Document adult = known != documents.end()
                       ? *known
                       : Document{.kind = "adult",
                                  .id = command.staff,
                                  .body = {{"name", command.name}, {"picture", kFaces[0]}}};
  if (!command.role.empty()) {
    Notices ignored;
    std::string roles;
    for (const auto& role : roles_of(school_of(documents, ignored))) roles += ' ' + role.id;
    if ((roles + ' ').find(' ' + command.role + ' ') == roles.npos)
      throw StoreProblem("There is no such role; these are:" + roles + ".");
    adult.body["access"] = command.role;
  }
  if (known == documents.end() || !command.role.empty())
    keeper.get<Document>([&](Records& records, auto then) { records.put(adult, then); });
  keeper.get<Document>([&](Records& records, auto then) { records.put(pin, then); });
  if (command.without_second_factor)
    keeper.get<Nothing>(
        [&](Records& records, auto then) { records.remove_second_factor(command.staff, then); });
  std::cout << "The PIN is set.\n";
  if (adult.body.value("access", "").empty())
    std::cout
        << "They have no role yet and can do nothing: say --role senco, or give them one on the screen.\n";
}

}  // namespace hearth
