// SPDX-License-Identifier: MIT
#include "screen/staff/people_page.hpp"

#include "screen/staff/people_search.hpp"
#include "screen/staff/person_dates.hpp"
#include "screen/staff/person_words.hpp"

namespace hearth {
namespace {

constexpr std::size_t kSearchFrom = 20;
constexpr float kBar = 25, kGap = 5, kSearch = 22;
constexpr Text kTitle{.size = 12, .align = Align::left};
constexpr Text kSentence{.size = 10, .align = Align::left};

}  // namespace

PeoplePage::PeoplePage(const StaffDesk& desk)
    : desk_(desk),
      documents_(desk),
      forms_("people", desk_.words, documents_),
      person_(desk, documents_, forms_),
      referrals_(desk, documents_, forms_, person_),
      fresh_(desk, documents_, forms_, NewPerson::Kind::child) {
  documents_.on_problem = [this](const std::string& problem) { forms_.say(problem); };
  person_.on_erased = [this](const std::string& name) {
    documents_.clear();  // nothing of them can be taken back
    forms_.close();
    notice_ = desk_.words("people.erased", {{"name", name}});
  };
  person_.asked_now = [this](const Id& id) { return referrals_.now(id); };
  person_.asked_for = [this](const Id& id) { return referrals_.referral(id); };
  fresh_.on_made = [this](const Id& id) {
    if (for_place_) return referrals_.ask_for(id);
    forms_.close();
    forms_.open(person_.child(id));
  };
  referrals_.on_new_child = [this] {
    for_place_ = true;
    fresh_.open(false);
  };
}

void PeoplePage::open() {
  close();
}

void PeoplePage::about(const std::string& what) {
  const std::string asked = "asked/";
  if (what.starts_with(asked)) {
    forms_.open(referrals_.waiting());
    forms_.open(referrals_.referral(what.substr(asked.size())));
  } else if (desk_.school()->pupil(what)) {
    forms_.open(person_.child(what));
  }
}

void PeoplePage::close() {
  forms_.close();
  documents_.clear();
  person_.close();
  fresh_.close();
  search_.clear();
  notice_.clear();
  gone_ = false;
}

void PeoplePage::draw(Screen& screen) {
  if (!forms_.draw(screen)) draw_children(screen);
  if (forms_.shown() != noted_) note_look();
}

// Every look at a child's record can be read later; what cannot be noted is not shown.
void PeoplePage::note_look() {
  noted_ = forms_.shown();
  if (noted_.empty()) return;
  desk_.records.note_look(noted_, [this, child = noted_](const Answer<Nothing>& answer) {
    if (answer.value || forms_.shown() != child) return;
    forms_.close();
    notice_ = answer.problem;
  });
}

void PeoplePage::draw_children(Screen& screen) {
  const auto school = desk_.school();
  const Words& words = desk_.words;
  const Day today = local_time(desk_.clock.now(), school->zone).day;
  const auto& rooms = desk_.session().rooms;
  const auto all = children_shown(*school, rooms, today, gone_, "");
  const auto found = children_shown(*school, rooms, today, gone_, search_);
  Area rest = screen.area();
  Area bar = rest.cut_bottom(kBar, kGap);
  const float third = (bar.w - 2 * kGap) / 3;
  const Area left = bar.cut_left(third, kGap), right = bar.cut_right(third, kGap);
  Area top = rest.cut_top(all.size() > kSearchFrom ? kSearch : 16, kGap);
  if (all.size() > kSearchFrom)
    screen.text_field("people/search", top.cut_right(top.w * 0.55f, kGap), search_,
                      {.label = "", .hint = words("people.search")});
  screen.text(top, words(gone_ ? "people.gone_title" : "people.title"), kTitle);
  if (!notice_.empty()) {
    const Area band = rest.cut_top(screen.text_height(notice_, rest.w - 14, kSentence) + 8, kGap);
    screen.card(band, {.fill = Tint::leaf});
    screen.text(band.inset(7, 3), notice_, kSentence);
  }
  std::vector<Choice> choices;
  for (const Pupil* pupil : found) {
    Choice one{.id = pupil->id, .word = pupil->name, .picture = picture_of(*school, *pupil, today)};
    const Standing standing = standing_of(*pupil, rooms, today);
    if (standing == Standing::nowhere) one.second = words("people.no_room");
    if (standing == Standing::later) one.second = words("people.not_now");
    if (const auto visit = next_visit(*pupil, today))
      one.second = words("people.comes_on", {{"date", date_words(std::max(visit->first, today), words)}});
    one.look.quiet = standing != Standing::here;
    if (lacks_consent(*pupil, today)) one.look.fill = Tint::attention;
    choices.push_back(std::move(one));
  }
  if (choices.empty())
    screen.text(rest.cut_top(30),
                words(!search_.empty() ? "people.nobody_found"
                      : gone_          ? "people.nobody_gone"
                                       : "people.nobody_here"),
                kSentence);
  const int chosen = screen.choice_grid(gone_ ? "people/gone_child" : "people/child", rest, choices);
  if (screen.picture_button("people/not_here", left,
                            {.word = words(gone_ ? "people.who_is_here" : "people.not_here")},
                            Beside::right)) {
    gone_ = !gone_;
    search_.clear();
  }
  if (screen.picture_button("people/waiting", bar, {.word = words("referral.title")}, Beside::right)) {
    notice_.clear();
    documents_.steps().clear();
    forms_.open(referrals_.waiting());
  }
  if (screen.picture_button("people/new", right, {.word = words("people.new_child"), .look = {.now = true}},
                            Beside::right)) {
    notice_.clear();
    documents_.steps().clear();
    for_place_ = false;
    fresh_.open();
  }
  if (chosen < 0) return;
  notice_.clear();
  documents_.steps().clear();  // of another child
  forms_.open(person_.child(found[std::size_t(chosen)]->id));
}

std::shared_ptr<StaffPage> people_page(const StaffDesk& desk) {
  return std::make_shared<PeoplePage>(desk);
}

}  // namespace hearth
