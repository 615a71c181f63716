// SPDX-License-Identifier: MIT
// A keeper with a real Store in a folder of its own, asked in the same process or over its socket.
#pragma once

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <thread>

#include "contract/temp_folder.hpp"
#include "keeper/serve/direct_records.hpp"
#include "keeper/serve/keeper_clock.hpp"
#include "keeper/serve/server.hpp"
#include "records/socket_records.hpp"

namespace hearth {

// Polls until `done`, which must come true in 20 s.
template <class Done>
bool poll_until(Records& records, Done done) {
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(20);
  for (records.poll(); !done(); records.poll()) {
    if (std::chrono::steady_clock::now() > deadline) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  return true;
}

// Asks and waits: answer<Receipt>(records, [&](auto then) { records.write(entry, then); }).
template <class T, class Ask>
Answer<T> answer(Records& records, Ask ask) {
  auto given = std::make_shared<std::optional<Answer<T>>>();
  ask([given](Answer<T> answer) { *given = std::move(answer); });
  if (!poll_until(records, [&] { return given->has_value(); })) return {{}, "no answer in 20 s", false};
  return **given;
}

inline const Instant kFriday = instant_of(parse_day("2026-07-17"), parse_time("08:35"), "Europe/London");
inline const std::string kPin = "271828";

class KeeperParts {
 public:
  explicit KeeperParts(bool can_set_clock)
      : clock_(kFriday),
        store_({.folder = folder_ / "data", .kinds = kinds_}, clock_),
        answers_(store_, clock_, kinds_) {
    if (can_set_clock) answers_.set_clock = [this](Instant to) { clock_.set(to); };
    answers_.file_places = {folder_ / "inbox", {folder_ / "media"}};
    offer("inbox", "pupils.csv", "Surname,Forename,UPN\nAshdown,Callum,N999299822101\n");
    answers_.notice({"otter_room.ics", 41, "the event has no end; give it one"});
    store_.put_all({{.kind = "adult", .id = "okafor", .body = {{"name", "Mrs Okafor"}, {"access", "senco"}}},
                    {.kind = "pupil", .id = "P01", .body = {{"name", "Callum"}}},
                    {.kind = "pupil", .id = "P02", .body = {{"name", "Left"}}, .deleted = true},
                    pin_document("okafor", kPin, {.passes = 1, .memory = 8192})},
                   "test");
  }

  // A file for staff to bring in.
  std::string offer(const std::string& place, const std::string& name, const std::string& text) const {
    std::filesystem::create_directories(folder_ / place);
    std::ofstream(folder_ / place / name) << text;
    return folder_ / place / name;
  }

  TempFolder folder_;
  std::vector<EntryKind> kinds_{{"check_in", {{"feeling", "what"}}},
                                {"call", {{"wanted", "what"}}},
                                {"observed", {}},
                                {"award", {}},
                                {"award_wish", {}},
                                {"wish_closed", {}},
                                {"reward_choice", {}},
                                {"reward_given", {}},
                                {"jar_emptied", {}},
                                {"how_now", {}},
                                {"calm_session", {}},
                                {"item_done", {}}};
  KeeperClock clock_;
  Store store_;
  Answers answers_;
};

class DirectKeeper : public KeeperParts {
 public:
  explicit DirectKeeper(bool can_set_clock = true) : KeeperParts(can_set_clock) {}
  std::unique_ptr<Records> screen() { return std::make_unique<DirectRecords>(answers_); }
  std::unique_ptr<Records> the_operator() {
    return std::make_unique<DirectRecords>(answers_, Role::the_operator);
  }
};

class SocketKeeper : public KeeperParts {
 public:
  explicit SocketKeeper(bool can_set_clock = true)
      : KeeperParts(can_set_clock),
        server_(std::in_place, socket(), stop_.fd(),
                [this](auto& session, const auto& question) { return answers_.answer(session, question); }) {
    answers_.news.connect([this](News news) { server_->tell(news); });
    store_thread_ = std::thread([this] {
      server_->answer_until(std::chrono::system_clock::now() + std::chrono::hours(1));
      server_.reset();
    });
  }
  ~SocketKeeper() {
    stop_.wake();
    store_thread_.join();
  }
  std::filesystem::path socket() const { return folder_ / "keeper.sock"; }
  std::unique_ptr<Records> screen() {
    return std::make_unique<SocketRecords>(socket(), [] {});
  }
  std::unique_ptr<Records> the_operator() {
    return std::make_unique<SocketRecords>(
        socket(), [] {}, SocketRecords::As::the_operator);
  }

 private:
  Waker stop_;
  std::optional<Server> server_;
  std::thread store_thread_;
};

}  // namespace hearth
