// SPDX-License-Identifier: MIT
#include "keeper/access/second_factor.hpp"

#include <liboath/oath.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>

#include "keeper/store/hash.hpp"

namespace hearth {
namespace {

using nlohmann::json;

constexpr const char* kKind = "second_factor";
constexpr std::size_t kSecretBytes = 20;  // RFC 4226, section 4
constexpr std::size_t kDigits = 6;
constexpr std::size_t kStepsOff = 2;
constexpr std::size_t kPrinted = 8, kPrintedLetters = 10;
// What cannot be taken for something else when it is read from paper.
constexpr std::string_view kLetters = "abcdefghjkmnpqrstuvwxyz23456789";

std::string base_32(const Bytes& bytes) {
  char* text = nullptr;
  if (oath_base32_encode(reinterpret_cast<const char*>(bytes.data()), bytes.size(), &text, nullptr) !=
      OATH_OK)
    throw StoreProblem("There is not enough free memory for a new code; close other programs and try again.");
  const std::unique_ptr<char, decltype(&std::free)> owned(text, std::free);
  std::string secret = text;
  std::erase(secret, '=');
  return secret;
}

std::string raw(const std::string& secret) {
  char* bytes = nullptr;
  std::size_t count = 0;
  if (oath_base32_decode(secret.data(), secret.size(), &bytes, &count) != OATH_OK)
    throw StoreProblem("This second factor is damaged; let it be removed, and set it up again.");
  const std::unique_ptr<char, decltype(&std::free)> owned(bytes, std::free);
  return std::string(bytes, count);
}

std::string percent(const std::string& text) {
  constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~";
  std::string encoded;
  for (const char c : text)
    encoded += plain.find(c) != plain.npos ? std::string(1, c) : '%' + hex({static_cast<std::uint8_t>(c)});
  return encoded;
}

std::string printed_code() {
  std::string code;
  while (code.size() < kPrintedLetters)
    for (const std::uint8_t byte : random_bytes(kPrintedLetters))
      // As many of the 256 for each letter.
      if (byte < 256 / kLetters.size() * kLetters.size() && code.size() < kPrintedLetters)
        code += kLetters[byte % kLetters.size()];
  return code;
}

// As it is compared: however it was written down.
std::string plain(const std::string& code) {
  std::string plain;
  for (const char c : code)
    if (c != ' ' && c != '-') plain += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  return plain;
}

// 49 random bits are not guessed within a lifetime of ten tries each five minutes, so a plain hash will do.
std::string hash_of(const Id& staff, const std::string& code) {
  return hex(blake2b({"hearth recovery code", staff, "/", code}));
}

std::string used_step(const Id& staff) {
  return "second_step/" + staff;
}

std::optional<Document> kept(const Store& store, const Id& staff) {
  for (auto& document : store.documents(kKind))
    if (document.id == staff && !document.deleted) return std::move(document);
  return {};
}

}  // namespace

bool SecondFactors::known(const Id& staff) const {
  return kept(store_, staff).has_value();
}

std::string SecondFactors::new_secret() {
  return base_32(random_bytes(kSecretBytes));
}

std::string SecondFactors::uri(const std::string& secret, const std::string& school,
                               const std::string& name) {
  const auto issuer = percent(school.empty() ? "Hearth" : "Hearth " + school);
  return "otpauth://totp/" + issuer + ":" + percent(name) + "?secret=" + secret + "&issuer=" + issuer;
}

std::vector<std::string> SecondFactors::confirm(const Id& staff, const std::string& secret,
                                                const std::string& code) {
  if (!is_right_now(staff, secret, code)) return {};
  std::vector<std::string> codes;
  json hashes = json::array();
  for (std::size_t i = 0; i < kPrinted; ++i) {
    const auto printed = printed_code();
    hashes.push_back(hash_of(staff, printed));
    codes.push_back(printed.substr(0, kPrintedLetters / 2) + "-" + printed.substr(kPrintedLetters / 2));
  }
  store_.put({.kind = kKind, .id = staff, .body = {{"secret", secret}, {"printed", hashes}}}, staff);
  return codes;
}

std::string SecondFactors::refusal(const Id& staff, const std::string& code) {
  const auto known = kept(store_, staff);
  if (!known) return "You have no second factor yet; set one up first.";
  const auto whom = "second/" + staff;
  if (const auto wait = tries_.wait(whom); wait.count() > 0) return wait_sentence("codes", wait);
  tries_.count(whom);
  if (is_right(*known, code)) {
    tries_.was_right(whom);
    return {};
  }
  if (const auto wait = tries_.wait(whom); wait.count() > 0) return wait_sentence("codes", wait);
  return "That code is not right, or was used before; wait for the next one.";
}

void SecondFactors::remove(const Id& staff, const Id& who) {
  auto known = kept(store_, staff);
  if (!known) return;
  known->body = json::object();
  known->deleted = true;
  store_.put(std::move(*known), who);
  store_.set_local(used_step(staff), "0");
  tries_.forget("second/" + staff);
}

bool SecondFactors::is_right(const Document& known, const std::string& code) {
  return is_right_now(known.id, known.body.at("secret").get<std::string>(), plain(code)) ||
         is_printed(known, plain(code));
}

// That it was used is on disk before anybody is told that it was right.
bool SecondFactors::is_right_now(const Id& staff, const std::string& secret, const std::string& code) {
  if (code.size() != kDigits) return false;
  const auto bytes = raw(secret);
  const auto now = std::chrono::floor<std::chrono::seconds>(clock_.now()).time_since_epoch().count();
  std::uint64_t step = 0;
  const int found =
      oath_totp_validate4(bytes.data(), bytes.size(), now, OATH_TOTP_DEFAULT_TIME_STEP_SIZE,
                          OATH_TOTP_DEFAULT_START_TIME, kStepsOff, nullptr, &step, 0, code.c_str());
  if (found < 0) return false;
  const auto used = used_step(staff);
  if (const auto last = store_.local(used); last && step <= std::stoull(*last)) return false;
  store_.set_local(used, std::to_string(step));
  return true;
}

bool SecondFactors::is_printed(Document known, const std::string& code) {
  auto& hashes = known.body.at("printed");
  const auto found = std::ranges::find(hashes, json(hash_of(known.id, code)));
  if (found == hashes.end()) return false;
  hashes.erase(found);
  const Id staff = known.id;
  store_.put(std::move(known), staff);
  return true;
}

}  // namespace hearth
