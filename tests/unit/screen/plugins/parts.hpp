// SPDX-License-Identifier: MIT
// What the tests of the loader share.
#pragma once

#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

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
  LocalTime local_now() const override { return {}; }
  void go(const std::string& place) override {
    told.push_back(place);
    when_told(place);
  }
  void wake_at(Instant) override {}

  void write(Entry, std::function<void(const Receipt&)>) override {}
  const std::vector<Tick>& ticks() const override { return ticks_; }
  const std::vector<Entry>& room_today() const override { return entries_; }
  void choose(const Id&) override {}
  const std::vector<Entry>& own_today() const override { return entries_; }

  Instant now() const override { return {}; }

  void say(std::string_view, std::string_view) override {}
  void prepare(std::string_view, std::string_view) override {}
  void play(Cue) override {}
  void hush() override {}

 private:
  Id room_;
  Content content_;
  Words words_;
  std::vector<Tick> ticks_;
  std::vector<Entry> entries_;
};

// A screen that fixtures are given and never draw on.
inline Screen& no_screen() {
  alignas(16) static char nothing[16];
  static Screen screen(reinterpret_cast<Kit&>(nothing));
  return screen;
}

}  // namespace hearth
