// SPDX-License-Identifier: MIT
// What it costs to look at one child's term and year, as a school's records grow to 500 children and ten
// years: asked of a keeper of its own over its socket, as a staff screen asks. Prints; judges nothing.
//
// In each size the child who is looked at has the same last year, so what grows is what is kept of others.
#include <stdlib.h>
#include <time.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "base/clocks.hpp"
#include "base/process.hpp"
#include "base/read_file.hpp"
#include "keeper/store/store.hpp"

#include "asker.hpp"

namespace {

using namespace hearth;
using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year;
using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr int kChildren = 500, kYears = 10, kLooks = 50;
constexpr int kADay = 10;  // entries of a child on a school day: check-ins, marks, the register
constexpr std::size_t kBatch = 50'000;
const sys_days kLast = year(2026) / 7 / 17;
const sys_days kFirst = kLast - days(365 * kYears);
const sys_days kLastYear = year(2025) / 9 / 3;
const std::string kNow = "2026-07-17T15:30";

std::string child_called(int number) {
  return "child-" + std::to_string(number);
}

Document child(int number) {
  Document document{.kind = "pupil", .id = child_called(number)};
  document.body["name"] = "Child " + std::to_string(number);
  document.body["placements"] = {{{"room", "otter"}, {"first", day_text(Day(kFirst))}}};
  return document;
}

// The n-th entry of a child on a day.
Entry entry(int number, sys_days day, int n) {
  const Instant at =
      day + std::chrono::hours(8) + std::chrono::minutes(37 * n) + std::chrono::seconds(number);
  Entry made{.at = at, .kind = "target_score", .room = "otter", .pupil = child_called(number)};
  if (n < 3) {
    made.kind = "check_in";
    made.slot = n == 0 ? "arrive" : n == 1 ? "midday" : "leave";
    made.what = "happy";
    made.level = 2;
    made.state = State::answered;
    made.detail = {{"valence", 1 - n % 3}, {"energy", 1}, {"scheme", "faces_6"}, {"word", "happy"}};
  } else if (n == 3) {
    made.kind = "attendance";
    made.by = By::adult;
    made.what = "here";
  } else {
    made.slot = "am";
    made.what = "target-" + std::to_string(n % 3);
    made.detail = {{n % 2 ? "self" : "adult", n % 3}, {"setting", "room"}};
  }
  return made;
}

bool is_school_day(sys_days day) {
  const auto weekday = std::chrono::weekday(day).c_encoding();
  const auto month = unsigned(Day(day).month());
  return weekday != 0 && weekday != 6 && month != 8;
}

// Straight into the store, day by day as it would have come, in large transactions.
void fill(const std::filesystem::path& folder, std::size_t entries) {
  RealClock clock;
  Store store({.folder = folder, .kinds = {{"target_score", {}}, {"check_in", {}}, {"attendance", {}}}},
              clock);
  std::vector<Document> documents{{.kind = "school", .id = "school", .body = {{"name", "Large"}}},
                                  {.kind = "room", .id = "otter", .body = {{"name", "Otter Room"}}}};
  for (int number = 0; number < kChildren; ++number) documents.push_back(child(number));
  store.put_all(documents, "");

  std::vector<sys_days> open;
  for (sys_days day = kFirst; day <= kLast; day += days(1))
    if (is_school_day(day)) open.push_back(day);
  const auto last_year =
      std::size_t(std::ranges::count_if(open, [](sys_days day) { return day >= kLastYear; }));
  const std::size_t own = last_year * kADay, others = entries > own ? entries - own : 0;
  const double each_day = double(others) / double(open.size()) / kChildren;
  std::vector<Entry> batch;
  std::size_t written = 0;
  const auto flush = [&] {
    written += batch.size();
    store.write_all(std::move(batch));
    batch = {};
    std::fprintf(stderr, "\r\033[K%zu of %zu entries", written, entries);
  };
  std::vector<double> owed(kChildren);
  for (const sys_days day : open)
    for (int number = 0; number < kChildren; ++number) {
      owed[std::size_t(number)] += each_day;
      int count = int(owed[std::size_t(number)]);
      owed[std::size_t(number)] -= count;
      if (number == 0 && day >= kLastYear) count = kADay;
      for (int n = 0; n < count; ++n) batch.push_back(entry(number, day, n % kADay));
      if (batch.size() >= kBatch) flush();
    }
  flush();
  std::fprintf(stderr, "\r\033[K");
}

double memory_of(pid_t keeper, const char* what) {
  std::ifstream status("/proc/" + std::to_string(keeper) + "/status");
  for (std::string line; std::getline(status, line);)
    if (line.starts_with(what)) return std::atof(line.c_str() + std::string_view(what).size() + 1) / 1024;
  return 0;
}

// The process that serves this socket; the Process does not tell.
pid_t served_by(const std::filesystem::path& socket) {
  for (const auto& one : std::filesystem::directory_iterator("/proc")) {
    const auto words = read_file(one.path() / "cmdline").value_or(std::vector<std::uint8_t>());
    const std::string all(words.begin(), words.end());
    if (all.find("hearth-keeper") != std::string::npos && all.find(socket.string()) != std::string::npos)
      return std::atoi(one.path().filename().c_str());
  }
  return 0;
}

struct Took {
  double median = 0, slowest = 0;  // ms
  double work = 0;                 // ms of the keeper's processor time for each, which others do not lengthen
  std::size_t entries = 0;
};

double processor_time(pid_t keeper) {
  clockid_t clock{};
  timespec used{};
  if (clock_getcpuclockid(keeper, &clock) == 0) clock_gettime(clock, &used);
  return double(used.tv_sec) * 1e3 + double(used.tv_nsec) / 1e6;
}

Took looks(Asker& asker, pid_t keeper, const HistoryWish& wish) {
  Took took;
  const double before = processor_time(keeper);
  std::vector<double> times(kLooks);
  for (double& time : times) {
    const auto start = std::chrono::steady_clock::now();
    took.entries = asker.history("otter", wish).size();
    time = Milliseconds(std::chrono::steady_clock::now() - start).count();
  }
  took.work = (processor_time(keeper) - before) / kLooks;
  std::ranges::sort(times);
  took.median = times[kLooks / 2];
  took.slowest = times.back();
  return took;
}

void measure(const std::filesystem::path& folder, std::size_t entries) {
  const auto data = folder / std::to_string(entries);
  const auto timed = [](auto work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return Milliseconds(std::chrono::steady_clock::now() - start).count() / 1000;
  };
  const double filled = timed([&] { fill(data, entries); });
  const auto socket = data / "keeper.sock";
  std::optional<Process> keeper;
  std::optional<Asker> asker;
  const double opened = timed([&] {
    keeper.emplace(HEARTH_BUILD_DIR "/bin/hearth-keeper",
                   std::vector<std::string>{"serve", "--data", data, "--socket", socket, "--now", kNow});
    asker.emplace(socket);  // waits until it is there
    asker->get<RoomToday>([](Records& records, auto then) { records.today("otter", then); });
  });
  const pid_t pid = served_by(socket);
  const double before = memory_of(pid, "VmRSS:");

  const std::vector<std::string> all{"check_in", "target_score", "attendance"};
  const Day term = year(2026) / 4 / 13, last(kLast);
  const auto ask = [&](std::vector<std::string> kinds, Day first) {
    return looks(*asker, pid,
                 {.pupils = {child_called(0)}, .kinds = std::move(kinds), .first = first, .last = last});
  };
  const Took answers = ask({"check_in"}, term), of_term = ask(all, term), of_year = ask(all, Day(kLastYear)),
             ever = ask({"check_in"}, Day(kFirst));
  const double after = memory_of(pid, "VmRSS:"), most = memory_of(pid, "VmHWM:");
  std::printf("%10zu %8.1f %7.1f |", entries, filled, opened);
  for (const Took& took : {answers, of_term, of_year, ever})
    std::printf(" %6zu %7.2f %7.2f %7.2f |", took.entries, took.median, took.slowest, took.work);
  std::printf(" %6.1f %+6.1f %7.1f | %7.1f\n", before, after - before, most,
              double(std::filesystem::file_size(data / "hearth.db")) / (1 << 20));
  std::fflush(stdout);
  asker.reset();
  keeper.reset();
  std::filesystem::remove_all(data);
}

}  // namespace

// history_bench <folder on the disk to measure> [entries …]; without numbers 10^4 to 10^7, which takes an
// hour and ten gigabytes.
int main(int count, char** arguments) {
  std::string name =
      (count > 1 ? arguments[1] : std::filesystem::temp_directory_path().string()) + "/hearth-XXXXXX";
  const std::filesystem::path folder = mkdtemp(name.data());
  std::vector<std::size_t> sizes{10'000, 100'000, 1'000'000, 10'000'000};
  if (count > 2) sizes.clear();
  for (int at = 2; at < count; ++at) sizes.push_back(std::strtoull(arguments[at], nullptr, 10));
  std::printf(
      "%d children, %d years; each look %d times: entries, median, slowest and the keeper's own work in ms\n",
      kChildren, kYears, kLooks);
  std::printf("%10s %8s %7s | %30s | %30s | %30s | %30s | %22s | %7s\n", "entries", "fill s", "open s",
              "a term's answers", "a term, all", "a year, all", "ten years' answers",
              "keeper MiB, more, peak", "file MiB");
  for (const std::size_t entries : sizes) measure(folder, entries);
  std::filesystem::remove_all(folder);
}
