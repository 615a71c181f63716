// SPDX-License-Identifier: MIT
#include "screen/ui/keyboard.hpp"

#include <glib.h>

#include <array>
#include <string_view>

namespace hearth {
namespace {

using Does = Key::Does;
using Row = std::vector<Key>;

// One line each; a row is eleven keys wide. Delete ends the first, Shift begins the last where there are
// letters.
struct Letters {
  const char *first, *second, *third;
};
constexpr Letters kLetters{"qwertyuiop", "asdfghjkl'-", "zxcvbnm,."};
constexpr Letters kSigns{"1234567890", "!?&@#£€%+=*", "()/:;\"'-_,."};
// Names of western Europe; of Wales, Poland, the Czech Republic, Hungary, Turkey, Romania and their
// neighbours; of the Baltic states, Malta, Nigeria, Ghana, Vietnam and Iceland.
constexpr std::array kAccents{Letters{"àáâãäåæçèé", "êëìíîïñòóôõ", "öøùúûüýÿœß"},
                              Letters{"ąćęłńśźżčď", "ěňřšťůžőűğı", "şăâîșțđŵŷľ"},
                              Letters{"āēėģīįķļņō", "ūųẹọṣịụơưðþ", "ċġħəɛɔɓɗƙŋ"}};
constexpr const char* kDigits = "1234567890";
constexpr float kDelete = 1, kShift = 1;

std::string upper(const std::string& letter) {
  const gunichar large = g_unichar_toupper(g_utf8_get_char(letter.c_str()));
  std::array<char, 6> bytes;
  return {bytes.data(), std::size_t(g_unichar_to_utf8(large, bytes.data()))};
}

void add(Row& row, const char* letters, bool large) {
  for (const char* at = letters; *at; at = g_utf8_next_char(at)) {
    const std::string letter(at, std::size_t(g_utf8_next_char(at) - at));
    row.push_back({.id = letter, .letters = large ? upper(letter) : letter});
  }
}

Key command(Does does, const char* id, float width = 1) {
  return {.does = does, .id = id, .letters = {}, .width = width};
}

std::vector<Row> with(const Letters& letters, bool large, float shift) {
  std::vector<Row> rows(3);
  add(rows[0], letters.first, large);
  rows[0].push_back(command(Does::erase, "delete", kDelete));
  add(rows[1], letters.second, large);
  if (shift > 0) rows[2].push_back(command(Does::shift, "shift", shift));
  add(rows[2], letters.third, large);
  return rows;
}

// A pad, for times and numbers.
std::vector<Row> digit_rows() {
  std::vector<Row> rows(4);
  constexpr std::array kPad{"123", "456:.", "789/-"};
  for (std::size_t at = 0; at < kPad.size(); ++at) add(rows[at], kPad[at], false);
  rows[0].push_back(command(Does::erase, "delete", 2));
  rows[3].push_back(command(Does::close, "close"));
  add(rows[3], "0", false);
  rows[3].push_back({.id = "space", .letters = " "});
  rows[3].push_back(command(Does::done, "done", 2));
  return rows;
}

}  // namespace

void Keyboard::open(bool digits) {
  *this = {};
  if (digits) page_ = Page::digits;
}

std::vector<Row> Keyboard::upper_rows() const {
  const bool large = shift_ != Shift::none;
  switch (page_) {
    case Page::signs:
      return with(kSigns, false, 0);
    case Page::accents:
      return with(kAccents[accents_], large, kShift);
    default:
      return with(kLetters, large, 2 * kShift);
  }
}

std::vector<Row> Keyboard::rows(bool crowded, bool lines) const {
  if (page_ == Page::digits) return digit_rows();
  std::vector<Row> rows = upper_rows();
  if (crowded && page_ != Page::signs) {
    rows.emplace(rows.begin());
    add(rows.front(), kDigits, false);
    add(rows.front(), "?", false);
  }
  const auto turn =
      page_ == Page::letters ? command(Does::signs, "123", 1.3f) : command(Does::letters, "abc", 1.3f);
  Row last{turn, command(Does::accents, "accents", 1.3f), command(Does::left, "left")};
  last.push_back({.id = "space", .letters = " ", .width = lines ? 1.9f : 3.2f});
  last.push_back(command(Does::right, "right"));
  if (lines) last.push_back(command(Does::line, "line", 1.3f));
  last.push_back(command(Does::done, "done", 1.7f));
  last.push_back(command(Does::close, "close", 1.5f));
  rows.push_back(std::move(last));
  return rows;
}

std::optional<Stroke> Keyboard::press(const Key& key) {
  switch (key.does) {
    case Does::type:
      if (shift_ == Shift::once && page_ != Page::signs) shift_ = Shift::none;
      return Stroke{Stroke::Does::type, key.letters};
    case Does::line:
      return Stroke{Stroke::Does::enter};
    case Does::shift:
      shift_ = shift_ == Shift::none ? Shift::once : shift_ == Shift::once ? Shift::all : Shift::none;
      return std::nullopt;
    case Does::erase:
      return Stroke{Stroke::Does::erase};
    case Does::left:
      return Stroke{Stroke::Does::left};
    case Does::right:
      return Stroke{Stroke::Does::right};
    case Does::done:
      return Stroke{Stroke::Does::done};
    case Does::close:
      return Stroke{Stroke::Does::close};
    case Does::signs:
      page_ = Page::signs;
      return std::nullopt;
    case Does::letters:
      page_ = Page::letters;
      return std::nullopt;
    case Does::accents:
      // On through all of them, and then back to the letters.
      accents_ = page_ == Page::accents ? accents_ + 1 : 0;
      page_ = accents_ < kAccents.size() ? Page::accents : Page::letters;
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace hearth
