// SPDX-License-Identifier: MIT
// What a child can answer on each step.
#include "check_in.hpp"

namespace emotion_checkin {

void CheckIn::tap_clue(const std::string& id) {
  if (step_ != Step::body) return;
  fresh_ = false;
  if (std::erase(said_.body, id) == 0) said_.body.push_back(id);
}

void CheckIn::clues_done() {
  if (step_ == Step::body) forward();
}

void CheckIn::feel(const hearth::Feeling& feeling) {
  if (step_ != Step::feeling) return;
  said_.feeling = feeling;
  if (observing_) return finish(observed());
  if (calm_time_) return finish(how_now());
  forward();
}

void CheckIn::also_feel(const hearth::Feeling* feeling) {
  if (step_ != Step::second || (feeling && feeling->id == said_.feeling->id)) return;
  said_.second = feeling ? std::optional(*feeling) : std::nullopt;
  forward();
}

void CheckIn::how_big(int size) {
  if (step_ != Step::size) return;
  said_.size = size;
  forward();
}

void CheckIn::need(const std::string& id) {
  if (step_ != Step::need) return;
  said_.need = id;
  forward();
}

void CheckIn::want(const hearth::Help& help) {
  if (step_ != Step::help) return;
  said_.help = help;
  forward();
}

void CheckIn::take_tool(const std::string& id) {
  if (step_ != Step::tool) return;
  said_.tool = id;
  forward();
}

void CheckIn::ask_for(const KeyAdult* adult) {
  if (step_ != Step::adult || (adult && !adult->here)) return;
  said_.adult = adult ? adult->id : "";
  forward();
}

void CheckIn::may_know(const std::string& id) {
  if (step_ != Step::know) return;
  said_.know = id;
  forward();
}

void CheckIn::dont_know() {
  if (step_ == Step::seen) return go_on();
  if (step_ == Step::again) return still_right();
  if (!is_question(step_)) return;
  if (observing_) return over();
  if (step_ == Step::body) said_.body = {"dont_know"};
  if (step_ == Step::feeling) said_.feeling.reset();
  if (calm_time_) return finish(how_now());
  if (step_ == Step::need) said_.need = "dont_know";
  if (step_ == Step::help) said_.help.reset(), said_.dont_know_help = true;
  if (step_ == Step::know) said_.know = "dont_know";
  forward();
}

}  // namespace emotion_checkin
