// SPDX-License-Identifier: MIT
#pragma once

#include <functional>

#include "hearth/host.hpp"
#include "screen/kiosk/room_records.hpp"
#include "screen/plugins/registry.hpp"

namespace hearth {

// What all plugins share.
struct Shared {
  RoomRecords& room;
  const Clock& clock;
  const Content& content;
  const Words& words;
  Plugins& plugins;
  Sound& sound;
  std::function<Id()> staff;  // who has shown their PIN
  std::function<void(const std::string&)> go;
  std::function<void(Instant)> wake_at;
};

// The host as one plugin sees it: it gets what its manifest asks for, and no more. Display thread only.
class PluginHost : public Host, private Journal {
 public:
  PluginHost(const Manifest& manifest, Shared& shared) : manifest_(manifest), shared_(shared) {}

  std::shared_ptr<const School> school() const override { return shared_.room.school(); }
  const Id& room() const override { return shared_.room.room(); }
  Journal& journal() override { return *this; }
  const Content& content() const override { return shared_.content; }
  const Clock& clock() const override { return shared_.clock; }
  const Words& words() const override { return shared_.words; }
  Sound& sound() override { return shared_.sound; }
  Id staff() const override { return shared_.staff(); }
  LocalTime local_now() const override { return local_time(shared_.clock.now(), school()->zone); }
  void go(const std::string& place) override { shared_.go(place); }
  void wake_at(Instant when) override { shared_.wake_at(when); }

 private:
  void write(Entry, std::function<void(const Receipt&)> done) override;
  const std::vector<Tick>& ticks() const override { return shared_.room.today().ticks; }
  const std::vector<Entry>& room_today() const override { return shared_.room.today().entries; }
  void choose(const Id& pupil) override { shared_.room.choose(pupil); }
  const std::vector<Entry>& own_today() const override { return shared_.room.own_today(); }

  const Manifest manifest_;
  Shared& shared_;
};

}  // namespace hearth
