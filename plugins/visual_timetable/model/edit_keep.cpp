// SPDX-License-Identifier: MIT
#include "edit_keep.hpp"

#include <algorithm>
#include <array>

#include "edit_same.hpp"

namespace visual_timetable {
namespace {

using hearth::Edited;
using hearth::Entry;

// As plugin.toml names them under `edits`.
const char* kind_of(const Edited& edited) {
  static constexpr std::array<const char*, std::variant_size_v<Edited>> kKinds{
      "timetable", "one_off_day", "closure", "overlay", "change", "focus", "target"};
  return kKinds[edited.index()];
}

const hearth::Id& id_of(const Edited& edited) {
  return std::visit([](const auto& thing) -> const hearth::Id& { return thing.id; }, edited);
}

Entry taking_back(const hearth::Id& entry, const hearth::Id& room) {
  return {.kind = "day_change", .room = room, .by = hearth::By::adult, .what = "undo", .corrects = entry};
}

}  // namespace

// One entry or one document that a step changes, and whether that change stands now.
struct Keeping::Unit {
  bool stands = false;
  std::optional<Entry> entry;  // the first of its line; each later one corrects the one before
  hearth::Id last;             // of that line
  Replaced document;
};

void Keeping::keep(const std::string& words, const DayEdit& edit, bool today) {
  Units units;
  for (const hearth::Change& change : edit.take_back) {
    auto unit = std::make_shared<Unit>();
    if (change.today)
      unit->entry = taking_back(change.id, change.room);
    else
      unit->document.before = change;
    units.push_back(std::move(unit));
  }
  for (const hearth::Change& change : edit.make) {
    auto unit = std::make_shared<Unit>();
    if (today)
      unit->entry = hearth::entry_of(change);
    else
      unit->document.after = change;
    units.push_back(std::move(unit));
  }
  start(words, std::move(units));
}

void Keeping::keep(const std::string& words, std::vector<Replaced> documents) {
  Units units;
  for (Replaced& document : documents) {
    units.push_back(std::make_shared<Unit>());
    units.back()->document = std::move(document);
  }
  start(words, std::move(units));
}

void Keeping::start(const std::string& words, Units units) {
  if (units.empty() || busy()) return;
  made_.clear();
  turn(units, true, [this, words, units] {
    // What was refused is no part of the step.
    Units kept = units;
    std::erase_if(kept, [](const auto& unit) { return !unit->stands; });
    if (kept.empty()) return;
    const Replaced& only = kept.front()->document;
    if (kept.size() == 1 && only.after && !only.before) made_ = id_of(*only.after);
    steps_.did({words, [this, kept] { step(kept, false); }, [this, kept] { step(kept, true); }});
  });
}

void Keeping::turn(const Units& units, bool to_stand, std::function<void()> then) {
  problem_.clear();
  school_before_.reset();
  entries_expected_.clear();
  Units to_turn = units;
  std::erase_if(to_turn, [&](const auto& unit) { return unit->stands == to_stand; });
  unanswered_ = int(to_turn.size());
  const auto visit = visit_;
  // What was made last goes first.
  if (!to_stand) std::ranges::reverse(to_turn);
  for (const auto& unit : to_turn) {
    const auto answered = [this, visit, mine = *visit, unit, to_stand, then](const std::string& problem) {
      if (problem.empty()) unit->stands = to_stand;
      if (mine != *visit) return;
      if (!problem.empty()) problem_ = problem;
      if (--unanswered_ == 0 && then) then();
    };
    if (unit->entry)
      turn_entry(unit, answered);
    else
      turn_document(unit, answered);
  }
}

// Nothing of it happens where somebody else has been at one of its documents.
void Keeping::step(const Units& units, bool to_stand) {
  const auto ready = [&](const auto& unit) { return unit->stands == to_stand || is_as_left(*unit); };
  if (std::ranges::all_of(units, ready)) return turn(units, to_stand, {});
  problem_ = host_.words()("staff.changed_since");
}

// An entry only ever corrects its own.
bool Keeping::is_as_left(const Unit& unit) const {
  if (unit.entry) return true;
  const auto& left = unit.stands ? unit.document.after : unit.document.before;
  const auto& other = unit.stands ? unit.document.before : unit.document.after;
  const auto now = as_it_is(*host_.school(), left ? *left : *other);
  return left ? now && same(*now, *left) : !now;
}

void Keeping::turn_entry(const std::shared_ptr<Unit>& unit,
                         std::function<void(const std::string&)> answered) {
  Entry entry = unit->last.empty() ? *unit->entry : taking_back(unit->last, unit->entry->room);
  host_.journal().write(std::move(entry), [this, visit = visit_, mine = *visit_, unit,
                                           answered = std::move(answered)](const hearth::Receipt& receipt) {
    if (receipt.stored) unit->last = receipt.id;
    if (receipt.stored && mine == *visit) entries_expected_.push_back(receipt.id);
    answered(receipt.stored ? "" : receipt.problem);
  });
}

void Keeping::turn_document(const std::shared_ptr<Unit>& unit,
                            std::function<void(const std::string&)> answered) {
  Replaced& document = unit->document;
  const auto& wanted = unit->stands ? document.before : document.after;
  const auto then = [this, visit = visit_, mine = *visit_, unit, school = host_.school(),
                     answered = std::move(answered)](const hearth::Kept& kept) {
    // What is new gets its name now, and keeps it.
    for (auto* side : {&unit->document.before, &unit->document.after})
      if (*side && !kept.id.empty()) std::visit([&](auto& thing) { thing.id = kept.id; }, **side);
    if (kept.problem.empty() && mine == *visit) school_before_ = school;
    answered(kept.problem);
  };
  if (wanted) return host_.edit(*wanted, then);
  const Edited& gone = unit->stands ? *document.after : *document.before;
  host_.remove(kind_of(gone), id_of(gone), then);
}

bool Keeping::busy() {
  if (unanswered_ > 0) return true;
  if (school_before_ != host_.school()) school_before_.reset();
  const auto& told = host_.journal().room_today();
  std::erase_if(entries_expected_,
                [&](const hearth::Id& id) { return std::ranges::find(told, id, &Entry::id) != told.end(); });
  return school_before_ || !entries_expected_.empty();
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
  made_.clear();
  unanswered_ = 0;
  school_before_.reset();
  entries_expected_.clear();
}

}  // namespace visual_timetable
