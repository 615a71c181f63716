// SPDX-License-Identifier: MIT
#include "keeper/serve/demo.hpp"

#include <algorithm>

#include "keeper/access/pins.hpp"
#include "keeper/exchange/demo_school.hpp"
#include "records/messages.hpp"

namespace hearth {
namespace {

using nlohmann::json;

constexpr const char* kDemoPin = "314159";
constexpr const char* kNoticesKey = "demo_notices";

// One hash for all: making one takes as long as trying a PIN, and here the PIN is no secret.
std::vector<Document> pins_of(const std::vector<Document>& documents) {
  std::vector<Document> pins;
  std::optional<Document> pin;
  for (const auto& document : documents) {
    if (document.kind != "adult") continue;
    if (!pin) pin = pin_document(document.id, kDemoPin);
    pin->id = document.id;
    pins.push_back(*pin);
  }
  return pins;
}

}  // namespace

Notices fill_with_demo(Store& store, const std::filesystem::path& folder, Instant now) {
  Notices notices;
  try {
    if (!store.documents().empty())
      return json::parse(store.local(kNoticesKey).value_or("[]")).get<Notices>();
    auto demo = read_demo_school(folder, now);
    notices = std::move(demo.notices);
    auto documents = std::move(demo.documents);
    std::ranges::copy(pins_of(documents), std::back_inserter(documents));
    store.write_all(std::move(demo.entries));
    for (auto& media : demo.media) store.put_media(std::move(media));
    store.set_local(kNoticesKey, json(notices).dump());
    // Last: documents say that the demo is complete.
    store.put_all(std::move(documents), "demo");
  } catch (const std::exception& problem) {
    notices.push_back({.file = folder.string(), .reason = problem.what()});
  }
  return notices;
}

}  // namespace hearth
