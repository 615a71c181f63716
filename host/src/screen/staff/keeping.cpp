// SPDX-License-Identifier: MIT
#include "screen/staff/keeping.hpp"

#include <algorithm>

#include "base/ids.hpp"
#include "records/school_of.hpp"

namespace hearth {
namespace {

bool same_thing(const Document& a, const Document& b) {
  return a.kind == b.kind && a.id == b.id;
}

bool says_the_same(const Document& a, const Document& b) {
  return a.deleted == b.deleted && (a.deleted || a.body == b.body);
}

}  // namespace

void draw_problem(Screen& screen, Area& rest, const std::string& problem) {
  if (problem.empty()) return;
  constexpr Text kHow{.size = 9, .align = Align::left};
  const Area band = rest.cut_top(screen.text_height(problem, rest.w - 14, kHow) + 8, 4);
  screen.card(band, {.fill = Tint::attention});
  screen.text(band.inset(7, 4), problem, kHow);
}

const Document* Keeping::asked(const std::string& kind, const Id& id) const {
  // Once the keeper has answered everything and the school is a newer one, it says so itself.
  if (state_->in_flight == 0 && desk_.school() != state_->answered_with) state_->asked.clear();
  const auto found = std::ranges::find_if(
      state_->asked, [&](const Document& document) { return document.kind == kind && document.id == id; });
  return found == state_->asked.end() ? nullptr : &*found;
}

School Keeping::latest(const std::string& kind, const Id& id) const {
  const Document* now = asked(kind, id);
  if (!now) now = desk_.document(kind, id);
  Notices told_before;
  return now ? school_of({*now}, told_before) : School();
}

nlohmann::json Keeping::latest_body(const std::string& kind, const Id& id) const {
  const Document* now = asked(kind, id);
  if (!now) now = desk_.document(kind, id);
  return now && now->body.is_object() ? now->body : nlohmann::json::object();
}

Document Keeping::before(const Document& document) const {
  if (const Document* now = asked(document.kind, document.id)) return *now;
  if (const Document* now = desk_.document(document.kind, document.id)) return *now;
  return {.kind = document.kind, .id = document.id, .body = document.body, .stamp = {}, .deleted = true};
}

void Keeping::keep(const std::string& words, std::vector<Document> documents) {
  std::vector<Document> before;
  for (Document& document : documents) {
    if (document.id.empty()) document.id = new_id(desk_.clock.now());
    before.push_back(this->before(document));
    before.back().stamp.clear();
  }
  put(documents, words, before);
}

// With `before` it becomes a step once any of it is kept.
void Keeping::put(const std::vector<Document>& documents, const std::string& words,
                  const std::vector<Document>& before) {
  state_->problem.clear();
  const auto kept = std::make_shared<std::size_t>(0);
  const auto left = std::make_shared<std::size_t>(documents.size());
  for (const Document& document : documents) {
    std::erase_if(state_->asked, [&](const Document& other) { return same_thing(other, document); });
    state_->asked.push_back(document);
    ++state_->in_flight;
    desk_.keep(document, [this, state = std::weak_ptr(state_), document, kept, left, words, documents,
                          before](const Kept& answer) {
      const auto now = state.lock();
      if (!now) return;
      --now->in_flight;
      now->answered_with = desk_.school();
      if (answer.problem.empty()) {
        ++*kept;
      } else {
        now->problem = answer.problem;
        std::erase_if(now->asked, [&](const Document& other) { return same_thing(other, document); });
      }
      if (--*left > 0 || *kept == 0 || before.empty()) return;
      now->steps.did({words, [this, before, documents] { step(documents, before); },
                      [this, before, documents] { step(before, documents); }});
    });
  }
}

void Keeping::step(const std::vector<Document>& from, const std::vector<Document>& to) {
  const bool as_left = std::ranges::all_of(
      from, [&](const Document& document) { return says_the_same(before(document), document); });
  if (as_left) return put(to, {}, {});
  state_->problem = desk_.words("staff.changed_since");
}

void Keeping::draw_undo(Screen& screen, Area place) {
  Steps& steps = state_->steps;
  const auto places = place.columns(2, 5);
  const auto button = [&](const char* id, const Area& at, const char* words, const std::string& what) {
    return !what.empty() &&
           screen.picture_button(id, at, {.word = desk_.words(words, {{"what", what}})}, Beside::right);
  };
  if (button("staff/undo", places[0], "staff.undo", steps.can_go_back()))
    steps.back();
  else if (button("staff/redo", places[1], "staff.redo", steps.can_do_again()))
    steps.again();
}

void Keeping::close() {
  state_ = std::make_shared<State>();
}

}  // namespace hearth
