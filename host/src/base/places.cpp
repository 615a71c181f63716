// SPDX-License-Identifier: MIT
#include "base/places.hpp"

#include <cstdlib>

namespace hearth {
namespace {

constexpr const char* kZone = "Europe/London";

std::string two_digits(long n) {
  return (n < 10 ? "0" : "") + std::to_string(n);
}

}  // namespace

std::filesystem::path program_folder() {
  return std::filesystem::read_symlink("/proc/self/exe").parent_path();
}

std::filesystem::path default_data_folder(bool demo) {
  const auto value_of = [](const char* name) -> std::filesystem::path {
    const char* value = std::getenv(name);
    return value ? value : "";
  };
  auto share = value_of("XDG_DATA_HOME");
  if (!share.is_absolute()) share = value_of("HOME") / ".local/share";
  return share / (demo ? "hearth-demo" : "hearth");
}

std::vector<std::filesystem::path> stick_places() {
  if (const char* other = std::getenv("HEARTH_STICKS")) return {other};
  return {"/media", "/run/media"};
}

std::filesystem::path socket_in(const std::filesystem::path& data) {
  return data / "keeper.sock";
}

std::optional<Instant> parse_moment(const std::string& text) {
  if (text.size() < 16 || text[10] != 'T') return {};
  const auto day = parse_day(text.substr(0, 10));
  const auto time = parse_time(text.substr(11, 5));
  if (!day.ok() || time.count() < 0) return {};
  std::chrono::seconds seconds{0};
  if (text.size() > 16) {
    const auto in_minute = parse_time("00" + text.substr(16));  // ":35" read as minutes past midnight
    if (text.size() != 19 || in_minute.count() < 0) return {};
    seconds = std::chrono::seconds(in_minute.count());
  }
  return instant_of(day, time, kZone) + seconds;
}

std::string moment_text(Instant at) {
  const auto local = local_time(at, kZone);
  return day_text(local.day) + "T" + time_text(local.time()) + ":" +
         two_digits(local.since_midnight.count() % 60);
}

}  // namespace hearth
