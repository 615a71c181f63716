// SPDX-License-Identifier: MIT
#include "staff_keep.hpp"

#include <algorithm>
#include <tuple>

namespace reward_tracker::staff {

using hearth::Edited;

namespace {

auto parts(const hearth::Target& t) {
  return std::tie(t.id, t.pupil, t.words, t.picture, t.title, t.domain, t.strategy, t.home, t.days.first,
                  t.days.last, t.review, t.agreed_by, t.scale, t.goal, t.setting, t.steps, t.step);
}
auto parts(const hearth::Reward& r) {
  return std::tie(r.id, r.pupil, r.room, r.title, r.picture, r.stars, r.size);
}
auto parts(const hearth::Routine& r) {
  return std::tie(r.id, r.room, r.title, r.picture, r.order);
}

// As plugin.toml names them under `edits`.
const char* kind_of(const hearth::Target&) {
  return "target";
}
const char* kind_of(const hearth::Reward&) {
  return "reward";
}
const char* kind_of(const hearth::Routine&) {
  return "routine";
}
const std::vector<hearth::Target>& all_of(const hearth::School& s, const hearth::Target&) {
  return s.targets;
}
const std::vector<hearth::Reward>& all_of(const hearth::School& s, const hearth::Reward&) {
  return s.rewards;
}
const std::vector<hearth::Routine>& all_of(const hearth::School& s, const hearth::Routine&) {
  return s.routines;
}

// Calls `with` for what this plugin edits.
template <class With>
void visit(Edited& edited, With with) {
  std::visit(
      [&](auto& thing) {
        if constexpr (requires { kind_of(thing); }) with(thing);
      },
      edited);
}

// Whether it stands in the school as it was left; nothing of it where it was taken away.
bool is_as_left(const hearth::School& school, Edit edit, bool stands) {
  auto& left = stands ? edit.after : edit.before;
  bool same = false;
  visit(left     ? *left
        : stands ? *edit.before
                 : *edit.after,
        [&](const auto& thing) {
          const auto& all = all_of(school, thing);
          const auto now = std::ranges::find(all, thing.id, &std::remove_cvref_t<decltype(thing)>::id);
          same = left ? now != all.end() && parts(*now) == parts(thing) : now == all.end();
        });
  return same;
}

}  // namespace

void Keeping::keep(const std::string& words, std::vector<Edit> all) {
  if (all.empty() || busy()) return;
  const auto edits = std::make_shared<std::vector<Edit>>(std::move(all));
  turn(edits, true, [this, words, edits] {
    if (!problem_.empty()) return;
    steps_.did({words, [this, edits] { step(edits, false); }, [this, edits] { step(edits, true); }});
  });
}

void Keeping::step(const Edits& edits, bool to_stand) {
  const auto ready = [&](const Edit& edit) { return is_as_left(*host_.school(), edit, !to_stand); };
  if (std::ranges::all_of(*edits, ready)) return turn(edits, to_stand);
  problem_ = host_.words()("staff.changed_since");
}

void Keeping::turn(const Edits& edits, bool to_stand, std::function<void()> then) {
  problem_.clear();
  school_before_.reset();
  unanswered_ = int(edits->size());
  for (std::size_t which = 0; which < edits->size(); ++which) put(edits, which, to_stand, then);
}

void Keeping::put(const Edits& edits, std::size_t which, bool to_stand, std::function<void()> then) {
  Edit& edit = edits->at(which);
  const auto answered = [this, visit_now = visit_, mine = *visit_, edits, which, school = host_.school(),
                         then = std::move(then)](const hearth::Kept& kept) {
    // What is new gets its name now, and keeps it.
    for (auto* side : {&edits->at(which).before, &edits->at(which).after})
      if (*side && !kept.id.empty()) visit(**side, [&](auto& thing) { thing.id = kept.id; });
    if (mine != *visit_now) return;
    if (kept.problem.empty())
      school_before_ = school;
    else
      problem_ = kept.problem;
    if (--unanswered_ == 0 && then) then();
  };
  auto& wanted = to_stand ? edit.after : edit.before;
  if (wanted) return host_.edit(*wanted, answered);
  visit(to_stand ? *edit.before : *edit.after,
        [&](const auto& gone) { host_.remove(kind_of(gone), gone.id, answered); });
}

bool Keeping::busy() {
  if (school_before_ != host_.school()) school_before_.reset();
  return unanswered_ > 0 || school_before_;
}

void Keeping::back() {
  if (!busy()) steps_.back();
}

void Keeping::again() {
  if (!busy()) steps_.again();
}

void Keeping::forget() {
  ++*visit_;
  steps_.clear();
  problem_.clear();
  school_before_.reset();
  unanswered_ = 0;
}

}  // namespace reward_tracker::staff
