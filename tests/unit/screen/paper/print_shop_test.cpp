// SPDX-License-Identifier: MIT
// Where paper can go, and that it gets there: real folders, and programs of the test's own that are called as
// CUPS's.
#include "screen/paper/print_shop.hpp"

#include <gmock/gmock.h>

#include <condition_variable>
#include <cstdlib>
#include <mutex>

#include "unit/screen/paper/pdf_pages.hpp"

namespace hearth {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class PrintShopTest : public testing::Test {
 protected:
  PrintShopTest() {
    std::filesystem::create_directories(programs());
    setenv("PATH", (programs().string() + ":" + usual_path).c_str(), 1);
    std::filesystem::create_directories(stick());
  }
  ~PrintShopTest() override { setenv("PATH", usual_path.c_str(), 1); }

  std::filesystem::path programs() const { return folder / "bin"; }
  std::filesystem::path stick() const { return folder / "media/teacher/BLUE"; }
  std::filesystem::path out() const { return folder / "data/out"; }
  void program(const std::string& name, const std::string& script) const {
    std::ofstream(programs() / name) << "#!/bin/sh\n" << script << '\n';
    std::filesystem::permissions(programs() / name, std::filesystem::perms::owner_all);
  }
  void no_cups() const {
    for (const char* name : {"lpstat", "lp"}) program(name, "exit 127");
  }

  PrintShop& shop() {
    if (!shop_)
      shop_ = std::make_unique<PrintShop>(
          PrintShop::Surroundings{.assets = kPaperAssets,
                                  .words = words,
                                  .sticks = {folder / "media"},
                                  .out = out(),
                                  .photograph = [this](const std::string& hash) { return photographs[hash]; },
                                  .wake =
                                      [this] {
                                        const std::lock_guard lock(mutex_);
                                        woken_ = true;
                                        wakes_.notify_all();
                                      }});
    return *shop_;
  }
  // As the screen's loop: waits to be woken, then takes.
  void until(const std::function<bool()>& is) {
    const auto deadline = std::chrono::steady_clock::now() + 60s;
    for (shop().take(); !is() && std::chrono::steady_clock::now() < deadline; shop().take()) {
      std::unique_lock lock(mutex_);
      wakes_.wait_for(lock, 1s, [&] { return woken_; });
      woken_ = false;
    }
    ASSERT_TRUE(is());
  }
  std::vector<std::string> places() {
    shop().places();
    until([&] { return shop().at_rest(); });
    std::vector<std::string> words;
    for (const PaperPlace& place : shop().places()) words.push_back(place.words);
    until([&] { return shop().at_rest(); });
    return words;
  }
  std::string id_of(const std::string& words) {
    places();
    for (const PaperPlace& place : shop().places())
      if (place.words == words) return place.id;
    return "nowhere";
  }
  Printed print(const std::string& place, const Paper& paper) {
    std::optional<Printed> told;
    shop().print(paper, place, [&](const Printed& printed) { told = printed; });
    until([&] { return told.has_value(); });
    return told.value_or(Printed{});
  }
  static Paper summary() {
    return {.file = "summary-P03", .foot = "Sam", .blocks = {PaperText{.words = "About Sam"}}};
  }
  static std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }

  const TempFolder folder;
  const std::string usual_path = std::getenv("PATH");
  const Words words = english();
  std::map<std::string, std::optional<PrintShop::Bytes>> photographs;

 private:
  std::mutex mutex_;
  std::condition_variable wakes_;
  bool woken_ = false;
  std::unique_ptr<PrintShop> shop_;
};

TEST_F(PrintShopTest, PlacesArePrintersSticksAndTheFolder) {
  program("lpstat", "[ \"$1\" = -e ] && printf 'office\\nlibrary\\n'");
  EXPECT_THAT(places(), ElementsAre("The printer office", "The printer library", "The stick BLUE",
                                    "The folder “out” of this machine"));
}

TEST_F(PrintShopTest, WithoutCupsThereAreNoPrinters) {
  no_cups();
  EXPECT_THAT(places(), ElementsAre("The stick BLUE", "The folder “out” of this machine"));
}

TEST_F(PrintShopTest, TheFolderIsThereBeforeAnybodyLooked) {
  no_cups();
  const auto first = shop().places();
  ASSERT_EQ(first.size(), 1u);
  EXPECT_EQ(first[0].id, "out");
}

