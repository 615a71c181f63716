// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "base/notice.hpp"

namespace hearth {

// The bytes of a file, or nothing, with a notice, when it cannot be read or is larger than `most` bytes.
std::optional<std::string> file_bytes(const std::filesystem::path& file, std::size_t most, Notices&);

// What office programs write, as UTF-8 without a byte order mark: UTF-16 where a mark says so, UTF-8 where
// the bytes are valid UTF-8, else Windows-1252. A byte that is none of these becomes U+FFFD. Never throws.
std::string text_of(std::string_view bytes);

}  // namespace hearth
