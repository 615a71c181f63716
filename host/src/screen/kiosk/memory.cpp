// SPDX-License-Identifier: MIT
#include "screen/kiosk/memory.hpp"

#include <algorithm>
#include <stdexcept>

namespace hearth {

using namespace std::chrono_literals;
using nlohmann::json;
using std::chrono::milliseconds;

namespace {

constexpr auto kPatience = 1000ms;
constexpr std::size_t kMostBytes = 4000;
constexpr auto kANight = 8h;

milliseconds number_in(const json& body, const char* key) {
  return milliseconds(body.value(key, std::int64_t(0)));
}

}  // namespace

Memory::Memory(RoomRecords& room, const Clock& clock, const PassingTime& time)
    : room_(room), clock_(clock), time_(time) {}

bool Memory::recalled() {
  if (known_) return true;
  if (!asked_) asked_ = time_.running();
  if (!std::exchange(asking_, true)) ask();
  if (time_.running() - *asked_ >= kPatience) known_ = true;
  return known_;
}

void Memory::ask() {
  room_.place([this](const Answer<json>& answer) {
    if (known_) return;  // what was remembered since then counts
    if (answer.lost) return void(asking_ = false);
    try {
      if (answer.value) take(*answer.value);
    } catch (const json::exception&) {  // of another version: as if nothing had been kept
    }
    known_ = true;
  });
}

void Memory::take(const json& kept) {
  const std::string boot = kept.value("boot", std::string());
  const bool same_start = !boot.empty() && boot == time_.since;
  const json plugins = kept.value("plugins", json::object());
  for (const auto& [plugin, one] : plugins.items()) {
    // Told as of now, in this program's own time.
    const Instant at{number_in(one, "at")};
    const milliseconds ago = std::max<milliseconds>(
        same_start ? time_.running() - number_in(one, "running") : clock_.now() - at, 0ms);
    plugins_[plugin] = {one.at("words").get<std::string>(), time_.running() - ago, clock_.now() - ago};
  }
  const json at = kept.value("at", json::object());
  Spot spot{at.value("plugin", std::string()), Spot::How::asked, at.value("brought", Brought())};
  if (at.value("turn", false)) spot.how = Spot::How::turn;
  if (!spot.place.empty()) spot_ = std::move(spot);
}

void Memory::remember(const std::string& plugin, const std::string& words) {
  if (words.size() > kMostBytes)
    throw std::length_error("remember() takes at most " + std::to_string(kMostBytes) + " bytes");
  (void)json(words).dump();  // throws here, where the plugin's own call is, and not on the way to the keeper
  if (words.empty())
    plugins_.erase(plugin);
  else
    plugins_[plugin] = {words, time_.running(), clock_.now()};
}

Remembered Memory::remembered(const std::string& plugin) const {
  const auto found = plugins_.find(plugin);
  if (found == plugins_.end()) return {};
  return {found->second.words, std::max(time_.running() - found->second.running, 0ms)};
}

void Memory::is_at(const Spot& spot) {
  here_ = spot;
}

json Memory::body() const {
  json plugins = json::object();
  for (const auto& [plugin, one] : plugins_)
    plugins[plugin] = {
        {"words", one.words}, {"running", one.running.count()}, {"at", one.at.time_since_epoch().count()}};
  json at = json::object();
  // What a child had begun elsewhere is theirs: walking away is an answer, too.
  if (here_.how == Spot::How::turn)
    at = {{"plugin", here_.place}, {"turn", true}, {"brought", here_.brought}};
  else if (here_.how != Spot::How::rests && plugins_.contains(here_.place))
    at = {{"plugin", here_.place}, {"brought", here_.brought}};
  return {{"boot", time_.since}, {"plugins", std::move(plugins)}, {"at", std::move(at)}};
}

void Memory::keep() {
  if (!known_ || practises_ || on_its_way_) return;
  const Day today = local_time(clock_.now(), room_.school()->zone).day;
  if (const Day before = std::exchange(day_, today); before != Day{} && before != today)
    // Over a night, and not where the clock on the wall was only set right.
    std::erase_if(plugins_, [&](const auto& one) { return time_.running() - one.second.running >= kANight; });
  json now = body();
  if (now == kept_) return;
  on_its_way_ = true;
  room_.keep_place(now, [this, now](const Answer<Nothing>& answer) {
    on_its_way_ = false;
    if (answer.lost) return;  // handed over again with a later frame
    kept_ = now;              // what was refused would be refused again
    keep();
  });
}

void Memory::practise(bool begins) {
  if (begins == practises_) return;
  practises_ = begins;
  if (begins)
    aside_ = plugins_;
  else
    plugins_ = std::exchange(aside_, {});
}

}  // namespace hearth
