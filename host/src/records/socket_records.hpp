// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>

#include "records/records.hpp"

namespace hearth {

// Asks a keeper over its socket. A thread of its own sends, reads and connects again when the keeper dies; it
// sleeps while nothing happens.
//
// Questions wait until the keeper has been reached for the first time. Later, when the connection breaks,
// everything in flight is answered `lost`, and so is what is asked while nobody is there. A staff session
// belongs to the connection: after News::lost it is gone.
class SocketRecords : public Records {
 public:
  enum class As { screen, the_operator };

  // `woken` is called, mostly on that thread, whenever poll() has something to do; it must not call back into
  // this object.
  SocketRecords(std::filesystem::path socket, std::function<void()> woken, As = As::screen);
  ~SocketRecords() override;  // callbacks that have not run are dropped

  void poll() override;
  bool at_rest() const { return asked_.empty(); }  // no question waits for its answer

 protected:
  void ask(nlohmann::json question, std::function<void(nlohmann::json)>) override;

 private:
  class Line;
  std::map<std::int64_t, std::function<void(nlohmann::json)>> asked_;
  std::int64_t last_number_ = 0;
  std::unique_ptr<Line> line_;
};

}  // namespace hearth
