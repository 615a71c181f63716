// SPDX-License-Identifier: MIT
#include "screen/plugins/manifest.hpp"

#include <toml++/toml.h>

#include <algorithm>

#include "base/read_file.hpp"
#include "screen/plugins/refusal.hpp"

namespace hearth {
namespace {

constexpr std::uintmax_t kLargestFile = 64 * 1024;
constexpr std::size_t kLongestId = 40, kLongestVersion = 20;  // together they fit into the call page

std::string shown(const std::filesystem::path& folder) {
  return (folder.filename() / "plugin.toml").string();
}

std::string text_of_file(const std::filesystem::path& file, const std::string& name) {
  std::error_code failed;
  if (!std::filesystem::is_regular_file(file, failed))  // a pipe would keep us waiting
    throw Refusal(Notice{name, 0, "the file is missing: install the plugin again"});
  const auto size = std::filesystem::file_size(file, failed);
  if (failed || size > kLargestFile)
    throw Refusal(Notice{name, 0, "the file is larger than 64 KiB: install the plugin again"});
  const auto bytes = read_file(file);
  if (!bytes) throw Refusal(Notice{name, 0, "the file cannot be read: allow Hearth's user to read it"});
  return {bytes->begin(), bytes->end()};
}

template <typename T>
constexpr const char* kind_of = nullptr;
template <>
constexpr const char* kind_of<std::string> = "words in quotes";
template <>
constexpr const char* kind_of<std::int64_t> = "a whole number";
template <>
constexpr const char* kind_of<bool> = "true or false";

// One table of the file. What is wrong with a value is said with its line.
class Table {
 public:
  Table(std::string file, const toml::table& table) : file_(std::move(file)), table_(table) {}

  template <typename T>
  T get(std::string_view key, T otherwise) const {
    const toml::node* node = table_.get(key);
    if (!node) return otherwise;
    if (const auto* value = node->as<T>()) return value->get();
    wrong(key, std::string("should be ") + kind_of<T>);
  }

  template <typename T>
  T need(std::string_view key) const {
    if (!table_.contains(key))
      throw Refusal(Notice{file_, static_cast<int>(table_.source().begin.line),
                           "\"" + std::string(key) + "\" is missing: add it"});
    return get<T>(key, {});
  }

  int small_number(std::string_view key, int otherwise) const {
    const auto number = get<std::int64_t>(key, otherwise);
    if (number < 0 || number > std::numeric_limits<int>::max()) wrong(key, "should be a number from 0 up");
    return static_cast<int>(number);
  }

  std::vector<std::string> texts(std::string_view key) const {
    std::vector<std::string> found;
    if (!table_.contains(key)) return found;
    const toml::array* all = table_[key].as_array();
    if (!all || !all->is_homogeneous<std::string>()) wrong(key, "should be a list of words in quotes");
    for (const toml::node& one : *all) found.push_back(*one.value<std::string>());
    return found;
  }

  // The name of something for good: "check_in".
  std::string word(std::string_view key) const {
    const auto text = need<std::string>(key);
    const auto plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
    if (text.empty() || text.size() > kLongestId || !std::ranges::all_of(text, plain))
      wrong(key, "should be 1 to 40 small letters, digits and _");
    return text;
  }

  [[noreturn]] void wrong(std::string_view key, const std::string& should) const {
    const toml::node* node = table_.get(key);
    throw Refusal(Notice{file_, node ? static_cast<int>(node->source().begin.line) : 0,
                         "\"" + std::string(key) + "\" " + should});
  }

