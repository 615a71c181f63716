// SPDX-License-Identifier: MIT
#include "reward_tracker.hpp"

#include <algorithm>

#include "hearth/screen.hpp"
#include "pages/pages.hpp"

namespace reward_tracker {

using namespace std::chrono_literals;

namespace {

constexpr auto kThanksStay = 15s;       // then the board again, and no name is left
constexpr auto kAskForAdultAfter = 5s;  // the keeper should have answered long before
constexpr auto kNothingToFind = 1s;     // so long a child who has nothing yet is asked for
constexpr auto kStarGrows = 300ms;

}  // namespace

void RewardTracker::opened() {
  visit_.over();
  staff_.opened();
}

void RewardTracker::closed() {
  leave();
  staff_.closed();
}

void RewardTracker::leave() {
  for (hearth::Entry& entry : visit_.leave())
    host_.journal().write(std::move(entry), [](const hearth::Receipt&) {});
  ++*visits_;
  chosen_.clear();
  host_.journal().choose({});
}

void RewardTracker::show(hearth::Screen& screen) {
  const std::shared_ptr<const hearth::School> school = host_.school();
  if (!chosen_.empty() && !school->pupil(chosen_)) leave();  // staff took them off the list
  learn(*school);
  keep_time();
  draw(screen, *school);
  take();
  if (visit_.step() == Step::rest && !chosen_.empty()) leave();
  if (visit_.step() != shown_) host_.wake_at(host_.clock().now());  // the next page is drawn at once
}

bool RewardTracker::has_arrived() const {
  const hearth::Own& own = host_.journal().own();
  const bool has_something = !own.targets.empty() || !own.rewards.empty() || own.stars.total > 0 ||
                             !host_.journal().own_today().empty();
  return has_something || host_.clock().now() - since_ >= kNothingToFind;
}

void RewardTracker::learn(const hearth::School& school) {
  const hearth::Pupil* pupil = school.pupil(chosen_);
  if (!pupil) return;
  if (visit_.step() == Step::finding && !has_arrived()) return host_.wake_at(since_ + kNothingToFind);
  hearth::Journal& journal = host_.journal();
  const hearth::DayPlan day = hearth::plan_my_day(school, *pupil, host_.room(), host_.local_now().day,
                                                  hearth::changes_from(journal.room_today()));
  visit_.know(mine_of(journal.own(), journal.own_today(), day, host_.clock().now(), school.zone));
}

// Steps that end by themselves, and the one on which a child need not wait for ever.
void RewardTracker::keep_time() {
  const hearth::Instant now = host_.clock().now();
  if (visit_.step() != shown_) {
    shown_ = visit_.step();
    since_ = now;
    began_ = host_.running();
  }
  if (shown_ == Step::one_moment) host_.wake_at(since_ + kAskForAdultAfter);
  if (shown_ != Step::thanks && shown_ != Step::peer_thanks) return;
  if (now >= since_ + kThanksStay) return host_.go("home");
  host_.wake_at(since_ + kThanksStay);
}

double RewardTracker::grown() {
  if (shown_ != Step::thanks || visit_.new_stars() == 0 || !host_.motion()) return 1;
  const auto for_ms = host_.running() - began_;
  if (for_ms >= kStarGrows) return 1;
  host_.next_frame();
  return std::max(0.0, double(for_ms.count()) / kStarGrows.count());
}

void RewardTracker::draw(hearth::Screen& screen, const hearth::School& school) {
  const bool long_since = host_.clock().now() - since_ >= kAskForAdultAfter;
  const Sheet sheet{screen, host_, school, visit_, grown(), long_since};
  switch (visit_.step()) {
    case Step::rest:
    case Step::finding:
      if (const hearth::Id self = draw_rest(sheet); !self.empty()) choose(school, self);
      return;
    case Step::mark:
    case Step::peer_mark:
      return draw_mark(sheet);
    case Step::peer_words:
      return draw_kind_words(sheet);
    case Step::reward:
      return draw_rewards(sheet);
    case Step::path:
      return draw_path(sheet);
    case Step::one_moment:
      return draw_one_moment(sheet);
    case Step::thanks:
    case Step::peer_thanks:
      return draw_thanks(sheet);
    case Step::together:
      return draw_together(sheet);
    case Step::grown_up:
      return draw_call(sheet);
  }
}

void RewardTracker::choose(const hearth::School& school, const hearth::Id& self) {
  const hearth::Pupil* pupil = school.pupil(self);
  if (!pupil) return;
  // Whom staff have chosen, where they belong to this room, too.
  const auto here = hearth::pupils_of(school, host_.room(), host_.local_now().day);
  const hearth::Id& peer = pupil->preferences.peer;
  const bool is_here = peer != self && std::ranges::count(here, peer, &hearth::Pupil::id) > 0;
  visit_.choose_self({.pupil = self,
                      .peer = is_here ? peer : hearth::Id(),
                      .approval = host_.number_setting("approval") != 0});
  chosen_ = self;
  ++*visits_;
  since_ = host_.clock().now();
  host_.journal().choose(self);
}

void RewardTracker::take() {
  for (hearth::Entry& entry : visit_.take()) {
    const auto written = [this, mine = *visits_, kind = entry.kind](const hearth::Receipt& receipt) {
      if (mine != *visits_) return;
      receipt.stored ? visit_.stored() : visit_.refused(kind);
    };
    host_.journal().write(std::move(entry), written);
  }
}

}  // namespace reward_tracker

HEARTH_PLUGIN("reward_tracker", "Reward tracker", "1.0.0", reward_tracker::RewardTracker)
