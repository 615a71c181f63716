// SPDX-License-Identifier: MIT
// The screens of a check-in. What comes when is the model's; here it is drawn, and taps are handed on.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "hearth/plugin.hpp"
#include "hearth/screen.hpp"
#include "model/check_in.hpp"

namespace emotion_checkin {

class EmotionCheckin : public hearth::Plugin {
 public:
  explicit EmotionCheckin(hearth::Host& host) : host_(host) {}

  void opened() override;
  void closed() override;
  void show(hearth::Screen&) override;
  void show_staff(hearth::Screen&) override;

 private:
  // emotion_checkin.cpp
  void draw(hearth::Screen&);  // the step that the child is on, and the way out of it if one is taken
  void draw_step(hearth::Screen&);
  void take();  // hands what a tap finished to the keeper
  void home();  // from the end of a check-in
  void take_brought();
  bool leads_on() const;  // to the calm timer
  void lead_on();
  Slot slot() const;
  void choose(const hearth::Id& pupil, bool told);
  // Who is coming to the child. Said aloud once, where words are said at all.
  hearth::Id coming();
  std::string is_coming(const hearth::Id& adult) const;
  std::string picture_of(const hearth::Id& adult) const;
  bool is_spoken_to() const;
  // show_first.cpp: before the questions
  void ask_who(hearth::Screen&);
  void show_seen(hearth::Screen&);
  void ask_again(hearth::Screen&);
  // ask_feeling.cpp
  void ask_body(hearth::Screen&);
  void ask_feeling(hearth::Screen&);
  void ask_second(hearth::Screen&);
  int pick(hearth::Screen&, const char* id, const hearth::Area&, const std::vector<hearth::Choice>&);
  void ask_size(hearth::Screen&);
  void ask_need(hearth::Screen&);
  // ask_help.cpp
  void ask_help(hearth::Screen&);
  void ask_tool(hearth::Screen&);
  void ask_adult(hearth::Screen&);
  void ask_know(hearth::Screen&);
  // show_end.cpp
  void wait(hearth::Screen&);
  void show_thanks(hearth::Screen&);
  void show_next(hearth::Screen&, hearth::Area& rest);
  void show_call(hearth::Screen&);
  // show_staff.cpp
  void staff_list(hearth::Screen&);
  void staff_slots(hearth::Screen&, hearth::Area& rest);
  void staff_child(hearth::Screen&);

  // A step's frame: the four ways out below, the child and the question above. Answers with what is left for
  // the choices; a way out that was taken is acted on.
  hearth::Area ask(hearth::Screen&, const std::string& question);
  hearth::Choice of_feeling(const hearth::Feeling&) const;
  hearth::Choice of(const std::string& kind, const hearth::Option&) const;
  hearth::Choice in_both(hearth::Choice, const std::string& key) const;

  std::string words(std::string_view key) const { return host_.words()(key); }
  const hearth::Pupil* pupil() const { return school_->pupil(check_in_.pupil()); }
  std::string name() const { return pupil() ? pupil()->name : std::string(); }
  std::string picture() const;
  const hearth::CheckInWay& way() const { return check_in_.visitor().way; }

  hearth::Host& host_;
  CheckIn check_in_;
  std::shared_ptr<const hearth::School> school_;
  hearth::Instant since_{};  // of the step that ends by itself
  int way_out_ = -1;         // that was taken in this frame
  std::size_t page_ = 0;     // of a step with more than fits
  Step page_of_ = Step::who;
  bool on_staff_side_ = false;
  bool brought_here_ = false;  // just opened: perhaps with something to ask
  hearth::Id answer_;          // the check-in's entry, once it is on disk
  hearth::Id told_of_;         // who is coming, as this child has been told
  hearth::Id scribed_;         // whom staff have chosen from their list, and not yet how
  std::string staff_slot_;     // that staff look at; empty: the one that it is time for
  // Receipts come later, perhaps when another child is here: each knows which visit it belongs to.
  std::shared_ptr<int> visit_ = std::make_shared<int>(0);
};

}  // namespace emotion_checkin
