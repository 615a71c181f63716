// SPDX-License-Identifier: MIT
// Stands in for hearth-screen: shows nothing, beats, and does what files beside its page tell it.
//   screen.pid     written at the start         screen.args    its arguments, one a line
//   silent         no more heartbeats           exit           ends with the code in it
//   plugin         is in a call of this plugin
#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <thread>

#include "base/call_page.hpp"

int main(int count, char** arguments) {
  std::filesystem::path file;
  for (int i = 1; i + 1 < count; ++i)
    if (std::string(arguments[i]) == "--page") file = arguments[i + 1];
  auto page = hearth::CallPage::open(file);
  const auto folder = file.parent_path();
  std::ofstream list(folder / "screen.args");
  for (int i = 1; i < count; ++i) list << arguments[i] << '\n';
  list.close();
  std::string plugin;
  if (std::ifstream(folder / "plugin") >> plugin) page.enter(plugin, "show");
  page.beat();
  std::ofstream(folder / "screen.new") << getpid() << '\n';
  std::filesystem::rename(folder / "screen.new", folder / "screen.pid");
  while (true) {
    int code = 0;
    if (std::ifstream(folder / "exit") >> code) return code;
    if (!std::filesystem::exists(folder / "silent")) page.beat();
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
}
