// SPDX-License-Identifier: MIT
// A photograph from a stick becomes one of the school's: looked for, cut, made small, without what its camera
// wrote into it.
#include <algorithm>

#include "school/documents.hpp"
#include "screen/staff/pictures_page.hpp"
#include "screen/ui/photo_formats.hpp"

namespace hearth {
namespace {

constexpr float kGap = 5, kBar = 22;
constexpr int kSmallSide = 240, kPreviewSide = 800, kMostSide = 1600;

struct Decoded {
  PhotoFile file;
  std::string problem;
};

// Points that an upright photograph is wider than it is tall; 0 where nobody can say.
int wider_than_tall(const std::vector<std::uint8_t>& bytes) {
  std::string problem;
  const auto header = read_photo_header(bytes, problem);
  if (!header) return 0;
  const bool on_its_side = header->orientation >= 5;
  return on_its_side ? header->h - header->w : header->w - header->h;
}

// On any thread.
Decoded square_of(const std::vector<std::uint8_t>& bytes, const Cut& cut, int most_side) {
  Decoded decoded;
  try {
    const auto pixels = cut_photograph(bytes, cut, most_side, decoded.problem);
    if (pixels) decoded.file = encode_photograph(*pixels);
  } catch (const std::exception& problem) {
    decoded.problem = problem.what();
  }
  return decoded;
}

}  // namespace

void PicturesPage::look_for_sticks() {
  step_ = Step::stick;
  looked_ = false;
  problem_.clear();
  on_stick_.clear();
  background_.forget();
  background_.ask([this, roots = desk_.sticks] {
    auto found = pictures_on_sticks(roots);
    return [this, found] {
      looked_ = true;
      for (const StickPicture& file : found) on_stick_.push_back({file, "one_moment"});
      if (!on_stick_.empty()) read_small(0);
    };
  });
}

// One after the other, so that a press on one that is there already does not wait for all.
void PicturesPage::read_small(std::size_t at) {
  background_.ask([this, at, file = on_stick_[at].file.file] {
    const Decoded small = square_of(bytes_of_picture(file), {}, kSmallSide);
    return [this, at, small] {
      if (at >= on_stick_.size()) return;
      // What cannot be shown here cannot be shown to children either; its name alone stays.
      on_stick_[at].shown = small.problem.empty() ? desk_.drafts->add(small.file.bytes) : "";
      if (at + 1 < on_stick_.size()) read_small(at + 1);
    };
  });
}

void PicturesPage::take_from_stick(const StickPicture& picture) {
  busy_ = true;
  problem_.clear();
  cut_ = {};
  background_.forget();
  background_.ask([this, file = picture.file] {
    auto bytes = bytes_of_picture(file);
    return [this, bytes] {
      bytes_ = bytes;
      wider_ = wider_than_tall(bytes_);
      busy_ = false;
      step_ = Step::cut;
      cut_again();
    };
  });
}

void PicturesPage::cut_again() {
  busy_ = true;
  background_.forget();
  background_.ask([this, bytes = bytes_, cut = cut_] {
    const Decoded shown = square_of(bytes, cut, kPreviewSide);
    return [this, shown] {
      busy_ = false;
      problem_ = shown.problem;
      if (!problem_.empty()) {
        look_for_sticks();
        problem_ = shown.problem;
        return;
      }
      if (is_new()) desk_.drafts->forget(hash_);
      hash_ = desk_.drafts->add(shown.file.bytes).substr(6);
    };
  });
}

// The form for what it shows comes first: bytes that nobody has said anything about are not kept.
void PicturesPage::keep_new() {
  if (title_.find_first_not_of(' ') == std::string::npos) {
    why_not_ = desk_.words("pictures.needs_title");
    return;
  }
  if (busy_) return;
  busy_ = true;
  fresh_.title = title_;
  background_.forget();
  background_.ask([this, bytes = bytes_, cut = cut_] {
    const Decoded whole = square_of(bytes, cut, kMostSide);
    return [this, whole] { put_new({.hash = {}, .type = whole.file.type, .bytes = whole.file.bytes}); };
  });
}

void PicturesPage::put_new(const Media& media) {
  desk_.records.put_media(
      media, [this, visit = visit_, mine = *visit_, note = fresh_](const Answer<std::string>& answer) {
        if (mine != *visit) return;
        busy_ = false;
        if (!answer.value) return keeping_.say(answer.problem);
        keeping_.keep(desk_.words("pictures.did_add", {{"title", note.title}}),
                      {{.kind = "media", .id = *answer.value, .body = body_of(note)}});
        desk_.drafts->forget_all();
        bytes_.clear();
        on_stick_.clear();
        step_ = Step::list;
      });
}

void PicturesPage::draw_stick(Screen& screen, Area rest) {
  const Words& words = desk_.words;
  Area bar = rest.cut_top(kBar, kGap);
  const bool leave = back(screen, bar, "pictures.list");
  const bool again = screen.picture_button("staff/pictures/again", bar.cut_right(bar.w * 0.35f, kGap),
                                           {.word = words("staff.files_again")}, Beside::right);
  screen.text(bar, words("pictures.which"), {.size = 10, .align = Align::left});
  if (!problem_.empty()) {
    constexpr Text kHow{.size = 9, .align = Align::left};
    const Area band = rest.cut_top(screen.text_height(problem_, rest.w - 14, kHow) + 8, kGap);
    screen.card(band, {.fill = Tint::attention});
    screen.text(band.inset(7, 4), problem_, kHow);
  }
  if (busy_ || !looked_)
    screen.text(rest, words("pictures.wait"), {.size = 11, .ink = Ink::quiet});
  else if (on_stick_.empty())
    screen.text(rest.cut_top(40), words("pictures.no_stick"),
                {.size = 10, .ink = Ink::quiet, .align = Align::left});
  else {
    std::vector<Choice> choices;
    for (std::size_t at = 0; at < on_stick_.size(); ++at)
      choices.push_back(
          {.id = std::to_string(at), .word = on_stick_[at].file.name, .picture = on_stick_[at].shown});
    const int chosen = screen.choice_grid("staff/pictures/stick", rest, choices);
    if (chosen >= 0) take_from_stick(on_stick_[std::size_t(chosen)].file);
  }
  if (again) look_for_sticks();
  if (leave) {
    background_.forget();
    step_ = Step::list;
  }
}

// Which part of the longer side is kept, with one touch.
void PicturesPage::draw_parts(Screen& screen, const Area& place, Cut& cut) {
  struct Part {
    const char* id;
    double where;
  };
  static const std::vector<Part> kWide{{"left", 0}, {"middle", 0.5}, {"right", 1}},
      kTall{{"top", 0}, {"upper", Cut().y}, {"lower", 0.65}, {"bottom", 1}};
  const bool wide = cut.turned % 2 == 0 ? wider_ > 0 : wider_ < 0;
  double& where = wide ? cut.x : cut.y;
  const auto& parts = wide ? kWide : kTall;
  const auto places = place.columns(int(parts.size()), kGap * 0.7f);
  const double now = where;
  for (std::size_t at = 0; at < parts.size(); ++at)
    if (screen.picture_button(std::string("staff/pictures/part/") + parts[at].id, places[at],
                              {.word = desk_.words(std::string("pictures.part_") + parts[at].id),
                               .look = {.chosen = now == parts[at].where}},
                              Beside::right))
      where = parts[at].where;
}

void PicturesPage::draw_cut(Screen& screen, Area rest) {
  constexpr int kSteps = 20, kMostNear = 12;  // 1 to 4 times
  constexpr float kLine = 26;
  const Words& words = desk_.words;
  Area bar = rest.cut_top(kBar, kGap);
  const bool leave = back(screen, bar, "pictures.other_file");
  const bool go_on =
      is_new() && screen.picture_button("staff/pictures/go_on", bar.cut_right(bar.w * 0.4f, kGap),
                                        {.word = words("pictures.go_on")}, Beside::right);
  screen.text(bar, words("pictures.as_children"), {.size = 9, .align = Align::left});
  Area picture =
      screen.portrait() ? rest.cut_top(rest.h * 0.5f, kGap) : rest.cut_left(rest.w * 0.55f, kGap * 2);
  const float side = std::min(picture.w, picture.h);
  if (is_new()) screen.picture(picture.middle(side, side), "media:" + hash_);

  Cut now = cut_;
  if (wider_ != 0) draw_parts(screen, rest.cut_top(kLine, kGap), now);
  const auto steps = [&](const char* id, int value, int most) {
    return screen.stepper(std::string("staff/pictures/") + id, rest.cut_top(kLine, kGap),
                          words(std::string("pictures.") + id), value, 0, most, 1);
  };
  const auto twentieths = [](double share) { return int(share * kSteps + 0.5); };
  now.zoom = 1 + steps("near", int((cut_.zoom - 1) * 4 + 0.5), kMostNear) / 4.0;
  const auto moved = [&](const char* id, double& share) {
    const int step = twentieths(share), stepped = steps(id, step, kSteps);
    if (stepped != step) share = stepped / double(kSteps);
  };
  moved("across", now.x);
  moved("down", now.y);
  if (screen.picture_button("staff/pictures/turn", rest.cut_top(kLine, kGap),
                            {.word = words("pictures.turn")}, Beside::right))
    now.turned = (now.turned + 1) % 4;
  if (now.zoom != cut_.zoom || now.x != cut_.x || now.y != cut_.y || now.turned != cut_.turned) {
    cut_ = now;
    cut_again();
  }
  if (go_on) {
    fresh_ = {.hash = {},
              .title = {},
              .source = {},
              .licence = words("pictures.licence_own"),
              .shows = {},
              .expires = {}};
    title_.clear();
    typing_ = true;
    look_at(hash_);
    typing_ = true;
  }
  if (leave) look_for_sticks();
}

}  // namespace hearth
