// SPDX-License-Identifier: MIT
// The drawing kit: a few big things that a plugin composes. The kit does once, for every plugin, what
// children need: sizes that suit the real panel, a choice on release inside, a stable id for every control,
// themes.
//
// All lengths are millimetres on a 24-inch panel (1920×1080). On another panel the whole picture grows or
// shrinks with it, and where that would make the smallest target less than 20 real millimetres, the area gets
// smaller instead. So lay out from Screen::area(), never from constants. Display thread only.
#pragma once

#include <array>
#include <chrono>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/chart.hpp"
#include "hearth/clock.hpp"

namespace hearth {

struct Area {
  float x = 0, y = 0, w = 0, h = 0;  // mm, from the top left

  Area inset(float by) const { return {x + by, y + by, w - 2 * by, h - 2 * by}; }
  Area inset(float across, float down) const { return {x + across, y + down, w - 2 * across, h - 2 * down}; }
  // Cuts a piece off one side, leaving `gap` between; this area becomes the rest.
  Area cut_top(float height, float gap = 0);
  Area cut_bottom(float height, float gap = 0);
  Area cut_left(float width, float gap = 0);
  Area cut_right(float width, float gap = 0);
  // Equal parts, in reading order.
  std::vector<Area> columns(int n, float gap) const;
  std::vector<Area> rows(int n, float gap) const;
  std::vector<Area> grid(int across, int down, float gap) const;
  // The largest area of this width and height in the middle.
  Area middle(float width, float height) const;
};

// Names of the theme's colours; a theme gives each of them its value.
enum class Tint { paper, card, wood, accent, soft, pressed, sand, leaf, mist, sky, lilac, clay, attention };
Tint tint_named(std::string_view name);  // Tint::card for an unknown name

enum class Ink { full, quiet, on_accent };
enum class Align { left, middle, right };

struct Text {
  float size =
      11;  // height of the letters' line, mm: 11 for a child's word, 15 for a title, 9 for small words
  Ink ink = Ink::full;
  Align align = Align::middle;
};

// How a card or a button looks. Chosen things get the accent border and the soft fill.
struct Look {
  Tint fill = Tint::card;
  bool now = false;          // the thick accent border: what is going on
  bool chosen = false;       // the accent border and soft fill
  bool quiet = false;        // finished or not possible: paler
  bool crossed_out = false;  // cancelled: two calm strokes over picture and word (not on a bare card())
};

struct Choice {
  std::string id;  // last part of the control's id
  std::string word;
  std::string picture;  // "" for a word alone; "media:…|animal/fox": the first that can be shown
  Look look;
  bool ticked = false;        // a small tick in the corner: done
  std::string second = {};    // a smaller line below the word: the same in another language
  std::string badge = {};     // a small picture in the corner: who leads, that somebody is new
  std::string spoken = {};    // what is said for it; empty: the word
  std::string language = {};  // of what is said; empty: the screen's
};

// One line of a list for staff: words, and at most one thing to do at its right end.
struct Row {
  std::string id;      // of its button, whole: "staff/calls/seen/…"
  std::string words;   // wraps, so that a row is as tall as it needs to be
  std::string note;    // smaller, below
  std::string button;  // what it says; empty: nothing to do
  Tint fill = Tint::card;
  std::string picture = {};  // at the left
  bool chosen = false;       // the button looks chosen
};

// A place for words that staff write.
struct Field {
  std::string label;         // above it
  std::string hint = {};     // in it while it is empty
  std::string problem = {};  // a sentence beside it: what is wrong, what to do. What was typed stays
  int most_letters = 80;
  bool lines = false;   // several
  bool secret = false;  // dots
  bool digits = false;  // the keyboard shows digits
};

enum class TimeShape { disc, bar, sand };  // as CalmWay::Shape

enum class Beside { below, right };  // where the word stands: below the picture or right of it

class Kit;  // the host's side of the kit

class Screen {
 public:
  explicit Screen(Kit& kit) : kit_(&kit) {}

  // What the plugin may draw on: everything above the dock.
  Area area() const;
  bool portrait() const { return area().h > area().w; }
  // The child reads from right to left: everything stands mirrored already, do not turn anything yourself.
  bool mirrored() const;

