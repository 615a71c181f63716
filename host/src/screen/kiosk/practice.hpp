// SPDX-License-Identifier: MIT
#pragma once

#include <deque>
#include <functional>
#include <vector>

#include "hearth/school.hpp"
#include "hearth/words.hpp"
#include "records/records.hpp"

namespace hearth {

// A keeper in memory for practice: five soft toys in the room, the room's own day, and nobody else. What is
// written is remembered until the practice ends and reaches nothing else. Display thread only.
class PracticeRecords : public Records {
 public:
  // `school` is looked at now: its children are left out. The clock outlives this.
  PracticeRecords(const School&, Id room, const Clock&, const Words&);

  void poll() override;

 protected:
  // Documents, the day, one toy's day, writing. Everything else is refused.
  void ask(nlohmann::json question, std::function<void(nlohmann::json)>) override;

 private:
  nlohmann::json answer(const nlohmann::json& question);
  nlohmann::json write(Entry);
  RoomToday today() const;
  std::vector<Entry> own_today(const Id& pupil) const;
  Day day() const;

  const Clock& clock_;
  const Id room_;
  const std::string zone_;
  std::vector<Document> documents_;
  std::vector<Entry> entries_;  // of this practice, oldest first
  std::deque<std::function<void()>> due_;
};

}  // namespace hearth
