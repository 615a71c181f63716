// SPDX-License-Identifier: MIT
// Which screen is shown, what runs, and what becomes of it.
#include "calm_timer.hpp"

#include <utility>

#include "model/pace.hpp"

namespace calm_timer {

using namespace std::chrono_literals;
using hearth::Entry;
using hearth::Screen;

namespace {

constexpr auto kWaits = 30min;                      // for somebody who sees that it is over
constexpr auto kMissed = 5s;                        // a bell long after means nothing
constexpr auto kWelcomeStays = 6s, kThenAsks = 2s;  // before the board; before "How is it now?"

}  // namespace

void CalmTimer::opened() {
  fresh_ = shown_ = true;
  ++*visit_;
  turn_to(Page::start);
  wish_ = {};
  follow_.clear();
}

// The time goes on; only who stood there is let go of.
void CalmTimer::closed() {
  shown_ = false;
  ++*visit_;
  here_.clear();
  caller_.clear();
  follow_.clear();
  turn_to(Page::start);
  host_.journal().choose({});
}

void CalmTimer::turn_to(Page page) {
  page_ = page;
  until_ = 0ms;
}

void CalmTimer::remember() {
  remembered_ = session_.words(host_.running());
  host_.remember(remembered_);
}

// Nobody else changes what is remembered, but for a new start and the end of a practice, which leaves none of
// what was begun in it.
void CalmTimer::pick_up() {
  const hearth::Remembered before = host_.remembered();
  if (before.words == remembered_) return;
  remembered_ = before.words;
  session_.pick_up(before.words, before.ago, host_.running());
  end_told_ = session_.over(host_.running());
  came_forward_ = false;
  for (const Entry& entry : std::vector<Entry>(session_.unwritten())) write(entry, false);
  host_.sound().music(session_.any() && !end_told_ ? session_.wish().music : std::string());
}

void CalmTimer::take_brought() {
  const hearth::Brought brought = host_.brought();
  const auto said = [&](const char* key) {
    const auto found = brought.find(key);
    return found == brought.end() ? std::string() : found->second;
  };
  const hearth::Option* tool = host_.content().tool(said("tool"));
  if (!tool || !school_->pupil(said("pupil"))) return;
  here_ = said("pupil");
  host_.journal().choose(here_);
  if (session_.follows(said("check_in"))) return;  // found again after a new start of the screen
  Wish wish = wish_of(*tool, way_of(here_), host_.sound().all_music());
  wish.check_in = said("check_in");
  begin(std::move(wish));
}

void CalmTimer::begin(Wish wish) {
  // Somebody else's goes to the journal as it is; there is one screen.
  if (session_.any()) finish(Ended::idle);
  wish.pupil = here_.empty() ? wish.pupil : here_;
  if (!sound_is_on()) wish.music.clear();
  session_.begin(wish, host_.running());
  end_told_ = came_forward_ = false;
  remember();
  host_.sound().music(wish.music);
  host_.wake_at(host_.clock().now());  // it is shown at once
}

void CalmTimer::finish(Ended ended) {
  const Wish wish = session_.wish();
  const auto left = session_.end(ended, host_.running(), host_.clock().now(), here_);
  remember();
  host_.sound().music({});
  on_disk_ = false;
  for (const Entry& entry : left) write(entry, ended != Ended::idle && ended != Ended::more);
  host_.wake_at(host_.clock().now());
  switch (ended) {
    case Ended::idle:
      return;
    case Ended::more:
      return begin(wish);
    case Ended::grown_up:
      caller_ = here_;
      host_.journal().choose(caller_);
      turn_to(Page::one_moment);
      return stay_until(kMissed);
    case Ended::ready:
    case Ended::early:
      turn_to(Page::welcome_back);
      // Only who has not left the screen since is asked: whoever comes back to the badge may be somebody
      // else.
      if (wish.check_in.empty() || wish.pupil.empty() || here_ != wish.pupil)
        return stay_until(kWelcomeStays);
      follow_ = {{"pupil", wish.pupil},
                 {"how_now", wish.check_in},
                 {"tool", wish.tool},
                 {"calm_session", left.front().id}};
      return stay_until(kThenAsks);
  }
}

void CalmTimer::stay_until(std::chrono::milliseconds from_now) {
  until_ = host_.running() + from_now;
}

// Handed over until it is on disk: a time that was ended is remembered until then.
void CalmTimer::write(const Entry& entry, bool then_on) {
  host_.journal().write(entry, [this, then_on, kind = entry.kind, id = entry.id,
                                mine = *visit_](const hearth::Receipt& receipt) {
    session_.written(id);  // also what was refused for good: it would be refused again
    remember();
    if (!then_on || mine != *visit_ || !receipt.stored) return;
    if (kind == "call" && page_ == Page::one_moment) turn_to(Page::grown_up);
    if (kind == "calm_session") on_disk_ = true;
  });
}

void CalmTimer::tell_the_end() {
  const auto now = host_.running();
  if (!session_.over(now)) return;
  if (session_.waiting(now) >= kWaits) return finish(Ended::idle);
  host_.wake_at(host_.clock().now() + (kWaits - session_.waiting(now)));
  if (std::exchange(end_told_, true)) return;
  host_.sound().music({});
  const auto end = way_of(session_.wish().pupil).end;
  if (end == hearth::CalmWay::End::bell && session_.waiting(now) < kMissed)
    host_.sound().play(hearth::Sound::Cue::calm_over);
}

void CalmTimer::show(Screen& screen) {
  school_ = host_.school();
  if (std::exchange(fresh_, false)) {
    pick_up();
    take_brought();
  }
  tell_the_end();
  if (session_.any()) return session_.over(host_.running()) ? show_over(screen) : show_running(screen);
  switch (page_) {
    case Page::start:
      return show_start(screen);
    case Page::who:
      return show_who(screen);
    case Page::tools:
      return show_tools(screen);
    case Page::music:
      return show_music(screen);
    case Page::one_moment:
      return show_one_moment(screen);
    case Page::welcome_back:
      return show_welcome_back(screen);
    case Page::grown_up:
      return show_grown_up(screen);
  }
}

// Asked also while it is shown: as long as it runs the screen stays with it.
bool CalmTimer::has_badge() {
  school_ = host_.school();
  pick_up();
  tell_the_end();
  if (session_.over(host_.running()) && (shown_ || !came_forward_))
    came_forward_ = host_.come_forward() || came_forward_;
  if (const auto left = session_.left(host_.running()); left > 0ms) host_.wake_at(host_.clock().now() + left);
  return session_.any();
}

// A badge names nobody: only that something runs, and that it is over.
void CalmTimer::show_badge(Screen& screen) {
  const auto now = host_.running();
  const Wish& wish = session_.wish();
  if (session_.over(now)) return screen.picture(screen.area(), "calm/ready");
  const Still still = still_at(session_.left(now), wish.planned);
  host_.wake_at(host_.clock().now() + still.next);
  screen.time_left(screen.area(), shape_of(wish.looks), still.share,
                   wish.sort == Sort::work ? hearth::Tint::clay : hearth::Tint::accent);
}

const hearth::CalmWay& CalmTimer::way_of(const hearth::Id& pupil) const {
  static const hearth::CalmWay usual;
  const hearth::Pupil* known = school_->pupil(pupil);
  return known ? known->preferences.calm : usual;
}

bool CalmTimer::sound_is_on() const {
  const hearth::Room* room = school_->room(host_.room());
  if (room && room->view.low_arousal) return false;
  return (room && room->view.sound) || (here() && here()->preferences.sound);
}

hearth::TimeShape CalmTimer::shape_of(Looks looks) const {
  if (looks == Looks::bar) return hearth::TimeShape::bar;
  return looks == Looks::sand ? hearth::TimeShape::sand : hearth::TimeShape::disc;
}

}  // namespace calm_timer

HEARTH_PLUGIN("calm_timer", "Calm timer", "1.0.0", calm_timer::CalmTimer)
