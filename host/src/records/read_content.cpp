// SPDX-License-Identifier: MIT
#include "records/read_content.hpp"

#include <toml++/toml.h>
#include <algorithm>
#include <set>

namespace hearth {

namespace {

// The file as a table; empty, with a notice, when it cannot be read.
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

// One [[feeling]] or [[help]] table.
class Row {
 public:
  Row(const toml::table& table, const std::string& file, Notices& notices)
      : table_(table), file_(file), notices_(notices) {}

  std::string text(const char* key, bool needed = true) {
    const toml::node* node = table_.get(key);
    const auto text = node ? node->value_exact<std::string>() : std::optional<std::string>();
    if (node ? !text || text->empty() : needed) wrong(node, std::string(key) + " must be a text");
    return text.value_or("");
  }

  int size(const char* key) {
    const toml::node* node = table_.get(key);
    const auto number = node ? node->value_exact<std::int64_t>() : std::optional<std::int64_t>();
    if (!number || *number < -2 || *number > 2) {
      wrong(node, std::string(key) + " must be a whole number from -2 to 2");
      return 0;
    }
    return static_cast<int>(*number);
  }

  bool flag(const char* key) {
    const toml::node* node = table_.get(key);
    const auto flag = node ? node->value_exact<bool>() : std::optional<bool>(false);
    if (!flag) wrong(node, std::string(key) + " must be true or false");
    return flag.value_or(false);
  }

  void wrong(const toml::node* node, const std::string& rule) {
    const auto line = node ? node->source().begin.line : table_.source().begin.line;
    notices_.push_back(
        {file_, static_cast<int>(line), rule + "; this entry is left out until that is corrected."});
    sound_ = false;
  }

  bool sound() const { return sound_; }

 private:
  const toml::table& table_;
  const std::string& file_;
  Notices& notices_;
  bool sound_ = true;
};

Feeling read_feeling(Row& row) {
  return {row.text("id"),   row.text("word"),    row.text("picture"),
          row.text("tint"), row.size("valence"), row.size("energy")};
}

Help read_help(Row& row) {
  return {row.text("id"), row.text("word"), row.text("picture"), row.flag("asks_for_adult")};
}

// All `[[key]]` tables of a file that are sound, each id once.
template <class T>
std::vector<T> read_rows(const std::filesystem::path& path, const char* key, T (*read)(Row&),
                         Notices& notices) {
  const toml::table table = read_table(path, notices);
  const std::string file = path.filename().string();
  std::vector<T> rows;
  std::set<std::string> ids;
  const toml::array* all = table[key].as_array();
  for (std::size_t i = 0; all && i < all->size(); ++i) {
    const toml::table* one = all->get(i)->as_table();
    if (!one) continue;
    Row row(*one, file, notices);
    T value = read(row);
    if (row.sound() && !ids.insert(value.id).second)
      row.wrong(one->get("id"), "the id \"" + value.id + "\" stands twice");
    if (row.sound()) rows.push_back(std::move(value));
  }
  return rows;
}

std::vector<Feeling> built_in_feelings() {
  return {{"happy", "happy", "feeling/happy", "sand", 1, 1},
          {"calm", "calm", "feeling/calm", "leaf", 1, -1},
          {"tired", "tired", "feeling/tired", "mist", 0, -1},
          {"sad", "sad", "feeling/sad", "sky", -1, -1},
          {"worried", "worried", "feeling/worried", "lilac", -1, 1},
          {"cross", "cross", "feeling/cross", "clay", -1, 1}};
}

std::vector<Help> built_in_helps() {
  return {{"talk", "talk to me", "help/talk", true}, {"leave_me", "leave me for now", "help/leave", false}};
}

void flatten(const toml::table& table, const std::string& prefix, const std::string& file,
             std::map<std::string, std::string, std::less<>>& catalogue, Notices& notices) {
  for (const auto& [key, node] : table) {
    const std::string name = prefix + std::string(key.str());
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

Content read_content(const std::filesystem::path& folder, Notices& notices) {
  Content content;
  content.feelings = read_rows(folder / "feelings.toml", "feeling", read_feeling, notices);
  content.helps = read_rows(folder / "helps.toml", "help", read_help, notices);
  if (content.feelings.empty()) {
    notices.push_back(
        {"feelings.toml", 0, "There is no feeling to choose in it; the built-in six are shown."});
    content.feelings = built_in_feelings();
  }
  if (content.helps.empty()) {
    notices.push_back({"helps.toml", 0, "There is no help to choose in it; the built-in two are shown."});
    content.helps = built_in_helps();
  }
  return content;
}

Words read_words(const std::filesystem::path& file, Notices& notices) {
  std::map<std::string, std::string, std::less<>> catalogue;
  flatten(read_table(file, notices), "", file.filename().string(), catalogue, notices);
  return Words(std::move(catalogue));
}

}  // namespace hearth
