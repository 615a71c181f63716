// SPDX-License-Identifier: MIT
// What the tests of the loader share.
#pragma once

#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

#include "hearth/targets.hpp"
#include "hearth/host.hpp"
#include "hearth/screen.hpp"
#include "screen/plugins/guard.hpp"

namespace hearth {

inline std::filesystem::path fixtures() {
  return HEARTH_BUILD_DIR "/tests/fixtures/plugins";
}
inline std::filesystem::path fixture_library(const std::string& id) {
  return fixtures() / id / ("lib" + id + ".so");
}

class TempFolder {
 public:
  TempFolder() {
    std::string name = std::filesystem::temp_directory_path() / "hearth-plugins-XXXXXX";
    path_ = mkdtemp(name.data());
  }
  ~TempFolder() { std::filesystem::remove_all(path_); }
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;

  std::filesystem::path operator/(const std::string& name) const { return path_ / name; }
  const std::filesystem::path& path() const { return path_; }
  void install(const std::string& id) const {
    std::filesystem::copy(fixtures() / id, path_ / id, std::filesystem::copy_options::recursive);
  }
  std::filesystem::path write(const std::filesystem::path& name, const std::string& text) const {
    std::filesystem::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name) << text;
    return path_ / name;
  }

 private:
  std::filesystem::path path_;
};

// A host that keeps what the fixtures tell it by go().
class TellingHost : public Host, public Journal, public Clock, public Sound {
 public:
  std::vector<std::string> told;
  std::function<void(const std::string&)> when_told = [](const std::string&) {};

  std::shared_ptr<const School> school() const override { return std::make_shared<School>(); }
  const Id& room() const override { return room_; }
  Journal& journal() override { return *this; }
  const Content& content() const override { return content_; }
  const Clock& clock() const override { return *this; }
  const Words& words() const override { return words_; }
  Sound& sound() override { return *this; }
  Id staff() const override { return {}; }
  bool may(Task) const override { return false; }
  void edit(const Edited&, ThenKept) override {}
  void remove(const std::string&, const Id&, ThenKept) override {}
  std::vector<PaperPlace> paper_places() const override { return {}; }
  void print(const Paper&, const std::string&, std::function<void(const Printed&)>) override {}
  void save(const std::string&, const std::string&, const std::string&,
            std::function<void(const Printed&)>) override {}
  std::int64_t number_setting(const std::string&) const override { return 0; }
  std::string word_setting(const std::string&) const override { return {}; }
  LocalTime local_now() const override { return {}; }
  const Brought& brought() const override { return brought_; }
  bool come_forward(const Brought&) override { return false; }
  void go_back() override {}
  std::chrono::milliseconds running() const override { return {}; }
  void remember(const std::string&) override {}
  Remembered remembered() const override { return {}; }
  void next_frame() override {}
  bool motion() const override { return false; }
  void go(const std::string& place, const Brought&) override {
    told.push_back(place);
    when_told(place);
  }
  void wake_at(Instant) override {}

  void write(Entry, std::function<void(const Receipt&)>) override {}
  const std::vector<Tick>& ticks() const override { return ticks_; }
  const std::vector<Entry>& room_today() const override { return entries_; }
  const std::vector<Coming>& coming() const override { return coming_; }
  void choose(const Id&) override {}
  const std::vector<Entry>& own_today() const override { return entries_; }
  const Own& own() const override { return own_; }
  int jar() const override { return 0; }
  void read(const HistoryWish&, std::function<void(const History&)>) override {}

  Instant now() const override { return {}; }

  void say(std::string_view, std::string_view) override {}
  void prepare(std::string_view, std::string_view) override {}
  void play(Cue) override {}
  void hush() override {}
  void music(std::string_view) override {}
  std::vector<std::string> all_music() const override { return {}; }

 private:
  Id room_;
  Content content_;
  Words words_;
  std::vector<Tick> ticks_;
  std::vector<Coming> coming_;
  std::vector<Entry> entries_;
  Own own_;
  Brought brought_;
};

// A screen that fixtures are given and never draw on.
inline Screen& no_screen() {
  alignas(16) static char nothing[16];
  static Screen screen(reinterpret_cast<Kit&>(nothing));
  return screen;
}

}  // namespace hearth
