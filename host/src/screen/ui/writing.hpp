// SPDX-License-Identifier: MIT
// Which field of the staff's side is open, where its caret stands, and what has been typed for it.
#pragma once

#include <deque>
#include <string>

#include "hearth/screen.hpp"
#include "screen/ui/keyboard.hpp"

union SDL_Event;

namespace hearth {

// One field at most is open. What was typed waits here until the field is drawn next, for the words are the
// page's. Display thread only.
class Writing {
 public:
  bool is_open() const { return !id_.empty(); }
  bool is_open(const std::string& id) const { return is_open() && id_ == id; }
  const Field& field() const { return field_; }
  std::size_t caret() const { return caret_; }  // bytes of the words

  void open(const std::string& id, const Field&, const std::string& words);
  // Another control was chosen: they are finished with the field that is open.
  void chosen(const std::string& control);
  void forget();

  // Keys of the panel's keyboard, and of one on a cable. True when it was meant for the open field.
  const Keyboard& keyboard() const { return keyboard_; }
  void press(const Key&);
  bool hear(const SDL_Event&);

  // Brings `words` up to date, each time the field is drawn. True once when they are finished with it.
  bool follow(const std::string& id, std::string& words, const Field&);
  // A field that was not drawn is open no longer. True when the next frame will look different.
  bool end_frame();

  // How far the picture must move up for the open field to be seen.
  void lift(float mm);
  float lift() const { return lift_mm_; }

 private:
  bool apply(const Stroke&, std::string& words);
  void finish(bool opens_next);

  std::string id_, finished_;
  Field field_;
  Keyboard keyboard_;
  std::deque<Stroke> strokes_;
  std::size_t caret_ = 0;
  std::string words_;  // as the last frame left them; when the page changed them, the caret goes to the end
  float lift_mm_ = 0;
  bool drawn_ = false, opens_next_ = false, changed_ = false;
  int finished_for_ = 0;  // frames since, until nobody asks any more
};

}  // namespace hearth
