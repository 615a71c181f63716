// SPDX-License-Identifier: MIT
#include <unistd.h>

#include <algorithm>
#include <iostream>

#include "keeper/exchange/import.hpp"
#include "keeper/exchange/mis_csv.hpp"
#include "keeper/exchange/rooms.hpp"
#include "keeper/serve/commands.hpp"
#include "keeper/serve/reached_keeper.hpp"

namespace hearth {
namespace {

// One transaction each: a screen waits for none of them long.
constexpr std::size_t kBatch = 500;

// Rewrites its line, so that it is for terminals only.
class Progress {
 public:
  void operator()(const char* what, std::size_t done, std::size_t all) {
    if (!shown_) return;
    std::cerr << '\r' << what << ' ' << done << " of " << all << "\033[K" << (done == all ? "\r\033[K" : "")
              << std::flush;
  }

 private:
  const bool shown_ = isatty(STDERR_FILENO) == 1;
};

template <class T, class Take>
void in_batches(const std::vector<T>& all, Take take) {
  for (std::size_t from = 0; from < all.size(); from += kBatch) {
    const auto end = std::min(from + kBatch, all.size());
    take(std::vector<T>(all.begin() + static_cast<std::ptrdiff_t>(from),
                        all.begin() + static_cast<std::ptrdiff_t>(end)),
         end);
  }
}

std::map<std::string, std::string> columns_of(const std::vector<std::string>& said) {
  std::map<std::string, std::string> columns;
  for (const std::string& column : said) {
    const auto sign = column.rfind('=');
    if (sign == column.npos || sign == 0 || !is_mis_column(column.substr(sign + 1)))
      throw ImportProblem(
          "--column " + column +
          ": write \"Heading=field\", where the field is surname, forename, \"preferred forename\", "
          "\"preferred surname\", name, upn, \"admission number\", \"mis id\", born, year, \"reg "
          "group\", sen, need, language, room or ignore.");
    columns[column.substr(0, sign)] = column.substr(sign + 1);
  }
  return columns;
}

Id room_of(const std::string& name, const std::vector<Document>& known) {
  const Id room = room_named(name, known);
  if (!name.empty() && room.empty())
    throw ImportProblem("--room " + name +
                        ": there is no such room in the records; look at how it is written.");
  return room;
}

void print(const Notice& notice) {
  std::cout << notice.file << (notice.line > 0 ? ":" + std::to_string(notice.line) : "") << ": "
            << notice.reason << '\n';
}

void print(const char* heading, const std::vector<std::string>& lines) {
  if (!lines.empty()) std::cout << heading << '\n';
  for (const std::string& line : lines) std::cout << "  " << line << '\n';
}

void print(const Import& import, bool preview) {
  for (const Notice& notice : import.refused) print(notice);
  for (const Notice& notice : import.remarks) print(notice);
  if (preview) print("Would change:", import.changes);
  print("Columns that are not read; --column \"Heading=field\" says what they are:", import.unknown_columns);
  std::vector<std::string> missing;
  for (const MissingPupil& pupil : import.missing) missing.push_back(pupil.name);
  print("In the records and not in these files; they stay until staff say that they have left:", missing);
  if (preview) std::cout << "This is a preview; nothing was written.\n";
  std::cout << summary(import) << '\n';
}

void write(ReachedKeeper& keeper, const Import& import, Progress& progress) {
  for (const Media& media : import.media)
    keeper.get<std::string>([&](Records& records, auto then) { records.put_media(media, then); });
  in_batches(import.documents, [&](const std::vector<Document>& some, std::size_t done) {
    keeper.get<Nothing>([&](Records& records, auto then) { records.put_all(some, then); });
    progress("Documents written:", done, import.documents.size());
  });
  in_batches(import.entries, [&](const std::vector<Entry>& some, std::size_t done) {
    keeper.get<Nothing>([&](Records& records, auto then) { records.write_all(some, then); });
    progress("Entries written:", done, import.entries.size());
  });
}

}  // namespace

void import_into(const Place& place, const ImportCommand& command) {
  const auto columns = columns_of(command.columns);
  // The office's file often comes before Hearth has ever run.
  ReachedKeeper keeper(place, ReachedKeeper::WithoutRecords::begin);
  Progress progress;
  Known known;
  known.documents =
      keeper.get<std::vector<Document>>([](Records& records, auto then) { records.documents(then); });
  known.entries = [&](const std::vector<Id>& ids) {
    std::set<Id> found;
    in_batches(ids, [&](const std::vector<Id>& some, std::size_t) {
      const auto there = keeper.get<std::vector<Id>>(
          [&](Records& records, auto then) { records.known_entries(some, then); });
      found.insert(there.begin(), there.end());
    });
    return found;
  };
  const auto import =
      import_files(command.files, known,
                   {.now = command.now.value_or(RealClock().now()),
                    .room = room_of(command.room, known.documents),
                    .columns = columns,
                    .makes_rooms = true,
                    .same_people = command.same_people,
                    .progress = [&](auto done, auto all) { progress("Rows read:", done, all); }});
  if (!command.preview) write(keeper, import, progress);
  print(import, command.preview);
}

}  // namespace hearth
