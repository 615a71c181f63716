// SPDX-License-Identifier: MIT
// One child whom somebody looks at: what was read of them, over which days, and the charts of it, each worked
// out once. Gone with the page.
#pragma once

#include <map>
#include <optional>
#include <tuple>

#include "reading.hpp"
#include "sections.hpp"

namespace staff_review {

// Display thread only.
class ChildLook {
 public:
  explicit ChildLook(hearth::Id pupil) : pupil_(std::move(pupil)) {}

  const hearth::Id& pupil() const { return pupil_; }
  // Reads what there is, once; call in each frame. A school that was changed makes the charts anew.
  void keep_up(hearth::Host&);
  const Reading& reading() const { return reading_; }

  hearth::Span span() const { return span_; }
  void choose(hearth::Span);
  bool can_go_earlier() const;
  bool can_go_later() const { return before_ > 0; }
  void earlier();
  void later();
  hearth::Days days() const { return hearth::days_of(*school_, span_, today_, before_); }

  // What stands there of the days that were chosen; valid until the next keep_up(). Call when it is ready.
  const Shown& shown(hearth::Host&, Section);
  // Calls `with` with the review of the days that were chosen, or of others.
  template <class With>
  auto review(hearth::Host& host, With with, std::optional<hearth::Days> days = {}) const {
    return with(hearth::Review{*school_, host.content(), host.words(), *school_->pupil(pupil_),
                               reading_.entries(), days.value_or(this->days()), today_});
  }

 private:
  const hearth::Id pupil_;
  Reading reading_;
  std::shared_ptr<const hearth::School> school_;
  hearth::Day today_{};
  hearth::Span span_ = hearth::Span::half_term;
  int before_ = 0;
  std::map<std::tuple<Section, hearth::Span, int>, Shown> shown_;
};

// "13 April to 22 May"; with the year where it could be taken for another one.
std::string days_words(const hearth::Words&, hearth::Days, hearth::Day today);
std::string date_words(const hearth::Words&, hearth::Day, hearth::Day today);

}  // namespace staff_review
