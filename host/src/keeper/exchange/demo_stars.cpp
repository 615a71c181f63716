// SPDX-License-Identifier: MIT
#include "keeper/exchange/demo_stars.hpp"

#include <algorithm>
#include <map>

#include "hearth/targets.hpp"
#include "keeper/exchange/stable_ids.hpp"

namespace hearth {

namespace {

using namespace std::chrono_literals;

constexpr int kFullJar = 100;
constexpr std::size_t kNoChoice = 6;  // of so many children one has not chosen yet

class DemoStars {
 public:
  DemoStars(const School& school, Instant before) : school_(school), before_(before) {
    for (const Target& target : school.targets) targets_[target.id] = &target;
  }

  std::vector<Entry> from(const std::vector<Entry>& scores) {
    for (const Entry& score : scores) {
      if (score.kind != "target_score") continue;
      const Day day = local_time(score.at, school_.zone).day;
      if (day_ != day) end_day();
      day_ = day;
      if (is_met_in(score)) give_star(score);
    }
    end_day();
    std::erase_if(made_, [&](const Entry& entry) { return entry.at >= before_; });
    return std::move(made_);
  }

 private:
  struct Path {
    Id room;
    int stars = 0;
    std::size_t chosen = 0;  // how often
    const Reward* reward = nullptr;
  };

  bool is_met_in(const Entry& score) const {
    const auto target = targets_.find(score.what);
    const auto adult = score.detail.find("adult");
    if (target == targets_.end() || adult == score.detail.end() || score.room.empty()) return false;
    const auto* mark = std::get_if<std::int64_t>(&adult->second);
    return mark && is_met(*target->second, static_cast<int>(*mark));
  }

  void give_star(const Entry& score) {
    Path& path = paths_[score.pupil];
    path.room = score.room;
    if (path.chosen == 0) choose(score.pupil, path, score.at - 1min);
    const Target& target = *targets_.at(score.what);
    Entry star = made("award", score.at + 1min, score.room, score.pupil, score.slot + ' ' + target.id);
    star.slot = score.slot;
    star.what = "target";
    star.level = 1;
    star.detail = {{"reason", target.title.empty() ? target.words : target.title}, {"target", target.id}};
    if (const auto by = score.detail.find("scored_by"); by != score.detail.end())
      star.detail["staff"] = by->second;
    made_.push_back(std::move(star));
    ++path.stars;
    ++jars_[score.room];
  }

  // One after another, each child beginning elsewhere.
  void choose(const Id& pupil, Path& path, Instant at) {
    path.reward = nullptr;
    const auto place = static_cast<std::size_t>(std::ranges::find(school_.pupils, pupil, &Pupil::id) -
                                                school_.pupils.begin());
    const auto may = rewards_for(school_, pupil);
    if (may.empty() || (path.chosen == 0 && place % kNoChoice == kNoChoice - 1)) return;
    path.reward = may[(place + path.chosen++) % may.size()];
    Entry choice = made("reward_choice", at, path.room, pupil, path.reward->id);
    choice.by = By::child;
    choice.what = path.reward->id;
    made_.push_back(std::move(choice));
  }

  void end_day() {
    if (!day_.ok()) return;
    const bool friday = weekday_of(day_) == std::chrono::Friday;
    Instant at = instant_of(day_, 15h + 5min, school_.zone);
    for (auto& [pupil, path] : paths_) {
      while (path.reward && path.stars >= path.reward->stars &&
             (friday || path.reward->size == Reward::Size::small)) {
        Entry given = made("reward_given", at += 10s, path.room, pupil, path.reward->id);
        given.what = path.reward->id;
        given.detail["stars"] = path.reward->stars;
        made_.push_back(std::move(given));
        path.stars -= path.reward->stars;
        choose(pupil, path, at + 5s);
      }
    }
    for (auto& [room, stars] : jars_) {
      if (!friday || stars < kFullJar) continue;
      Entry emptied = made("jar_emptied", instant_of(day_, 15h + 30min, school_.zone), room, {}, "");
      emptied.detail["stars"] = stars;
      made_.push_back(std::move(emptied));
      stars = 0;
    }
  }

  static Entry made(const char* kind, Instant at, const Id& room, const Id& pupil, const std::string& what) {
    return {.id = stable_id(at, std::string(kind) + ' ' + room + ' ' + pupil + ' ' + what),
            .at = at,
            .kind = kind,
            .room = room,
            .pupil = pupil,
            .by = By::adult};
  }

  const School& school_;
  const Instant before_;
  std::map<Id, const Target*> targets_;
  std::map<Id, Path> paths_;  // by pupil
  std::map<Id, int> jars_;    // by room
  Day day_{};
  std::vector<Entry> made_;
};

}  // namespace

std::vector<Entry> stars_from(const std::vector<Entry>& scores, const School& school, Instant before) {
  return DemoStars(school, before).from(scores);
}

}  // namespace hearth
