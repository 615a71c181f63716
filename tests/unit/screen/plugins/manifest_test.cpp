// SPDX-License-Identifier: MIT
#include "screen/plugins/manifest.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "parts.hpp"
#include "screen/plugins/refusal.hpp"

namespace hearth {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

const std::string kAuthor = "id = \"clouds\"\nname = \"Clouds\"\nversion = \"1.2.0\"\n";
const std::string kLibrary = "[library]\nfile = \"libclouds.so\"\napi_major = 1\nbuild = \"GNU 12\"\n";

class ManifestOf : public testing::Test {
 protected:
  Manifest read(const std::string& text) { return read_manifest(written(text)); }
  std::string refusal(const std::string& text) {
    try {
      read(text);
    } catch (const Refusal& refusal) {
      return refusal.what();
    }
    return "it was read";
  }
  std::filesystem::path written(const std::string& text) {
    return temp.write("clouds/plugin.toml", text).parent_path();
  }
  TempFolder temp;
};

TEST_F(ManifestOf, HoldsWhatAuthorAndBuildWrote) {
  const auto manifest = read_manifest(fixtures() / "good");
  EXPECT_EQ(manifest.id, "good");
  EXPECT_EQ(manifest.name, "Good");
  EXPECT_EQ(manifest.id_and_version(), "good 1.0.0");
  EXPECT_EQ(manifest.words, "Good");
  EXPECT_EQ(manifest.order, 90);
  EXPECT_FALSE(manifest.home);
  EXPECT_EQ(manifest.staff_tasks, std::vector{Task::history});
  EXPECT_THAT(manifest.kinds, ElementsAre("check_in", "call"));
  EXPECT_EQ(manifest.library(), fixture_library("good"));
  EXPECT_EQ(manifest.api_major, 1);
  EXPECT_EQ(manifest.build, HEARTH_BUILD);
}

TEST_F(ManifestOf, NeedsLittle) {
  const auto manifest = read(kAuthor + kLibrary);
  EXPECT_TRUE(manifest.words.empty());
  EXPECT_TRUE(manifest.kinds.empty());
  EXPECT_FALSE(manifest.home);
  EXPECT_TRUE(manifest.staff_tasks.empty());
}

TEST_F(ManifestOf, PassesOverWhatALaterHearthMayKnow) {
  EXPECT_EQ(read(kAuthor + "colour = \"blue\"\n[[entry]]\nkind = \"cloud\"\ncolumns = []\n" + kLibrary).kinds,
            std::vector<std::string>{"cloud"});
}

TEST_F(ManifestOf, RefusesWithFileAndLine) {
  EXPECT_THAT(refusal("id = \"clouds\"\nname = = 3\n"), HasSubstr("clouds/plugin.toml, line 2: "));
  EXPECT_EQ(refusal(kAuthor + "order = \"first\"\n" + kLibrary),
            "clouds/plugin.toml, line 4: \"order\" should be a whole number");
  EXPECT_EQ(refusal(kAuthor + "order = -1\n" + kLibrary),
            "clouds/plugin.toml, line 4: \"order\" should be a number from 0 up");
  EXPECT_EQ(refusal(kAuthor + "home = 1\n" + kLibrary),
            "clouds/plugin.toml, line 4: \"home\" should be true or false");
  EXPECT_EQ(refusal(kAuthor + "[[entry]]\nkind = \"a kind\"\n" + kLibrary),
            "clouds/plugin.toml, line 5: \"kind\" should be 1 to 40 small letters, digits and _");
  EXPECT_EQ(refusal(kAuthor + "entry = [\"check_in\"]\n" + kLibrary),
            "clouds/plugin.toml, line 4: \"entry\" should be [[entry]] tables");
  EXPECT_EQ(refusal("name = \"Clouds\"\nid = \"rain\"\n"),
            "clouds/plugin.toml, line 2: \"id\" should be the folder's name, \"clouds\"");
  EXPECT_EQ(refusal("id = \"clouds\"\nname = \"Clouds\"\nversion = \"1.0.0-with-a-very-long-story\"\n"),
            "clouds/plugin.toml, line 3: \"version\" should have 1 to 20 letters, such as \"1.0.0\"");
}

TEST_F(ManifestOf, RefusesWhatIsMissing) {
  EXPECT_THAT(refusal(""), HasSubstr("\"id\" is missing"));
  EXPECT_THAT(refusal("id = \"clouds\""), HasSubstr("\"name\" is missing"));
  EXPECT_THAT(refusal(kAuthor), HasSubstr("no [library] table: build the plugin with hearth_add_plugin()"));
  EXPECT_THAT(refusal(kAuthor + "[library]\nfile = \"libclouds.so\"\n"),
              HasSubstr("line 4: \"build\" is missing"));
}

TEST_F(ManifestOf, TakesTheLibraryOnlyFromItsOwnFolder) {
  for (const std::string file : {"../libclouds.so", "/lib/libc.so.6", "", "..", "a/b.so"})
    EXPECT_THAT(refusal(kAuthor + "[library]\nfile = \"" + file + "\"\napi_major = 1\nbuild = \"GNU 12\"\n"),
                HasSubstr("line 5: \"file\" should name a file in the plugin's own folder"));
}

TEST_F(ManifestOf, IsNotWaitedForAndNotSwallowedWhole) {
  std::filesystem::create_directories(temp / "pipe");
  ASSERT_EQ(mkfifo((temp / "pipe/plugin.toml").c_str(), 0600), 0);
  EXPECT_THROW(read_manifest(temp / "pipe"), Refusal);
  EXPECT_THROW(read_manifest(temp / "nowhere"), Refusal);
  EXPECT_THAT(refusal(kAuthor + "# " + std::string(70'000, '-')), HasSubstr("larger than 64 KiB"));
  EXPECT_THAT(refusal(std::string(60'000, '[')), HasSubstr("clouds/plugin.toml, line 1: "));
}

}  // namespace
}  // namespace hearth
