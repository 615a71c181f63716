// SPDX-License-Identifier: MIT
#include "screen/ui/theme.hpp"

#include <gmock/gmock.h>

#include <cmath>

#include "unit/screen/ui/stage.hpp"

namespace hearth {
namespace {

using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;

// Relative luminance and contrast as WCAG 2.2 defines them.
double luminance(Colour c) {
  const auto linear = [](std::uint8_t v) {
    const double s = v / 255.0;
    return s <= 0.04045 ? s / 12.92 : std::pow((s + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
}
double contrast(Colour a, Colour b) {
  const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
  return (light + 0.05) / (dark + 0.05);
}

class OurThemes : public testing::TestWithParam<const char*> {
 protected:
  Notices notices;
  Theme theme = Theme::read(HEARTH_SOURCE_DIR "/assets/themes/" + std::string(GetParam()) + ".toml", notices);
};
INSTANTIATE_TEST_SUITE_P(Themes, OurThemes, testing::Values("paper", "dark", "contrast"),
                         [](const auto& info) { return std::string(info.param); });

TEST_P(OurThemes, AreWholeAndWithoutAMistake) {
  EXPECT_THAT(notices, IsEmpty());
}

// As they are, and as a room that needs a low arousal sees them.
TEST_P(OurThemes, WordsCanBeReadOnEverythingTheyStandOn) {
  for (const Theme& shown : {theme, theme.softened()}) {
    for (const char* ground :
         {"paper", "card", "wood", "soft", "sand", "leaf", "mist", "sky", "lilac", "clay", "attention"}) {
      EXPECT_GE(contrast(shown.ink(Ink::full), shown.colour(ground)), 4.5) << "ink on " << ground;
      EXPECT_GE(contrast(shown.ink(Ink::quiet), shown.colour(ground)), 4.5) << "quiet ink on " << ground;
    }
    for (const char* ground : {"accent", "staff_bar"})
      EXPECT_GE(contrast(shown.ink(Ink::on_accent), shown.colour(ground)), 4.5) << "words on " << ground;
  }
}

TEST_P(OurThemes, TheAccentIsSeenBesideWhatItSurrounds) {  // WCAG 1.4.11
  for (const Theme& shown : {theme, theme.softened()})
    for (const char* ground : {"paper", "card", "soft"})
      EXPECT_GE(contrast(shown.colour("accent"), shown.colour(ground)), 3) << ground;
}

TEST_P(OurThemes, SoftenedHasLessColourUnlessContrastIsTheNeed) {
  const auto colourful = [](Colour c) { return std::max({c.r, c.g, c.b}) - std::min({c.r, c.g, c.b}); };
  const int usual = colourful(theme.colour("sand")), soft = colourful(theme.softened().colour("sand"));
  if (theme.high_contrast)
    EXPECT_EQ(soft, usual);
  else
    EXPECT_LT(soft, usual * 2 / 3);
}

class ThemeFile : public testing::Test {
 protected:
  Theme read(const std::string& text) { return Theme::read(folder.write("mine.toml", text), notices); }

  PictureFolder folder;
  Notices notices;
};

TEST_F(ThemeFile, AWrongColourKeepsItsEverydayValueAndGivesFileAndLine) {
  const Theme theme = read("# mine\npaper = \"#102030\"\ncard = \"blue\"\n");
  EXPECT_EQ(theme.colour("paper"), (Colour{0x10, 0x20, 0x30, 255}));
  EXPECT_EQ(theme.colour("card"), Theme().colour("card"));
  ASSERT_FALSE(notices.empty());
  EXPECT_EQ(notices[0].file, "mine.toml");
  EXPECT_EQ(notices[0].line, 3);
  EXPECT_THAT(notices[0].reason, HasSubstr("card"));
}

TEST_F(ThemeFile, EveryKindOfWrongColourIsTold) {
  for (const std::string wrong :
       {"\"#12345\"", "\"#1234567\"", "\"#GG0000\"", "\"#-12345\"", "\"\"", "7", "[1]"}) {
    SCOPED_TRACE(wrong);
    notices.clear();
    const Theme theme = read("ink = " + wrong + "\n");
    EXPECT_EQ(theme.colour("ink"), Theme().colour("ink"));
    EXPECT_THAT(notices, testing::Contains(Field(&Notice::line, 1)));
  }
}

TEST_F(ThemeFile, AWrongMeasureKeepsItsEverydayValueAndIsTold) {
  for (const std::string wrong :
       {"border_mm = \"thick\"", "border_mm = -1", "radius_mm = 500", "high_contrast = \"yes\""}) {
    SCOPED_TRACE(wrong);
    notices.clear();
    const Theme theme = read(wrong + "\n");
    EXPECT_EQ(theme.border_mm, Theme().border_mm);
    EXPECT_EQ(theme.radius_mm, Theme().radius_mm);
    EXPECT_FALSE(theme.high_contrast);
    EXPECT_THAT(notices, testing::Contains(Field(&Notice::line, 1)));
  }
}

TEST_F(ThemeFile, ANameThatIsNoColourIsTold) {
  read("papr = \"#102030\"\n");
  EXPECT_THAT(notices, testing::Contains(testing::AllOf(Field(&Notice::line, 1),
                                                        Field(&Notice::reason, HasSubstr("papr")))));
}

TEST_F(ThemeFile, AColourThatIsMissingIsTold) {
  const Theme theme = read("paper = \"#102030\"\n");
  EXPECT_EQ(theme.colour("ink"), Theme().colour("ink"));
  EXPECT_THAT(notices, testing::Contains(Field(&Notice::reason, HasSubstr("\"ink\""))));
}

TEST_F(ThemeFile, AFileThatIsNoTomlGivesTheEverydayThemeAndTheLine) {
  const Theme theme = read("paper = \"#102030\"\nink = = 3\n");
  EXPECT_EQ(theme.colour("paper"), Theme().colour("paper"));
  EXPECT_THAT(notices,
              ElementsAre(testing::AllOf(Field(&Notice::file, "mine.toml"), Field(&Notice::line, 2))));
}

TEST_F(ThemeFile, AFileThatIsMissingGivesTheEverydayTheme) {
  const Theme theme = Theme::read(folder.path() / "gone.toml", notices);
  EXPECT_EQ(theme.colour("paper"), Theme().colour("paper"));
  EXPECT_THAT(notices, ElementsAre(Field(&Notice::file, "gone.toml")));
}

TEST(Tints, AnUnknownNameIsACard) {
  EXPECT_EQ(tint_named("lilac"), Tint::lilac);
  EXPECT_EQ(tint_named("pink"), Tint::card);
}

}  // namespace
}  // namespace hearth
