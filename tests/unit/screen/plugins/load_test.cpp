// SPDX-License-Identifier: MIT
#include "screen/plugins/load.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "parts.hpp"
#include "screen/plugins/refusal.hpp"

namespace hearth {
namespace {

using testing::HasSubstr;
using testing::Optional;

std::string refusal_of(void (*step)(const Manifest&), const std::string& id) {
  try {
    step(read_manifest(fixtures() / id));
  } catch (const Refusal& refusal) {
    return refusal.what();
  }
  return "it was accepted";
}
void inspect_and_load(const Manifest& manifest) {
  inspect(manifest);
  load(manifest);
}

TEST(Inspect, SaysWhatToDoAboutAnotherInterfaceOrBuild) {
  EXPECT_EQ(
      refusal_of(inspect, "wrong_major"),
      "wrong_major was built for plugin interface 2; this Hearth has 1: install the version of the plugin "
      "for this Hearth");
  EXPECT_EQ(refusal_of(inspect, "wrong_build"),
            "wrong_build was built with \"a compiler of 1998\", this Hearth with \"" HEARTH_BUILD
            "\": build the plugin again with the SDK of this Hearth");
}

TEST(Inspect, RunsNothingOfThePlugin) {
  const std::pair<const char*, const char*> traces[] = {{"no_symbol", "HEARTH_FIXTURE_NO_SYMBOL"},
                                                        {"wrong_major", "HEARTH_FIXTURE_WRONG_MAJOR"},
                                                        {"wrong_build", "HEARTH_FIXTURE_WRONG_BUILD"}};
  for (const auto& [id, trace] : traces) {
    EXPECT_NE(refusal_of(inspect_and_load, id), "it was accepted");
    EXPECT_EQ(getenv(trace), nullptr) << id;
  }
}

TEST(Load, AsksTheLibraryWhoItIs) {
  const auto& info = load(read_manifest(fixtures() / "good"));
  EXPECT_STREQ(info.id, "good");
  EXPECT_STREQ(getenv("HEARTH_FIXTURE_GOOD"), "ran");  // so the fixtures' traces do show what ran
}

TEST(Load, RefusesALibraryThatIsNotWhatItsManifestSays) {
  EXPECT_THAT(refusal_of(inspect_and_load, "wrong_inside"),
              HasSubstr("was built with \"a compiler of 1998\""));
}

TEST(Load, RefusesEveryPartOfAPluginInfoThatIsWrong) {
  Manifest manifest;
  manifest.id = "clouds";
  manifest.file = "libclouds.so";
  const PluginInfo right{
      sizeof(PluginInfo), kApiMajor, kApiMinor, HEARTH_BUILD,
      "clouds",           "Clouds",  "1.0.0",   [](Host&) -> std::unique_ptr<Plugin> { return {}; }};
  EXPECT_EQ(why_not_run(&right, manifest), std::nullopt);
  EXPECT_THAT(why_not_run(nullptr, manifest), Optional(HasSubstr("does not say what it is")));

  const auto with = [&](auto change) {
    PluginInfo info = right;
    change(info);
    return why_not_run(&info, manifest);
  };
  EXPECT_THAT(with([](auto& info) { info.api_major = 2; }),
              Optional(HasSubstr("built for plugin interface 2")));
  EXPECT_THAT(with([](auto& info) { info.api_minor = kApiMinor + 1; }), Optional(HasSubstr("update Hearth")));
  EXPECT_THAT(with([](auto& info) { info.build = "GNU 7"; }), Optional(HasSubstr("built with \"GNU 7\"")));
  EXPECT_THAT(
      with([](auto& info) { info.id = "rain"; }),
      Optional(HasSubstr("libclouds.so is the plugin \"rain\" but stands in the folder of \"clouds\"")));
  EXPECT_NE(with([](auto& info) { info.size = 8; }), std::nullopt);
  EXPECT_NE(with([](auto& info) { info.build = nullptr; }), std::nullopt);
  EXPECT_NE(with([](auto& info) { info.id = nullptr; }), std::nullopt);
  EXPECT_NE(with([](auto& info) { info.create = nullptr; }), std::nullopt);
}

}  // namespace
}  // namespace hearth
