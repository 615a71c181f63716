// SPDX-License-Identifier: MIT
#include "keeper/exchange/upn.hpp"

#include <algorithm>
#include <string_view>

namespace hearth {
namespace {

constexpr std::string_view kLetters = "ABCDEFGHJKLMNPQRTUVWXYZ";  // no I, O, S; each counts as its place
constexpr std::size_t kLength = 13;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

}  // namespace

std::string plain_upn(const std::string& written) {
  std::string plain;
  for (const char c : written)
    if (c != ' ') plain += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return plain;
}

UpnKind upn_kind(const std::string& plain) {
  if (plain.size() != kLength || kLetters.find(plain.front()) == kLetters.npos ||
      !std::all_of(plain.begin() + 1, plain.end() - 1, is_digit))
    return UpnKind::none;
  const bool temporary = !is_digit(plain.back());
  const auto last = kLetters.find(plain.back());
  if (temporary && last == kLetters.npos) return UpnKind::none;

  std::size_t sum = 0;
  for (std::size_t i = 1; i < kLength; ++i)
    sum += (i + 1) * (i + 1 == kLength && temporary ? last : static_cast<std::size_t>(plain[i] - '0'));
  if (kLetters[sum % kLetters.size()] != plain.front()) return UpnKind::wrong_letter;
  return temporary ? UpnKind::temporary : UpnKind::permanent;
}

}  // namespace hearth
