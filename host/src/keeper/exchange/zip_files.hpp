// SPDX-License-Identifier: MIT
// The files inside a small zip, without unpacking anything to the disk. Nothing in the zip is trusted, least
// of all what it says about sizes.
#pragma once

#include <functional>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>

namespace hearth {

// What a zip may hold. More is refused.
inline constexpr std::size_t kMostZipBytes = 32 << 20;       // of the zip itself
inline constexpr std::size_t kMostUnpackedBytes = 32 << 20;  // of all files that are read
inline constexpr int kMostZipEntries = 64;
inline constexpr std::size_t kMostZipRatio = 100;  // unpacked to packed, for files of more than 1 MiB

// Why a zip is refused as a whole: one sentence.
struct ZipProblem : std::runtime_error {
  using std::runtime_error::runtime_error;
};

bool is_zip(std::string_view bytes);  // by its first bytes

// The bytes by name of the files for whose name `wanted` says yes; the others are not unpacked. Throws
// ZipProblem when the zip is damaged or too large, has folders in it, names that lead out of it, two files of
// one name (in whatever case), or a wanted file behind a password.
std::map<std::string, std::string> zip_files(std::string_view bytes,
                                             const std::function<bool(const std::string& name)>& wanted);

}  // namespace hearth
