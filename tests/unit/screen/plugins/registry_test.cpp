// SPDX-License-Identifier: MIT
#include "screen/plugins/registry.hpp"

#include <elf.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "parts.hpp"

namespace hearth {
namespace {

using namespace std::chrono_literals;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

const std::string kZone = "Europe/London";

class PluginsIn : public testing::Test {
 protected:
  std::unique_ptr<Plugins> plugins_in(const std::filesystem::path& folder) {
    auto plugins = std::make_unique<Plugins>(folder, page, kZone, GuardLimits{}, [this] { return now; });
    plugins->after_throw([this] { ++tidied; });
    return plugins;
  }
  std::unique_ptr<Plugins> started(const std::filesystem::path& folder) {
    auto plugins = plugins_in(folder);
    plugins->start_all([this](const Manifest& manifest) -> Host& { return hosts[manifest.id]; });
    return plugins;
  }
  static const InstalledPlugin& one(const Plugins& plugins, const std::string& id) {
    for (const auto& installed : plugins.all())
      if (installed.manifest().id == id) return installed;
    throw std::logic_error(id + " was not found");
  }
  static std::string state(const Plugins& plugins, const std::string& id) {
    return to_text(one(plugins, id).state());
  }
  std::vector<std::string>& told(const std::string& id) { return hosts[id].told; }

