// SPDX-License-Identifier: MIT
// Where a screen was, for when it is started anew.
#include <algorithm>

#include "keeper/serve/answers.hpp"
#include "keeper/serve/refused.hpp"
#include "records/messages.hpp"

namespace hearth {

using nlohmann::json;

namespace {

constexpr std::size_t kMostBytes = 64 * 1024;

std::string key_of(const json& question) {
  return json({"place", question.at("screen").get<std::string>()}).dump();
}

}  // namespace

json Answers::keep_place(Session&, const json& question) {
  if (!question.at("place").is_object()) throw Refused("A place has a name for each thing that it holds.");
  const json kept{{"at", clock_.now().time_since_epoch().count()}, {"place", question.at("place")}};
  const std::string text = kept.dump();
  if (text.size() > kMostBytes) throw Refused("This is too much to remember for a screen.");
  store_.set_local(key_of(question), text);
  return Nothing();
}

json Answers::place(Session&, const json& question) {
  const auto text = store_.local(key_of(question));
  if (!text) return json::object();
  json kept = json::parse(*text);
  const Instant at{std::chrono::milliseconds(kept.at("at").get<std::int64_t>())};
  if (local_time(at, school().zone).day != store_.today()) return json::object();
  json place = std::move(kept.at("place"));
  // The wall clock may have been set back meanwhile.
  place["written_ago_ms"] = std::max<std::int64_t>((clock_.now() - at).count(), 0);
  return place;
}

}  // namespace hearth
