// SPDX-License-Identifier: MIT
#include "keeper/access/pin_rules.hpp"

#include <algorithm>
#include <chrono>

namespace hearth {
namespace {

using namespace std::chrono;

// "000000", "121212", "123123"
bool repeats(const std::string& pin) {
  for (std::size_t part = 1; part <= pin.size() / 2; ++part)
    if (pin.size() % part == 0 && std::equal(pin.begin() + long(part), pin.end(), pin.begin())) return true;
  return false;
}

// "123456", "765432", "890123"
bool runs(const std::string& pin) {
  const auto goes_by = [&](int step) {
    return std::ranges::adjacent_find(
               pin, [&](char a, char b) { return (a - '0' + step + 10) % 10 != b - '0'; }) == pin.end();
  };
  return goes_by(1) || goes_by(-1);
}

int number(const std::string& pin, std::size_t from, std::size_t digits) {
  return std::stoi(pin.substr(from, digits));
}

bool is_day(int y, int m, int d) {
  return (year(y) / month(unsigned(m)) / day(unsigned(d))).ok();
}

// Day first as it is written here, or year first; with two digits the year is one of this century.
bool is_date(const std::string& pin) {
  if (pin.size() == 6)
    return is_day(2000 + number(pin, 4, 2), number(pin, 2, 2), number(pin, 0, 2)) ||
           is_day(2000 + number(pin, 0, 2), number(pin, 2, 2), number(pin, 4, 2));
  if (pin.size() != 8) return false;
  const auto lived = [](int y) { return y >= 1900 && y < 2100; };
  const int last = number(pin, 4, 4), first = number(pin, 0, 4);
  return (lived(last) && is_day(last, number(pin, 2, 2), number(pin, 0, 2))) ||
         (lived(first) && is_day(first, number(pin, 4, 2), number(pin, 6, 2)));
}

}  // namespace

std::string pin_problem(const std::string& pin) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (pin.size() < 6 || pin.size() > 8 || !std::ranges::all_of(pin, is_digit))
    return "A PIN is 6 to 8 digits.";
  if (repeats(pin)) return "This PIN is guessed first, because it repeats; choose another.";
  if (runs(pin)) return "This PIN is guessed first, because its digits follow each other; choose another.";
  if (is_date(pin)) return "This PIN is a date, and dates are guessed first; choose another.";
  return {};
}

}  // namespace hearth
