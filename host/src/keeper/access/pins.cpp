// SPDX-License-Identifier: MIT
#include "keeper/access/pins.hpp"

#include <sodium.h>

#include <algorithm>
#include <nlohmann/json.hpp>

namespace hearth {
namespace {

using namespace std::chrono;
using nlohmann::json;

constexpr int kFreeTries = 5;
constexpr seconds kFirstWait = 30s, kLongestWait = 15min;

struct Tries {
  int wrong = 0;
  Instant locked_until{};
};

std::string key_of(const Id& staff) {
  return "wrong_pins/" + staff;
}

Tries read(const Store& store, const Id& staff) {
  const auto text = store.local(key_of(staff));
  if (!text) return {};
  const auto tries = json::parse(*text);
  return {tries.at("wrong"), Instant(milliseconds(tries.at("locked_until").get<std::int64_t>()))};
}

void write(Store& store, const Id& staff, const Tries& tries) {
  store.set_local(
      key_of(staff),
      json{{"wrong", tries.wrong}, {"locked_until", tries.locked_until.time_since_epoch().count()}}.dump());
}

seconds wait_after(int wrong) {
  if (wrong < kFreeTries) return 0s;
  return std::min(kLongestWait, kFirstWait * (1 << std::min(wrong - kFreeTries, 5)));
}

std::string wait_sentence(milliseconds left) {
  return "Too many wrong PINs. Please wait " + std::to_string(ceil<seconds>(left).count()) + " seconds.";
}

std::optional<std::string> hash_of(const Store& store, const Id& staff) {
  const auto pins = store.documents("pin");
  const auto pin = std::ranges::find_if(pins, [&](const Document& d) { return d.id == staff && !d.deleted; });
  if (pin == pins.end()) return {};
  return pin->body.at("hash").get<std::string>();
}

}  // namespace

Document pin_document(const Id& staff, const std::string& pin, PinCost cost) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (pin.size() < 6 || pin.size() > 8 || !std::ranges::all_of(pin, is_digit))
    throw StoreProblem("A PIN is 6 to 8 digits.");
  char hash[crypto_pwhash_STRBYTES];
  if (sodium_init() < 0 || crypto_pwhash_str(hash, pin.data(), pin.size(), cost.passes, cost.memory) != 0)
    throw StoreProblem("There is not enough free memory to keep a PIN; close other programs and try again.");
  return {.kind = "pin", .id = staff, .body = {{"hash", hash}}};
}

std::string Pins::refusal(const Id& staff, const std::string& pin) {
  const auto hash = hash_of(store_, staff);
  if (!hash) return "This person has no PIN yet; the operator sets one with `hearth pin`.";
  const auto now = clock_.now();
  auto tries = read(store_, staff);
  // A clock that was put back must not lengthen the wait beyond its own length.
  const auto locked_until = std::min(tries.locked_until, now + wait_after(tries.wrong));
  if (now < locked_until) {
    if (locked_until != tries.locked_until) write(store_, staff, {tries.wrong, locked_until});
    return wait_sentence(locked_until - now);
  }
  // Counted before it is looked at: pulling the plug must not give a free try.
  ++tries.wrong;
  tries.locked_until = now + wait_after(tries.wrong);
  write(store_, staff, tries);
  if (sodium_init() < 0 || crypto_pwhash_str_verify(hash->c_str(), pin.data(), pin.size()) != 0) {
    if (tries.locked_until > now) return wait_sentence(tries.locked_until - now);
    return "That PIN is not right.";
  }
  forget_tries(staff);
  return {};
}

void Pins::forget_tries(const Id& staff) {
  write(store_, staff, {});
}

}  // namespace hearth
