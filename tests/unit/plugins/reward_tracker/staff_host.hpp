// SPDX-License-Identifier: MIT
// A host with a journal in memory for the staff's side: what is written, refused, remembered and edited.
#pragma once

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "hearth/host.hpp"
#include "hearth/targets.hpp"
#include "unit/plugins/quillbrook.hpp"

namespace reward_tracker::staff {

// Three children in a room, one of them with two targets, and two routines.
inline hearth::School three_children() {
  hearth::School school{.id = "school", .name = "Quillbrook"};
  school.rooms.push_back({.id = "otter", .name = "Otter Room"});
  const hearth::Placement here{.room = "otter", .days = {hearth::parse_day("2026-01-05"), {}}};
  for (const auto& [id, name] :
       {std::pair("P03", "Zara"), std::pair("P01", "Callum"), std::pair("P02", "Maisie")})
    school.pupils.push_back({.id = id, .name = name, .placements = {here}});
  const hearth::Days days{hearth::parse_day("2026-06-01"), hearth::parse_day("2026-07-20")};
  school.targets.push_back({.id = "T1",
                            .pupil = "P01",
                            .words = "I wait for my turn",
                            .days = days,
                            .review = hearth::parse_day("2026-07-10")});
  school.targets.push_back({.id = "T2",
                            .pupil = "P01",
                            .words = "I ask five times",
                            .days = days,
                            .review = hearth::parse_day("2026-07-24"),
                            .scale = hearth::Target::Scale::count,
                            .goal = 5});
  school.routines = {{.id = "tidy", .title = "Tidying up", .order = 2},
                     {.id = "calm", .room = "otter", .title = "Coming in calmly", .order = 1},
                     {.id = "far", .room = "elsewhere", .title = "Not ours", .order = 0}};
  school.rewards.push_back({.id = "fish", .pupil = "P01", .title = "Feed the fish", .stars = 2});
  return school;
}

class StaffHost : public hearth::Host, private hearth::Journal {
 public:
  explicit StaffHost(hearth::School school)
      : school_(std::make_shared<const hearth::School>(std::move(school))) {}

  std::chrono::milliseconds now{5'000'000};  // running()
  std::string refuses;                       // the next write or edit: this sentence
  bool late = false;                         // answers only when told to
  std::vector<hearth::Entry> kept;           // what the keeper has, each id once
  std::vector<hearth::Entry> earlier;        // what read() finds beside it
  int reads = 0;
  hearth::Remembered memory;

  void answer() {
    for (const auto& due : std::exchange(due_, {})) due();
  }
  void lose_power() { due_.clear(); }
  void step(std::chrono::milliseconds by) { now += by; }
  void change(const std::function<void(hearth::School&)>& how) {
    hearth::School after = *school_;
    how(after);
    school_ = std::make_shared<const hearth::School>(std::move(after));
  }

  std::shared_ptr<const hearth::School> school() const override { return school_; }
  const hearth::Id& room() const override { return room_; }
  hearth::Journal& journal() override { return *this; }
  const hearth::Content& content() const override { return hearth::content(); }
  const hearth::Clock& clock() const override { return clock_; }
  const hearth::Words& words() const override { return hearth::english(); }
  hearth::Sound& sound() override { throw std::logic_error("sound"); }
  hearth::Id staff() const override { return "S01"; }
  bool may(hearth::Task) const override { return true; }
  std::vector<hearth::PaperPlace> paper_places() const override { return {}; }
  void print(const hearth::Paper&, const std::string&, std::function<void(const hearth::Printed&)>) override {}
  void save(const std::string&, const std::string&, const std::string&,
            std::function<void(const hearth::Printed&)>) override {}
  std::int64_t number_setting(const std::string&) const override { return 0; }
  std::string word_setting(const std::string&) const override { return {}; }
  hearth::LocalTime local_now() const override { return {.day = hearth::parse_day("2026-07-17")}; }
  void go(const std::string&, const hearth::Brought&) override {}
  const hearth::Brought& brought() const override { return brought_; }
  bool come_forward(const hearth::Brought&) override { return false; }
  void go_back() override {}
  std::chrono::milliseconds running() const override { return now; }
  void remember(const std::string& words) override { memory = {words, {}}; }
  hearth::Remembered remembered() const override { return memory; }
  void wake_at(hearth::Instant) override {}
  void next_frame() override {}
  bool motion() const override { return false; }