 private:
  std::string file_;
  const toml::table& table_;
};

Setting setting_in(const Table& table) {
  Setting setting{.key = table.word("key"), .words = table.need<std::string>("words")};
  const auto kind = table.need<std::string>("kind");
  if (kind == "number") {
    setting.least = table.small_number("least", 0);
    setting.most = table.small_number("most", 100);
    setting.step = table.small_number("step", 1);
    const int number = table.small_number("default", setting.least);
    if (setting.most < setting.least || setting.step < 1)
      table.wrong("most", "should be no less than \"least\"");
    if (number < setting.least || number > setting.most)
      table.wrong("default", "should lie between \"least\" and \"most\"");
    setting.otherwise = std::int64_t(number);
  } else if (kind == "on_off") {
    setting.kind = Setting::Kind::on_off;
    setting.most = 1;
    setting.otherwise = std::int64_t(table.get<bool>("default", false));
  } else if (kind == "choice") {
    setting.kind = Setting::Kind::choice;
    setting.choices = table.texts("choices");
    const auto word = table.need<std::string>("default");
    if (std::ranges::count(setting.choices, word) == 0)
      table.wrong("default", "should be one of \"choices\"");
    setting.otherwise = word;
  } else {
    table.wrong("kind", "should be \"number\", \"on_off\" or \"choice\"");
  }
  return setting;
}

std::vector<Setting> settings_in(const std::string& file, const toml::table& all) {
  std::vector<Setting> settings;
  const toml::node* found = all.get("setting");
  if (!found) return settings;
  if (!found->is_array_of_tables()) Table(file, all).wrong("setting", "should be [[setting]] tables");
  for (const toml::node& one : *found->as_array()) {
    const Table table(file, *one.as_table());
    settings.push_back(setting_in(table));
    if (std::ranges::count(settings, settings.back().key, &Setting::key) > 1)
      table.wrong("key", "stands twice");
  }
  return settings;
}

std::vector<std::string> kinds_in(const std::string& file, const toml::table& all) {
  std::vector<std::string> kinds;
  const toml::node* entries = all.get("entry");
  if (!entries) return kinds;
  if (!entries->is_array_of_tables()) Table(file, all).wrong("entry", "should be [[entry]] tables");
  for (const toml::node& entry : *entries->as_array())
    kinds.push_back(Table(file, *entry.as_table()).word("kind"));
  return kinds;
}

void read_library(const std::string& file, const toml::table& all, Manifest& manifest) {
  const toml::table* library = all["library"].as_table();
  if (!library)
    throw Refusal(Notice{file, 0,
                         "there is no [library] table: build the plugin with hearth_add_plugin(), "
                         "which writes it"});
  const Table table(file, *library);
  manifest.file = table.need<std::string>("file");
  const std::filesystem::path name(manifest.file);
  if (name.empty() || name != name.filename() || name == "." || name == "..")
    table.wrong("file", "should name a file in the plugin's own folder");
  manifest.api_major = table.small_number("api_major", 0);
  manifest.build = table.need<std::string>("build");
}

}  // namespace

Manifest read_manifest(const std::filesystem::path& folder) {
  const std::string file = shown(folder);
  const std::string text = text_of_file(folder / "plugin.toml", file);
  toml::table all;
  try {
    all = toml::parse(text);
  } catch (const toml::parse_error& error) {
    throw Refusal(
        Notice{file, static_cast<int>(error.source().begin.line), std::string(error.description())});
  }
  const Table author(file, all);
  Manifest manifest;
  manifest.folder = folder;
  manifest.id = author.word("id");
  if (manifest.id != folder.filename())
    author.wrong("id", "should be the folder's name, \"" + folder.filename().string() + "\"");
  manifest.name = author.need<std::string>("name");
  manifest.version = author.need<std::string>("version");
  if (manifest.version.empty() || manifest.version.size() > kLongestVersion)
    author.wrong("version", "should have 1 to 20 letters, such as \"1.0.0\"");
  manifest.words = author.get<std::string>("words", "");
  manifest.picture = author.get<std::string>("picture", "");
  manifest.order = author.small_number("order", manifest.order);
  manifest.home = author.get<bool>("home", false);
  manifest.staff_words = author.get<std::string>("staff_words", "");
  for (const std::string& word : author.texts("staff_tasks")) {
    const auto task = task_named(word);
    if (!task) author.wrong("staff_tasks", "names an unknown task, \"" + word + "\"");
    manifest.staff_tasks.push_back(*task);
  }
  manifest.kinds = kinds_in(file, all);
  for (std::string& kind : author.texts("writes")) manifest.kinds.push_back(std::move(kind));
  manifest.reads = author.texts("reads");
  manifest.edits = author.texts("edits");
  manifest.settings = settings_in(file, all);
  read_library(file, all, manifest);
  return manifest;
}

}  // namespace hearth