  std::map<std::string, TellingHost> hosts;
  CallPage page;
  std::chrono::steady_clock::time_point now;  // stands still unless a test moves it
  int tidied = 0;
  TempFolder temp;
};

TEST_F(PluginsIn, OneFolderEachGetAStateAndAReasonToRead) {
  const auto plugins = started(fixtures());
  const std::map<std::string, std::pair<std::string, std::string>> expected{
      {"good", {"running", ""}},
      {"stripped", {"running", ""}},
      {"old_hash", {"running", ""}},
      {"show_throws", {"running", ""}},
      {"show_slow", {"running", ""}},
      {"no_symbol", {"refused", "does not export hearth_plugin_v1"}},
      {"wrong_major", {"refused", "plugin interface 2; this Hearth has 1"}},
      {"wrong_build", {"refused", "\"a compiler of 1998\""}},
      {"wrong_inside", {"refused", "\"a compiler of 1998\""}},
      {"garbage", {"refused", "libgarbage.so is not a library"}},
      {"empty_file", {"refused", "libempty_file.so is not a library"}},
      {"missing_library", {"refused", "libmissing_library.so cannot be opened"}},
      {"broken_toml", {"refused", "broken_toml/plugin.toml, line 3: "}},
      {"other_id", {"refused", "other_id/plugin.toml, line 3: \"id\" should be the folder's name"}},
      {"create_throws", {"refused", "create() threw \"no clouds today\""}},
      {"create_null", {"refused", "create() gave nothing"}},
  };
  EXPECT_THAT(plugins->all(), SizeIs(expected.size()));
  for (const auto& [id, is] : expected) {
    const auto& found = one(*plugins, id);
    EXPECT_EQ(to_text(found.state()), is.first) << id << ": " << found.reason();
    EXPECT_THAT(found.reason(), HasSubstr(is.second));
    if (is.second.empty()) {
      EXPECT_THAT(found.reason(), IsEmpty());
    } else {
      EXPECT_THAT(found.reason(), AllOf(HasSubstr(id), Not(HasSubstr("\n"))));
    }
  }
  EXPECT_FALSE(plugins->show("garbage", no_screen()));
  EXPECT_FALSE(plugins->show("nobody", no_screen()));
  EXPECT_TRUE(plugins->show("good", no_screen()));
}

TEST_F(PluginsIn, OneFolderRunNoneOfTheCodeThatIsRefused) {
  started(fixtures());
  EXPECT_STREQ(getenv("HEARTH_FIXTURE_GOOD"), "ran");
  EXPECT_EQ(getenv("HEARTH_FIXTURE_NO_SYMBOL"), nullptr);
  EXPECT_EQ(getenv("HEARTH_FIXTURE_WRONG_MAJOR"), nullptr);
  EXPECT_EQ(getenv("HEARTH_FIXTURE_WRONG_BUILD"), nullptr);
}

TEST_F(PluginsIn, OneFolderAreOnlyLookedAtBeforeTheyAreStarted) {
  const auto plugins = plugins_in(fixtures());
  EXPECT_EQ(state(*plugins, "good"), "found");
  EXPECT_FALSE(plugins->show("good", no_screen()));
  EXPECT_THAT(hosts, IsEmpty());
}

TEST_F(PluginsIn, OneFolderAreCalledFromStartToEnd) {
  temp.install("good");
  auto plugins = started(temp.path());
  plugins->opened("good");
  EXPECT_TRUE(plugins->show("good", no_screen()));
  EXPECT_TRUE(plugins->show_staff("good", no_screen()));
  EXPECT_TRUE(plugins->call_back("good", "done", [&] { told("good").push_back("done"); }));
  plugins->closed("good");
  plugins->stop_all();
  EXPECT_FALSE(plugins->call_back("good", "done", [&] { told("good").push_back("too late"); }));
  plugins.reset();
  EXPECT_THAT(told("good"),
              ElementsAre("made", "start", "opened", "show", "show_staff", "done", "closed", "stop", "gone"));
}

TEST_F(PluginsIn, OneFolderAreMadeBeforeAnyIsStarted) {
  temp.install("good");
  temp.install("stripped");
  std::vector<std::string> all;
  for (const std::string id : {"good", "stripped"})
    hosts[id].when_told = [&all, id](const std::string& call) { all.push_back(id + " " + call); };
  const auto plugins = started(temp.path());
  EXPECT_THAT(all, ElementsAre("good made", "stripped made", "good start", "stripped start"));
}

TEST_F(PluginsIn, OneFolderAreOnThePageDuringEveryCall) {
  temp.install("good");
  std::vector<std::string> on_page;
  hosts["good"].when_told = [&](const std::string&) {
    const auto call = page.who_was_in();
    on_page.push_back(call ? call->plugin + " " + call->call : "nobody");
  };
  auto plugins = started(temp.path());
  plugins->opened("good");
  plugins->show("good", no_screen());
  EXPECT_FALSE(page.who_was_in());
  plugins.reset();
  EXPECT_THAT(on_page, ElementsAre("good 1.0.0 create", "good 1.0.0 start", "good 1.0.0 opened",
                                   "good 1.0.0 show", "good 1.0.0 stop", "good 1.0.0 end"));
  EXPECT_FALSE(page.who_was_in());
}

TEST_F(PluginsIn, OneFolderRestAfterThrowingThreeTimesWhileOthersGoOn) {
  temp.install("good");
  temp.install("show_throws");
  auto plugins = started(temp.path());
  EXPECT_FALSE(plugins->show("show_throws", no_screen()));
  EXPECT_FALSE(plugins->show_staff("show_throws", no_screen()));
  EXPECT_EQ(state(*plugins, "show_throws"), "running");
  EXPECT_FALSE(plugins->show("show_throws", no_screen()));
  EXPECT_EQ(tidied, 3);
  EXPECT_EQ(state(*plugins, "show_throws"), "resting");
  EXPECT_EQ(
      one(*plugins, "show_throws").reason(),
      "show_throws rests after 3 strikes, the last one because show() threw \"the sky fell\": install a "
      "version that mends it, or wake it");

  EXPECT_FALSE(plugins->show("show_throws", no_screen()));
  EXPECT_EQ(tidied, 3);  // it is not asked any more
  EXPECT_TRUE(plugins->show("good", no_screen()));
  EXPECT_EQ(state(*plugins, "good"), "running");
  plugins.reset();
  EXPECT_THAT(told("show_throws"),
              ElementsAre("made", "start", "gone"));  // stop() is not for a plugin that rests
}

TEST_F(PluginsIn, OneFolderMayTakeLongerForTheFirstPictureAfterOpening) {
  temp.install("good");
  std::chrono::milliseconds takes{};
  hosts["good"].when_told = [&](const std::string& call) {
    if (call == "show") now += takes;
  };
  auto plugins = started(temp.path());
  takes = 1900ms;
  for (int visit = 0; visit < 5; ++visit) {
    plugins->opened("good");
    EXPECT_TRUE(plugins->show("good", no_screen()));
  }
  takes = 300ms;
  EXPECT_TRUE(plugins->show("good", no_screen()));
  EXPECT_TRUE(plugins->show("good", no_screen()));
  EXPECT_FALSE(plugins->show("good", no_screen()));
  EXPECT_THAT(one(*plugins, "good").reason(),
              HasSubstr("the last one because show() took 300 ms where 250 ms are allowed"));
}

TEST_F(PluginsIn, OneFolderRestWhenTheyAreReallySlow) {
  temp.install("show_slow");
  Plugins plugins(temp.path(), page, kZone, GuardLimits{.first = 1h});
  plugins.start_all([this](const Manifest& manifest) -> Host& { return hosts[manifest.id]; });
  for (int i = 0; i < 3; ++i) plugins.show("show_slow", no_screen());
  EXPECT_EQ(state(plugins, "show_slow"), "resting");
  EXPECT_THAT(one(plugins, "show_slow").reason(), HasSubstr("because show() took "));
}

TEST_F(PluginsIn, OneFolderComeBackWhenStaffWakeThem) {
  temp.install("show_throws");
  const auto plugins = started(temp.path());
  for (int i = 0; i < 3; ++i) plugins->show("show_throws", no_screen());
  ASSERT_EQ(state(*plugins, "show_throws"), "resting");
  plugins->wake("show_throws");
  EXPECT_EQ(state(*plugins, "show_throws"), "running");
  EXPECT_THAT(one(*plugins, "show_throws").reason(), IsEmpty());
  plugins->show("show_throws", no_screen());
  EXPECT_EQ(state(*plugins, "show_throws"), "running");  // it has three new strikes
  EXPECT_THAT(told("show_throws"), ElementsAre("made", "start"));
}

TEST_F(PluginsIn, OneFolderRestAfterTwoDeathsUntilWokenForGood) {
  temp.install("good");
  temp.install("stripped");
  const Instant morning = instant_of(parse_day("2026-07-17"), parse_time("10:02"), kZone);
  page.record_death("good 1.0.0", morning);
  page.record_death("good 1.0.0", morning + 3min);
  page.record_death("stripped 1.0.0", morning);
  page.record_death("stripped 1.0.0", morning + 11min);

  auto plugins = started(temp.path());
  EXPECT_EQ(state(*plugins, "good"), "resting");
  EXPECT_THAT(one(*plugins, "good").reason(), HasSubstr("within ten minutes (10:02, 10:05)"));
  EXPECT_FALSE(plugins->show("good", no_screen()));
  EXPECT_THAT(told("good"), IsEmpty());
  EXPECT_EQ(state(*plugins, "stripped"), "running");

  plugins->wake("good");
  EXPECT_EQ(state(*plugins, "good"), "running");
  EXPECT_THAT(told("good"), ElementsAre("made", "start"));
  plugins = started(temp.path());
  EXPECT_EQ(state(*plugins, "good"), "running");
}

TEST_F(PluginsIn, OneFolderStartAfreshWithANewVersion) {
  temp.install("good");
  page.record_death("good 0.9.0", {});
  page.record_death("good 0.9.0", {});
  EXPECT_EQ(state(*started(temp.path()), "good"), "running");
}

TEST_F(PluginsIn, OneFolderStandInTheOrderOfTheirManifests) {
  const auto with = [&](const std::string& id, const std::string& order) {
    temp.write(id + "/plugin.toml", "id = \"" + id + "\"\nname = \"n\"\nversion = \"1\"\n" + order +
                                        "[library]\nfile = \"x.so\"\napi_major = 1\nbuild = \"\"\n");
  };
  with("apple", "");
  with("birch", "order = 20\n");
  with("cedar", "order = 3\n");
  with("damson", "order = 20\n");
  temp.write("acorn/plugin.toml", "=");
  temp.write("a_file", "beside them");
  const auto plugins = plugins_in(temp.path());
  std::vector<std::string> ids;
  for (const auto& installed : plugins->all()) ids.push_back(installed.manifest().id);
  EXPECT_THAT(ids, ElementsAre("cedar", "birch", "damson", "acorn", "apple"));
}

TEST_F(PluginsIn, OneFolderWorkWithoutSectionHeaders) {
  temp.install("good");
  std::fstream file(temp / "good/libgood.so", std::ios::binary | std::ios::in | std::ios::out);
  Elf64_Ehdr header;
  file.read(reinterpret_cast<char*>(&header), sizeof header);
  header.e_shoff = header.e_shnum = header.e_shstrndx = 0;
  file.seekp(0).write(reinterpret_cast<const char*>(&header), sizeof header);
  file.close();
  const auto plugins = started(temp.path());
  EXPECT_TRUE(plugins->show("good", no_screen())) << one(*plugins, "good").reason();
}

TEST_F(PluginsIn, AFolderThatIsNotThereIsSaidSo) {
  const auto plugins = started(temp / "nowhere");
  EXPECT_THAT(plugins->all(), IsEmpty());
  EXPECT_THAT(plugins->problem(), AllOf(HasSubstr("nowhere"), HasSubstr("No such file or directory")));
  EXPECT_THAT(started(temp.path())->problem(), IsEmpty());
}

}  // namespace
}  // namespace hearth
