// SPDX-License-Identifier: MIT
// A room that somebody looks at: what was read of its children and its days, and what follows from it, worked
// out once. Gone with the page.
#pragma once

#include <map>
#include <optional>
#include <tuple>

#include "hearth/room_review.hpp"
#include "reading.hpp"
#include "sections.hpp"

namespace staff_review {

enum class RoomSection { look, done, week, helped, digest };
inline constexpr RoomSection kRoomSections[] = {RoomSection::look, RoomSection::done, RoomSection::week,
                                                RoomSection::helped, RoomSection::digest};
std::string to_text(RoomSection);  // "look"

// Display thread only.
class RoomLook {
 public:
  explicit RoomLook(hearth::Id room) : room_(std::move(room)) {}

  const hearth::Id& room() const { return room_; }
  void keep_up(hearth::Host&);  // call in each frame
  const Reading& reading() const { return reading_; }

  hearth::Span span() const { return span_; }
  int before() const { return before_; }
  void choose(hearth::Span span, int before) { span_ = span, before_ = before; }
  bool can_go_earlier() const;
  hearth::Days days() const { return hearth::days_of(*school_, span_, today_, before_); }

  // Valid until the next keep_up() or add(). Call when it is ready.
  const std::vector<hearth::Noticed>& noticed(hearth::Host&);
  const Shown& shown(hearth::Host&, RoomSection);
  // What staff have just said of it, so that it counts at once.
  void add(const hearth::Entry&);

  // Calls `with` with the review of these days.
  template <class With>
  auto review(hearth::Host& host, hearth::Days days, With with) const {
    return with(hearth::RoomReview{*school_, host.content(), host.words(), room_, children_, room_entries_,
                                   days, today_});
  }
  const std::vector<hearth::Entry>& room_entries() const { return room_entries_; }

 private:
  void sort_out();
  Shown shown_of(hearth::Host&, RoomSection) const;

  const hearth::Id room_;
  Reading reading_;
  bool sorted_ = false;
  std::map<hearth::Id, std::vector<hearth::Entry>> children_;
  std::vector<hearth::Entry> room_entries_;
  std::shared_ptr<const hearth::School> school_;
  hearth::Day today_{};
  hearth::Span span_ = hearth::Span::week;
  int before_ = 0;
  std::optional<std::vector<hearth::Noticed>> noticed_;
  std::map<std::tuple<RoomSection, hearth::Span, int>, Shown> shown_;
};

}  // namespace staff_review