  // --- things to look at
  // ------------------------------------------------------------------------------------- Words wrap at the
  // area's width and stand in its middle from top to bottom; they are never made smaller and never cut: use
  // text_height() first where room is short.
  void text(const Area&, std::string_view words, Text = {});
  float text_height(std::string_view words, float width, Text = {}) const;  // mm
  float text_width(std::string_view words, Text = {}) const;                // mm, on one line
  // A picture by name ("toast", "feeling/calm", "media:<hash>"), as large as fits. A name that is unknown or
  // cannot be read leaves the place empty and a notice for staff. `faded` draws it as finished.
  void picture(const Area&, std::string_view name, bool faded = false);
  void card(const Area&, const Look& = {});
  void tick(const Area&);                                     // a calm check mark
  void label(const Area&, std::string_view words, bool now);  // a tab above a card: "Now"
  // Top left who or where, top right day and time.
  void title(std::string_view left, std::string_view right);
  // A greeting with the child's picture: "Hello, Aaliyah" / "How do you feel?". Answers with the area below.
  // Where words are said on request, a speaker to press stands in it: it says the question and then each
  // choice.
  Area question(std::string_view picture, std::string_view small, std::string_view large);
  // How much is left, 1 to 0, as a bar that empties downwards (or leftwards where it is wider than tall).
  void shape_timer(const Area&, double left);
  // How much time is left, 1 to 0: a disc that vanishes clockwise, the bar, or sand that runs. Nothing here
  // to breath() allocates memory once its size has been drawn.
  void time_left(const Area&, TimeShape, double left, Tint = Tint::accent);
  // A soft round shape to breathe with, `size` 0 to 1 of what fits.
  void breath(const Area&, double size, Tint = Tint::sky);
  // A quiet picture that moves slowly: "bubbles", "clouds", "fish". `seconds` since it began; `liveliness` 0
  // (nothing moves) to 3.
  void scene(const Area&, std::string_view name, double seconds, int liveliness);
  // Steps to a picture, the first `filled` of `all` with a star.
  void star_path(const Area&, int filled, int all, std::string_view goal);
  void jar(const Area&, double full);  // 0 to 1
  // Small cards, picture beside word, cut off the bottom of `rest`, in at most so many rows: those that do
  // not fit are left out.
  void strip(Area& rest, std::span<const Choice>, int most_rows);

  // --- things to touch; true, or the index, once when chosen
  // ---------------------------------------------------
  bool picture_button(std::string_view id, const Area&, const Choice&, Beside = Beside::below);
  // Choices in a grid that suits their number and the area; pages when they would get too small. -1: none.
  int choice_grid(std::string_view id, const Area&, std::span<const Choice>);
  // A wide button that counts only when it is held for a second; it fills meanwhile. A switch need not hold.
  bool hold_button(std::string_view id, const Area&, const Choice&);
  // True once when the finger that went down in the control `id` of this frame was let go over `into`: a card
  // moved into the finished box. Always offer a tap that does the same.
  bool dropped(std::string_view id, const Area& into);
  // The ways out of a step, at the bottom, first things first: each keeps its place. -1, or the index. Cuts
  // area().
  int ways_out(std::string_view id, std::span<const Choice>);

  // --- for the staff's side
  // ----------------------------------------------------------------------------------
  // Rows one below the other, with pages where there are more than fit. The index of the row whose button was
  // pressed, or -1. `id` names the list; the button that turns its pages is "<id>/more".
  int row_list(std::string_view id, const Area&, std::span<const Row>);
  // A place for words. A touch opens the host's keyboard below, which area() then leaves out; a keyboard on a
  // cable works, too. `words` follows each key. True once when they are finished with it: "Done", or another
  // control. One field of a frame is open at most.
  bool text_field(std::string_view id, const Area&, std::string& words, const Field&);
  // "less", the words for the value, "more". Answers with the value, changed or not.
  int stepper(std::string_view id, const Area&, std::string_view words, int value, int least, int most,
              int step = 1);
  // Words, why, and a button that says whether it is on. True when it was pressed.
  bool toggle(std::string_view id, const Area&, std::string_view words, std::string_view why, bool on);
  // A month to choose a day from; it turns its own pages and opens at `shown`. `marked` days look chosen.
  std::optional<Day> calendar(std::string_view id, const Area&, Day shown, std::span<const Day> marked);
  // The school's own photographs and all pictograms, with a search by word and what was chosen lately first.
  // The picture's name once, when one was chosen.
  std::optional<std::string> picture_chooser(std::string_view id, const Area&);
  // All of a chart, or what it says when there is nothing to show.
  void chart(const Area&, const Chart&);
  // The last change is still on its way: what is chosen meanwhile is chosen as soon as a frame does not say
  // so, or after two seconds. Say it at the end of each such frame.
  void hold_touches();
  // A square picture of black and white modules for a camera, such as a QR code: `across` × `across`, row by
  // row.
  void modules(const Area&, const std::vector<bool>&, int across);

 private:
  Kit* kit_;
};

}  // namespace hearth
