// SPDX-License-Identifier: MIT
#include "keeper/serve/keep.hpp"

#include <pthread.h>
#include <sys/signalfd.h>

#include <csignal>

#include "base/places.hpp"
#include "hearth/school.hpp"

#include "keeper/serve/demo.hpp"
#include "keeper/serve/keeper_clock.hpp"
#include "keeper/serve/server.hpp"

namespace hearth {
namespace {

using std::chrono::system_clock;

// The first backup waits until a screen that starts with us has its answers.
constexpr std::chrono::seconds kBackupAfterStart{10};

// Blocked before the first thread is made, so that only the server's thread sees them.
Fd end_signals() {
  signal(SIGPIPE, SIG_IGN);
  signal(SIGXFSZ, SIG_IGN);  // a file that may not grow is a full disk, not a reason to die
  sigset_t ends;
  sigemptyset(&ends);
  sigaddset(&ends, SIGTERM);
  sigaddset(&ends, SIGINT);
  pthread_sigmask(SIG_BLOCK, &ends, nullptr);
  return Fd(signalfd(-1, &ends, SFD_CLOEXEC | SFD_NONBLOCK));
}

std::string zone_of(const Store& store) {
  for (const auto& school : store.documents("school"))
    if (!school.deleted) return school.body.value("zone", School().zone);
  return School().zone;
}

system_clock::time_point midnight(const Store& store, const Clock& clock) {
  const auto begins = instant_of(next_day(store.today()), TimeOfDay(0), zone_of(store));
  return system_clock::now() + (begins - clock.now());
}

// The inbox is made so that a technician finds it.
FilePlaces file_places(const std::filesystem::path& data) {
  const auto inbox = data / "inbox";
  std::error_code ignored;
  std::filesystem::create_directory(inbox, ignored);
  return {inbox, stick_places()};
}

}  // namespace

void keep(const KeepOptions& options) {
  const auto ends = end_signals();
  Notices notices;
  const auto kinds = plugin_kinds(options.plugins, notices);
  KeeperClock clock(options.now);
  Store store({.folder = options.data, .kinds = kinds}, clock);
  Answers answers(store, clock, kinds);
  answers.file_places = file_places(options.data);
  if (!options.demo.empty())
    for (auto& notice : fill_with_demo(store, options.demo, clock.now()))
      notices.push_back(std::move(notice));
  for (auto& notice : notices) answers.notice(std::move(notice));
  if (clock.can_be_set()) answers.set_clock = [&](Instant to) { clock.set(to); };

  Server server(options.socket, ends.get(),
                [&](Session& session, const auto& q) { return answers.answer(session, q); });
  answers.news.connect([&](News news) { server.tell(news); });
  for (auto next = system_clock::now() + kBackupAfterStart; server.answer_until(next);
       next = midnight(store, clock))
    answers.begin_day();
}

}  // namespace hearth
