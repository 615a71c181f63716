// SPDX-License-Identifier: MIT
#include "keeper/serve/commands.hpp"

#include <algorithm>
#include <iostream>

#include "keeper/access/pins.hpp"
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
  ReachedKeeper keeper(place);
  const auto documents =
      keeper.get<std::vector<Document>>([](Records& records, auto then) { records.documents(then); });
  const auto adult = std::ranges::find_if(
      documents, [&](const Document& d) { return d.kind == "adult" && d.id == command.staff; });
  if (adult == documents.end())
    throw StoreProblem("No member of staff has this id; look at how it is written.");
  if (!command.role.empty()) {
    Notices ignored;
    std::string known;
    for (const auto& role : roles_of(school_of(documents, ignored))) known += ' ' + role.id;
    if ((known + ' ').find(' ' + command.role + ' ') == known.npos)
      throw StoreProblem("There is no such role; these are:" + known + ".");
  }
  keeper.get<Document>(
      [&](Records& records, auto then) { records.put(pin_document(command.staff, command.pin), then); });
  if (!command.role.empty()) {
    Document with_role = *adult;
    with_role.body["access"] = command.role;
    keeper.get<Document>([&](Records& records, auto then) { records.put(with_role, then); });
  }
  if (command.without_second_factor)
    keeper.get<Nothing>(
        [&](Records& records, auto then) { records.remove_second_factor(command.staff, then); });
  std::cout << "The PIN is set.\n";
  if (command.role.empty() && adult->body.value("access", "").empty())
    std::cout
        << "They have no role yet and can do nothing: say --role senco, or give them one on the screen.\n";
}

}  // namespace hearth
