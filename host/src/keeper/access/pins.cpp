// SPDX-License-Identifier: MIT
#include "keeper/access/pins.hpp"

#include <sodium.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "keeper/access/pin_rules.hpp"

namespace hearth {
namespace {

// Whoever has no PIN shares one count, so that invented names do not fill the disk.
std::string counted_as(const Id& staff, bool known) {
  return "pin/" + (known ? staff : Id());
}

}  // namespace

Document pin_document(const Id& staff, const std::string& pin, PinCost cost) {
  if (const auto problem = pin_problem(pin); !problem.empty()) throw StoreProblem(problem);
  char hash[crypto_pwhash_STRBYTES];
  if (sodium_init() < 0 || crypto_pwhash_str(hash, pin.data(), pin.size(), cost.passes, cost.memory) != 0)
    throw StoreProblem("There is not enough free memory to keep a PIN; close other programs and try again.");
  return {.kind = "pin", .id = staff, .body = {{"hash", hash}}};
}

std::string Pins::refusal(const Id& staff, const std::string& pin) {
  auto pins = store_.documents("pin");
  std::erase_if(pins, [](const Document& d) { return d.deleted; });
  auto found = std::ranges::find(pins, staff, &Document::id);
  const bool known = found != pins.end();
  const auto whom = counted_as(staff, known);
  if (const auto wait = tries_.wait(whom); wait.count() > 0) return wait_sentence("PINs", wait);
  tries_.count(whom);
  // Where there is nothing to compare with, somebody else's takes as long, and counts for nothing.
  if (!known) found = pins.begin();
  bool right = false;
  if (found != pins.end()) {
    const auto hash = found->body.at("hash").get<std::string>();
    right = sodium_init() >= 0 && crypto_pwhash_str_verify(hash.c_str(), pin.data(), pin.size()) == 0;
  }
  if (known && right) {
    tries_.was_right(whom);
    return {};
  }
  if (const auto wait = tries_.wait(whom); wait.count() > 0) return wait_sentence("PINs", wait);
  if (!known)
    return "This person has no PIN yet; who looks after the staff list sets one, or the operator with "
           "`hearth pin`.";
  return "That PIN is not right.";
}

void Pins::forget_tries(const Id& staff) {
  tries_.forget(counted_as(staff, true));
}

}  // namespace hearth
