// SPDX-License-Identifier: MIT
// hearth-screen: what children touch. Started by hearth, which passes its options on.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <cstdlib>

#include "screen/kiosk/options.hpp"

int main(int argc, char** argv) {
  hearth::ScreenOptions options;
  std::string size, panel;
  CLI::App app("The screen of Hearth");
  app.add_option("--socket", options.socket, "the keeper's socket")->required();
  app.add_option("--page", options.page, "the file in which the parent sees that the screen is alive");
  app.add_option("--plugins", options.plugins, "folder of plugin folders")->required();
  app.add_option("--assets", options.assets, "pictures, themes, languages")->required();
  app.add_option("--content", options.content, "feelings, tools, phrases")->required();
  app.add_option("--now", options.now, "stand at this local time, e.g. 2026-07-17T08:35");
  app.add_option("--room", options.room, "the room that the screen stands in");
  app.add_option("--theme", options.theme, "paper, dark or contrast, whatever room and child like");
  app.add_option("--speech", options.speech,
                 "speech program and its options; {voice} is the voice, - for none");
  app.add_flag("--window", options.display.window, "a window instead of the full screen");
  app.add_option("--size", size, "pixels, e.g. 1366x768");
  app.add_option("--panel", panel, "size of the real panel's picture, e.g. 531x299mm");
  app.add_option("--tour", options.tour, "play this tour and end");
  app.add_option("--shots", options.shots, "folder for the tour's pictures");
  CLI11_PARSE(app, argc, argv);
  if (!size.empty() &&
      std::sscanf(size.c_str(), "%dx%d", &options.display.width_px, &options.display.height_px) != 2)
    return app.exit(CLI::ValidationError("--size", "a size is written like 1366x768"));
  if (!panel.empty() &&
      (std::sscanf(panel.c_str(), "%fx", &options.display.width_mm) != 1 || options.display.width_mm < 50))
    return app.exit(CLI::ValidationError("--panel", "the size of a panel is written like 531x299mm"));
  if (options.shots.empty()) options.shots = ".";
  options.display.without_display =
      !options.tour.empty() && !std::getenv("DISPLAY") && !std::getenv("WAYLAND_DISPLAY");
  return hearth::run_screen(options);
}
