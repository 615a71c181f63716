// SPDX-License-Identifier: MIT
// What a check-in leaves in the journal.
#include "check_in.hpp"

namespace emotion_checkin {

using hearth::Entry;
using hearth::State;

namespace {

std::string joined(const std::vector<std::string>& ids) {
  std::string text;
  for (const std::string& id : ids) text += (text.empty() ? "" : ",") + id;
  return text;
}

void add(hearth::Detail& detail, const char* key, const std::string& value) {
  if (!value.empty()) detail[key] = value;
}

}  // namespace

Entry CheckIn::entry(State state) const {
  Entry entry;
  entry.kind = "check_in";
  entry.pupil = visitor_.pupil;
  entry.slot = visitor_.slot.id;
  entry.state = state;
  entry.by = visitor_.by;
  add(entry.detail, "staff", visitor_.staff);
  if (visitor_.slot.late && state != State::none && state != State::unfinished) entry.detail["late"] = 1;
  return entry;
}

// The numbers stand in the row itself: a school that changes them later must not rewrite what was.
Entry CheckIn::answer() const {
  Entry answer = entry(said_.feeling ? State::answered : State::dont_know);
  hearth::Detail& detail = answer.detail;
  if (const auto& feeling = said_.feeling) {
    answer.what = feeling->id;
    answer.level = said_.size;
    detail["word"] = feeling->word;
    detail["valence"] = std::int64_t(feeling->valence);
    detail["energy"] = std::int64_t(feeling->energy);
    add(detail, "scheme", visitor_.way.picker);
  }
  if (const auto& second = said_.second) {
    detail["second"] = second->id;
    detail["second_valence"] = std::int64_t(second->valence);
    detail["second_energy"] = std::int64_t(second->energy);
  }
  add(detail, "body", joined(said_.body));
  add(detail, "need", said_.need);
  add(detail, "help", said_.help ? said_.help->id : said_.dont_know_help ? "dont_know" : "");
  add(detail, "tool", said_.tool);
  add(detail, "adult", said_.adult);
  add(detail, "who_may_know", said_.know);
  return answer;
}

Entry CheckIn::observed() const {
  Entry observed = entry(State::none);
  observed.kind = "observed";
  observed.what = said_.feeling->id;
  observed.detail["word"] = said_.feeling->word;
  return observed;
}

Entry CheckIn::how_now() const {
  Entry how_now = entry(said_.feeling ? State::answered : State::dont_know);
  how_now.kind = "how_now";
  if (const auto& feeling = said_.feeling) {
    how_now.what = feeling->id;
    how_now.detail["word"] = feeling->word;
    how_now.detail["valence"] = std::int64_t(feeling->valence);
    how_now.detail["energy"] = std::int64_t(feeling->energy);
  }
  add(how_now.detail, "check_in", calm_time_->check_in);
  add(how_now.detail, "tool", calm_time_->tool);
  add(how_now.detail, "calm_session", calm_time_->session);
  return how_now;
}

// Choosing "talk to me" puts the child on the staff's list. Who reads the call need not know the feeling.
std::optional<Entry> CheckIn::call() const {
  if (!said_.help || !said_.help->asks_for_adult) return std::nullopt;
  Entry call = entry(State::none);
  call.kind = "call";
  call.what = said_.help->id;
  add(call.detail, "adult", said_.adult);
  return call;
}

}  // namespace emotion_checkin
