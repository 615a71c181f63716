// SPDX-License-Identifier: MIT
#pragma once

#include <toml++/toml.h>

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "base/notice.hpp"

namespace hearth {

// The file as a table; empty, with a notice, when it cannot be read.
toml::table read_table(const std::filesystem::path&, Notices&);

// One entry of a content file: { id = "happy", word = "happy" }. What is wrong becomes a notice with file and
// line, and the entry is no longer sound. Refers to the table and the notices; lives as long as they do.
class ContentRow {
 public:
  ContentRow(const toml::table& table, const std::string& file, Notices& notices)
      : table_(table), file_(file), notices_(notices) {}

  bool has(const char* key) const { return table_.contains(key); }
  std::string text(const char* key);  // must be there
  std::vector<std::string> texts(const char* key);
  int number(const char* key, int least, int most);  // must be there
  int number(const char* key, int least, int most, int otherwise);
  bool flag(const char* key);

  void wrong(const char* key, const std::string& rule);     // the entry is left out
  void remark(const char* key, const std::string& reason);  // the entry stays
  bool sound() const { return sound_; }

 private:
  void note(const char* key, const std::string& reason);

  const toml::table& table_;
  const std::string& file_;
  Notices& notices_;
  bool sound_ = true;
};

// All entries of a list in a file's table that are sound, each id once.
template <class Read>
auto read_rows(const toml::table& table, const char* key, const std::string& file, Notices& notices,
               Read read) {
  std::vector<decltype(read(std::declval<ContentRow&>()))> rows;
  std::set<std::string> ids;
  const toml::array* all = table[key].as_array();
  for (std::size_t i = 0; all && i < all->size(); ++i) {
    const toml::table* one = all->get(i)->as_table();
    if (!one) continue;
    ContentRow row(*one, file, notices);
    auto value = read(row);
    if (row.sound() && !ids.insert(value.id).second)
      row.wrong("id", "the id \"" + value.id + "\" stands twice");
    if (row.sound()) rows.push_back(std::move(value));
  }
  return rows;
}

}  // namespace hearth
