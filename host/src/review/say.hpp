// SPDX-License-Identifier: MIT
// Numbers, days and names in words, from the table [review]; and what an entry's details hold.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "hearth/journal.hpp"
#include "hearth/words.hpp"

namespace hearth {

// "34 answers" for "review.answers", "1 answer" for "review.answers_one".
std::string counted(const Words&, const std::string& key, int n);
std::string share_told(const Words&, int n, int of);  // "7 of 9"

// "30 April"; with the year where it is another one than today's.
std::string date_words(const Words&, Day, Day today);
std::string month_words(const Words& words, std::chrono::month);  // "April"
std::string weekday_words(const Words&, std::chrono::weekday);
std::string slot_words(const Words&, const std::string& slot);  // "When we arrive"

std::string joined(const std::vector<std::string>& parts);  // "a, b, c"
// The first line, at most so many bytes, cut between words.
std::string shortened(const std::string& text, std::size_t most);

}  // namespace hearth
