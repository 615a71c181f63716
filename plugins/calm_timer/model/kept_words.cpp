// SPDX-License-Identifier: MIT
#include "kept_words.hpp"

#include <iomanip>
#include <sstream>
#include <string_view>

namespace calm_timer {
namespace {

using hearth::Entry;
using std::quoted;

constexpr std::size_t kMost = 6;  // unwritten ones, the latest: a host keeps 4,000 bytes
constexpr std::string_view kNow = "now", kEntry = "entry";

void write(std::ostream& out, const Wish& wish, std::chrono::milliseconds left) {
  out << kNow << ' ' << to_text(wish.sort) << ' ' << to_text(wish.looks) << ' ' << wish.planned.count() << ' '
      << left.count();
  for (const std::string* word : {&wish.scene, &wish.pupil, &wish.check_in, &wish.tool, &wish.music})
    out << ' ' << quoted(*word);
  out << '\n';
}

// What stands after "now".
void read(std::istream& in, Kept& kept) {
  Wish wish;
  std::string sort, looks;
  std::int64_t planned = 0, left = 0;
  in >> sort >> looks >> planned >> left;
  for (std::string* word : {&wish.scene, &wish.pupil, &wish.check_in, &wish.tool, &wish.music})
    in >> quoted(*word);
  wish.sort = sort == to_text(Sort::work) ? Sort::work : Sort::calm;
  wish.looks = looks_named(looks);
  wish.planned = std::chrono::milliseconds(planned);
  kept.left = std::chrono::milliseconds(left);
  kept.wish = std::move(wish);
}

// A number stands as it is, a word in quotes.
void write(std::ostream& out, const Entry& entry) {
  out << kEntry << ' ' << entry.at.time_since_epoch().count();
  for (const std::string* word : {&entry.id, &entry.kind, &entry.what, &entry.pupil})
    out << ' ' << quoted(*word);
  for (const auto& [key, value] : entry.detail) {
    out << ' ' << quoted(key) << ' ';
    if (const auto* number = std::get_if<std::int64_t>(&value))
      out << *number;
    else
      out << quoted(std::get<std::string>(value));
  }
  out << '\n';
}

Entry entry_in(std::istream& in) {
  Entry entry;
  std::int64_t at = 0;
  in >> at;
  entry.at = hearth::Instant(std::chrono::milliseconds(at));
  for (std::string* word : {&entry.id, &entry.kind, &entry.what, &entry.pupil}) in >> quoted(*word);
  for (std::string key; in.good() && (in >> std::ws).good() && in.peek() == '"';) {
    in >> quoted(key) >> std::ws;
    if (in.peek() == '"') {
      std::string word;
      in >> quoted(word);
      entry.detail[key] = word;
    } else {
      std::int64_t number = 0;
      in >> number;
      entry.detail[key] = number;
    }
  }
  return entry;
}

}  // namespace

std::string to_words(const Kept& kept) {
  std::ostringstream out;
  if (kept.wish) write(out, *kept.wish, kept.left);
  const std::size_t too_many = kept.unwritten.size() > kMost ? kept.unwritten.size() - kMost : 0;
  for (std::size_t at = too_many; at < kept.unwritten.size(); ++at) write(out, kept.unwritten[at]);
  return out.str();
}

Kept kept_in(const std::string& words) {
  Kept kept;
  std::istringstream lines(words);
  for (std::string text; std::getline(lines, text);) {
    std::istringstream line(text);
    std::string what;
    line >> what;
    if (what == kNow)
      read(line, kept);
    else if (what == kEntry)
      kept.unwritten.push_back(entry_in(line));
    else
      return {};
    if (line.fail()) return {};  // of an older version: a timer is begun again with one touch
  }
  return kept;
}

}  // namespace calm_timer
