// SPDX-License-Identifier: MIT
#include "keeper/access/tries.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace hearth {
namespace {

using namespace std::chrono;
using nlohmann::json;

constexpr const char* kKey = "wrong_tries";
constexpr int kFreeTries = 5;
constexpr milliseconds kFirstWait = 30s, kLongestWait = 15min;
constexpr std::size_t kMostHere = 10;
constexpr milliseconds kHereWithin = 5min;

milliseconds wait_after(int wrong) {
  if (wrong < kFreeTries) return 0ms;
  return std::min(kLongestWait, kFirstWait * (1 << std::min(wrong - kFreeTries, 5)));
}

}  // namespace

// As it is at `now`, the last time that anything was written or read.
struct Tries::Counted {
  struct One {
    int wrong = 0;
    milliseconds left{0};  // of the wait after the last one
  };
  RunningTime now;
  milliseconds served{0};    // since it was written
  bool other_start = false;  // it was written before the machine was started again
  std::map<std::string, One> people;
  std::vector<milliseconds> here;  // how long ago the last ones on this machine were, oldest first
};

// One value, so that one synced write counts a try for the person and for the machine.
Tries::Counted Tries::read() const {
  Counted counted{.now = now_()};
  const auto text = store_.local(kKey);
  if (!text) return counted;
  const auto kept = json::parse(*text);
  // After a start of the machine nobody knows how long it was off: none of that time was served.
  counted.other_start = kept.at("start") != counted.now.start;
  if (!counted.other_start)
    counted.served = std::max(0ms, counted.now.passed - milliseconds(kept.at("passed").get<std::int64_t>()));
  for (const auto& [whom, one] : kept.at("people").items())
    counted.people[whom] = {one.at(0),
                            std::max(0ms, milliseconds(one.at(1).get<std::int64_t>()) - counted.served)};
  for (const std::int64_t ago : kept.at("here"))
    if (const auto now = milliseconds(ago) + counted.served; now < kHereWithin) counted.here.push_back(now);
  return counted;
}

void Tries::write(const Counted& counted) {
  json kept{{"start", counted.now.start},
            {"passed", counted.now.passed.count()},
            {"people", json::object()},
            {"here", json::array()}};
  for (const auto& [whom, one] : counted.people) kept["people"][whom] = {one.wrong, one.left.count()};
  for (const auto ago : counted.here) kept["here"].push_back(ago.count());
  store_.set_local(kKey, kept.dump());
}

milliseconds Tries::wait(const std::string& whom) {
  const auto counted = read();
  auto left = 0ms;
  if (const auto one = counted.people.find(whom); one != counted.people.end()) left = one->second.left;
  if (counted.here.size() >= kMostHere)
    left = std::max(left, kHereWithin - counted.here[counted.here.size() - kMostHere]);
  // What has been served stays served when the plug is pulled now, and a wait that goes on begins here.
  if (left > 0ms && (counted.served >= 1s || counted.other_start)) write(counted);
  return left;
}

void Tries::count(const std::string& whom) {
  auto counted = read();
  auto& one = counted.people[whom];
  one.left = wait_after(++one.wrong);
  counted.here.push_back(0ms);
  write(counted);
}

void Tries::was_right(const std::string& whom) {
  auto counted = read();
  counted.people.erase(whom);
  if (!counted.here.empty()) counted.here.pop_back();
  write(counted);
}

void Tries::forget(const std::string& whom) {
  auto counted = read();
  if (counted.people.erase(whom)) write(counted);
}

std::string wait_sentence(const std::string& wrong_what, milliseconds left) {
  const auto s = ceil<seconds>(left).count();
  const auto time = s >= 120 ? std::to_string((s + 59) / 60) + " minutes"
                             : std::to_string(s) + (s == 1 ? " second" : " seconds");
  return "Too many wrong " + wrong_what + ". Please wait " + time + ".";
}

}  // namespace hearth
