// SPDX-License-Identifier: MIT
#include <algorithm>
#include <stdexcept>

#include "keeper/exchange/json_lines.hpp"
#include "keeper/exchange/pupil_export.hpp"
#include "keeper/exchange/pupil_file_names.hpp"
#include "keeper/exchange/school_files.hpp"
#include "keeper/exchange/zip_files.hpp"

namespace hearth {

using nlohmann::json;

namespace {

bool is_wanted(const std::string& name) {
  return name == kDocumentsFile || name == kEntriesFile || name.starts_with(kMediaFile);
}

void read_entries(std::string_view lines, const std::string& file, Found& found) {
  int line = 0;
  while (!lines.empty()) {
    const auto end = std::min(lines.find('\n'), lines.size());
    const std::string_view row = lines.substr(0, end);
    lines.remove_prefix(std::min(end + 1, lines.size()));
    ++line;
    if (row.empty()) continue;
    try {
      auto entry = json::parse(row).get<Entry>();
      if (entry.id.empty() || entry.kind.empty() || entry.kind == "edited" || entry.kind == "viewed")
        throw std::invalid_argument("written by the keeper alone");
      found.entries.push_back(std::move(entry));
      found.entry_lines.push_back(line);
    } catch (const std::exception&) {  // JSON's own words would quote the line, and with it a child
      found.refused.push_back(
          {file, line, "This line is left out: it is no entry that Hearth writes into such a file."});
    }
  }
}

std::string type_of(const std::string& name) {
  const std::string ending = name.substr(name.rfind('.') + 1);
  return (ending == "ogg" ? "audio/" : "image/") + ending;
}

}  // namespace

Found read_pupil_file(std::string_view bytes, const std::string& file) {
  Found found;
  try {
    const auto files = zip_files(bytes, is_wanted);
    for (const auto& [name, content] : files) {
      if (name == kDocumentsFile) {
        Found read = read_own_documents(content, name);
        found.documents = std::move(read.documents);
        std::ranges::move(read.refused, std::back_inserter(found.refused));
      } else if (name == kEntriesFile) {
        read_entries(content, name, found);
      } else {
        found.media.push_back({.type = type_of(name), .bytes = {content.begin(), content.end()}});
      }
    }
  } catch (const ZipProblem& problem) {
    found.refused.push_back({file, 0, problem.what()});
  }
  return found;
}

}  // namespace hearth
