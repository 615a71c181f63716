// SPDX-License-Identifier: MIT
// One page of the staff's corner on a panel in memory, with a real keeper behind it and Mrs Okafor signed in.
#pragma once

#include <memory>

#include "contract/keepers.hpp"
#include "records/languages.hpp"
#include "records/read_content.hpp"
#include "screen/kiosk/room_records.hpp"
#include "screen/kiosk/school_content.hpp"
#include "screen/staff/pages.hpp"
#include "unit/screen/ui/stage.hpp"

namespace hearth {

class LookStage {
 public:
  explicit LookStage(int width_px = 1920, int height_px = 1080) : stage_(width_px, height_px) {
    stage_.words = read_words(HEARTH_SOURCE_DIR "/assets/languages/en.toml", notices_);
    stage_.pictures.photograph = [this](const std::string& hash) -> std::optional<std::vector<std::uint8_t>> {
      return DraftPictures::is_draft(hash) ? desk.drafts->find(hash) : room.media(hash);
    };
    put("room", "otter", {{"name", "Otter Room"}, {"hours", {{"mon", {"08:40", "14:00"}}}}});
    told_ = answer<StaffSession>(*records, [&](auto then) { records->open_session("okafor", kPin, then); });
    if (told_.value) session = *told_.value;
    room.staff_changed(true);
    settle();
  }

  // As the operator would: it is there before the page is opened.
  void put(const std::string& kind, const Id& id, nlohmann::json body) {
    keeper.store_.put_all({{.kind = kind, .id = id, .body = std::move(body)}}, "test");
  }
  // The room was open on Monday, and so has something to do.
  void put_week() {
    const nlohmann::json hello{{"id", "hello"}, {"title", "Hello"}, {"starts", "08:45"}, {"ends", "09:00"}};
    nlohmann::json week;
    week["mon"].push_back(hello);
    nlohmann::json timetable{{"room", "otter"}, {"first", "2026-06-01"}};
    timetable["weeks"].push_back(week);
    put("timetable", "otter", timetable);
  }
  void show(std::shared_ptr<StaffPage> page) {
    page_ = std::move(page);
    page_->open();
    settle();
  }
  // Draws and lets the keeper answer until nothing is on its way.
  void settle() {
    for (int round = 0; round < 4; ++round) {
      room.poll();
      content.follow(room.school(), kToday);
      if (page_ && room.take_changed()) page_->refresh();
      draw();
    }
  }
  void draw() {
    stage_.draw([this](Screen& screen) {
      // What the corner leaves a page, between its bar and its menu.
      Area& area = stage_.kit.area;
      if (screen.portrait())
        area.cut_top(169);
      else
        area.cut_top(24), area.cut_left(102);
      area = area.inset(15, 8);
      if (page_) page_->draw(screen);
    });
  }
  // False where the last frame did not show it.
  bool press(const std::string& id) {
    const PixelRect place = stage_.place(id);
    if (place.w == 0) return false;
    stage_.now += std::chrono::milliseconds(400);
    stage_.tap(place);
    draw();
    settle();
    return true;
  }
  // They go on before the keeper has answered.
  bool press_and_leave(const std::string& id) {
    const PixelRect place = stage_.place(id);
    stage_.now += std::chrono::milliseconds(400);
    stage_.tap(place);
    draw();
    page_->close();
    settle();
    return place.w > 0;
  }
  // The second touch before the keeper has answered the first.
  bool press_twice(const std::string& id) {
    const PixelRect place = stage_.place(id);
    for (int time = 0; time < 2 && place.w > 0; ++time) {
      stage_.now += std::chrono::milliseconds(400);
      stage_.tap(place);
      draw();
    }
    settle();
    return place.w > 0;
  }
  template <class Done>
  bool wait_for(Done done) {
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (!done()) {
      if (std::chrono::steady_clock::now() > deadline) return false;
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
      settle();
    }
    return true;
  }
  bool shows(const std::string& id) const { return stage_.place(id).w > 0; }
  bool says(const std::string& words) const {
    return std::ranges::any_of(stage_.kit.said(),
                               [&](const Said& said) { return said.words.find(words) != std::string::npos; });
  }
  std::vector<Control> controls() const { return stage_.kit.controls(); }
  // What the keeper has on disk.
  nlohmann::json kept(const std::string& kind, const Id& id) {
    for (const Document& document : keeper.store_.documents(kind))
      if (document.id == id && !document.deleted) return document.body;
    return nullptr;
  }

  static inline const Day kToday = parse_day("2026-07-17");

 private:
  Notices notices_;
  Stage stage_;
  Answer<StaffSession> told_;

 public:
  DirectKeeper keeper{false};
  std::unique_ptr<Records> records = keeper.screen();
  RoomRecords room{*records, keeper.clock_, "otter"};
  SchoolContent content{read_content(HEARTH_SOURCE_DIR "/content", notices_)};
  StaffSession session;
  StaffDesk desk{
      .records = *records,
      .words = stage_.words,
      .clock = keeper.clock_,
      .content = content.all(),
      .school = [this] { return room.school(); },
      .room = [this] { return room.room(); },
      .session = [this]() -> const StaffSession& { return session; },
      .document = [this](const std::string& kind, const Id& id) { return room.document(kind, id); },
      .keep = [this](Document document, ThenKept then) { room.keep(std::move(document), std::move(then)); },
      .write = [this](Entry entry) { room.write(std::move(entry), {}); },
      .open = [](const std::string&, const std::string&) {},
      .notices = [] { return Notices(); },
      .write_and_tell = [this](Entry entry, auto done) { room.write(std::move(entry), std::move(done)); },
      .may_more = [](const StaffSession&) {},
      .practise = [] {}};

 private:
  std::shared_ptr<StaffPage> page_;
};

}  // namespace hearth
