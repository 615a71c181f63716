// SPDX-License-Identifier: MIT
// hearth-keeper: keeps the records and answers the screens.
#include <CLI/CLI.hpp>
#include <iostream>

#include "base/places.hpp"
#include "keeper/serve/commands.hpp"
#include "keeper/serve/erase_command.hpp"
#include "keeper/serve/export_command.hpp"
#include "keeper/serve/keep.hpp"

namespace {

constexpr int kProblem = 1;      // a command could not be done
constexpr int kCannotServe = 2;  // and trying again at once will not help

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Keeps Hearth's records.", "hearth-keeper");
  app.require_subcommand(1);
  app.fallthrough();
  std::string data, socket, plugins, demo, now, file;
  hearth::PinCommand pin_command;
  hearth::ImportCommand import;
  app.add_option("--data", data, "Folder of the records");
  app.add_option("--socket", socket, "Where screens ask; in the data folder when not given");

  auto* serve = app.add_subcommand("serve", "Answer the screens until told to stop");
  serve->add_option("--plugins", plugins, "Folder of the plugins, whose entry kinds are stored");
  serve->add_option("--demo", demo, "Fill empty records with the demo school of this folder of content");
  const auto is_moment = [](const std::string& text) {
    return hearth::parse_moment(text) ? "" : "is not like 2026-07-17T08:35";
  };
  serve->add_option("--now", now, "Begin at this moment, e.g. 2026-07-17T08:35, in London")->check(is_moment);
  auto* backup = app.add_subcommand("backup", "Write a checked copy of the records");
  auto* restore = app.add_subcommand("restore", "Put a backup in the place of the records");
  for (auto* command : {backup, restore}) command->add_option("file", file, "The backup's file")->required();
  auto* check = app.add_subcommand("check", "Look whether the file is sound and the chain whole");
  auto* pin = app.add_subcommand("pin", "Set the PIN of a member of staff, read from the standard input");
  pin->add_option("staff", pin_command.staff, "Their id")->required();
  pin->add_option("--role", pin_command.role, "Give them this role, e.g. senco");
  pin->add_option("--name", pin_command.name, "Add them under this name where nobody has the id");
  pin->add_flag("--without-second-factor", pin_command.without_second_factor,
                "Take their second factor away: phone and printed codes are lost");
  auto* bring =
      app.add_subcommand("import", "Take in files of the school: pupils, timetables, what happened");
  bring->add_option("files", import.files, "CSV, OneRoster, CTF, iCalendar or JSON")->required();
  bring->add_flag("--preview", import.preview, "Only say what would be written");
  bring->add_option("--room", import.room, "Where new pupils belong whom no file puts into a room");
  bring->add_flag("--same-people", import.same_people,
                  "The same name and date of birth is the same child, where no number says so");
  bring
      ->add_option("--column", import.columns, "What a column is that Hearth does not know: \"Kid=forename\"")
      ->allow_extra_args(false);
  bring->add_option("--now", now, "Instead of the machine's clock, e.g. 2026-07-17T08:35, in London")
      ->check(is_moment);
  std::string room;
  auto* give = app.add_subcommand("export", "Write a file for other programs")->require_subcommand(1);
  auto* calendar = give->add_subcommand("calendar", "A room's timetable as iCalendar, without names");
  calendar->add_option("room", room, "Its id or name")->required();
  calendar->add_option("file", file, "Where to, such as otter.ics")->required();
  std::string pupil, again;
  auto* child = give->add_subcommand("pupil", "Everything about one child as a zip");
  child->add_option("pupil", pupil, "The child's id")->required();
  child->add_option("file", file, "Where to, such as child.zip")->required();
  auto* erase = app.add_subcommand("erase", "Erase everything that is kept about one child, for good");
  erase->add_option("pupil", pupil, "The child's id")->required();
  erase->add_option("--yes-erase", again, "The same id once more");
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
    if (*bring) {
      import.now = hearth::parse_moment(now);
      hearth::import_into(place, import);
    }
    if (*calendar) hearth::export_calendar(place, room, file);
    if (*child) hearth::export_pupil(place, pupil, file);
    if (*erase) hearth::erase_pupil(place, pupil, again);
    if (*pin) {
      std::getline(std::cin, pin_command.pin);
      hearth::set_pin(place, pin_command);
    }
    return 0;
  } catch (const std::exception& problem) {
    std::cerr << "hearth-keeper: " << problem.what() << '\n';
    return *serve ? kCannotServe : kProblem;
  }
}