  void edit(const hearth::Edited& edited, hearth::ThenKept then) override {
    if (!refuses.empty()) return then({.id = {}, .problem = std::exchange(refuses, {})});
    hearth::Edited thing = edited;
    hearth::Id id;
    std::visit(
        [&](auto& one) {
          if (one.id.empty()) one.id = "new-" + std::to_string(++made_);
          id = one.id;
          change([&](hearth::School& school) { put(all_of(school, one), one); });
        },
        thing);
    then({.id = id, .problem = {}});
  }
  void remove(const std::string& kind, const hearth::Id& id, hearth::ThenKept then) override {
    change([&](hearth::School& school) {
      const auto take = [&](auto& all) { std::erase_if(all, [&](const auto& one) { return one.id == id; }); };
      if (kind == "routine") take(school.routines);
      if (kind == "reward") take(school.rewards);
      if (kind == "target") take(school.targets);
    });
    then({.id = id, .problem = {}});
  }

 private:
  struct FixedClock : hearth::Clock {
    hearth::Instant now() const override { return hearth::at("2026-07-17", "10:00"); }
  };

  static auto& all_of(hearth::School& s, const hearth::Target&) { return s.targets; }
  static auto& all_of(hearth::School& s, const hearth::Reward&) { return s.rewards; }
  static auto& all_of(hearth::School& s, const hearth::Routine&) { return s.routines; }
  template <class Other>
  static std::vector<Other>& all_of(hearth::School&, const Other&) {
    throw std::logic_error("nothing of the stars");
  }
  template <class T>
  static void put(std::vector<T>& all, const T& thing) {
    const auto found = std::ranges::find(all, thing.id, &T::id);
    if (found == all.end())
      all.push_back(thing);
    else
      *found = thing;
  }

  void write(hearth::Entry entry, std::function<void(const hearth::Receipt&)> done) override {
    if (!refuses.empty())
      return done({.stored = false, .id = entry.id, .seq = 0, .problem = std::exchange(refuses, {})});
    if (std::ranges::find(kept, entry.id, &hearth::Entry::id) == kept.end()) kept.push_back(entry);
    const auto receipt = [done, id = entry.id] { done({.stored = true, .id = id, .seq = 1, .problem = {}}); };
    if (late)
      due_.push_back(receipt);
    else
      receipt();
  }
  void read(const hearth::HistoryWish& wish, std::function<void(const hearth::History&)> then) override {
    ++reads;
    hearth::History history;
    for (const auto* all : {&earlier, &kept})
      for (const hearth::Entry& entry : *all)
        if (std::ranges::count(wish.kinds, entry.kind) && std::ranges::count(wish.pupils, entry.pupil))
          history.entries.push_back(entry);
    then(history);
  }
  const std::vector<hearth::Tick>& ticks() const override { return ticks_; }
  const std::vector<hearth::Entry>& room_today() const override { return nothing_; }
  const std::vector<hearth::Coming>& coming() const override { return coming_; }
  void choose(const hearth::Id&) override {}
  const std::vector<hearth::Entry>& own_today() const override { return nothing_; }
  const hearth::Own& own() const override { return own_; }
  int jar() const override { return 0; }

  std::shared_ptr<const hearth::School> school_;
  const hearth::Id room_ = "otter";
  const FixedClock clock_;
  std::vector<hearth::Tick> ticks_;
  std::vector<hearth::Entry> nothing_;
  std::vector<hearth::Coming> coming_;
  hearth::Own own_;
  hearth::Brought brought_;
  std::vector<std::function<void()>> due_;
  int made_ = 0;
};

}  // namespace reward_tracker::staff
