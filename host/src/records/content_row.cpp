// SPDX-License-Identifier: MIT
#include "records/content_row.hpp"

namespace hearth {

toml::table read_table(const std::filesystem::path& file, Notices& notices) {
  try {
    return toml::parse_file(file.string());
  } catch (const toml::parse_error& error) {
    notices.push_back(
        {file.filename().string(), static_cast<int>(error.source().begin.line),
         "This file cannot be read (" + std::string(error.description()) + "); correct it there."});
    return {};
  }
}

std::string ContentRow::text(const char* key) {
  const auto text = table_[key].value_exact<std::string>();
  if (!text || text->empty()) wrong(key, std::string(key) + " must be a text");
  return text.value_or("");
}

std::vector<std::string> ContentRow::texts(const char* key) {
  std::vector<std::string> texts;
  const toml::node* node = table_.get(key);
  if (!node) return texts;
  const toml::array* list = node->as_array();
  if (list && (list->empty() || list->is_homogeneous<std::string>())) {
    for (const toml::node& one : *list) texts.push_back(*one.value_exact<std::string>());
  } else {
    wrong(key, std::string(key) + " must be a list of texts");
  }
  return texts;
}

int ContentRow::number(const char* key, int least, int most) {
  const auto number = table_[key].value_exact<std::int64_t>();
  if (number && *number >= least && *number <= most) return static_cast<int>(*number);
  wrong(key, std::string(key) + " must be a whole number from " + std::to_string(least) + " to " +
                 std::to_string(most));
  return 0;
}

int ContentRow::number(const char* key, int least, int most, int otherwise) {
  return table_.contains(key) ? number(key, least, most) : otherwise;
}

bool ContentRow::flag(const char* key) {
  const toml::node* node = table_.get(key);
  const auto flag = node ? node->value_exact<bool>() : std::optional<bool>(false);
  if (!flag) wrong(key, std::string(key) + " must be true or false");
  return flag.value_or(false);
}

void ContentRow::wrong(const char* key, const std::string& rule) {
  note(key, rule + "; this entry is left out until that is corrected.");
  sound_ = false;
}

void ContentRow::remark(const char* key, const std::string& reason) {
  note(key, reason);
}

void ContentRow::note(const char* key, const std::string& reason) {
  const toml::node* node = table_.get(key);
  const auto line = node ? node->source().begin.line : table_.source().begin.line;
  notices_.push_back({file_, static_cast<int>(line), reason});
}

}  // namespace hearth
