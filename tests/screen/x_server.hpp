// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "base/process.hpp"
#include "contract/temp_folder.hpp"
#include "screen/picture.hpp"

namespace hearth {

// A real X server without a monitor, 1920×1080, with a finger and a keyboard (xdotool).
class XServer {
 public:
  XServer();
  ~XServer();

  const std::string& display() const { return display_; }  // ":7"; empty when it did not start
  Picture shown() const;                                   // what is on it at this moment
  void tap(const Rect& control) const;                     // in its middle
  void key(const std::string& keys) const;                 // "alt+F4"

 private:
  void xdotool(const std::string& words) const;

  TempFolder folder_;
  std::string display_;
  std::optional<Process> server_;
};

}  // namespace hearth
