// SPDX-License-Identifier: MIT
#pragma once

#include <functional>

#include "hearth/host.hpp"
#include "screen/kiosk/room_records.hpp"
#include "screen/paper/print_shop.hpp"
#include "screen/plugins/registry.hpp"

namespace hearth {

// Where the screen is and what it does next, as far as plugins have a say in it: see Host. `plugin` is who
// asks; what only the plugin that is shown may do, does nothing for another one.
class Places {
 public:
  virtual ~Places() = default;
  virtual void go(const std::string& plugin, const std::string& place, const Brought&) = 0;
  virtual const Brought& brought(const std::string& plugin) const = 0;
  virtual bool come_forward(const std::string& plugin, const Brought&) = 0;
  virtual void go_back(const std::string& plugin) = 0;
  virtual std::chrono::milliseconds running() const = 0;
  virtual void remember(const std::string& plugin, const std::string& words) = 0;
  virtual Remembered remembered(const std::string& plugin) const = 0;
  virtual void wake_at(Instant) = 0;
  virtual void next_frame() = 0;
  virtual bool motion() const = 0;
};

// What all plugins share.
struct Shared {
  RoomRecords& room;
  const Clock& clock;
  const Content& content;
  const Words& words;
  Plugins& plugins;
  Sound& sound;
  std::function<const StaffSession&()> session;  // of who has shown their PIN; nobody: empty
  Places& places;
  PrintShop* papers = nullptr;  // null: nothing can be printed here
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
  Id staff() const override { return shared_.session().staff; }
  bool may(Task task) const override { return shared_.session().tasks.contains(task); }
  void edit(const Edited&, ThenKept) override;
  void remove(const std::string& kind, const Id&, ThenKept) override;
  std::vector<PaperPlace> paper_places() const override;
  void print(const Paper&, const std::string& place, std::function<void(const Printed&)> then) override;
  void save(const std::string& file, const std::string& bytes, const std::string& place,
            std::function<void(const Printed&)> then) override;
  std::int64_t number_setting(const std::string& key) const override;
  std::string word_setting(const std::string& key) const override;
  LocalTime local_now() const override { return local_time(shared_.clock.now(), school()->zone); }
  void go(const std::string& place, const Brought& brought) override {
    shared_.places.go(manifest_.id, place, brought);
  }
  const Brought& brought() const override { return shared_.places.brought(manifest_.id); }
  bool come_forward(const Brought& brought) override {
    return shared_.places.come_forward(manifest_.id, brought);
  }
  void go_back() override { shared_.places.go_back(manifest_.id); }
  std::chrono::milliseconds running() const override { return shared_.places.running(); }
  void remember(const std::string& words) override { shared_.places.remember(manifest_.id, words); }
  Remembered remembered() const override { return shared_.places.remembered(manifest_.id); }
  void wake_at(Instant when) override { shared_.places.wake_at(when); }
  void next_frame() override { shared_.places.next_frame(); }
  bool motion() const override { return shared_.places.motion(); }

 private:
  void keep(Document, ThenKept);
  bool has_papers(const std::function<void(const Printed&)>& then) const;
  std::function<void(const Printed&)> told(std::function<void(const Printed&)> then) const;
  void write(Entry, std::function<void(const Receipt&)> done) override;
  const std::vector<Tick>& ticks() const override { return shared_.room.today().ticks; }
  const std::vector<Entry>& room_today() const override { return shared_.room.today().entries; }
  const std::vector<Coming>& coming() const override { return shared_.room.today().coming; }
  void choose(const Id& pupil) override { shared_.room.choose(pupil); }
  const std::vector<Entry>& own_today() const override { return shared_.room.own_today(); }
  const Own& own() const override { return shared_.room.own(); }
  int jar() const override { return shared_.room.today().jar; }
  void read(const HistoryWish&, std::function<void(const History&)> then) override;

  const Manifest manifest_;
  Shared& shared_;
};

}  // namespace hearth
