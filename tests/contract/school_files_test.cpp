// SPDX-License-Identifier: MIT
// What both forms of Records promise staff who bring in files of the school.
#include "contract/keepers.hpp"

namespace hearth {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

const std::string kKids = "Kid,Surname,Shoe size\nMina,Haddad,12\nCallum,Ashdown,13\n,Garrity,11\n";

template <class Keeper>
class SchoolFilesContract : public ::testing::Test {
 protected:
  SchoolFilesContract() : records_(keeper_.screen()) {
    EXPECT_TRUE(answer<StaffSession>(*records_, [&](auto then) {
                  records_->open_session("okafor", kPin, then);
                }).value);
  }
  Answer<ImportTold> preview(const ImportWish& wish) {
    return answer<ImportTold>(*records_, [&](auto then) { records_->preview_import(wish, then); });
  }
  Answer<ImportTold> run(const ImportWish& wish) {
    return answer<ImportTold>(*records_, [&](auto then) { records_->run_import(wish, then); });
  }
  std::vector<Document> documents(const std::string& kind) {
    auto all =
        answer<std::vector<Document>>(*records_, [&](auto then) { records_->documents(then); }).value.value();
    std::erase_if(all, [&](const Document& document) { return document.kind != kind; });
    return all;
  }
  nlohmann::json pupil_called(const std::string& name) {
    for (const Document& pupil : documents("pupil"))
      if (pupil.body.value("full_name", "") == name) return pupil.body;
    return {};
  }
  static std::string counts(const ImportTold& told) {
    return std::to_string(told.fresh) + " new, " + std::to_string(told.changed) + " changed, " +
           std::to_string(told.same) + " the same, " + std::to_string(told.refused) + " refused";
  }

