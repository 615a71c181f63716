// SPDX-License-Identifier: MIT
#include "screen/staff/due_words.hpp"
#include "screen/staff/keeping.hpp"
#include "screen/staff/pages.hpp"

namespace hearth {
namespace {

constexpr float kGap = 6, kBar = 26, kScale = 34;
constexpr Text kTitle{.size = 12, .align = Align::left};

// What somebody has written to a duty.
struct Draft {
  int level = 0;
  std::string text, problem;
};

// One list; one tap, or the short form that a duty asks for.
class DuePage : public StaffPage {
 public:
  explicit DuePage(const StaffDesk& desk) : desk_(desk) {}

  void open() override { refresh(); }
  void close() override;
  void refresh() override;
  void draw(Screen&) override;

 private:
  void draw_list(Screen&, Area);
  void draw_form(Screen&, Area);
  void write_about(const DueItem&, Draft = {});
  void keep_draft();
  void done(const DueItem&);
  void refused(const DueItem&, Draft);
  std::string form() const { return "due/" + doing_.id; }

  const StaffDesk desk_;
  std::vector<DueItem> due_;
  bool told_ = false;
  std::string problem_, refused_;  // the list's own, and why something could not be kept
  DueItem doing_;                  // without an id: the list
  Draft draft_;
  std::shared_ptr<int> visit_ = std::make_shared<int>(0);  // answers that come too late are not shown
};

void DuePage::close() {
  if (!doing_.id.empty()) keep_draft();
  ++*visit_;
  due_.clear();
  told_ = false;
  problem_.clear();
  refused_.clear();
  doing_ = {};
  draft_ = {};
}

void DuePage::refresh() {
  desk_.records.due([this, visit = visit_, mine = *visit_](const Answer<std::vector<DueItem>>& told) {
    if (mine != *visit || told.lost) return;
    told_ = true;
    problem_ = told.problem;
    if (told.value) due_ = *told.value;
  });
}

void DuePage::draw(Screen& screen) {
  if (doing_.id.empty())
    draw_list(screen, screen.area());
  else
    draw_form(screen, screen.area());
}

void DuePage::draw_list(Screen& screen, Area rest) {
  screen.text(rest.cut_top(18, 3), desk_.words("due.title"), kTitle);
  draw_problem(screen, rest, refused_);
  if (!problem_.empty()) return screen.text(rest.cut_top(40), problem_, {.align = Align::left});
  if (due_.empty() && told_)
    return screen.text(rest.cut_top(24), desk_.words("due.nothing"), {.align = Align::left});
  const auto school = desk_.school();
  const Day today = local_time(desk_.clock.now(), school->zone).day;
  std::vector<Row> rows;
  for (const DueItem& item : due_) rows.push_back(row_of(item, *school, desk_.words, today));
  const int pressed = screen.row_list("staff/due", rest, rows);
  if (pressed < 0) return;
  refused_.clear();
  const DueItem item = due_[std::size_t(pressed)];
  if (item.duty == kAfterwards) return desk_.open("people", "asked/" + item.pupil);
  if (item.form.empty())
    done(item);
  else
    write_about(item);
}

void DuePage::write_about(const DueItem& item, Draft draft) {
  doing_ = item;
  draft_ = std::move(draft);
  desk_.records.draft(
      form(), [this, which = form(), visit = visit_, mine = *visit_](const Answer<nlohmann::json>& told) {
        if (mine != *visit || which != form() || !told.value || !told.value->is_object()) return;
        if (draft_.text.empty()) draft_.text = told.value->value("note", "");
        if (draft_.level == 0) draft_.level = told.value->value("level", 0);
      });
}

void DuePage::keep_draft() {
  nlohmann::json fields = nlohmann::json::object();
  if (!draft_.text.empty() || draft_.level > 0) fields = {{"note", draft_.text}, {"level", draft_.level}};
  desk_.records.keep_draft(form(), fields, [](const Answer<Nothing>&) {});
}

// The row goes at once; what was written stays a draft until it is on disk.
void DuePage::done(const DueItem& item) {
  const bool written = !doing_.id.empty();
  if (written) keep_draft();
  const auto ended = [this, item, draft = draft_, form = written ? form() : "", visit = visit_,
                      mine = *visit_](const Receipt& receipt) {
    if (!receipt.stored && mine == *visit) refused(item, {draft.level, draft.text, receipt.problem});
    if (receipt.stored && !form.empty())
      desk_.records.keep_draft(form, nlohmann::json::object(), [](const Answer<Nothing>&) {});
  };
  desk_.write_and_tell(done_entry(item, desk_.clock.now(), draft_.level, draft_.text), ended);
  std::erase_if(due_, [&](const DueItem& one) { return one.id == item.id; });
  doing_ = {};
  draft_ = {};
}

// Whoever has begun to write to another duty is left with that: this one waits as a draft.
void DuePage::refused(const DueItem& item, Draft draft) {
  refresh();
  if (item.form.empty() || !doing_.id.empty())
    refused_ = draft.problem;
  else
    write_about(item, std::move(draft));
}

void DuePage::draw_form(Screen& screen, Area rest) {
  const auto school = desk_.school();
  const Row row = row_of(doing_, *school, desk_.words, local_time(desk_.clock.now(), school->zone).day);
  screen.text(rest.cut_top(screen.text_height(row.words, rest.w, kTitle), 2), row.words, kTitle);
  const Text small{.size = 8.5f, .ink = Ink::quiet, .align = Align::left};
  screen.text(rest.cut_top(screen.text_height(row.note, rest.w, small), kGap), row.note, small);
  Area bottom = rest.cut_bottom(kBar, kGap);
  const bool scale = doing_.form == "scale";
  // While the keyboard is open there is room for the words alone.
  if (scale && rest.h > 100) {
    const auto places = rest.cut_top(kScale, kGap).columns(3, kGap);
    for (int level = 1; level <= 3; ++level) {
      const std::string n = std::to_string(level);
      const Choice choice{
          .id = n, .word = desk_.words("due.scale_" + n), .look = {.chosen = level == draft_.level}};
      if (!screen.picture_button("staff/due/scale/" + n, places[std::size_t(level - 1)], choice,
                                 Beside::right))
        continue;
      draft_.level = level;
      draft_.problem.clear();
      keep_draft();
    }
  }
  rest.h = std::min(rest.h, 90.0f);
  const Field field{.label = desk_.words(scale ? "due.words_to_it" : "due.words"),
                    .hint = desk_.words("due.hint"),
                    .problem = draft_.problem,
                    .most_letters = 500,
                    .lines = true};
  const std::string before = draft_.text;
  if (screen.text_field("staff/due/note", rest, draft_.text, field)) keep_draft();
  if (draft_.text != before) draft_.problem.clear();
  const bool has_words = draft_.text.find_first_not_of(" \n\t") != std::string::npos;
  const Area keep = bottom.cut_right(bottom.w * 0.4f, kGap);
  if (screen.picture_button("staff/due/back", bottom.cut_left(bottom.w * 0.5f),
                            {.word = desk_.words("out.back")}, Beside::right)) {
    keep_draft();
    doing_ = {};
    return;
  }
  if (!screen.picture_button("staff/due/keep", keep, {.word = desk_.words("due.keep"), .look = {.now = true}},
                             Beside::right))
    return;
  draft_.problem.clear();
  if (scale && draft_.level == 0)
    draft_.problem = desk_.words("due.no_scale_yet");
  else if (!scale && !has_words)
    draft_.problem = desk_.words("due.no_words_yet");
  if (draft_.problem.empty()) done(DueItem(doing_));
}

}  // namespace

std::shared_ptr<StaffPage> due_page(const StaffDesk& desk) {
  return std::make_shared<DuePage>(desk);
}

}  // namespace hearth
