// SPDX-License-Identifier: MIT
// A page of the staff's corner in front of somebody who has signed in, with a real keeper behind it.
#pragma once

#include <SDL.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>

#include "base/clocks.hpp"
#include "contract/temp_folder.hpp"
#include "keeper/access/pins.hpp"
#include "keeper/serve/direct_records.hpp"
#include "records/languages.hpp"
#include "records/read_content.hpp"
#include "screen/kiosk/room_records.hpp"
#include "screen/staff/pages.hpp"
#include "screen/ui/kit.hpp"

namespace hearth {

class PeopleDesk {
 public:
  using Page = std::shared_ptr<StaffPage> (*)(const StaffDesk&);

  explicit PeopleDesk(Page make, std::vector<Document> more = {})
      : store({.folder = folder / "data", .kinds = kinds}, clock), filled(fill(store, std::move(more))) {
    kit.today = [this] { return local_time(clock.now(), "Europe/London").day; };
    const StaffDesk desk{
        .records = records,
        .words = words,
        .clock = clock,
        .content = content,
        .school = [this] { return room.school(); },
        .room = [this] { return room.room(); },
        .session = [this]() -> const StaffSession& { return session; },
        .document = [this](const std::string& kind, const Id& id) { return room.document(kind, id); },
        .keep = [this](Document document, ThenKept then) { room.keep(std::move(document), std::move(then)); },
        .write = [this](Entry entry) { room.write(std::move(entry), {}); },
        .open = [](const std::string&, const std::string&) {},
        .notices = [] { return Notices(); }};
    sign_in("okafor", "271828");
    page = make(desk);
    page->open();
    draw();
  }

  static bool fill(Store& store, std::vector<Document> more) {
    std::vector<Document> all{
        {.kind = "school", .id = "quillbrook", .body = {{"name", "Quillbrook"}}},
        {.kind = "room", .id = "otter", .body = {{"name", "Otter Room"}, {"adults", {"okafor"}}}},
        {.kind = "room", .id = "group_a", .body = {{"name", "Group A"}, {"needs_consent", true}}},
        {.kind = "adult", .id = "okafor", .body = {{"name", "Mrs Okafor"}, {"access", "senco"}}},
        {.kind = "adult", .id = "dev", .body = {{"name", "Dev"}, {"access", "room_adult"}}},
        {.kind = "pupil",
         .id = "P01",
         .body = {{"name", "Callum"},
                  {"full_name", "Callum Ashdown"},
                  {"picture", "animal/bear"},
                  {"upn", "N999299822101"},
                  {"placements", {{{"room", "otter"}, {"first", "2026-06-01"}}}}}},
        pin_document("okafor", "271828", {.passes = 1, .memory = 8192})};
    all.insert(all.end(), more.begin(), more.end());
    store.put_all(std::move(all), "test");
    return true;
  }

  void sign_in(const Id& who, const std::string& pin) {
    records.open_session(who, pin, [this](Answer<StaffSession> told) {
      ASSERT_TRUE(told.value) << told.problem;
      session = *told.value;
    });
    poll();
    room.staff_changed(true);
    poll();
  }

  void poll() {
    for (int n = 0; n < 6; ++n) room.poll();
  }

  void draw() {
    poll();
    for (int more = 2; more > 0; --more) {
      if (kit.touch().more()) more = 2;
      kit.begin_frame();
      kit.area = kit.above_keys(kit.display_area().inset(15, 8));
      Screen screen(kit);
      page->draw(screen);
      kit.end_frame();
      poll();
    }
    for (int n = 0; n < 3; ++n) {
      kit.begin_frame();
      kit.area = kit.above_keys(kit.display_area().inset(15, 8));
      Screen screen(kit);
      page->draw(screen);
      kit.end_frame();
      poll();
    }
  }

  bool shows(const std::string& id) const {
    return std::ranges::any_of(kit.controls(), [&](const Control& control) { return control.id == id; });
  }
  bool says(const std::string& words) const {
    return std::ranges::any_of(kit.said(),
                               [&](const Said& said) { return said.words.find(words) != said.words.npos; });
  }
  std::string all_said() const {
    std::string all;
    for (const Said& said : kit.said()) all += said.words + "\n";
    for (const Control& control : kit.controls()) all += "[" + control.id + "] ";
    return all;
  }

  // A finger, where the control stands; a list is turned until it is there.
  void touch(const std::string& id) {
    for (int page_of_list = 0; !shows(id) && page_of_list < 8; ++page_of_list) {
      const auto more =
          std::ranges::find_if(kit.controls(), [](const Control& c) { return c.id.ends_with("/more"); });
      if (more == kit.controls().end()) break;
      tap(more->rect);
    }
    const auto found = std::ranges::find(kit.controls(), id, &Control::id);
    ASSERT_NE(found, kit.controls().end()) << id << " is not there, but\n" << all_said();
    tap(found->rect);
  }
  // Key by key on the panel's own keyboard.
  void type(const std::string& letters) {
    for (const char letter : letters)
      touch(letter == ' ' ? std::string("keys/space") : std::string("keys/") + letter);
    touch("keys/done");
  }

  nlohmann::json body(const std::string& kind, const Id& id) {
    for (const Document& document : store.documents(kind))
      if (document.id == id && !document.deleted) return document.body;
    return {};
  }

  TempFolder folder;
  SteppedClock clock{instant_of(parse_day("2026-07-17"), parse_time("08:50"), "Europe/London")};
  std::chrono::milliseconds now{1000000};
  Notices notices;
  std::vector<EntryKind> kinds;
  Store store;
  bool filled;  // before anybody asks
  Answers answers{store, clock, kinds};
  DirectRecords records{answers};
  Languages languages{std::filesystem::path(HEARTH_SOURCE_DIR) / "assets/languages"};
  Words words = languages.words("en", notices);
  Content content = read_content(std::filesystem::path(HEARTH_SOURCE_DIR) / "content", notices);
  RoomRecords room{records, clock, "otter"};
  Display display{{.without_display = true, .width_px = 960, .height_px = 540, .width_mm = 531}};
  Pictures pictures{std::filesystem::path(HEARTH_BUILD_DIR) / "share/hearth/assets", notices};
  Kit kit{display, Theme(), pictures, words, [this] { return now; }};
  StaffSession session;
  std::shared_ptr<StaffPage> page;

 private:
  void tap(const PixelRect& r) {
    now += std::chrono::seconds(1);
    clock.set(clock.now() + std::chrono::seconds(1));
    for (const Uint32 type : {SDL_FINGERDOWN, SDL_FINGERUP}) {
      SDL_Event event{};
      event.type = type;
      event.tfinger.touchId = 1;
      event.tfinger.fingerId = 1;
      event.tfinger.x = (float(r.x) + float(r.w) / 2) / float(display.panel().width_px);
      event.tfinger.y = (float(r.y) + float(r.h) / 2) / float(display.panel().height_px);
      kit.touch().event(event, display.panel().width_px, display.panel().height_px);
    }
    draw();
  }
};

}  // namespace hearth
