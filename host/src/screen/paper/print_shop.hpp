// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/background.hpp"
#include "hearth/paper.hpp"
#include "hearth/words.hpp"

namespace hearth {

// Sets papers beside the display's thread and takes them to a printer, a stick or the folder "out".
// Everything is called on the display thread.
class PrintShop {
 public:
  using Bytes = std::vector<std::uint8_t>;
  using Then = std::function<void(const Printed&)>;

  struct Surroundings {
    std::filesystem::path assets;               // pictures.index and themes
    const Words& words;                         // of the school's language
    std::vector<std::filesystem::path> sticks;  // where they appear, as stick_places()
    std::filesystem::path out;  // made when something is first kept there; empty: there is none
    // The bytes of a photograph; nothing while they are on their way, no bytes when it is gone.
    std::function<std::optional<Bytes>(const std::string& hash)> photograph;
    std::function<void()> wake;  // called by the thread when take() has something to do
  };
  explicit PrintShop(Surroundings);

  // What was there when it was last looked; looks anew meanwhile, and wakes the screen when it is through.
  // The folder is always there.
  std::vector<PaperPlace> places();
  // `then` is called out of take(), once.
  void print(const Paper&, const std::string& place, Then then);
  void save(const std::string& file, const std::string& bytes, const std::string& place, Then then);
  void forget();  // whoever asked has left: no `then` is called any more; what they asked for is still done
  void take();    // goes on with what has come; call it before a frame
  bool at_rest() const { return under_way_ == 0; }  // nothing is looked for, set or taken anywhere

 private:
  struct Waiting {  // for photographs
    Paper paper;
    std::string place;
    Then then;
    std::map<std::string, Bytes> photographs;
  };
  bool gather(Waiting&) const;
  void set(Waiting);
  void look();
  // Runs `work` on the thread, and what it answers with out of take().
  void ask(std::function<Background::Then()> work);
  Then unless_left(Then) const;

  const Surroundings with_;
  int visit_ = 0, under_way_ = 0;
  std::vector<PaperPlace> places_;
  bool looking_ = false;
  std::chrono::steady_clock::time_point looked_{};
  std::vector<Waiting> waiting_;
  Background thread_;  // the last: it must not outlive what it works with
};

}  // namespace hearth
