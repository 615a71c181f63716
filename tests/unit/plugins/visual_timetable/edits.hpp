// SPDX-License-Identifier: MIT
// A host that keeps what staff change, in memory: documents replace each other, entries are only added.
#pragma once

#include <algorithm>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "hearth/targets.hpp"
#include "unit/plugins/visual_timetable/room.hpp"
#include "visual_timetable/model/edit_keep.hpp"

namespace visual_timetable {

class KeepingHost : public hearth::Host, private hearth::Journal {
 public:
  explicit KeepingHost(hearth::School school)
      : school_(std::make_shared<const hearth::School>(std::move(school))) {}

  std::string refuses;  // what is edited next: this sentence
  bool late = false;    // answers only when told to
  void answer() {
    for (const auto& due : std::exchange(due_, {})) due();
  }

  std::shared_ptr<const hearth::School> school() const override { return school_; }
  const hearth::Id& room() const override { return room_; }
  hearth::Journal& journal() override { return *this; }
  const std::vector<hearth::Entry>& room_today() const override { return entries_; }

  void edit(const hearth::Edited& edited, hearth::ThenKept then) override {
    change(edited, std::move(then), [](auto& all, const auto& thing) {
      const auto found = std::ranges::find(all, thing.id, &std::remove_cvref_t<decltype(thing)>::id);
      if (found == all.end())
        all.push_back(thing);
      else
        *found = thing;
    });
  }

  void remove(const std::string& kind, const hearth::Id& id, hearth::ThenKept then) override {
    if (kind == "timetable") return drop<hearth::Timetable>(id, std::move(then));
    if (kind == "one_off_day") return drop<hearth::OneOffDay>(id, std::move(then));
    if (kind == "closure") return drop<hearth::Closure>(id, std::move(then));
    if (kind == "overlay") return drop<hearth::Overlay>(id, std::move(then));
    if (kind == "change") return drop<hearth::Change>(id, std::move(then));
    throw std::logic_error("nothing of the timetable is a " + kind);
  }

  // Not asked for by what is tested here.
  const hearth::Content& content() const override { throw std::logic_error("content"); }
  const hearth::Clock& clock() const override { throw std::logic_error("clock"); }
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
  hearth::LocalTime local_now() const override { return {.day = hearth::day(kDay)}; }
  void go(const std::string&, const hearth::Brought&) override {}
  const hearth::Brought& brought() const override { return brought_; }
  bool come_forward(const hearth::Brought&) override { return false; }
  void go_back() override {}
  std::chrono::milliseconds running() const override { return {}; }
  void remember(const std::string&) override {}
  hearth::Remembered remembered() const override { return {}; }
  void next_frame() override {}
  bool motion() const override { return false; }
  void wake_at(hearth::Instant) override {}

 private:
  static auto& all_of(hearth::School& s, const hearth::Timetable&) { return s.timetables; }
  static auto& all_of(hearth::School& s, const hearth::OneOffDay&) { return s.one_off_days; }
  static auto& all_of(hearth::School& s, const hearth::Closure&) { return s.closures; }
  static auto& all_of(hearth::School& s, const hearth::Overlay&) { return s.overlays; }
  static auto& all_of(hearth::School& s, const hearth::Change&) { return s.changes; }
  static auto& all_of(hearth::School& s, const hearth::Focus&) { return s.focuses; }
  static auto& all_of(hearth::School& s, const hearth::Target&) { return s.targets; }
  static auto& all_of(hearth::School& s, const hearth::Reward&) { return s.rewards; }
  static auto& all_of(hearth::School& s, const hearth::Routine&) { return s.routines; }
  static auto& all_of(hearth::School& s, const hearth::WatchRule&) { return s.watch_rules; }

  void change(hearth::Edited edited, hearth::ThenKept then, auto how) {
    std::visit(
        [&](auto& thing) {
          if (!refuses.empty()) return then({thing.id, std::exchange(refuses, {})});
          if (thing.id.empty()) thing.id = "new-" + std::to_string(++made_);
          soon([this, thing, then, how] {
            hearth::School after = *school_;
            how(all_of(after, thing), thing);
            school_ = std::make_shared<const hearth::School>(std::move(after));
            then({.id = thing.id});
          });
        },
        edited);
  }

  template <class T>
  void drop(const hearth::Id& id, hearth::ThenKept then) {
    T gone;
    gone.id = id;
    change(gone, std::move(then), [](auto& all, const auto& thing) {
      std::erase_if(all, [&](const auto& other) { return other.id == thing.id; });
    });
  }

  void soon(std::function<void()> what) {
    if (late)
      due_.push_back(std::move(what));
    else
      what();
  }

  void write(hearth::Entry entry, std::function<void(const hearth::Receipt&)> done) override {
    if (!refuses.empty()) return done({.problem = std::exchange(refuses, {})});
    entry.id = "entry-" + std::to_string(++made_);
    soon([this, entry, done] {
      entries_.push_back(entry);
      done({.stored = true, .id = entry.id});
    });
  }
  const std::vector<hearth::Tick>& ticks() const override { throw std::logic_error("ticks"); }
  const std::vector<hearth::Coming>& coming() const override { throw std::logic_error("coming"); }
  void choose(const hearth::Id&) override {}
  const std::vector<hearth::Entry>& own_today() const override { return entries_; }
  const hearth::Own& own() const override { return own_; }
  int jar() const override { return 0; }
  void read(const hearth::HistoryWish&, std::function<void(const hearth::History&)>) override {}

  std::shared_ptr<const hearth::School> school_;
  const hearth::Id room_ = "otter";
  std::vector<hearth::Entry> entries_;
  hearth::Own own_;
  hearth::Brought brought_;
  std::vector<std::function<void()>> due_;
  int made_ = 0;
};

// A day of Otter Room as staff find it; today is kDay.
inline DayDesk desk_of(KeepingHost& host, const char* on = kDay) {
  const hearth::Day day = hearth::day(on);
  std::optional<std::vector<hearth::Change>> today;
  if (day == hearth::day(kDay)) today = hearth::changes_from(host.journal().room_today());
  return DayDesk(*host.school(), "otter", day, std::move(today));
}

// "09:00-09:30 Circle time", crossed ones in brackets.
inline std::vector<std::string> told(const DayDesk& day) {
  std::vector<std::string> all;
  for (const hearth::PlanItem& p : day.plan().items) {
    const std::string text =
        hearth::time_text(p.item.starts) + "-" + hearth::time_text(p.item.ends) + " " + p.item.title;
    all.push_back(p.fate == hearth::Fate::cancelled ? "(" + text + ")" : text);
  }
  return all;
}

}  // namespace visual_timetable
