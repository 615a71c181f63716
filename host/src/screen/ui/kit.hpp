// SPDX-License-Identifier: MIT
// The host's side of the drawing kit: one frame at a time, and what a Screen needs to draw on it.
#pragma once

#include <chrono>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "hearth/preferences.hpp"
#include "hearth/screen.hpp"
#include "hearth/words.hpp"
#include "screen/ui/control.hpp"
#include "screen/ui/display.hpp"
#include "screen/ui/lettering.hpp"
#include "screen/ui/pictures.hpp"
#include "screen/ui/read_aloud.hpp"
#include "screen/ui/scan.hpp"
#include "screen/ui/texture_key.hpp"
#include "screen/ui/theme.hpp"
#include "screen/ui/touch.hpp"
#include "screen/ui/writing.hpp"

struct ImDrawList;
union SDL_Event;

namespace hearth {

// Words, and the place that they take.
struct Said {
  std::string words;
  PixelRect rect;
};

// How whoever stands there sees, hears and chooses; the kiosk makes it from the room's and the child's
// settings.
struct Viewing {
  bool mirrored = false;  // read from right to left
  std::string
      language;  // BCP 47 of whoever stands there; decides how a script that languages share is written
  float text_size = 1;  // 0.8 to 2; a word that has no room for it grows as far as it can
  Speech speech = Speech::off;
  Access access;
  bool crowded_keys = false;  // the keyboard for staff's words: more and smaller keys
  bool low_band = false;      // on a tall panel questions and their choices stand in the lower two thirds
};

// What the kit has said and played. All may be empty.
struct SayAloud {
  std::function<void(std::string_view words, std::string_view language)> say;
  std::function<bool()> busy;  // something is being said
  std::function<void()> hush;
  std::function<void()> tap;  // a choice was made
};

// Owns Dear ImGui's context. Display thread only.
class Kit {
 public:
  using Steady = std::function<std::chrono::milliseconds()>;  // time that only goes forward

  Kit(Display&, Theme, Pictures&, const Words&, Steady);
  ~Kit();
  Kit(const Kit&) = delete;
  Kit& operator=(const Kit&) = delete;

  Touch& touch() { return touch_; }
  Scan& scan() { return scan_; }
  // Keys of a keyboard on a cable, which the open text field takes: true when it does.
  bool hear(const SDL_Event&);
  SayAloud voice;
  // What may be empty, and is asked where staff choose: today, for calendars; the title and the name of the
  // school's own pictures ("media:<hash>").
  std::function<Day()> today;
  std::function<std::vector<std::pair<std::string, std::string>>()> own_pictures;
  const Theme& theme() const { return theme_; }
  void use(Theme);  // from the next frame
  void view(const Viewing&);
  const Viewing& viewing() const { return viewing_; }

  // Between these two everything is drawn. True when the panel changed.
  void begin_frame();
  bool end_frame();
  // After an exception out of somebody's code: closes what Dear ImGui still has open in this frame, if there
  // is one.
  void recover();

  // True when a switch, a pointer, the voice or the keyboard moves on and a frame must follow.
  bool wants_frame() const { return wants_frame_; }
  // In how long one must follow though nothing happens; nothing: never.
  std::optional<std::chrono::milliseconds> due_in() const;
  // Lets go of everything that somebody had begun: they went away.
  void forget();

  const std::vector<Control>& controls() const { return shown_controls_; }
  const std::vector<Said>& said() const { return shown_said_; }  // by the last frame

  Area area;  // what the next part may draw on, in millimetres; set before each part

