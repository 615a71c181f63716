// SPDX-License-Identifier: MIT
#include "records/read_home_words.hpp"

#include "records/content_row.hpp"

namespace hearth {
namespace {

// "word", or { word = "…", reviewed = true }. Empty for anything else.
HomeWord read_word(const toml::node& node, bool reviewed) {
  if (const toml::table* table = node.as_table())
    return {(*table)["word"].value_exact<std::string>().value_or(""),
            (*table)["reviewed"].value_exact<bool>().value_or(reviewed)};
  return {node.value_exact<std::string>().value_or(""), reviewed};
}

std::map<std::string, HomeWord> read_file(const std::filesystem::path& path, Notices& notices) {
  const toml::table file = read_table(path, notices);
  const bool reviewed = file["reviewed"].value_exact<bool>().value_or(false);
  std::map<std::string, HomeWord> words;
  for (const auto& [section, entries] : file) {
    if (!entries.is_table()) continue;
    for (const auto& [id, node] : *entries.as_table()) {
      HomeWord word = read_word(node, reviewed);
      const std::string key = std::string(section.str()) + "/" + std::string(id.str());
      if (word.word.empty()) {
        notices.push_back({path.filename().string(), static_cast<int>(node.source().begin.line),
                           key + " must be a text; it is left out until that is corrected."});
      } else {
        words.emplace(key, std::move(word));
      }
    }
  }
  return words;
}

}  // namespace

decltype(Content::home_words) read_home_words(const std::filesystem::path& folder, Notices& notices) {
  decltype(Content::home_words) languages;
  std::error_code none;
  for (const auto& file : std::filesystem::directory_iterator(folder, none))
    if (file.path().extension() == ".toml")
      languages.emplace(file.path().stem().string(), read_file(file.path(), notices));
  return languages;
}

}  // namespace hearth
