// SPDX-License-Identifier: MIT
// A level includes only levels below it; keeper/ and screen/ never include each other; the SDK and the
// plugins see the SDK alone. Proved from the #include lines.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <regex>
#include <string>

namespace {

namespace fs = std::filesystem;

const fs::path kSource = HEARTH_SOURCE_DIR;

const std::map<std::string, int> kLevels{
    {"base", 0},         {"school", 1},         {"trends", 1},
    {"records", 2},      {"review", 2},         {"", 3},
    {"keeper/store", 3}, {"keeper/access", 4},  {"keeper/exchange", 4},
    {"keeper/serve", 5}, {"screen/ui", 3},      {"screen/sound", 3},
    {"screen/paper", 4}, {"screen/plugins", 4}, {"screen/staff", 5},
    {"screen/kiosk", 6}, {"report", 7},
};

std::string folder_of(const std::string& file) {
  return fs::path(file).parent_path().string();
}
std::string program_of(const std::string& folder) {
  return folder.substr(0, folder.find('/'));
}
bool is_sdk(const std::string& included) {
  return included.starts_with("hearth/");
}
bool is_standard(const std::string& included) {
  return included.find_first_of("./") == std::string::npos;
}

// `file` and `included` are written from host/src, as in #include "base/notice.hpp".
std::optional<std::string> why_not_in_host(const std::string& file, const std::string& included) {
  if (is_sdk(included)) return {};
  const auto from = folder_of(file), to = folder_of(included);
  if (!kLevels.contains(from)) return "the folder has no level";
  if (from == to) return {};
  if (to.empty() || !kLevels.contains(to)) return "not written from host/src, or without a level";
  for (const auto* other : {"keeper", "screen"})
    if (program_of(to) == other && program_of(from) != other && from != "report")
      return "the two programs stay apart";
  if (kLevels.at(to) >= kLevels.at(from)) return "not a lower level";
  return {};
}

struct Include {
  std::string file;  // from the source folder
  int line;
  std::string name;
  bool quoted;
};

std::vector<Include> includes_under(const std::string& folder) {
  static const std::regex kInclude(R"(\s*#\s*include\s*([<"])([^>"]+)[>"].*)");
  std::vector<Include> found;
  for (const auto& entry : fs::recursive_directory_iterator(kSource / folder)) {
    const auto extension = entry.path().extension();
    if (extension != ".hpp" && extension != ".cpp" && extension != ".h") continue;
    std::ifstream in(entry.path());
    std::string text;
    for (int line = 1; std::getline(in, text); ++line)
      if (std::smatch match; std::regex_match(text, match, kInclude))
        found.push_back({fs::relative(entry.path(), kSource).string(), line, match[2], match[1] == "\""});
  }
  return found;
}

std::string place(const Include& include) {
  return include.file + ", line " + std::to_string(include.line) + ": " + include.name;
}

TEST(Levels, HostIncludesOnlyLowerLevels) {
  const auto includes = includes_under("host/src");
  EXPECT_GT(includes.size(), 100u);
  for (const auto& include : includes) {
    if (!include.quoted) continue;
    const auto why = why_not_in_host(fs::relative(include.file, "host/src").string(), include.name);
    EXPECT_FALSE(why) << place(include) << ": " << *why;
  }
}

TEST(Levels, HeadersOfTheSdkIncludeOnlyEachOtherAndTheStandardLibrary) {
  for (const auto& include : includes_under("host/include/hearth"))
    EXPECT_TRUE(include.quoted ? is_sdk(include.name) : is_standard(include.name)) << place(include);
}

TEST(Levels, PluginsIncludeOnlyTheSdkDearImGuiAndTheirOwnFiles) {
  for (const auto& include : includes_under("plugins")) {
    // plugins/<its own folder>/…
    const fs::path file = (fs::path(include.file).parent_path() / include.name).lexically_normal();
    const auto folder = [](const fs::path& path) { return *std::next(path.begin()); };
    const bool own = !is_sdk(include.name) && fs::exists(kSource / file) && *file.begin() == "plugins" &&
                     folder(file) == folder(include.file);
    EXPECT_TRUE(include.quoted ? is_sdk(include.name) || own
                               : is_standard(include.name) || include.name == "imgui.h")
        << place(include);
  }
}

// The rules themselves find what they forbid.
TEST(Levels, RulesFindWhatTheyForbid) {
  EXPECT_FALSE(why_not_in_host("records/wire.cpp", "base/notice.hpp"));
  EXPECT_FALSE(why_not_in_host("records/wire.cpp", "records/wire.hpp"));
  EXPECT_FALSE(why_not_in_host("keeper/serve/main.cpp", "keeper/store/store.hpp"));
  EXPECT_FALSE(why_not_in_host("main.cpp", "base/call_page.hpp"));
  EXPECT_TRUE(why_not_in_host("base/notice.cpp", "records/wire.hpp"));
  EXPECT_TRUE(why_not_in_host("school/plan.cpp", "trends/usual.hpp"));
  EXPECT_TRUE(why_not_in_host("keeper/access/pins.cpp", "keeper/exchange/import.hpp"));
  EXPECT_TRUE(why_not_in_host("keeper/serve/serve.cpp", "screen/ui/kit.hpp"));
  EXPECT_TRUE(why_not_in_host("screen/kiosk/loop.cpp", "keeper/store/store.hpp"));
  EXPECT_TRUE(why_not_in_host("main.cpp", "screen/ui/kit.hpp"));
  EXPECT_TRUE(why_not_in_host("screen/ui/kit.cpp", "kit.hpp"));
  EXPECT_TRUE(why_not_in_host("elsewhere/kit.cpp", "base/notice.hpp"));
}

}  // namespace
