// SPDX-License-Identifier: MIT
#include "screen/paper/paper_places.hpp"

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <sstream>

#include "base/sticks.hpp"
#include "screen/paper/keep_file.hpp"
#include "screen/sound/run_program.hpp"

namespace hearth {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

constexpr std::string_view kPrinter = "printer/", kStick = "stick/", kOut = "out";
constexpr ProgramLimits kAsk{.time = 3s, .bytes = 64 << 10}, kPrint{.time = 20s, .bytes = 64 << 10};

// What the program wrote, in words that do not depend on the machine's language; nothing when it is missing
// or did not end by itself.
std::optional<std::string> ask(std::vector<std::string> command, const ProgramLimits& limits) {
  try {
    command.insert(command.begin(), {"env", "LC_ALL=C"});
    constexpr int kNothingStopsIt = -1;
    const Ran ran = run_program(command, "", limits, kNothingStopsIt);
    if (ran.how != Ran::How::ended) return std::nullopt;
    return std::string(ran.output.begin(), ran.output.end());
  } catch (const std::system_error&) {
    return std::nullopt;
  }
}

std::vector<std::string> printers() {
  std::istringstream lines(ask({"lpstat", "-e"}, kAsk).value_or(""));
  std::vector<std::string> names;
  for (std::string name; std::getline(lines, name);)
    if (!name.empty()) names.push_back(name);
  return names;
}

std::string place_of(const Stick& stick) {
  return std::string(kStick) + stick.folder.string();
}

// Bytes that a program can open by a name, and that are on no disk.
class InMemory {
 public:
  explicit InMemory(std::string_view bytes) : fd_(memfd_create("paper", MFD_CLOEXEC)) {
    whole_ = fd_ >= 0 && write(fd_, bytes.data(), bytes.size()) == ssize_t(bytes.size());
  }
  ~InMemory() {
    if (fd_ >= 0) close(fd_);
  }
  InMemory(const InMemory&) = delete;
  InMemory& operator=(const InMemory&) = delete;

  bool whole() const { return whole_; }
  std::string name() const { return "/proc/" + std::to_string(getpid()) + "/fd/" + std::to_string(fd_); }

 private:
  int fd_;
  bool whole_ = false;
};

Printed print_on(const Words& words, const std::string& printer, const std::string& file,
                 std::string_view bytes) {
  const InMemory paper(bytes);
  if (!paper.whole()) throw PaperProblem(words("paper.no_memory"));
  const auto told = ask({"lp", "-d", printer, "-t", "Hearth", "-o", "media=A4", paper.name()}, kPrint);
  if (!told) throw PaperProblem(words("paper.printer_waits", {{"name", printer}}));
  // It names the job, or complains where nobody listens.
  if (told->empty()) throw PaperProblem(words("paper.no_printer", {{"name", printer}}));
  return {.where = words("paper.on_printer", {{"file", file}, {"name", printer}}), .problem = {}};
}

std::string keep_in(const fs::path& folder, const std::string& name, const std::string& ending,
                    std::string_view bytes) {
  const fs::path file = free_name(folder, name, ending);
  keep_file(file, bytes);
  return file.filename();
}

Printed keep_in_out(const Words& words, const fs::path& out, const std::string& name,
                    const std::string& ending, std::string_view bytes) {
  std::error_code problem;
  if (fs::create_directories(out, problem)) fs::permissions(out, fs::perms::owner_all, problem);
  const std::string file = keep_in(out, name, ending, bytes);
  return {.where = words("paper.in_folder", {{"file", file}, {"name", out.string()}}), .problem = {}};
}

Printed keep_on_stick(const PaperRoads& roads, const Words& words, const std::string& place,
                      const std::string& name, const std::string& ending, std::string_view bytes) {
  const auto sticks = sticks_in(roads.sticks);
  const auto stick = std::ranges::find(sticks, place, place_of);
  if (stick == sticks.end()) throw PaperProblem(words("paper.no_place"));
  const std::string file = keep_in(stick->folder, name, ending, bytes);
  return {.where = words("paper.on_stick", {{"file", file}, {"name", stick->name}}), .problem = {}};
}

}  // namespace

std::vector<PaperPlace> folder_place(const PaperRoads& roads, const Words& words) {
  if (roads.out.empty()) return {};
  return {{std::string(kOut), words("paper.folder", {{"name", roads.out.filename().string()}})}};
}

std::vector<PaperPlace> find_paper_places(const PaperRoads& roads, const Words& words) {
  std::vector<PaperPlace> places;
  for (const std::string& name : printers())
    places.push_back({std::string(kPrinter) + name, words("paper.printer", {{"name", name}})});
  for (const Stick& stick : sticks_in(roads.sticks))
    if (access(stick.folder.c_str(), W_OK) == 0)
      places.push_back({place_of(stick), words("paper.stick", {{"name", stick.name}})});
  for (PaperPlace& folder : folder_place(roads, words)) places.push_back(std::move(folder));
  return places;
}

Printed take_to(const PaperRoads& roads, const Words& words, const std::string& place,
                const std::string& name, const std::string& ending, std::string_view bytes) {
  try {
    if (place.starts_with(kPrinter)) {
      if (ending != ".pdf") throw PaperProblem(words("paper.no_table"));
      return print_on(words, place.substr(kPrinter.size()), name + ending, bytes);
    }
    if (place.starts_with(kStick)) return keep_on_stick(roads, words, place, name, ending, bytes);
    if (place != kOut || roads.out.empty()) throw PaperProblem(words("paper.no_place"));
    return keep_in_out(words, roads.out, name, ending, bytes);
  } catch (const std::exception& problem) {
    return {.where = {}, .problem = problem.what()};
  }
}

}  // namespace hearth
