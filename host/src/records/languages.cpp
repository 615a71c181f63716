// SPDX-License-Identifier: MIT
#include "records/languages.hpp"

#include <algorithm>

#include "records/content_row.hpp"

namespace hearth {
namespace {

constexpr const char* kEnglish = "en";
constexpr const char* kAbout = "catalogue";  // the table that says what the file is

void flatten(const toml::table& table, const std::string& prefix, const std::string& file,
             Words::Catalogue& catalogue, Notices& notices) {
  for (const auto& [key, node] : table) {
    const std::string name = prefix + std::string(key.str());
    if (name == kAbout) continue;
    if (const auto* inner = node.as_table()) {
      flatten(*inner, name + ".", file, catalogue, notices);
    } else if (const auto text = node.value_exact<std::string>()) {
      catalogue[name] = *text;
    } else {
      notices.push_back(
          {file, static_cast<int>(node.source().begin.line), name + " must be a text; correct it there."});
    }
  }
}

}  // namespace

Words read_words(const std::filesystem::path& file, Notices& notices) {
  Words::Catalogue catalogue;
  flatten(read_table(file, notices), "", file.filename().string(), catalogue, notices);
  return Words(std::move(catalogue), file.stem().string());
}

Languages::Languages(std::filesystem::path folder) : folder_(std::move(folder)) {}

std::vector<Language> Languages::all(Notices& notices) const {
  std::vector<Language> languages;
  std::error_code none;
  for (const auto& file : std::filesystem::directory_iterator(folder_, none)) {
    if (file.path().extension() != ".toml") continue;
    const toml::table table = read_table(file.path(), notices);
    const std::string tag = file.path().stem().string();
    languages.push_back(
        {tag, table[kAbout]["name"].value_or(tag), table[kAbout]["reviewed"].value_or(false)});
  }
  std::ranges::sort(languages, {}, &Language::tag);
  return languages;
}

const Words& Languages::words(const std::string& language, Notices& notices) {
  for (const std::string& tag : language_and_wider(language)) {
    // A tag comes from a pupil's settings: only a plain name may become a file's.
    const bool plain = tag.find_first_of("/\\.") == std::string::npos;
    if (read_.contains(tag) || (plain && std::filesystem::exists(folder_ / (tag + ".toml"))))
      return read(tag, notices);
  }
  return read(kEnglish, notices);
}

const Words& Languages::read(const std::string& tag, Notices& notices) {
  if (const auto known = read_.find(tag); known != read_.end()) return known->second;
  const Words words = read_words(folder_ / (tag + ".toml"), notices);
  if (tag == kEnglish) return read_.emplace(tag, words).first->second;
  Words::Catalogue with_english = words.catalogue();
  with_english.insert(read(kEnglish, notices).catalogue().begin(), read(kEnglish, notices).catalogue().end());
  return read_.emplace(tag, Words(std::move(with_english), tag)).first->second;
}

}  // namespace hearth
