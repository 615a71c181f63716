// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace hearth {

using Bytes = std::vector<std::uint8_t>;

// BLAKE2b with 32 bytes over the parts one after the other.
Bytes blake2b(std::initializer_list<std::string_view> parts);

std::string_view view_of(const Bytes&);  // the same bytes; valid as long as they are
std::string hex(const Bytes&);           // lower case
Bytes random_bytes(std::size_t count);

}  // namespace hearth
