// SPDX-License-Identifier: MIT
#include "screen/ui/pictures.hpp"

#include <SDL_image.h>
#include <gmock/gmock.h>

#include <regex>

#include "unit/screen/ui/stage.hpp"

namespace hearth {
namespace {

using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr PictureLook kUsual;

class PicturesTest : public testing::Test {
 protected:
  // A red photograph.
  std::filesystem::path photograph(const std::string& name, int w, int h) const {
    SDL_Surface* surface = SDL_CreateRGBSurfaceWithFormat(0, w, h, 32, SDL_PIXELFORMAT_ARGB8888);
    SDL_FillRect(surface, nullptr, 0xFFFF0000);
    const std::string file = folder.path() / name;
    EXPECT_EQ(
        name.ends_with(".png") ? IMG_SavePNG(surface, file.c_str()) : IMG_SaveJPG(surface, file.c_str(), 95),
        0);
    SDL_FreeSurface(surface);
    return file;
  }
  static std::vector<std::uint8_t> bytes_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  Pictures& pictures(const std::string& index) {
    folder.write("pictures.index", index);
    return made.emplace(folder.path(), notices);
  }
  static bool is_red(std::uint32_t argb) {
    return argb >> 24 > 250 && (argb >> 16 & 0xFF) > 240 && (argb >> 8 & 0xFF) < 15 && (argb & 0xFF) < 15;
  }
  static std::uint32_t at(const Pixels& p, int x, int y) { return p.argb[std::size_t(y * p.w + x)]; }

  // Wide in a square: bars above and below stay empty.
  static void expect_wide_and_red(const std::optional<Pixels>& pixels) {
    ASSERT_TRUE(pixels);
    ASSERT_EQ(pixels->w, 100);
    ASSERT_EQ(pixels->h, 100);
    EXPECT_TRUE(is_red(at(*pixels, 50, 50)));
    EXPECT_TRUE(is_red(at(*pixels, 3, 30)));
    EXPECT_TRUE(is_red(at(*pixels, 96, 70)));
    EXPECT_EQ(at(*pixels, 50, 20) >> 24, 0u);
    EXPECT_EQ(at(*pixels, 50, 80) >> 24, 0u);
  }
  // Its middle fills the square, with round corners.
  static void expect_red_square(const std::optional<Pixels>& pixels) {
    ASSERT_TRUE(pixels);
    for (const auto& [x, y] : {std::pair{50, 50}, {3, 30}, {96, 70}, {50, 2}, {50, 97}})
      EXPECT_TRUE(is_red(at(*pixels, x, y))) << x << ',' << y;
    EXPECT_EQ(at(*pixels, 0, 0) >> 24, 0u);
  }
  // The place stays empty, and staff hear of it once.
  void expect_empty_and_one_notice(Pictures& from, const std::string& name, const std::string& reason) {
    for (int frame = 0; frame < 3; ++frame) {
      const auto pixels = from.draw(name, 40, 40, kUsual);
      ASSERT_TRUE(pixels);
      for (const std::uint32_t pixel : pixels->argb) EXPECT_EQ(pixel, 0u);
    }
    EXPECT_THAT(from.take_notices(), ElementsAre(Field(&Notice::reason, HasSubstr(reason))));
    from.draw(name, 50, 50, kUsual);
    EXPECT_THAT(from.take_notices(), IsEmpty());
  }

