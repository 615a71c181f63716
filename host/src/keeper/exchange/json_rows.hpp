// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "base/notice.hpp"

namespace hearth {

struct JsonRow {
  nlohmann::json body;
  int line = 0;  // where it begins in its file
};

// A file of the form {"name": [{…}, {…}], …}: its rows by name. A file that cannot be read, or holds
// something else, gives none, with a notice.
std::map<std::string, std::vector<JsonRow>> read_json_rows(const std::filesystem::path& file, Notices&);

}  // namespace hearth