TEST_F(PrintShopTest, AFileComesToTheStickUnderAFreeName) {
  no_cups();
  const std::string blue = id_of("The stick BLUE");
  EXPECT_EQ(print(blue, summary()).where, "summary-P03.pdf on the stick BLUE");
  EXPECT_EQ(print(blue, summary()).where, "summary-P03 (2).pdf on the stick BLUE");
  EXPECT_EQ(PdfPages(bytes_of(stick() / "summary-P03 (2).pdf")).page_with("About Sam"), 1);
}

TEST_F(PrintShopTest, TheFolderIsMadeForThisAccountAlone) {
  no_cups();
  const Printed printed = print("out", summary());
  EXPECT_THAT(printed.problem, IsEmpty());
  EXPECT_THAT(printed.where, HasSubstr("summary-P03.pdf"));
  EXPECT_TRUE(std::filesystem::exists(out() / "summary-P03.pdf"));
  EXPECT_EQ(std::filesystem::status(out()).permissions(), std::filesystem::perms::owner_all);
}

TEST_F(PrintShopTest, AStickThatWasPulledOutIsASentence) {
  no_cups();
  const std::string blue = id_of("The stick BLUE");
  std::filesystem::remove_all(folder / "media/teacher");
  EXPECT_THAT(print(blue, summary()).problem, HasSubstr("not there any more"));
  for (const char* elsewhere : {"stick//etc", "stick//tmp", "", "nowhere"})
    EXPECT_THAT(print(elsewhere, summary()).problem, HasSubstr("not there any more")) << elsewhere;
}

TEST_F(PrintShopTest, APrinterGetsThePagesAndNoNameOfAChild) {
  program("lpstat", "echo office");
  program("lp", "echo \"$@\" > '" + (folder / "asked").string() +
                    "'; for file; do :; done; cat \"$file\" > '" + (folder / "printed.pdf").string() +
                    "'; echo 'request id is office-1 (1 file(s))'");
  EXPECT_EQ(print(id_of("The printer office"), summary()).where,
            "summary-P03.pdf, sent to the printer office");
  EXPECT_EQ(PdfPages(bytes_of(folder / "printed.pdf")).page_with("About Sam"), 1);
  const std::string asked = bytes_of(folder / "asked");
  EXPECT_THAT(asked, HasSubstr("-d office"));
  EXPECT_THAT(asked, testing::Not(HasSubstr("P03")));
}

TEST_F(PrintShopTest, APrinterThatRefusesIsASentence) {
  program("lpstat", "echo office");
  program("lp", "echo 'lp: The printer does not exist.' >&2; exit 1");
  EXPECT_THAT(print("printer/office", summary()).problem, HasSubstr("The printer office did not take it."));
}

TEST_F(PrintShopTest, ATableIsKeptAsItIsAndNotPrinted) {
  no_cups();
  std::optional<Printed> told;
  shop().save("numbers.csv", "a,b\r\n1,2\r\n", "out", [&](const Printed& printed) { told = printed; });
  until([&] { return told.has_value(); });
  EXPECT_EQ(bytes_of(out() / "numbers.csv"), "a,b\r\n1,2\r\n");
  shop().save("numbers.csv", "a", "printer/office", [&](const Printed& printed) { told = printed; });
  until([&] { return shop().at_rest(); });
  EXPECT_THAT(told->problem, HasSubstr("A table is not printed"));
}

TEST_F(PrintShopTest, WhoeverHasLeftIsToldNothingAndGetsThePaperAllTheSame) {
  no_cups();
  bool told = false;
  shop().print(summary(), "out", [&](const Printed&) { told = true; });
  shop().forget();
  until([&] { return shop().at_rest(); });
  EXPECT_FALSE(told);
  EXPECT_TRUE(std::filesystem::exists(out() / "summary-P03.pdf"));
}

TEST_F(PrintShopTest, APhotographIsWaitedFor) {
  no_cups();
  Paper paper = summary();
  paper.blocks.push_back(PaperHeading{.words = "Sam", .picture = "media:abc|animal/fox"});
  bool told = false;
  shop().print(paper, "out", [&](const Printed&) { told = true; });
  shop().take();
  shop().take();
  EXPECT_FALSE(shop().at_rest());
  EXPECT_FALSE(std::filesystem::exists(out()));
  photographs["abc"] = a_photograph();
  until([&] { return told; });
  EXPECT_EQ(PdfPages(bytes_of(out() / "summary-P03.pdf")).photographs(), 1);
}

}  // namespace
}  // namespace hearth
