// SPDX-License-Identifier: MIT
#include "screen/ui/writing.hpp"

#include <SDL.h>

#include <optional>
#include <utility>

namespace hearth {
namespace {

using Does = Stroke::Does;

std::optional<Stroke> stroke_of(const SDL_Keysym& key) {
  switch (key.sym) {
    case SDLK_BACKSPACE:
      return Stroke{Does::erase};
    case SDLK_LEFT:
      return Stroke{Does::left};
    case SDLK_RIGHT:
      return Stroke{Does::right};
    case SDLK_TAB:
      return Stroke{Does::next_field};
    case SDLK_ESCAPE:
      return Stroke{Does::close};
    case SDLK_RETURN:
    case SDLK_KP_ENTER:
      return Stroke{Does::enter};
    default:
      return std::nullopt;
  }
}

}  // namespace

void Writing::open(const std::string& id, const Field& field, const std::string& words) {
  if (is_open()) finish(false);
  id_ = id;
  field_ = field;
  words_ = words;
  caret_ = words.size();
  keyboard_.open(field.digits);
  changed_ = true;
}

void Writing::forget() {
  *this = {};
  changed_ = true;
}

void Writing::lift(float mm) {
  if (mm == lift_mm_) return;
  lift_mm_ = mm;
  changed_ = true;
}

void Writing::finish(bool opens_next) {
  finished_ = std::exchange(id_, {});
  finished_for_ = 0;
  field_ = {};
  words_.clear();
  if (!opens_next) strokes_.clear();  // else they were typed for the next field
  opens_next_ = opens_next;
  lift_mm_ = 0;
  changed_ = true;
}

void Writing::chosen(const std::string& control) {
  if (is_open() && control != id_) finish(false);
}

void Writing::press(const Key& key) {
  if (auto stroke = keyboard_.press(key)) strokes_.push_back(std::move(*stroke));
  changed_ = true;
}

bool Writing::hear(const SDL_Event& event) {
  if (!is_open()) return false;
  if (event.type == SDL_TEXTINPUT) {
    strokes_.push_back({Does::type, event.text.text});
    return true;
  }
  if (event.type == SDL_KEYDOWN)
    if (auto stroke = stroke_of(event.key.keysym)) strokes_.push_back(std::move(*stroke));
  return event.type == SDL_KEYDOWN || event.type == SDL_KEYUP;
}

bool Writing::apply(const Stroke& stroke, std::string& words) {
  switch (stroke.does) {
    case Does::type:
      put_in(words, caret_, stroke.letters, field_.most_letters, field_.lines);
      return false;
    case Does::enter:
      if (!field_.lines) return true;
      put_in(words, caret_, "\n", field_.most_letters, true);
      return false;
    case Does::erase:
      erase(words, caret_);
      return false;
    case Does::left:
      caret_ = caret_before(words, caret_);
      return false;
    case Does::right:
      caret_ = caret_after(words, caret_);
      return false;
    default:
      return true;
  }
}

bool Writing::follow(const std::string& id, std::string& words, const Field& field) {
  if (std::exchange(opens_next_, false)) open(id, field, words);
  if (finished_ == id && !is_open(id)) {
    finished_.clear();
    return true;
  }
  if (!is_open(id)) return false;
  drawn_ = true;
  field_ = field;
  if (words != words_) caret_ = words.size();
  while (!strokes_.empty()) {
    const Stroke stroke = std::move(strokes_.front());
    strokes_.pop_front();
    if (!apply(stroke, words)) continue;
    finish(stroke.does == Does::next_field);
    finished_.clear();
    return true;
  }
  words_ = words;
  return false;
}

bool Writing::end_frame() {
  if (is_open() && !drawn_) forget();
  drawn_ = opens_next_ = false;
  if (!is_open()) strokes_.clear();
  if (!finished_.empty() && ++finished_for_ > 2) finished_.clear();
  return std::exchange(changed_, false);
}

}  // namespace hearth
