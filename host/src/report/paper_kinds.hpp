// SPDX-License-Identifier: MIT
// The papers that a command can make, and what each of them needs.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "hearth/papers.hpp"
#include "hearth/room_review.hpp"
#include "report/desk.hpp"

namespace hearth {

struct PaperWish {
  std::string paper;  // "summary"
  Id room, pupil;     // empty: all
  Span span = Span::term;
  Id approved_by;  // who of the staff answers for what goes home; empty: nobody
};

// What was read for a paper; it refers to the desk.
struct ReadRoom {
  Id room;
  std::map<Id, std::vector<Entry>> children;
  std::vector<Entry> happened;  // that names no child
};

struct PaperKind {
  enum class Of { child, room, school };
  std::string name, words;  // "summary", "one page of each child, for a review"
  Of of = Of::child;
  bool goes_home = false;  // somebody of the staff must have approved it
  // One of the two. Nothing: there is nothing to put on it.
  std::function<std::optional<Paper>(const ReportDesk&, const Review&, const PaperWish&)> of_child = {};
  std::function<std::optional<Paper>(const ReportDesk&, const ReadRoom&, Days, const PaperWish&)> of_room =
      {};
};

const std::vector<PaperKind>& paper_kinds();
const PaperKind* paper_kind(const std::string& name);  // null when there is none

// The kinds of entries that papers are made from.
const std::vector<std::string>& kinds_of_children();
const std::vector<std::string>& kinds_of_rooms();

}  // namespace hearth
