// SPDX-License-Identifier: MIT
// hearth-keeper: keeps the records and answers the screens.
#include <CLI/CLI.hpp>
#include <iostream>

#include "base/places.hpp"
#include "keeper/serve/commands.hpp"
#include "keeper/serve/keep.hpp"

namespace {

constexpr int kProblem = 1;      // a command could not be done
constexpr int kCannotServe = 2;  // and trying again at once will not help

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Keeps Hearth's records.", "hearth-keeper");
  app.require_subcommand(1);
  app.fallthrough();
  std::string data, socket, plugins, demo, now, file, staff;
  app.add_option("--data", data, "Folder of the records");
  app.add_option("--socket", socket, "Where screens ask; in the data folder when not given");

  auto* serve = app.add_subcommand("serve", "Answer the screens until told to stop");
  serve->add_option("--plugins", plugins, "Folder of the plugins, whose entry kinds are stored");
  serve->add_option("--demo", demo, "Fill empty records with the demo school of this folder of content");
  serve->add_option("--now", now, "Begin at this moment, e.g. 2026-07-17T08:35, in London")
      ->check([](const std::string& text) {
        return hearth::parse_moment(text) ? "" : "is not like 2026-07-17T08:35";
      });
  auto* backup = app.add_subcommand("backup", "Write a checked copy of the records");
  auto* restore = app.add_subcommand("restore", "Put a backup in the place of the records");
  for (auto* command : {backup, restore}) command->add_option("file", file, "The backup's file")->required();
  auto* check = app.add_subcommand("check", "Look whether the file is sound and the chain whole");
  auto* pin = app.add_subcommand("pin", "Set the PIN of a member of staff, read from the standard input");
  pin->add_option("staff", staff, "Their id")->required();
  CLI11_PARSE(app, argc, argv);

  const auto folder = data.empty() ? hearth::default_data_folder(false) : std::filesystem::absolute(data);
  const hearth::Place place{folder,
                            socket.empty() ? hearth::socket_in(folder) : std::filesystem::path(socket)};
  const auto school = demo.empty() ? "" : std::filesystem::path(demo) / "demo-school";
  try {
    if (*serve) hearth::keep({place.data, place.socket, plugins, hearth::parse_moment(now), school});
    if (*backup) hearth::make_backup(place, file);
    if (*restore) hearth::restore_backup(place, file);
    if (*check && !hearth::check_records(place)) return kProblem;
    if (*pin) {
      std::string digits;
      std::getline(std::cin, digits);
      hearth::set_pin(place, staff, digits);
    }
    return 0;
  } catch (const std::exception& problem) {
    std::cerr << "hearth-keeper: " << problem.what() << '\n';
    return *serve ? kCannotServe : kProblem;
  }
}
