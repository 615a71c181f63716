// SPDX-License-Identifier: MIT
// A host on the demo's last Friday with the demo's journal: what is read, edited and written.
#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "hearth/host.hpp"
#include "hearth/targets.hpp"
#include "unit/plugins/quillbrook.hpp"

namespace staff_review {

inline const std::vector<hearth::Entry>& journal_of_quillbrook() {
  static const auto entries =
      hearth::read_demo_school(HEARTH_SOURCE_DIR "/content/demo-school", hearth::at("2026-07-17", "08:50"))
          .entries;
  return entries;
}

class ReviewHost : public hearth::Host, private hearth::Journal {
 public:
  hearth::Day today = hearth::parse_day("2026-07-17");
  std::vector<hearth::Task> lacks;
  std::string refuses;  // the next answer of any kind: this sentence
  bool late = false;    // answers only when told to
  std::vector<hearth::HistoryWish> asked;
  std::vector<hearth::Edited> edited;
  std::vector<hearth::Entry> written;

  void answer() {
    for (const auto& due : std::exchange(due_, {})) due();
  }
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
  hearth::Id staff() const override { return "S04"; }
  bool may(hearth::Task task) const override { return std::ranges::count(lacks, task) == 0; }
  void edit(const hearth::Edited& thing, hearth::ThenKept then) override {
    if (refuses.empty()) edited.push_back(thing);
    soon([then, problem = std::exchange(refuses, {})] { then({.id = "new", .problem = problem}); });
  }
  void remove(const std::string&, const hearth::Id& id, hearth::ThenKept then) override {
    soon([then, id, problem = std::exchange(refuses, {})] { then({.id = id, .problem = problem}); });
  }
  std::vector<hearth::PaperPlace> paper_places() const override { return {}; }
  void print(const hearth::Paper&, const std::string&, std::function<void(const hearth::Printed&)>) override {
  }
  void save(const std::string&, const std::string&, const std::string&,
            std::function<void(const hearth::Printed&)>) override {}
  std::int64_t number_setting(const std::string&) const override { return 0; }
  std::string word_setting(const std::string&) const override { return {}; }
  hearth::LocalTime local_now() const override { return {.day = today}; }
  void go(const std::string&, const hearth::Brought&) override {}
  const hearth::Brought& brought() const override { return brought_; }
  bool come_forward(const hearth::Brought&) override { return false; }
  void go_back() override {}
  std::chrono::milliseconds running() const override { return {}; }
  void remember(const std::string&) override {}
  hearth::Remembered remembered() const override { return {}; }
  void wake_at(hearth::Instant) override {}
  void next_frame() override {}
  bool motion() const override { return false; }

 private:
  struct FixedClock : hearth::Clock {
    hearth::Instant now() const override { return hearth::at("2026-07-17", "08:50"); }
  };

  void soon(std::function<void()> what) { late ? due_.push_back(std::move(what)) : what(); }

  void write(hearth::Entry entry, std::function<void(const hearth::Receipt&)> done) override {
    const std::string problem = std::exchange(refuses, {});
    if (problem.empty()) written.push_back(entry);
    soon([done, problem, id = entry.id] {
      done({.stored = problem.empty(), .id = id, .seq = 1, .problem = problem});
    });
  }
  void read(const hearth::HistoryWish& wish, std::function<void(const hearth::History&)> then) override {
    asked.push_back(wish);
    hearth::History history{.entries = {}, .problem = std::exchange(refuses, {})};
    for (const hearth::Entry& entry : journal_of_quillbrook()) {
      const hearth::Day day = hearth::local_time(entry.at, school_->zone).day;
      const bool whose = wish.pupils.empty() ? entry.pupil.empty() && entry.room == room_
                                             : std::ranges::count(wish.pupils, entry.pupil) > 0;
      if (history.problem.empty() && whose && std::ranges::count(wish.kinds, entry.kind) > 0 &&
          day >= wish.first && day <= wish.last)
        history.entries.push_back(entry);
    }
    soon([then, history] { then(history); });
  }
  const std::vector<hearth::Tick>& ticks() const override { return ticks_; }
  const std::vector<hearth::Entry>& room_today() const override { return nothing_; }
  const std::vector<hearth::Coming>& coming() const override { return coming_; }
  void choose(const hearth::Id&) override {}
  const std::vector<hearth::Entry>& own_today() const override { return nothing_; }
  const hearth::Own& own() const override { return own_; }
  int jar() const override { return 0; }

  std::shared_ptr<const hearth::School> school_ =
      std::make_shared<const hearth::School>(hearth::quillbrook());
  const hearth::Id room_ = "otter";
  const FixedClock clock_;
  std::vector<hearth::Tick> ticks_;
  std::vector<hearth::Entry> nothing_;
  std::vector<hearth::Coming> coming_;
  hearth::Own own_;
  hearth::Brought brought_;
  std::vector<std::function<void()>> due_;
};

}  // namespace staff_review
