// SPDX-License-Identifier: MIT
// What a stored check-in costs on this disk, beside the least that SQLite can do with the same promises.
// Prints; judges nothing.
#include <poll.h>
#include <stdlib.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <string>
#include <thread>
#include <vector>

#include "base/clocks.hpp"
#include "keeper/serve/server.hpp"
#include "keeper/store/opening.hpp"
#include "keeper/store/store.hpp"
#include "records/socket_records.hpp"

namespace {

using namespace hearth;
using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr int kWrites = 2000;

void print_row(const char* name, const std::function<void(int)>& write) {
  std::vector<double> took(kWrites);
  for (int i = 0; i < kWrites; ++i) {
    const auto start = std::chrono::steady_clock::now();
    write(i);
    took[i] = Milliseconds(std::chrono::steady_clock::now() - start).count();
  }
  std::sort(took.begin(), took.end());
  std::printf("%-28s %9.3f %9.3f\n", name, took[kWrites / 2], took[kWrites * 99 / 100]);
}

Entry check_in(int i, Instant at) {
  return {.at = at,
          .kind = "check_in",
          .slot = "arrive",
          .room = "otter",
          .pupil = "pupil-" + std::to_string(i % 12),
          .what = "happy",
          .level = 2,
          .state = State::answered,
          .detail = {{"valence", 1}, {"energy", 1}}};
}

void bare_commit(const std::filesystem::path& folder) {
  Database database = open_alone(folder / "bare.db");
  database.run("CREATE TABLE row (number INTEGER PRIMARY KEY, text TEXT)");
  Statement insert(database, "INSERT INTO row (text) VALUES (?)");
  print_row("bare SQLite commit", [&](int i) { insert.with(std::string_view(std::to_string(i))).run(); });
}

void store_write(const std::filesystem::path& folder) {
  RealClock clock;
  Store store({.folder = folder / "store"}, clock);
  print_row("Store::write", [&](int i) {
    if (!store.write(check_in(i, clock.now())).stored) std::abort();
  });
}

// From a screen's question to the receipt in its hands: two programs' worth of threads, and the commit.
void socket_write(const std::filesystem::path& folder) {
  RealClock clock;
  const std::vector<EntryKind> kinds{{"check_in", {}}};
  Store store({.folder = folder / "served", .kinds = kinds}, clock);
  Answers answers(store, clock, kinds);
  const Waker stop, woken;
  Server server(folder / "keeper.sock", stop.fd(),
                [&](auto& session, const auto& question) { return answers.answer(session, question); });
  answers.news.connect([&](News news) { server.tell(news); });
  std::thread keeper([&] { server.answer_until(std::chrono::system_clock::now() + std::chrono::hours(1)); });
  {
    SocketRecords records(folder / "keeper.sock", [&] { woken.wake(); });
    print_row("SocketRecords::write", [&](int i) {
      bool stored = false;
      records.write(check_in(i, clock.now()),
                    [&](auto answer) { stored = answer.value && answer.value->stored; });
      while (!stored) {
        pollfd one{woken.fd(), POLLIN, 0};
        poll(&one, 1, -1);
        woken.clear();
        records.poll();
      }
    });
  }
  stop.wake();
  keeper.join();
}

void import_and_open(const std::filesystem::path& folder) {
  constexpr int kEntries = 7000;
  RealClock clock;
  std::vector<Entry> entries;
  for (int i = 0; i < kEntries; ++i) entries.push_back(check_in(i, clock.now()));
  const StoreOptions options{.folder = folder / "import"};
  const auto timed = [](const char* name, const std::function<void()>& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    std::printf("%-28s %9.1f\n", name, Milliseconds(std::chrono::steady_clock::now() - start).count());
  };
  {
    Store store(options, clock);
    timed("import of 7,000 entries", [&] { store.write_all(entries); });
  }
  timed("opening them, all checked", [&] { Store(options, clock); });
}

}  // namespace

// commit_bench [folder on the disk to measure]
int main(int count, char** arguments) {
  std::string name =
      (count > 1 ? arguments[1] : std::filesystem::temp_directory_path().string()) + "/hearth-XXXXXX";
  const std::filesystem::path folder = mkdtemp(name.data());
  std::printf("%-28s %9s %9s   (ms)\n", "", "median", "p99");
  bare_commit(folder);
  store_write(folder);
  socket_write(folder);
  import_and_open(folder);
  std::filesystem::remove_all(folder);
}
