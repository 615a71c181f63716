// SPDX-License-Identifier: MIT
#include "keeper/serve/erase_command.hpp"

#include <iostream>

#include "keeper/serve/reached_keeper.hpp"

namespace hearth {

void erase_pupil(const Place& place, const std::string& pupil, const std::string& again) {
  if (again.empty())
    throw StoreProblem(
        "Nothing was erased. It cannot be taken back, so let a second person look at the id, and "
        "then say it twice: hearth erase " +
        pupil + " --yes-erase " + pupil);
  if (again != pupil) throw StoreProblem("Nothing was erased: the two ids are not the same.");
  ReachedKeeper(place).get<Nothing>([&](Records& records, auto then) { records.erase_pupil(pupil, then); });
  std::cout
      << "Everything about this child is erased from the records. Backups and files that were made before "
         "still hold it: daily backups are replaced within seven school days; delete the others.\n";
}

}  // namespace hearth
