// SPDX-License-Identifier: MIT
#include "screen/household.hpp"

#include <algorithm>
#include <csignal>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "base/clocks.hpp"
#include "base/read_file.hpp"
#include "keeper/store/store.hpp"

namespace hearth {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

// Also of a process that ends meanwhile.
std::string text_of(const fs::path& file) {
  const auto bytes = read_file(file).value_or(std::vector<std::uint8_t>());
  return {bytes.begin(), bytes.end()};
}

// `program` with its output in `log`, and with this display or none.
Process with_log(const fs::path& log, const std::string& display, const Arguments& program) {
  Arguments words{"-c", R"(exec "$@" >"$0" 2>&1)", log, "env", "-u", "DISPLAY", "-u", "WAYLAND_DISPLAY",
                  "-u", "SDL_VIDEODRIVER"};
  if (!display.empty()) words.push_back("DISPLAY=" + display);
  words.insert(words.end(), program.begin(), program.end());
  return Process("/bin/sh", words);
}

Arguments hearth_with(const fs::path& folder, const Arguments& more) {
  Arguments words{HEARTH_BIN_DIR "/hearth", "--data", folder / "data"};
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

// Its files and locks go a moment after its command line: only then is it a zombie, or nothing.
bool lets_go_of_files(pid_t pid) {
  const std::string stat = text_of("/proc/" + std::to_string(pid) + "/stat");
  const auto name_ends = stat.rfind(')');
  return name_ends == std::string::npos || stat.substr(name_ends + 2, 1) == "Z";
}

}  // namespace

Household::Household(fs::path folder, const Arguments& arguments, const std::string& display)
    : folder_(std::move(folder)),
      hearth_(with_log(folder_ / "log", display, hearth_with(folder_, arguments))) {}

Household::~Household() {
  end();
  // Not even when hearth itself was killed.
  for (const pid_t left : pids()) kill(left, SIGKILL);
  wait_until([&] { return pids().empty(); });
}

void Household::end() {
  hearth_.send(SIGTERM);
  if (!wait_until([&] { return ended().has_value(); }, 20s)) hearth_.send(SIGKILL);
}

bool Household::pull_the_plug() {
  std::vector<pid_t> all;
  for (const char* program : {"hearth", "hearth-keeper", "hearth-screen"}) {
    all.push_back(pid(program));
    if (all.back() == 0) return false;
  }
  for (const pid_t one : all) kill(one, SIGKILL);  // the first takes the others with it, or we do
  return wait_until([&] { return ended().has_value() && std::ranges::all_of(all, lets_go_of_files); });
}

std::string Household::log() const {
  return text_of(folder_ / "log");
}

// All that were started with this folder: no other test has it.
std::vector<pid_t> Household::pids() const {
  std::vector<pid_t> found;
  for (const auto& entry : fs::directory_iterator("/proc")) {
    const std::string name = entry.path().filename();
    if (name.find_first_not_of("0123456789") != std::string::npos) continue;
    const std::string words = text_of(entry.path() / "cmdline");
    if (words.find(folder_.string() + "/") != std::string::npos) found.push_back(std::stoi(name));
  }
  return found;
}

pid_t Household::pid(const std::string& program) const {
  for (const pid_t one : pids()) {
    std::error_code gone;
    if (fs::read_symlink("/proc/" + std::to_string(one) + "/exe", gone).filename() == program) return one;
  }
  return 0;
}

Note::Note(const fs::path& file) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error(file.string() + " was not written");
  std::string kind;
  Piece piece;
  while (in >> kind >> piece.rect.x >> piece.rect.y >> piece.rect.w >> piece.rect.h &&
         std::getline(in >> std::ws, piece.words))
    (kind == "touch" ? controls : said).push_back(piece);
}

bool Note::says(const std::string& words) const {
  for (const Piece& piece : said)
    if (piece.words.find(words) != std::string::npos) return true;
  return false;
}

const Rect& Note::touch(const std::string& id) const {
  for (const Piece& control : controls)
    if (control.words == id) return control.rect;
  throw std::out_of_range("there is no control " + id);
}

Played run_hearth(const fs::path& folder, const Arguments& arguments) {
  Process hearth = with_log(folder / "log", "", arguments);
  if (!wait_until([&] { return hearth.ended().has_value(); }, 200s)) return {.log = "it did not end"};
  return {*hearth.ended(), text_of(folder / "log"), {}};
}

Played play_file(const fs::path& folder, const fs::path& tour, const Arguments& more) {
  Arguments words{"--demo", "--tour", tour, "--shots", folder / "shots"};
  words.insert(words.end(), more.begin(), more.end());
  Household household(folder, words);
  if (!wait_until([&] { return household.ended().has_value(); }, 200s)) return {.log = "it did not end"};
  return {*household.ended(), household.log(), folder / "shots"};
}

Played play(const fs::path& folder, const std::string& lines, const Arguments& more) {
  std::ofstream(folder / "test.tour") << lines;
  return play_file(folder, folder / "test.tour", more);
}

std::vector<Entry> entered(const fs::path& folder, const std::string& day) {
  const Store store({.folder = folder / "data"}, RealClock());
  std::vector<Entry> all;
  for (Entry& entry : store.entries({.day = parse_day(day)}))
    if (entry.kind == "check_in" || entry.kind == "call") all.push_back(std::move(entry));
  return all;
}

}  // namespace hearth
