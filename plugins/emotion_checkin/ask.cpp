// SPDX-License-Identifier: MIT
// What all steps have in common: their frame, and how a choice looks and sounds.
#include <span>

#include "emotion_checkin.hpp"
#include "model/two_languages.hpp"

namespace emotion_checkin {

using hearth::Choice;

// The four ways out, at the bottom of every step, always in this order.
hearth::Area EmotionCheckin::ask(hearth::Screen& screen, const std::string& question) {
  const Choice ways[] = {
      {.id = "back", .word = words("out.back"), .picture = "out/back"},
      {.id = "dont_know", .word = words("out.dont_know"), .picture = "out/dont_know"},
      {.id = "not_now", .word = words("out.not_now"), .picture = "out/not_now"},
      {.id = "grown_up", .word = words("out.grown_up"), .picture = "out/grown_up"},
  };
  // Who only says what they saw has nothing to put off and nobody to call.
  way_out_ = screen.ways_out("check_in/out", std::span(ways).first(check_in_.observing() ? 1 : 4));
  const std::string hello =
      check_in_.observing() ? name() : host_.words()("check_in.hello", {{"name", name()}});
  return screen.question(picture(), hello, question);
}

Choice EmotionCheckin::in_both(Choice choice, const std::string& key) const {
  const hearth::Pupil* child = pupil();
  return child ? in_two_languages(std::move(choice), key, host_.content(), child->preferences) : choice;
}

// Who has words for it reads words, larger and without faces.
Choice EmotionCheckin::of_feeling(const hearth::Feeling& feeling) const {
  const hearth::Picker* picker = host_.content().picker(way().picker);
  const bool words_alone = picker && picker->look == hearth::Picker::Look::words;
  return in_both({.id = feeling.id,
                  .word = feeling.word,
                  .picture = words_alone ? "" : feeling.picture,
                  .look = {.fill = hearth::tint_named(feeling.tint)}},
                 "feeling/" + feeling.id);
}

Choice EmotionCheckin::of(const std::string& kind, const hearth::Option& option) const {
  return in_both({.id = option.id, .word = option.word, .picture = option.picture}, kind + '/' + option.id);
}

}  // namespace emotion_checkin