  // --- for Screen; pixels from here on
  // -----------------------------------------------------------------------
  Area display_area() const { return display_.panel().area(); }  // the whole panel, millimetres
  Area above_keys(const Area&) const;                            // what the keyboard leaves of it
  float scale() const { return display_.panel().px_per_mm(); }
  int px(float mm) const;
  PixelRect rect(const Area&) const;
  void clear();  // paper over everything
  void fill(const PixelRect&, Colour);
  void card(const PixelRect&, float radius_mm, float border_mm, Colour fill, Colour line,
            bool round_below = true);
  void words(const PixelRect&, std::string_view, const Text&);
  Lettering::Size measure(std::string_view, float size_mm, int width_px) const;
  // Words of a field: on one line or several, so that the caret is seen where there is one.
  void written(const PixelRect&, std::string_view, const Text&, bool lines, std::optional<std::size_t> caret);
  void picture(const PixelRect&, std::string_view name, bool faded);
  void chart(const PixelRect&, const Chart&);
  // What `make` draws, once for this key and size.
  template <class Make>
  void drawn(const PixelRect& r, std::string_view key, const Make& make) {
    if (!r.empty()) image(textures().get(TextureKey(key) << r.w << r.h, make), r);
  }
  // A texture as large as the place, or stretched, or a part of it (0 to 1 across and down).
  void image(const Texture&, const PixelRect&, std::uint32_t tint = 0xFFFFFFFF, float u0 = 0, float v0 = 0,
             float u1 = 1, float v1 = 1);
  Textures& textures() { return display_.textures(); }
  void clip(const PixelRect&);  // until unclip()
  void unclip();
  // A place that can be touched. Answers once, on a release inside; `held` says that a finger is on it. The
  // second of two touches of one control within 300 ms does not count (law 9).
  struct Touched {
    bool held = false, chosen = false;
  };
  enum class Repeat { slow, quick };  // quick: each touch counts, for a PIN pad and the hidden corner
  Touched control(const std::string& id, const PixelRect&, Repeat = Repeat::slow);
  // The same for something with words, which are said where this child needs it; then the first touch of
  // Speech::first_touch only says them.
  Touched control(Control);
  // One that counts when a finger has lain on it for a second. `share` of that is over; a switch need not
  // hold.
  struct Held {
    float share = 0;
    bool chosen = false;
  };
  Held hold(Control);
  // The finger that went down in the control `id` moves about: where it is. Nothing when it does not.
  std::optional<PixelRect> dragged(const std::string& id) const;
  bool let_go_over(const std::string& id, const PixelRect&) const;
  void float_picture(const std::string& id,
                     const std::string& name);  // what hangs on a finger that drags `id`
  void read_aloud(const Control& question);     // and then every choice of this frame
  const Words& interface_words() const { return words_; }
  // Of a grid with more choices than fit; the first again when the frame before did not show it.
  int& page(const std::string& id);
  // Where a list stands, until they go away.
  struct ListPlace {
    int page = 0;
    std::string first;    // which row its page begins with
    bool is_back = true;  // the frame before did not show it
    std::uint64_t frame = 0;
  };
  ListPlace& list_place(const std::string& id);
  // What staff search for in `id`; nothing again when the frame before did not show it.
  std::string& search(const std::string& id);
  Writing& writing() { return writing_; }
  void hold_touches();  // see Screen
  // The open field stands here: from the next frame it is seen above the keyboard.
  void show_field(const Area&);
  const Pictures& pictures() const { return pictures_; }
  // What staff have chosen of pictures, the last first.
  std::deque<std::string>& chosen_lately() { return chosen_lately_; }

 private:
  struct Contact {
    bool held = false, released = false, by_switch = false;
  };
  Contact contact(Control&);
  Touched touch(Control, Repeat);
  bool chosen_once(const Control&, Repeat);
  bool counts(const Control&);  // or its words are only said
  bool touches_held();
  // The keyboard of the open field: keys.cpp.
  float keys_height() const;
  void begin_keys();
  void draw_keys();
  void draw_key(const Area&, const Key&);
  void mark(const PixelRect&);
  void draw_marks();
  void follow_drag(const std::string& id);
  const Pixels* chart_picture(const std::string& names, int w, int h, const PictureLook&);

  Display& display_;
  Theme theme_;
  Pictures& pictures_;
  const Words& words_;
  Steady steady_;
  Lettering lettering_;
  Touch touch_;
  bool hold_touches_ = false;  // the last frame asked for it
  std::optional<std::chrono::milliseconds> held_since_;
  ImDrawList* list_ = nullptr;
  std::vector<Control> controls_, shown_controls_;
  std::vector<Said> said_, shown_said_;
  std::unordered_map<std::string, Pixels> chart_pictures_;  // as paint_multiplied() wants them
  std::unordered_map<std::string, std::chrono::milliseconds> chosen_at_;
  struct Page {
    int number = 0;
    std::uint64_t frame = 0;
    std::string search = {};
  };
  std::unordered_map<std::string, Page> pages_;
  std::unordered_map<std::string, ListPlace> lists_;
  std::uint64_t frame_ = 0;
  Viewing viewing_;
  Scan scan_;
  ReadAloud reading_;
  Writing writing_;
  float keys_mm_ = 0;  // how high the keyboard of this frame is
  int lift_px_ = 0;    // how far everything else stands higher, so that the open field is seen
  std::optional<PixelRect> above_keys_;  // nothing below it can be touched
  std::deque<std::string> chosen_lately_;
  std::string by_switch_;  // the control that a switch has chosen, for the next frame
  std::string heard_;      // the control whose words the first touch has said
  bool wants_frame_ = false;
  struct Drag {
    std::string id, picture;
    float from_x = 0, from_y = 0;
    bool let_go = false;  // in this frame
  };
  std::optional<Drag> drag_;
  struct Hold {
    std::string id;
    std::chrono::milliseconds since, drawn_at;
    std::uint64_t frame;  // the last that showed it
    bool over = false;
  };
  std::optional<Hold> hold_;
};

}  // namespace hearth
