// SPDX-License-Identifier: MIT
#include "keeper/store/kinds.hpp"

#include <fstream>

#include "unit/keeper/store/store_test.hpp"

namespace hearth {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class KindsTest : public StoreTest {
 protected:
  void plugin(const std::string& name, const std::string& manifest) {
    std::filesystem::create_directories(root_ / "plugins" / name);
    std::ofstream(root_ / "plugins" / name / "plugin.toml") << manifest;
  }
  std::vector<EntryKind> read() { return plugin_kinds(root_ / "plugins", notices_); }
  Notices notices_;
};

TEST_F(KindsTest, AManifestNamesKindsAndTheirColumns) {
  plugin("emotion_checkin", R"(
id = "emotion_checkin"
[[entry]]
kind = "check_in"
columns = [["feeling", "what"], ["valence", "detail.valence"]]
[[entry]]
kind = "call"
)");
  EXPECT_THAT(read(), ElementsAre(EntryKind{"check_in", {{"feeling", "what"}, {"valence", "detail.valence"}}},
                                  EntryKind{"call", {}}));
  EXPECT_THAT(notices_, IsEmpty());
}

TEST_F(KindsTest, ABrokenManifestIsNamedWithItsLineAndTheOthersStand) {
  plugin("a_broken", "id = \"a\"\n[[entry]\nkind = 1");
  plugin("b_sound", "[[entry]]\nkind = \"nap\"\n");
  std::filesystem::create_directories(root_ / "plugins" / "c_without");
  EXPECT_THAT(read(), ElementsAre(EntryKind{"nap", {}}));
  ASSERT_THAT(notices_, SizeIs(1));
  EXPECT_EQ(notices_[0].line, 2);
  EXPECT_THAT(notices_[0].file, HasSubstr("a_broken/plugin.toml"));
}

TEST_F(KindsTest, WhatIsNotWellFormedIsLeftOutWithItsLine) {
  plugin("odd", R"([[entry]]
kind = "x\"; DROP TABLE journal; --"
[[entry]]
kind = "journal"
[[entry]]
kind = 7
[[entry]]
kind = "edited"
[[entry]]
kind = "nap"
columns = [
  ["minutes", "level"],
  ["Minutes!", "level"],
  ["pupil", "what"],
  ["salt", "salt"],
  ["deep", "detail.a'b"],
  ["lonely"],
  "flat",
  ["minutes", "what"],
]
)");
  EXPECT_THAT(read(), ElementsAre(EntryKind{"nap", {{"minutes", "level"}}}));
  std::vector<int> lines;
  for (const Notice& notice : notices_) lines.push_back(notice.line);
  EXPECT_THAT(lines, ElementsAre(1, 3, 5, 7, 13, 14, 15, 16, 17, 18, 19));
}

TEST_F(KindsTest, AKindThatTwoPluginsNameBelongsToTheFirst) {
  plugin("a", "[[entry]]\nkind = \"nap\"\ncolumns = [[\"minutes\", \"level\"]]\n");
  plugin("b", "[[entry]]\nkind = \"nap\"\n");
  EXPECT_THAT(read(), ElementsAre(EntryKind{"nap", {{"minutes", "level"}}}));
  ASSERT_THAT(notices_, SizeIs(1));
  EXPECT_THAT(notices_[0].text(), HasSubstr("b/plugin.toml, line 1: the kind \"nap\" is taken"));
}

TEST_F(KindsTest, TheManifestsOfTheProjectAreWellFormed) {
  const auto kinds = plugin_kinds(std::filesystem::path(HEARTH_SOURCE_DIR) / "plugins", notices_);
  EXPECT_THAT(notices_, IsEmpty()) << notices_.front().text();
  EXPECT_THAT(kinds, ::testing::Contains(::testing::Field(&EntryKind::name, "check_in")));
}

TEST_F(KindsTest, NoFolderOfPluginsMeansNoKinds) {
  EXPECT_THAT(read(), IsEmpty());
}

class ViewsTest : public KindsTest {
 protected:
  Store open_with(std::vector<EntryKind> kinds) {
    StoreOptions with = options();
    with.kinds = std::move(kinds);
    return Store(with, clock_);
  }
};

TEST_F(ViewsTest, AViewHasPlainColumns) {
  {
    Store store =
        open_with({{"check_in", {{"feeling", "what"}, {"valence", "detail.valence"}, {"order", "level"}}}});
    store.write(check_in("p1", "sad"));
    store.write({.kind = "call", .pupil = "p1"});
  }
  EXPECT_EQ(raw_sql(file_,
                    "SELECT pupil || ' ' || day || ' ' || slot || ' ' || feeling || ' ' || valence || ' ' || "
                    "typeof(valence) || ' ' || \"order\" || ' ' || \"by\" || ' ' || state FROM check_in"),
            "p1 2026-07-17 arrive sad 1 integer 2 child answered\n");
}

TEST_F(ViewsTest, TheHostsOwnKindsHaveViewsToo) {
  open().put({.kind = "room", .id = "otter", .body = {{"name", "Otter"}}}, "t1");
  EXPECT_EQ(raw_sql(file_, "SELECT document_kind || ' ' || document || ' ' || who FROM edited"),
            "room otter t1\n");
  EXPECT_EQ(raw_sql(file_, "SELECT count(*) FROM day_change; SELECT count(*) FROM viewed"), "0\n0\n");
}

TEST_F(ViewsTest, ViewsFollowTheKinds) {
  const auto views = [&] {
    return raw_sql(file_, "SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY name");
  };
  open();
  const std::string of_the_host = views();
  EXPECT_THAT(of_the_host, HasSubstr("duty_done\nedited\n"));
  open_with({{"nap", {{"minutes", "level"}}}});
  open_with({{"nap", {{"length", "level"}}}, {"walk", {}}});
  EXPECT_EQ(raw_sql(file_, "SELECT count(length) FROM nap; SELECT count(*) FROM walk"), "0\n0\n");
  open();
  EXPECT_EQ(views(), of_the_host);
}

TEST_F(ViewsTest, WhatWasErasedIsInNoView) {
  open_with({{"check_in", {}}}).write(check_in("p1"));
  raw_sql(file_,
          "UPDATE journal SET pupil = '', what = '', level = 0, state = '', detail = '{}', salt = NULL");
  EXPECT_EQ(raw_sql(file_, "SELECT count(*) FROM check_in"), "0\n");
}

}  // namespace
}  // namespace hearth
