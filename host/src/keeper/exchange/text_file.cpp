// SPDX-License-Identifier: MIT
#include "keeper/exchange/text_file.hpp"

#include <array>
#include <boost/locale/encoding_utf.hpp>
#include <fstream>

namespace hearth {
namespace {

namespace utf = boost::locale::utf;

constexpr char32_t kReplacement = 0xFFFD;

// Windows-1252 from 0x80 to 0x9F; the rest of it is Latin-1.
constexpr std::array<char32_t, 32> kWindows{
    0x20AC,       kReplacement, 0x201A, 0x0192, 0x201E, 0x2026,       0x2020, 0x2021,
    0x02C6,       0x2030,       0x0160, 0x2039, 0x0152, kReplacement, 0x017D, kReplacement,
    kReplacement, 0x2018,       0x2019, 0x201C, 0x201D, 0x2022,       0x2013, 0x2014,
    0x02DC,       0x2122,       0x0161, 0x203A, 0x0153, kReplacement, 0x017E, 0x0178};

bool is_utf8(std::string_view text) {
  for (auto at = text.begin(); at != text.end();) {
    const auto point = utf::utf_traits<char>::decode(at, text.end());
    if (point == utf::illegal || point == utf::incomplete) return false;
  }
  return true;
}

std::string from_windows(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 8);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    utf::utf_traits<char>::encode(byte >= 0x80 && byte < 0xA0 ? kWindows[byte - 0x80] : byte,
                                  std::back_inserter(text));
  }
  return text;
}

std::string from_utf16(std::string_view bytes, bool high_first) {
  std::u16string units;
  units.reserve(bytes.size() / 2);
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    const auto first = static_cast<unsigned char>(bytes[i]),
               second = static_cast<unsigned char>(bytes[i + 1]);
    units.push_back(static_cast<char16_t>(high_first ? first << 8 | second : second << 8 | first));
  }
  return boost::locale::conv::utf_to_utf<char>(units);
}

}  // namespace

std::optional<std::string> file_bytes(const std::filesystem::path& file, std::size_t most, Notices& notices) {
  const auto no = [&](const std::string& reason) {
    notices.push_back({.file = file.filename().string(), .reason = reason});
    return std::nullopt;
  };
  std::error_code problem;
  if (!std::filesystem::is_regular_file(file, problem))
    return no("This file is not there, or is no file; look at how its name is written.");
  const auto size = std::filesystem::file_size(file, problem);
  if (size > most)
    return no("This file is larger than " + std::to_string(most >> 20) +
              " MiB and is not read; export fewer rows or columns.");
  std::ifstream in(file, std::ios::binary);
  std::string bytes(size, '\0');
  if (problem || !in.read(bytes.data(), static_cast<std::streamsize>(size)))
    return no("This file cannot be read; look at who may read it.");
  return bytes;
}

std::string text_of(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE")) return from_utf16(bytes.substr(2), false);
  if (bytes.starts_with("\xFE\xFF")) return from_utf16(bytes.substr(2), true);
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  return is_utf8(bytes) ? std::string(bytes) : from_windows(bytes);
}

}  // namespace hearth
