// SPDX-License-Identifier: MIT
// What every reader of files promises, whatever it is given. A promise that is broken is said on stderr and
// ends the process, which is what a fuzzer looks for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/notice.hpp"
#include "keeper/exchange/found.hpp"

namespace hearth::fuzz {

inline std::string_view text_of_input(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

void promise(bool kept, std::string_view what);

bool is_utf8(std::string_view);
int lines_of(std::string_view bytes);  // at most so many lines

// Each is one sentence, UTF-8, and points at a line that is there; a row that is left out has one.
void promise_notices(const Notices&, int lines);

// Texts are UTF-8, documents can be written, lines are those of the file.
void promise_found(const Found&, int lines);

// All of it as text, to compare two readings.
std::string told(const Found&);

// Whether a dearer look is due at this input: at one in so many, always the same ones.
bool is_due(std::string_view bytes, unsigned one_in);

// A folder in memory, where there is one, for readers that take files; gone when the process ends well.
const std::filesystem::path& scratch_folder();
std::filesystem::path write_scratch(const std::string& name, std::string_view bytes);

// The file goes through a whole import: what it writes a screen can read, and a second import of the same
// file finds nothing new.
void promise_import(std::string_view bytes, const std::string& name, const std::vector<Document>& known);

}  // namespace hearth::fuzz
