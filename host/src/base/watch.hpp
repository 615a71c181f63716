// SPDX-License-Identifier: MIT
// What the parent does all day: keeps the keeper and the screen running.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace hearth {

// Exit codes that mean something to the parent.
inline constexpr int kCannotServe = 2;  // the keeper: trying again at once will not help
inline constexpr int kNoDisplay = 3;    // the screen: there is nothing to draw on

struct Program {
  std::filesystem::path file;
  std::function<std::vector<std::string>()> arguments;  // asked at every start
};

struct WatchedHouse {
  Program keeper, screen;
  std::filesystem::path page;  // see base/call_page.hpp
  bool tour = false;           // the screen runs once
};

// Starts both and watches them until the screen ends by itself or this process is told to end (SIGTERM,
// SIGINT). A child that dies is started again, a screen without a heartbeat for 5 s is killed. Sleeps while
// nothing happens, and tells what happened on the error output. Answers with the exit code. Throws
// std::system_error.
int watch(const WatchedHouse&);

}  // namespace hearth
