// SPDX-License-Identifier: MIT
#include "report/flags_report.hpp"

#include <algorithm>
#include <ostream>

#include "hearth/room_review.hpp"
#include "hearth/trends.hpp"

namespace hearth {
namespace {

struct FirstFlag {
  std::string pupil;
  Side side = Side::lower;
  Day day{};
};

bool belongs_to(const Pupil& pupil, const Id& room) {
  return room.empty() || std::ranges::count(pupil.placements, room, &Placement::room) > 0;
}

std::vector<FirstFlag> flags_in(ReportDesk& desk, const Id& room, const Id& of) {
  std::vector<FirstFlag> flags;
  for (const Pupil& pupil : desk.school().pupils) {
    if (!belongs_to(pupil, room) || (!of.empty() && pupil.id != of)) continue;
    const auto said = desk.of_child(pupil.id, {"check_in", "trend_flag"});
    const std::string& zone = desk.school().zone;
    const Days usual{usual_since(said, desk.today(), zone).value_or(Day{}), desk.today()};
    const auto course = different_from_usual(occasions_of(said, usual, desk.today(), zone));
    if (!course) continue;
    for (const Side side : {Side::lower, Side::higher})
      if (const auto first = first_on(*course, side))
        flags.push_back({desk.known_as(pupil.id), side, first->flagged});
  }
  std::ranges::stable_sort(flags, {}, &FirstFlag::pupil);
  return flags;
}

}  // namespace

void report_flags(ReportDesk& desk, const Id& room, const Id& pupil, bool csv, std::ostream& out) {
  desk.must_know(pupil);
  const auto flags = flags_in(desk, room, pupil);
  if (csv) {
    // Written plainly, for programs: no mark at the beginning, lines end as this machine's do.
    out << "pupil,direction,day\n";
    for (const FirstFlag& flag : flags)
      out << flag.pupil << ',' << to_text(flag.side) << ',' << day_text(flag.day) << '\n';
    return;
  }
  for (const FirstFlag& flag : flags)
    out << flag.pupil << ": " << (flag.side == Side::lower ? "lower" : "higher")
        << " than their usual, first told on " << day_text(flag.day) << ".\n";
  if (flags.empty()) out << "Nobody has been different from their usual.\n";
}

}  // namespace hearth
