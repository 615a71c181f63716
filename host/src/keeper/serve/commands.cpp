// SPDX-License-Identifier: MIT
#include "keeper/serve/commands.hpp"

#include <algorithm>
#include <iostream>

#include "keeper/access/pins.hpp"
#include "keeper/serve/reached_keeper.hpp"

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

void set_pin(const Place& place, const std::string& staff, const std::string& pin) {
  ReachedKeeper keeper(place);
  const auto documents =
      keeper.get<std::vector<Document>>([](Records& records, auto then) { records.documents(then); });
  if (std::ranges::none_of(documents, [&](const Document& d) { return d.kind == "adult" && d.id == staff; }))
    throw StoreProblem("No member of staff has this id; look at how it is written.");
  keeper.get<Document>([&](Records& records, auto then) { records.put(pin_document(staff, pin), then); });
  std::cout << "The PIN is set.\n";
}

}  // namespace hearth
