// SPDX-License-Identifier: MIT
// All of the host shares one namespace, and a program several libraries. Two types of one name in it would be
// one type to the linker, which says nothing: each name stands for one type.
#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::SizeIs;

// The types that a file defines for others, and for the linker, to see.
std::vector<std::string> types_in(std::istream& in) {
  static const std::regex kType(
      R"((?:struct|class|enum class|union) (\w+)(?: final)?(?: : [^;]*)?(?: \{.*)?)");
  std::vector<std::string> found;
  bool hidden = false;
  for (std::string line; std::getline(in, line);) {
    if (line == "namespace {") hidden = true;
    if (line == "}  // namespace") hidden = false;
    if (std::smatch match; !hidden && std::regex_match(line, match, kType)) found.push_back(match[1]);
  }
  return found;
}

TEST(Names, EachStandsForOneType) {
  std::map<std::string, std::vector<std::string>> files;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(HEARTH_SOURCE_DIR) / "host")) {
    if (entry.path().extension() != ".hpp" && entry.path().extension() != ".cpp") continue;
    std::ifstream in(entry.path());
    for (const std::string& type : types_in(in)) files[type].push_back(entry.path().filename());
  }
  EXPECT_GT(files.size(), 300u);
  for (const auto& [type, where] : files) EXPECT_THAT(where, SizeIs(1)) << type;
}

TEST(Names, AreFoundWhereTheLinkerSeesThem) {
  std::istringstream in(R"(struct Declared;
struct Told {
enum class Side { lower, higher };
class Kept : public Records {
template <class T>
struct Box {
namespace {
struct Hidden {
}  // namespace
struct Store::Inside {
  struct Within {
struct Last {};
)");
  EXPECT_THAT(types_in(in), ElementsAre("Told", "Side", "Kept", "Box", "Last"));
}

}  // namespace
