// SPDX-License-Identifier: MIT
#include "entries.hpp"

#include "staff_marks.hpp"

namespace reward_tracker {

using hearth::Entry;
using hearth::Item;
using hearth::Target;

namespace {

Entry mark(const Visitor& visitor, const Target& target, const Item& session, const char* whose, int mark) {
  return {.kind = "target_score",
          .slot = session.id,
          .pupil = visitor.pupil,
          .what = target.id,
          .detail = {{whose, std::int64_t(mark)}, {"setting", staff::setting_of(session)}}};
}

}  // namespace

Entry own_mark(const Visitor& visitor, const Target& target, const Item& session, int value) {
  return mark(visitor, target, session, "self", value);
}

Entry peer_mark(const Visitor& visitor, const Target& target, const Item& session, int value,
                const std::string& kind_words) {
  Entry entry = mark(visitor, target, session, "peer", value);
  entry.detail["peer_pupil"] = visitor.peer;
  if (!kind_words.empty()) entry.detail["kind_words"] = kind_words;
  return entry;
}

// The reason is what was done, in the words that the child knows.
Entry star_for(const Visitor& visitor, const Target& target, const std::string& slot) {
  return {.kind = visitor.approval ? "award_wish" : "award",
          .slot = slot,
          .pupil = visitor.pupil,
          .what = "target",
          .level = 1,
          .detail = {{"target", target.id}, {"reason", hearth::words_of(target)}}};
}

Entry reward_choice(const Visitor& visitor, const hearth::Id& reward) {
  return {.kind = "reward_choice", .pupil = visitor.pupil, .what = reward};
}

Entry call(const Visitor& visitor) {
  return {.kind = "call", .pupil = visitor.pupil, .what = "grown_up"};
}

}  // namespace reward_tracker
