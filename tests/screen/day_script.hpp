// SPDX-License-Identifier: MIT
// A room's whole day as presses, and beside them what they must leave: twelve children are asked three times,
// two sessions are scored by the children and by a grown-up, six quiet times, stars.
#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace hearth {

class DayScript {
 public:
  enum class Plug { stays_in, is_pulled };

  explicit DayScript(Plug);

  // What is played in one go, and when it begins. Where the plug is pulled, all programs are killed after
  // each but the last.
  struct Part {
    std::string now;
    std::string tour;
  };
  const std::vector<Part>& parts() const { return parts_; }
  // What the journal then holds, in its order.
  const std::vector<std::string>& rows() const { return rows_; }

 private:
  void check_in(const std::string& pupil, const std::string& slot, std::size_t turn);
  void loop(const std::string& slot);
  void quiet_time(const std::string& looks, bool to_its_end);
  void mark(const std::string& pupil, const std::string& session);
  void give_stars();
  void score(const std::string& session);
  void everybody_is_asked(const std::string& slot, std::size_t turn);

  void add(const std::string& lines);
  void press(const std::string& id) { add("press " + id); }
  void choose(const std::string& pupil, const std::string& id);
  void row(const std::string& words) { rows_.push_back(words); }
  void cut();

  Plug plug_;
  std::chrono::seconds time_{0};  // of the day
  std::vector<Part> parts_;
  std::vector<std::string> rows_;
};

}  // namespace hearth
