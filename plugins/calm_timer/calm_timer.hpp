// SPDX-License-Identifier: MIT
// The screens of a quiet time. What runs and what it leaves is the model's; here it is drawn, and touches
// are handed on.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "hearth/plugin.hpp"
#include "hearth/screen.hpp"
#include "model/session.hpp"

namespace calm_timer {

class CalmTimer : public hearth::Plugin {
 public:
  explicit CalmTimer(hearth::Host& host) : host_(host) {}

  void opened() override;
  void closed() override;
  void show(hearth::Screen&) override;
  bool has_badge() override;
  void show_badge(hearth::Screen&) override;

 private:
  // What is shown while nothing runs.
  enum class Page { start, who, tools, music, one_moment, welcome_back, grown_up };

  // calm_timer.cpp
  void pick_up();       // what ran before the screen was started anew
  void take_brought();  // a tool that a child has chosen elsewhere
  void tell_the_end();  // the bell, once; and who never came back
  void begin(Wish);
  void finish(Ended);
  void write(const hearth::Entry&, bool then_on);
  void remember();
  void stay_until(std::chrono::milliseconds from_now);
  void turn_to(Page);
  // show_start.cpp
  void show_start(hearth::Screen&);
  void draw_lengths(hearth::Screen&, const hearth::Area&);
  void draw_length(hearth::Screen&, const hearth::Area&, int minutes);
  void draw_looks(hearth::Screen&, const hearth::Area&);
  void choose_looks(const std::string&);
  // show_own.cpp
  void show_who(hearth::Screen&);
  void show_tools(hearth::Screen&);
  void show_music(hearth::Screen&);
  // With its word in the language spoken at home, if there is one.
  hearth::Choice of(const hearth::Option& tool, const hearth::Pupil*) const;
  // show_running.cpp
  void show_running(hearth::Screen&);
  void draw_time(hearth::Screen&, const hearth::Area&, Looks);
  void draw_breath(hearth::Screen&, const hearth::Area&);
  void draw_scene(hearth::Screen&, const hearth::Area&);
  void draw_beside(hearth::Screen&, const hearth::Area&);
  void draw_line(hearth::Screen&, hearth::Area);
  void draw_ways(hearth::Screen&, hearth::Area bar);
  // show_end.cpp
  void show_over(hearth::Screen&);
  void show_welcome_back(hearth::Screen&);
  void show_grown_up(hearth::Screen&);
  void show_one_moment(hearth::Screen&);
  void draw_middle(hearth::Screen&, hearth::Area, const std::string& words, const std::string& small,
                   const std::string& picture);
  bool home_button(hearth::Screen&, const hearth::Area&);

  std::string words(std::string_view key) const { return host_.words()(key); }
  const hearth::Pupil* here() const { return school_->pupil(here_); }
  const hearth::CalmWay& way_of(const hearth::Id& pupil) const;  // the usual one for nobody
  bool sound_is_on() const;
  bool works() const { return wish_.sort == Sort::work; }
  hearth::TimeShape shape_of(Looks) const;

  hearth::Host& host_;
  std::shared_ptr<const hearth::School> school_;
  Session session_;
  Wish wish_;               // what the next time will be
  std::string remembered_;  // as the host has it
  hearth::Id here_;         // who stands there and has said so; empty: somebody
  hearth::Id caller_;       // whose call is shown
  hearth::Brought follow_;  // where the way leads once the time is on disk: "How now?"
  Page page_ = Page::start;
  std::chrono::milliseconds until_{};  // when a page that ends by itself does
  bool fresh_ = false, shown_ = false, end_told_ = false, came_forward_ = false;
  bool on_disk_ = false;  // the time that was ended last
  // Receipts come later, perhaps when somebody else is here: each knows which visit it belongs to.
  std::shared_ptr<int> visit_ = std::make_shared<int>(0);
};

}  // namespace calm_timer