  Keeper keeper_;
  std::unique_ptr<Records> records_;
};

using Keepers = ::testing::Types<DirectKeeper, SocketKeeper>;
TYPED_TEST_SUITE(SchoolFilesContract, Keepers);

TYPED_TEST(SchoolFilesContract, FilesOfSticksAndTheInboxAreOffered) {
  this->keeper_.offer("media/kiosk/BLUE STICK", "otter.ics", "BEGIN:VCALENDAR\n");
  this->keeper_.offer("media/kiosk/BLUE STICK", "holiday.jpg", "");
  const auto files = answer<std::vector<SchoolFile>>(
      *this->records_, [&](auto then) { this->records_->files_to_import(then); });
  ASSERT_TRUE(files.value) << files.problem;
  EXPECT_THAT(
      *files.value,
      ElementsAre(AllOf(Field(&SchoolFile::name, "otter.ics"), Field(&SchoolFile::place, "BLUE STICK"),
                        Field(&SchoolFile::looks, "calendar")),
                  AllOf(Field(&SchoolFile::name, "pupils.csv"), Field(&SchoolFile::place, "inbox"),
                        Field(&SchoolFile::looks, "table"))));
  EXPECT_EQ(files.value->front().bytes, 16u);
}

TYPED_TEST(SchoolFilesContract, APreviewSaysWhatWouldBeAndWritesNothing) {
  const auto file = this->keeper_.offer("inbox", "kids.csv", kKids);
  const auto told = this->preview({.file = file});
  ASSERT_TRUE(told.value) << told.problem;
  EXPECT_EQ(this->counts(*told.value), "0 new, 0 changed, 0 the same, 1 refused") << "no headings";
  ASSERT_THAT(told.value->columns, SizeIs(2));
  EXPECT_EQ(told.value->columns[0].heading, "Kid");
  EXPECT_THAT(told.value->columns[0].samples, ElementsAre("Mina", "Callum"));
  EXPECT_EQ(told.value->columns[0].field, "");
  EXPECT_THAT(told.value->columns[1].samples, ElementsAre("12", "13", "11"));

  const auto named = this->preview({.file = file, .columns = {{"Kid", "forename"}, {"Shoe size", "ignore"}}});
  ASSERT_TRUE(named.value) << named.problem;
  EXPECT_EQ(this->counts(*named.value), "2 new, 0 changed, 0 the same, 1 refused");
  ASSERT_THAT(named.value->refused_rows, SizeIs(1));
  EXPECT_EQ(named.value->refused_rows[0].line, 4);
  EXPECT_EQ(named.value->without_room, 2u);
  EXPECT_THAT(named.value->missing, ElementsAre(MissingPupil{"P01", "Callum"}));
  EXPECT_THAT(this->documents("pupil"), SizeIs(1)) << "a preview writes nothing";
  EXPECT_THAT(this->documents("column_mapping"), IsEmpty());
}

TYPED_TEST(SchoolFilesContract, WhatIsBroughtInIsThereOnceAndTheColumnsAreRemembered) {
  const auto file = this->keeper_.offer("inbox", "kids.csv", kKids);
  const ImportWish wish{
      .file = file, .columns = {{"Kid", "forename"}, {"Shoe size", "ignore"}}, .room = "otter"};
  const auto told = this->run(wish);
  ASSERT_TRUE(told.value) << told.problem;
  EXPECT_EQ(this->counts(*told.value), "2 new, 0 changed, 0 the same, 1 refused");
  const auto mina = this->pupil_called("Mina Haddad");
  ASSERT_TRUE(mina.is_object());
  EXPECT_EQ(mina["placements"][0]["room"], "otter");

  const auto again = this->run({.file = file, .room = "otter"});
  ASSERT_TRUE(again.value) << again.problem;
  EXPECT_EQ(this->counts(*again.value), "0 new, 0 changed, 2 the same, 1 refused");
  ASSERT_THAT(again.value->columns, SizeIs(2));
  EXPECT_EQ(again.value->columns[0].field, "forename");
  EXPECT_THAT(this->documents("pupil"), SizeIs(3));
}

TYPED_TEST(SchoolFilesContract, WhoBroughtItInIsKnown) {
  const auto told = this->run({.file = this->keeper_.offer("inbox", "kids.csv", kKids),
                               .columns = {{"Kid", "forename"}, {"Shoe size", "ignore"}}});
  ASSERT_TRUE(told.value) << told.problem;
  const auto boss = this->keeper_.the_operator();
  const auto copy = this->keeper_.folder_ / "copy" / "hearth.db";
  std::filesystem::create_directories(copy.parent_path());
  ASSERT_EQ(answer<Nothing>(*boss, [&](auto then) { boss->backup(copy, then); }).problem, "");
  const Store store({.folder = copy.parent_path()}, this->keeper_.clock_);
  std::size_t traces = 0;
  for (const Entry& entry : store.entries({.kind = "edited"}))
    traces += std::get<std::string>(entry.detail.at("who")) == "okafor";
  EXPECT_EQ(traces, 3u) << "two children and the columns";
}

TYPED_TEST(SchoolFilesContract, OnlyWhatIsOfferedIsOpened) {
  const auto& folder = this->keeper_.folder_;
  const auto secret = this->keeper_.offer("elsewhere", "secret.csv", kKids);
  std::filesystem::create_symlink(secret, folder / "inbox/link.csv");
  std::filesystem::create_directories(folder / "media/kiosk");
  std::filesystem::create_directory_symlink(folder / "elsewhere", folder / "media/kiosk/STICK");
  for (const std::string& path :
       {secret, (folder / "inbox/link.csv").string(), (folder / "inbox/../elsewhere/secret.csv").string(),
        (folder / "media/kiosk/STICK/secret.csv").string(), std::string("/etc/passwd"), std::string()}) {
    EXPECT_THAT(this->preview({.file = path}).problem, HasSubstr("not there")) << path;
    EXPECT_THAT(this->run({.file = path}).problem, HasSubstr("not there")) << path;
  }
  EXPECT_THAT(this->documents("pupil"), SizeIs(1));
}

TYPED_TEST(SchoolFilesContract, AFileThatCannotBeReadIsASentence) {
  const auto file = this->keeper_.offer("inbox", "empty.csv", "");
  EXPECT_THAT(this->preview({.file = file}).problem, HasSubstr("empty"));
  const auto odd = this->preview({.file = file, .columns = {{"Kid", "shoe"}}});
  EXPECT_THAT(odd.problem, HasSubstr("shoe"));
}

TYPED_TEST(SchoolFilesContract, AKnownNameWithoutANumberWaitsForAYes) {
  this->run({.file = this->keeper_.folder_ / "inbox/pupils.csv"});
  const auto file =
      this->keeper_.offer("inbox", "other.csv", "Surname,Forename,Adno\nAshdown,Callum,001500\nHaddad,,7\n");
  const auto told = this->preview({.file = file});
  ASSERT_TRUE(told.value) << told.problem;
  EXPECT_EQ(this->counts(*told.value), "0 new, 0 changed, 0 the same, 2 refused");
  EXPECT_EQ(told.value->names_known, 1u);
  EXPECT_THAT(told.value->refused_rows[1].reason, Not(HasSubstr("--"))) << "no options on a screen";
  const auto yes = this->run({.file = file, .same_people = true});
  EXPECT_EQ(this->counts(yes.value.value()), "0 new, 1 changed, 0 the same, 1 refused");
}

TYPED_TEST(SchoolFilesContract, WhoIsMissingStaysUntilStaffSayThatTheyHaveLeft) {
  this->run({.file = this->keeper_.folder_ / "inbox/pupils.csv", .room = "otter"});
  const auto file =
      this->keeper_.offer("inbox", "new.csv", "Surname,Forename,UPN\nGarrity,Poppy,H999299822103\n");
  const auto told = this->run({.file = file, .room = "otter"});
  ASSERT_TRUE(told.value) << told.problem;
  const auto& missing = told.value->missing;
  const auto callum = std::ranges::find(missing, "Callum Ashdown", &MissingPupil::name);
  ASSERT_NE(callum, missing.end());
  EXPECT_FALSE(this->pupil_called("Callum Ashdown")["placements"][0].contains("last"));

  const auto gone = answer<Nothing>(*this->records_, [&](auto then) {
    this->records_->left(callum->pupil, parse_day("2026-07-17"), then);
  });
  EXPECT_EQ(gone.problem, "");
  EXPECT_EQ(this->pupil_called("Callum Ashdown")["placements"][0]["last"], "2026-07-17");
  const auto next = this->preview({.file = file});
  EXPECT_EQ(std::ranges::find(next.value->missing, "Callum Ashdown", &MissingPupil::name),
            next.value->missing.end());
  EXPECT_THAT(answer<Nothing>(*this->records_,
                              [&](auto then) { this->records_->left("P99", parse_day("2026-07-17"), then); })
                  .problem,
              HasSubstr("not in the records"));
}

}  // namespace
}  // namespace hearth
