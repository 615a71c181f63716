// SPDX-License-Identifier: MIT
#include "screen/staff/help_call.hpp"

#include <algorithm>

#include "base/ids.hpp"
#include "screen/staff/today_words.hpp"

namespace hearth {

void HelpCall::refresh() {
  if (!desk_.session().tasks.contains(Task::today)) return;
  desk_.records.staff_day(desk_.room(), [this, visit = visit_, mine = *visit_](const Answer<StaffDay>& told) {
    if (mine != *visit || !told.value) return;
    calls_ = told.value->crises;
    if (sent_ && std::ranges::count(calls_, sent_->entry, &CrisisCall::entry)) sent_.reset();
  });
}

void HelpCall::close() {
  ++*visit_;
  calls_.clear();
  sent_.reset();
}

const CrisisCall* HelpCall::own() const {
  const auto last = std::find_if(calls_.rbegin(), calls_.rend(),
                                 [room = desk_.room()](const CrisisCall& call) { return call.room == room; });
  return last == calls_.rend() ? nullptr : &*last;
}

bool HelpCall::waits() const {
  if (sent_) return sent_->problem.empty();
  return own() && own()->seen_by.empty();
}

void HelpCall::send() {
  const Instant now = desk_.clock.now();
  sent_ = Sent{.entry = new_id(now), .at = now};
  Entry entry{.id = sent_->entry, .at = now, .kind = "crisis_call", .room = desk_.room(), .by = By::adult};
  desk_.write_and_tell(entry, [this, visit = visit_, mine = *visit_](const Receipt& receipt) {
    if (mine != *visit || !sent_ || sent_->entry != receipt.id) return;
    sent_->stored = receipt.stored;
    sent_->problem = receipt.problem;
  });
}

void HelpCall::answer(const Id& call) {
  const auto found = std::ranges::find(calls_, call, &CrisisCall::entry);
  if (found == calls_.end()) return;
  Entry entry{.kind = "crisis_seen", .room = found->room, .by = By::adult};
  entry.what = desk_.session().staff;
  entry.detail["call"] = call;
  desk_.write(entry);
}

HelpCall::Line HelpCall::line_of(const CrisisCall& call) const {
  const auto school = desk_.school();
  const auto time_of = [&](Instant at) { return time_text(local_time(at, school->zone).time()); };
  const Adult* seen_by = school->adult(call.seen_by);
  const Room* room = school->room(call.room);
  const bool ours = call.room == desk_.room();
  if (call.seen_by.empty())
    return ours ? Line{desk_.words("help.asked", {{"time", time_of(call.at)}}), {}}
                : Line{desk_.words("help.other_room",
                                   {{"room", room ? room->name : ""}, {"time", time_of(call.at)}}),
                       call.entry};
  return {desk_.words("help.seen", {{"name", seen_by ? seen_by->name : desk_.words("staff.somebody")},
                                    {"time", time_of(call.seen_at)}}),
          {}};
}

std::vector<HelpCall::Line> HelpCall::lines() const {
  std::vector<Line> lines;
  if (sent_) {
    const std::string time = time_text(local_time(sent_->at, desk_.school()->zone).time());
    lines.push_back({!sent_->problem.empty() ? desk_.words("help.not_sent", {{"why", sent_->problem}})
                     : sent_->stored         ? desk_.words("help.asked", {{"time", time}})
                                             : desk_.words("help.on_its_way"),
                     {}});
  } else if (const CrisisCall* call = own(); call && stands_above(*call, call->room, desk_.clock.now())) {
    lines.push_back(line_of(*call));
  }
  for (const CrisisCall& call : calls_)
    if (call.room != desk_.room() && call.seen_by.empty()) lines.push_back(line_of(call));
  return lines;
}

void HelpCall::draw_button(Screen& screen, const Area& place) {
  const bool quiet = waits();
  if (screen.picture_button(
          "staff/help", place,
          {.word = desk_.words("help.send"), .look = {.fill = Tint::attention, .quiet = quiet}},
          Beside::right) &&
      !quiet)
    send();
}

void HelpCall::draw_lines(Screen& screen, Area& rest) {
  constexpr float kButton = 76, kButtonHeight = 20, kPadding = 3, kGap = 4, kMost = 2;
  constexpr Text kWords{.size = 10, .align = Align::left};
  int shown = 0;
  for (const Line& line : lines()) {
    if (++shown > kMost) return;  // the others come when these are seen
    const bool button = !line.answers.empty();
    const float width = rest.w - 4 * kPadding - (button ? kButton + kGap : 0);
    const float height =
        std::max(button ? kButtonHeight : 0, screen.text_height(line.words, width, kWords)) + 2 * kPadding;
    const Area place = rest.cut_top(height, kGap);
    screen.card(place, {.fill = Tint::attention});
    Area inner = place.inset(2 * kPadding, kPadding);
    const Area end = button ? inner.cut_right(kButton, kGap) : Area{};
    screen.text(inner, line.words, kWords);
    if (button && screen.picture_button("staff/help/go/" + line.answers, end,
                                        {.word = desk_.words("help.i_go")}, Beside::right))
      answer(line.answers);
  }
}

}  // namespace hearth