  PictureFolder folder;
  Notices notices;
  std::optional<Pictures> made;
};

TEST_F(PicturesTest, ADrawingKeepsItsShape) {
  folder.write("wide.svg", R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10">
                               <rect width="20" height="10" fill="#ff0000"/></svg>)");
  expect_wide_and_red(pictures("wide\twide.svg\n").draw("wide", 100, 100, kUsual));
  EXPECT_THAT(notices, IsEmpty());
}

TEST_F(PicturesTest, PngAndJpegFilesAreShownAsPhotographsAre) {
  photograph("a.png", 80, 40);
  photograph("b.jpg", 300, 150);
  Pictures& from = pictures("a\ta.png\nb\tb.jpg\n");
  expect_red_square(from.draw("a", 100, 100, kUsual));
  expect_red_square(from.draw("b", 100, 100, kUsual));
  EXPECT_THAT(from.take_notices(), IsEmpty());
}

TEST_F(PicturesTest, PhotographsComeFromTheKeeper) {
  Pictures& from = pictures("");
  std::map<std::string, std::vector<std::uint8_t>> kept{{"cafe", bytes_of(photograph("a.png", 80, 40))},
                                                        {"beef", bytes_of(photograph("b.jpg", 300, 150))}};
  from.photograph = [&](const std::string& hash) -> std::optional<std::vector<std::uint8_t>> {
    const auto found = kept.find(hash);
    return found == kept.end() ? std::nullopt : std::optional(found->second);
  };
  expect_red_square(from.draw("media:cafe", 100, 100, kUsual));
  expect_red_square(from.draw("media:beef", 100, 100, {.high_contrast = true}));
  EXPECT_FALSE(from.draw("media:feed", 100, 100, kUsual)) << "still on its way";
  EXPECT_THAT(from.take_notices(), IsEmpty());
  kept["feed"] = {'n', 'o', ' ', 'p', 'i', 'c', 't', 'u', 'r', 'e'};
  expect_empty_and_one_notice(from, "media:feed", "photograph");
  kept["gone"] = {};
  expect_empty_and_one_notice(from, "media:gone", "photograph");
  auto half = kept["cafe"];
  half.resize(half.size() / 2);
  kept["half"] = half;
  expect_empty_and_one_notice(from, "media:half", "damaged");
  const std::string svg = square_svg("#ff0000");
  kept["draw"] = {svg.begin(), svg.end()};
  expect_empty_and_one_notice(from, "media:draw", "only JPEG, PNG and WebP");
}

TEST_F(PicturesTest, TheFirstThatCanBeShownCounts) {
  folder.write("red.svg", square_svg("#ff0000"));
  folder.write("blue.svg", square_svg("#0000ff"));
  Pictures& from = pictures("animal/fox\tred.svg\nanimal/owl\tblue.svg\n");
  std::map<std::string, std::vector<std::uint8_t>> kept{
      {"face", bytes_of(photograph("a.png", 80, 80))}, {"gone", {}}, {"torn", {0xFF, 0xD8, 0xFF, 0xE0}}};
  from.photograph = [&](const std::string& hash) -> std::optional<std::vector<std::uint8_t>> {
    const auto found = kept.find(hash);
    return found == kept.end() ? std::nullopt : std::optional(found->second);
  };
  EXPECT_TRUE(is_red(at(*from.draw("media:face|animal/owl", 40, 40, kUsual), 20, 20)));
  EXPECT_TRUE(is_red(at(*from.draw("media:gone|animal/fox|animal/owl", 40, 40, kUsual), 20, 20)));
  EXPECT_FALSE(from.draw("media:late|animal/fox", 40, 40, kUsual)) << "no other face for a moment";
  EXPECT_THAT(from.take_notices(), IsEmpty()) << "a photograph may expire";
  EXPECT_TRUE(is_red(at(*from.draw("media:torn|unicorn|animal/fox", 40, 40, kUsual), 20, 20)));
  EXPECT_THAT(from.take_notices(), ElementsAre(Field(&Notice::reason, HasSubstr("damaged")),
                                               Field(&Notice::reason, HasSubstr("unicorn"))));
  from.draw("media:torn|unicorn|animal/fox", 50, 50, kUsual);
  EXPECT_THAT(from.take_notices(), IsEmpty());
  expect_empty_and_one_notice(from, "media:gone|media:gone", "gone");
}

TEST_F(PicturesTest, OnlyWhatHasADirectionIsMirrored) {
  folder.write("half.svg", R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">
                               <rect width="5" height="10" fill="#ff0000"/></svg>)");
  Pictures& from = pictures("arrow\thalf.svg\thalf.svg\tturns\ncup\thalf.svg\thalf.svg\n");
  EXPECT_TRUE(is_red(at(*from.draw("arrow", 40, 40, kUsual), 10, 20)));
  EXPECT_TRUE(is_red(at(*from.draw("arrow", 40, 40, {.mirrored = true}), 30, 20)));
  EXPECT_EQ(at(*from.draw("arrow", 40, 40, {.mirrored = true}), 10, 20), 0u);
  EXPECT_TRUE(is_red(at(*from.draw("cup", 40, 40, {.mirrored = true}), 10, 20)));
}

TEST_F(PicturesTest, SoftIsPalerAndLessColourful) {
  folder.write("red.svg", square_svg("#ff0000"));
  const Pixels soft = *pictures("red\tred.svg\n").draw("red", 10, 10, {.soft = true});
  const std::uint32_t pixel = at(soft, 5, 5);
  EXPECT_EQ(pixel >> 24, 255u);
  EXPECT_GT(pixel >> 16 & 0xFF, 150u) << "still red";
  EXPECT_GT(pixel >> 8 & 0xFF, 40u);
  EXPECT_GT(pixel & 0xFF, 40u);
}

TEST_F(PicturesTest, OnDarkADrawingGetsALightEdgeAndKeepsItsPlace) {
  folder.write("ink.svg", R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">
                              <circle cx="5" cy="5" r="5" fill="#3A322C"/></svg>)");
  const Pixels drawn = *pictures("ink\tink.svg\n").draw("ink", 100, 100, {.on_dark = true});
  EXPECT_EQ(at(drawn, 50, 50), 0xFF3A322Cu);
  for (const auto& [x, y] : {std::pair{1, 50}, {98, 50}, {50, 1}, {50, 98}}) {
    EXPECT_EQ(at(drawn, x, y) >> 24, 255u) << x << ',' << y;
    EXPECT_GT(at(drawn, x, y) & 0xFF, 180u) << x << ',' << y;
  }
  EXPECT_EQ(at(drawn, 3, 3) >> 24, 0u) << "no plate behind it";
}

TEST_F(PicturesTest, AnUnknownWordIsLeftEmptyAndToldOnce) {
  expect_empty_and_one_notice(pictures(""), "unicorn", "unicorn");
}

TEST_F(PicturesTest, AMissingFileIsLeftEmptyAndToldOnce) {
  expect_empty_and_one_notice(pictures("toast\ttoast.svg\n"), "toast", "missing");
}

TEST_F(PicturesTest, ABrokenDrawingIsLeftEmptyAndToldOnce) {
  folder.write("toast.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><rect");
  expect_empty_and_one_notice(pictures("toast\ttoast.svg\n"), "toast", "cannot be shown");
}

TEST_F(PicturesTest, AFileThatIsNoPictureIsLeftEmptyAndToldOnce) {
  folder.write("toast.png", "toast");
  folder.write("empty.svg", "");
  Pictures& from = pictures("toast\ttoast.png\nempty\tempty.svg\nfolder\tfolder\n");
  std::filesystem::create_directory(folder.path() / "folder");
  expect_empty_and_one_notice(from, "toast", "only JPEG, PNG and WebP");
  expect_empty_and_one_notice(from, "empty", "cannot be shown");
  expect_empty_and_one_notice(from, "folder", "cannot be shown");
}

TEST_F(PicturesTest, AHugeFileIsNotEvenRead) {
  folder.write("huge.png", "");
  std::filesystem::resize_file(folder.path() / "huge.png", 1ull << 30);  // a hole: takes no disk
  expect_empty_and_one_notice(pictures("huge\thuge.png\n"), "huge", "too large");
}

TEST_F(PicturesTest, HighContrastTakesItsOwnFileWhereThereIsOne) {
  folder.write("red.svg", square_svg("#ff0000"));
  folder.write("blue.svg", square_svg("#0000ff"));
  Pictures& from = pictures("two\tblue.svg\tred.svg\none\tblue.svg\n");
  EXPECT_TRUE(is_red(at(*from.draw("two", 10, 10, {.high_contrast = true}), 5, 5)));
  EXPECT_FALSE(is_red(at(*from.draw("two", 10, 10, kUsual), 5, 5)));
  EXPECT_FALSE(is_red(at(*from.draw("one", 10, 10, {.high_contrast = true}), 5, 5)));
}

TEST_F(PicturesTest, ABadLineOfTheIndexIsToldAndTheRestStands) {
  folder.write("red.svg", square_svg("#ff0000"));
  Pictures& from = pictures("first\tred.svg\nno tab here\nlast\tred.svg\n");
  EXPECT_THAT(notices,
              ElementsAre(testing::AllOf(Field(&Notice::file, "pictures.index"), Field(&Notice::line, 2))));
  EXPECT_TRUE(is_red(at(*from.draw("first", 10, 10, kUsual), 5, 5)));
  EXPECT_TRUE(is_red(at(*from.draw("last", 10, 10, kUsual), 5, 5)));
}

TEST_F(PicturesTest, WithoutAnIndexStaffAreTold) {
  made.emplace(folder.path(), notices);
  EXPECT_THAT(notices, ElementsAre(Field(&Notice::file, "pictures.index")));
}

// --- the pictures that Hearth brings

TEST_F(PicturesTest, EveryWordHasItsPictureAndItsBlackAndWhiteForm) {
  const std::filesystem::path assets = HEARTH_BUILD_DIR "/share/hearth/assets";
  Pictures from(assets, notices);
  std::ifstream index(assets / "pictures.index");
  int words = 0;
  for (std::string line; std::getline(index, line); ++words)
    for (const bool high_contrast : {false, true}) {
      const std::string word = line.substr(0, line.find('\t'));
      const auto drawn = from.draw(word, 40, 40, PictureLook{.high_contrast = high_contrast});
      ASSERT_TRUE(drawn) << word;
      EXPECT_GT(std::ranges::count_if(drawn->argb, [](std::uint32_t pixel) { return pixel >> 24 > 200; }), 60)
          << word;
    }
  EXPECT_GT(words, 150);
  EXPECT_THAT(from.take_notices(), IsEmpty());
}

TEST_F(PicturesTest, WhatContentAndPluginsShowIsThere) {
  Pictures from(HEARTH_BUILD_DIR "/share/hearth/assets", notices);
  const std::regex shown("(?:picture|badge) = \"([^\"]+)\"");
  int names = 0;
  for (const char* top : {"/content", "/plugins"})
    for (const auto& file :
         std::filesystem::recursive_directory_iterator(HEARTH_SOURCE_DIR + std::string(top))) {
      if (file.path().extension() != ".toml" && file.path().extension() != ".cpp") continue;
      const auto bytes = bytes_of(file.path());
      const std::string text(bytes.begin(), bytes.end());
      for (std::sregex_iterator at(text.begin(), text.end(), shown), end; at != end; ++at, ++names) {
        from.draw((*at)[1], 20, 20, kUsual);
        EXPECT_THAT(from.take_notices(), IsEmpty()) << (*at)[1] << " in " << file.path();
      }
    }
  EXPECT_GT(names, 50);
}

TEST_F(PicturesTest, TheFacesAreWhatTheirToolDraws) {
  const std::filesystem::path faces = HEARTH_SOURCE_DIR "/assets/faces";
  const std::string tool = "python3 " HEARTH_SOURCE_DIR "/tools/make_faces.py " + folder.path().string();
  ASSERT_EQ(std::system(tool.c_str()), 0);
  std::size_t drawn = 0;
  for (const auto& face : std::filesystem::directory_iterator(folder.path())) {
    const std::filesystem::path kept = faces / face.path().filename();
    EXPECT_EQ(bytes_of(face.path()), bytes_of(kept)) << kept << " differs; run tools/make_faces.py";
    ++drawn;
  }
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(faces), {}), std::ptrdiff_t(drawn));
}

}  // namespace
}  // namespace hearth
