// SPDX-License-Identifier: MIT
// hearth: starts the keeper and the screen and watches both. Commands for the records go to hearth-keeper,
// papers to hearth-report.
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <iostream>

#include "base/clocks.hpp"
#include "base/places.hpp"
#include "base/watch.hpp"

namespace {

namespace fs = std::filesystem;
using Arguments = std::vector<std::string>;

constexpr const char* kDemoNow = "2026-07-17T08:35";  // the demo school's Friday before the summer
constexpr const char* kDemoRoom = "otter";

struct Options {
  std::string data, content, plugins, assets, now, room, theme, speech, size, panel, tour, shots;
  bool demo = false, window = false;
};

void add_to(CLI::App& app, Options& o) {
  app.add_option("--data", o.data, "Folder of the records");
  app.add_flag("--demo", o.demo, "Show the demo school");
  app.add_option("--content", o.content, "Folder of feelings, phrases and the demo school");
  app.add_option("--plugins", o.plugins, "Folder of the plugins");
  app.add_option("--assets", o.assets, "Folder of pictures, themes and words");
  app.add_option("--now", o.now, "Begin at this moment, e.g. 2026-07-17T08:35, in London")
      ->check([](const std::string& text) {
        return hearth::parse_moment(text) ? "" : "is not like 2026-07-17T08:35";
      });
  app.add_option("--room", o.room, "The room that this screen stands in");
  app.add_option("--theme", o.theme, "paper, dark or contrast, whatever room and child like");
  app.add_option("--speech", o.speech, "Speech program and its options; {voice} is the voice, - for none");
  app.add_flag("--window", o.window, "A window instead of the full screen");
  app.add_option("--size", o.size, "Size of the picture, e.g. 1920x1080");
  app.add_option("--panel", o.panel, "Size of the real panel, e.g. 531x299mm");
  app.add_option("--tour", o.tour, "Press and look as this file says, then end; needs no display");
  app.add_option("--shots", o.shots, "Where a tour puts its pictures");
}

// Fills in what was not said from where this program stands.
void complete(Options& o, const fs::path& bin) {
  const auto fill = [](std::string& option, const fs::path& usual) {
    if (option.empty()) option = usual.lexically_normal();
  };
  fill(o.data, hearth::default_data_folder(o.demo));
  fill(o.plugins, bin / "../lib/hearth/plugins");
  fill(o.assets, bin / "../share/hearth/assets");
  fill(o.content, bin / "../share/hearth/content");
  if (o.demo) fill(o.now, kDemoNow), fill(o.room, kDemoRoom);
}

hearth::WatchedHouse household(const Options& o, const fs::path& bin) {
  // A child that is started again goes on where the day is by now.
  const auto start = hearth::parse_moment(o.now).value_or(hearth::Instant());
  const auto clock = [o, clock = std::make_shared<hearth::ShiftedClock>(start)](Arguments arguments) {
    if (!o.now.empty()) arguments.insert(arguments.end(), {"--now", hearth::moment_text(clock->now())});
    return arguments;
  };
  const auto data = fs::absolute(o.data);
  const Arguments both{"--socket", hearth::socket_in(data), "--plugins", o.plugins};
  const auto page = data / "screen.page";

  Arguments keeper{"serve", "--data", data};
  keeper.insert(keeper.end(), both.begin(), both.end());
  if (o.demo) keeper.insert(keeper.end(), {"--demo", o.content});

  Arguments screen{"--page", page, "--assets", o.assets, "--content", o.content};
  screen.insert(screen.end(), both.begin(), both.end());
  if (o.window) screen.push_back("--window");
  for (const auto& [name, value] : {std::pair{"--room", o.room},
                                    {"--theme", o.theme},
                                    {"--speech", o.speech},
                                    {"--size", o.size},
                                    {"--panel", o.panel},
                                    {"--tour", o.tour},
                                    {"--shots", o.shots}})
    if (!value.empty()) screen.insert(screen.end(), {name, value});

  return {.keeper = {bin / "hearth-keeper", [=] { return clock(keeper); }},
          .screen = {bin / "hearth-screen", [=] { return clock(screen); }},
          .page = page,
          .tour = !o.tour.empty()};
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const auto bin = hearth::program_folder();
    if (argc > 1 && argv[1][0] != '-') {  // a command for the records
      const auto program = bin / (std::string(argv[1]) == "report" ? "hearth-report" : "hearth-keeper");
      argv[0] = const_cast<char*>(program.c_str());
      execv(program.c_str(), argv);
      throw std::system_error(errno, std::generic_category(), program.string());
    }
    CLI::App app(
        "Hearth: the screen in a nurture room.\n\n"
        "For the records: hearth import|export|erase|backup|restore|check|pin|report …",
        "hearth");
    app.set_version_flag("--version", "hearth " HEARTH_VERSION);
    Options options;
    add_to(app, options);
    CLI11_PARSE(app, argc, argv);
    complete(options, bin);
    if (fs::create_directories(options.data)) fs::permissions(options.data, fs::perms::owner_all);
    return hearth::watch(household(options, bin));
  } catch (const std::exception& problem) {
    std::cerr << "hearth: " << problem.what() << '\n';
    return 1;
  }
}
