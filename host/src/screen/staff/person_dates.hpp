// SPDX-License-Identifier: MIT
// Days in words, and what is wrong with the days that staff choose. Nothing is drawn here.
#pragma once

#include <optional>
#include <string>

#include "hearth/school.hpp"
#include "hearth/words.hpp"

namespace hearth {

std::string date_words(Day, const Words&);  // "8 September 2025"
// "from 8 September 2025", "8 September 2025 to 17 July 2026"
std::string days_words(const Days&, const Words&);

// Each is empty when all is well, else a sentence for beside the field.
std::string wrong_order(const Days&, const Words&);           // the end before the beginning
std::string not_after(Day, Day first, const Words&);          // a review before the beginning
std::string in_the_future(Day, Day today, const Words&);      // what has not happened yet
std::string bad_name(const std::string& name, const Words&);  // nothing but blanks, or too long
std::string bad_pin(const std::string& pin, const std::string& again, const Words&);  // 6 to 8 digits, twice

// How many letters a reader sees: a letter with its accents, or an emoji made of several, counts as one.
std::size_t letters_of(const std::string& utf8);
std::string trimmed(const std::string&);  // without blanks at its ends

constexpr std::size_t kMostLettersOfName = 80;

}  // namespace hearth
