// SPDX-License-Identifier: MIT
#include "screen/ui/pictures.hpp"

#include <SDL_image.h>
#include <gmock/gmock.h>

#include "unit/screen/ui/stage.hpp"

namespace hearth {
namespace {

using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;

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
  // The place stays empty, and staff hear of it once.
  void expect_empty_and_one_notice(Pictures& from, const std::string& name, const std::string& reason) {
    for (int frame = 0; frame < 3; ++frame) {
      const auto pixels = from.draw(name, 40, 40, false);
      ASSERT_TRUE(pixels);
      for (const std::uint32_t pixel : pixels->argb) EXPECT_EQ(pixel, 0u);
    }
    EXPECT_THAT(from.take_notices(), ElementsAre(Field(&Notice::reason, HasSubstr(reason))));
    from.draw(name, 50, 50, false);
    EXPECT_THAT(from.take_notices(), IsEmpty());
  }

  PictureFolder folder;
  Notices notices;
  std::optional<Pictures> made;
};

TEST_F(PicturesTest, ADrawingKeepsItsShape) {
  folder.write("wide.svg", R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10">
                               <rect width="20" height="10" fill="#ff0000"/></svg>)");
  expect_wide_and_red(pictures("wide\twide.svg\n").draw("wide", 100, 100, false));
  EXPECT_THAT(notices, IsEmpty());
}

TEST_F(PicturesTest, PngAndJpegPicturesKeepTheirShape) {
  photograph("a.png", 80, 40);
  photograph("b.jpg", 300, 150);
  Pictures& from = pictures("a\ta.png\nb\tb.jpg\n");
  expect_wide_and_red(from.draw("a", 100, 100, false));
  expect_wide_and_red(from.draw("b", 100, 100, false));
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
  expect_wide_and_red(from.draw("media:cafe", 100, 100, false));
  expect_wide_and_red(from.draw("media:beef", 100, 100, true));
  EXPECT_FALSE(from.draw("media:feed", 100, 100, false)) << "still on its way";
  EXPECT_THAT(from.take_notices(), IsEmpty());
  kept["feed"] = {'n', 'o', ' ', 'p', 'i', 'c', 't', 'u', 'r', 'e'};
  expect_empty_and_one_notice(from, "media:feed", "photograph");
  kept["gone"] = {};
  expect_empty_and_one_notice(from, "media:gone", "photograph");
  auto half = kept["cafe"];
  half.resize(half.size() / 2);
  kept["half"] = half;
  EXPECT_NO_THROW(from.draw("media:half", 40, 40, false));
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
  expect_empty_and_one_notice(from, "toast", "cannot be shown");
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
  EXPECT_TRUE(is_red(at(*from.draw("two", 10, 10, true), 5, 5)));
  EXPECT_FALSE(is_red(at(*from.draw("two", 10, 10, false), 5, 5)));
  EXPECT_FALSE(is_red(at(*from.draw("one", 10, 10, true), 5, 5)));
}

TEST_F(PicturesTest, ABadLineOfTheIndexIsToldAndTheRestStands) {
  folder.write("red.svg", square_svg("#ff0000"));
  Pictures& from = pictures("first\tred.svg\nno tab here\nlast\tred.svg\n");
  EXPECT_THAT(notices,
              ElementsAre(testing::AllOf(Field(&Notice::file, "pictures.index"), Field(&Notice::line, 2))));
  EXPECT_TRUE(is_red(at(*from.draw("first", 10, 10, false), 5, 5)));
  EXPECT_TRUE(is_red(at(*from.draw("last", 10, 10, false), 5, 5)));
}

TEST_F(PicturesTest, WithoutAnIndexStaffAreTold) {
  made.emplace(folder.path(), notices);
  EXPECT_THAT(notices, ElementsAre(Field(&Notice::file, "pictures.index")));
}

}  // namespace
}  // namespace hearth
