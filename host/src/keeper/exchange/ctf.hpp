// SPDX-License-Identifier: MIT
// The Common Transfer File, in which schools hand a pupil on to each other: who the child is, the year and
// the special educational needs. It knows no rooms and no registration groups.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "keeper/exchange/found.hpp"

namespace hearth {

inline constexpr std::size_t kMostCtfBytes = 64 << 20;
inline constexpr std::size_t kMostCtfPupils = 20'000;

// Any version is read, from elements that are known by name in whatever case. Of a pupil only names, date of
// birth, year, language, need and provision are taken: no sex, address, contacts, health, ethnicity, meals or
// care. A pupil without a name, or with a UPN that was there before, is refused with the line; a file that is
// cut off, or has a document type with its entities, is refused as a whole. The file may come zipped. Never
// throws.
Found read_ctf(const std::filesystem::path& file);
// The same from memory; `file` is its name in the notices.
Found read_ctf(std::string_view bytes, const std::string& file);

}  // namespace hearth
