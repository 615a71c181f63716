// SPDX-License-Identifier: MIT
#include "keeper/exchange/ctf.hpp"

#include <gmock/gmock.h>

#include <chrono>

#include "calendar_test.hpp"
#include "zip_test.hpp"

namespace hearth {
namespace {

using namespace std::chrono_literals;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::string ctf(const std::string& pupils, const std::string& version = "25.0") {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<CTfile>\n<Header><CTFversion>" + version +
         "</CTFversion><DocumentQualifier>partial</DocumentQualifier></Header>\n<CTFpupilData>\n" + pupils +
         "</CTFpupilData>\n</CTfile>\n";
}

// Its first line is the fifth of a file with one pupil.
std::string pupil(const std::string& more = {}, const std::string& upn = "N999299822101") {
  return "<Pupil>\n<UPN>" + upn +
         "</UPN><Surname>Ashdown</Surname><Forename>Callum</Forename>\n<DOB>2018-11-03</DOB>" + more +
         "\n</Pupil>\n";
}

Found read(const std::string& bytes) {
  return read_ctf(bytes, "school.xml");
}

// The only pupil of a file in which nothing was refused.
RosterPupil only(const Found& found) {
  EXPECT_THAT(found.refused, IsEmpty());
  EXPECT_THAT(found.pupils, SizeIs(1));
  return found.pupils.empty() ? RosterPupil() : found.pupils[0];
}

std::string only_refusal(const Found& found) {
  EXPECT_THAT(found.pupils, IsEmpty());
  EXPECT_THAT(found.refused, SizeIs(1));
  return found.refused.empty() ? "" : found.refused[0].text();
}

std::vector<std::string> texts(const Notices& notices) {
  std::vector<std::string> all;
  for (const Notice& notice : notices) all.push_back(notice.text());
  return all;
}

TEST(Ctf, TheSampleIsReadCompletely) {
  const Found found = read_ctf(HEARTH_SOURCE_DIR "/tests/fixtures/school_files/9992998_CTF_9992998_001.xml");
  EXPECT_EQ(found.source, "CTF 25.0");
  EXPECT_THAT(found.refused, IsEmpty());
  EXPECT_THAT(found.remarks, IsEmpty());
  EXPECT_TRUE(found.whole_school);
  ASSERT_THAT(found.pupils, SizeIs(24));
  const RosterPupil& tomek = found.pupils[2];
  EXPECT_EQ(tomek.line, 80);
  EXPECT_EQ(tomek.upn, "F999299821103");
  EXPECT_EQ(tomek.surname, "Wiśniak");
  EXPECT_EQ(tomek.forename, "Tomasz");
  EXPECT_EQ(tomek.preferred_forename, "Tomek");
  EXPECT_EQ(tomek.born, Day(2017y / 6 / 27));
  EXPECT_EQ(tomek.year, "4");
  EXPECT_EQ(tomek.sen, "E");
  EXPECT_EQ(tomek.need, "SEMH");
  EXPECT_THAT(tomek.languages, ElementsAre("pl"));
  EXPECT_FALSE(tomek.left);
}

TEST(Ctf, APartialFileIsNotTheWholeSchool) {
  EXPECT_FALSE(read(ctf(pupil())).whole_school);
  EXPECT_FALSE(read(replaced(ctf(""), "partial", "full")).whole_school);
}

TEST(Ctf, AnOlderVersionWithGenderIsRead) {
  const Found found = read(ctf(pupil("<Gender>M</Gender><Sex>M</Sex>"), "24.0"));
  EXPECT_EQ(found.source, "CTF 24.0");
  EXPECT_THAT(found.remarks, IsEmpty());
  EXPECT_EQ(only(found).forename, "Callum");
}

TEST(Ctf, AnUnknownVersionIsReadWithARemark) {
  const Found found = read(ctf(pupil("<Shoes>blue</Shoes>"), "31.0"));
  only(found);
  EXPECT_THAT(texts(found.remarks), ElementsAre(HasSubstr("line 3: This file is CTF 31.0"),
                                                AllOf(HasSubstr("Shoes"), HasSubstr("passed over"))));
  EXPECT_THAT(texts(read(ctf(pupil(), "")).remarks), ElementsAre(HasSubstr("does not say which version")));
}

TEST(Ctf, NamesOfElementsMayBeInAnyCase) {
  const Found found =
      read(replaced(replaced(ctf(pupil()), "CTFversion", "CTFVersion"), "Surname", "SURNAME"));
  EXPECT_EQ(found.source, "CTF 25.0");
  EXPECT_EQ(only(found).surname, "Ashdown");
}

TEST(Ctf, LegalNamesStandInForNames) {
  const Found found = read(replaced(ctf(pupil("<Forename></Forename>")), "Surname>", "LegalSurname>"));
  EXPECT_EQ(only(found).surname, "Ashdown");
}

TEST(Ctf, SenIsReadBesideItsHistoryToo) {
  const auto inside =
      only(read(ctf(pupil("<BasicDetails><SENprovision>K</SENprovision></BasicDetails>"
                          "<SENneeds><SENneed><SENtype>asd</SENtype></SENneed></SENneeds>"))));
  EXPECT_EQ(inside.sen, "K");
  EXPECT_EQ(inside.need, "ASD");
}

TEST(Ctf, TheLatestProvisionAndTheFirstNeedCount) {
  const auto child = only(
      read(ctf(pupil("<SENhistory><SEN><StartDate>2025-09-01</StartDate><SENprovision>E</SENprovision></SEN>"
                     "<SEN><StartDate>2023-09-01</StartDate><SENprovision>K</SENprovision></SEN><SENneeds>"
                     "<SENneed><SENtypeRank>2</SENtypeRank><SENtype>SLCN</SENtype></SENneed>"
                     "<SENneed><SENtypeRank>1</SENtypeRank><SENtype>ASD</SENtype></SENneed>"
                     "</SENneeds></SENhistory>"))));
  EXPECT_EQ(child.sen, "E");
  EXPECT_EQ(child.need, "ASD");
}

TEST(Ctf, OldAndUnknownCodesAreRemarkedOn) {
  const auto sen = [](const std::string& provision, const std::string& need) {
    return read(ctf(pupil("<SENhistory><SEN><SENprovision>" + provision +
                          "</SENprovision></SEN><SENneeds><SENneed><SENtype>" + need +
                          "</SENtype></SENneed></SENneeds></SENhistory>")));
  };
  EXPECT_EQ(only(sen("A", "SEMH")).sen, "K");
  EXPECT_EQ(only(sen("P", "SEMH")).sen, "K");
  EXPECT_EQ(only(sen("S", "SEMH")).sen, "E");
  EXPECT_THAT(texts(sen("S", "SEMH").remarks), ElementsAre(HasSubstr("line 5: This pupil's SEN provision")));
  const Found unknown = sen("Q", "BESD");
  EXPECT_EQ(only(unknown).sen, "");
  EXPECT_EQ(only(unknown).need, "BESD");
  EXPECT_THAT(texts(unknown.remarks),
              ElementsAre(HasSubstr("none of N, K and E"), HasSubstr("kept as it is")));
}

TEST(Ctf, TheHomeLanguageComesFirst) {
  const auto type = [](const std::string& kind, const std::string& code) {
    return "<Type><LanguageType>" + kind + "</LanguageType><Language>" + code + "</Language></Type>";
  };
  const auto child = only(
      read(ctf(pupil("<BasicDetails><Languages>" + type("T", "ENG") + type("S", "QQQ") + type("F", "URD") +
                     type("H", "PNJ") + type("M", "REF") + "</Languages></BasicDetails>"))));
  EXPECT_THAT(child.languages, ElementsAre("pa", "ur", "QQQ"));
}

TEST(Ctf, YearsOfTheNurseryAndReceptionAreRead) {
  for (const auto& [code, year] : {std::pair("R", "R"), {"N2", "N2"}, {"14", "14"}, {"06", "6"}, {"X", ""}})
    EXPECT_EQ(only(read(ctf(pupil("<BasicDetails><NCyearActual>" + std::string(code) +
                                  "</NCyearActual></BasicDetails>"))))
                  .year,
              year);
}

TEST(Ctf, AFormerUpnIsANumberOfTheChild) {
  const auto child =
      only(read(ctf(pupil("<BasicDetails><FormerUPN>R999299821102</FormerUPN></BasicDetails>"))));
  ASSERT_THAT(child.local_ids, SizeIs(1));
  EXPECT_EQ(child.local_ids[0].source, "former_upn");
  EXPECT_EQ(child.local_ids[0].id, "R999299821102");
}

TEST(Ctf, APupilOfThePastHasLeft) {
  EXPECT_TRUE(only(read(ctf(pupil("<BasicDetails><EnrolStatus>P</EnrolStatus></BasicDetails>")))).left);
}

TEST(Ctf, APupilWithoutAUpnIsReadWithARemark) {
  const Found found = read(ctf(pupil("", "")));
  EXPECT_EQ(only(found).upn, "");
  EXPECT_THAT(texts(found.remarks), ElementsAre(HasSubstr("school.xml, line 5: This pupil has no UPN")));
}

TEST(Ctf, AWrongCheckLetterIsRemarkedOn) {
  const Found found = read(ctf(pupil("", "A999299822101")));
  EXPECT_EQ(only(found).upn, "A999299822101");
  EXPECT_THAT(texts(found.remarks), ElementsAre(HasSubstr("check letter")));
}

TEST(Ctf, APupilWithoutANameIsRefusedWithItsLine) {
  const Found found = read(ctf(pupil() + "<Pupil>\n<UPN>R999299821102</UPN><Surname/></Pupil>"));
  EXPECT_THAT(found.pupils, SizeIs(1));
  EXPECT_THAT(texts(found.refused), ElementsAre(HasSubstr("school.xml, line 9: This pupil is left out")));
}

TEST(Ctf, TheSecondPupilWithOneUpnIsRefusedWithItsLine) {
  const Found found = read(ctf(pupil() + pupil("", "n9992998 22101")));
  EXPECT_THAT(found.pupils, SizeIs(1));
  EXPECT_THAT(texts(found.refused), ElementsAre(AllOf(HasSubstr("line 9"), HasSubstr("pupil in line 5"))));
}

TEST(Ctf, NothingElseOfAPupilIsRemembered) {
  const auto child = only(read(
      ctf(pupil("<Sex>M</Sex><BasicDetails><Ethnicity>SECRET</Ethnicity><MedicalFlag>SECRET</MedicalFlag>"
                "</BasicDetails><FSMhistory>SECRET</FSMhistory><Address><PostCode>SECRET</PostCode>"
                "</Address><LookedAfter><InCare>SECRET</InCare></LookedAfter>"))));
  EXPECT_EQ(child.surname + child.forename + child.preferred_surname + child.preferred_forename + child.year +
                child.reg_group + child.sen + child.need + child.room,
            "AshdownCallum");
  EXPECT_THAT(child.local_ids, IsEmpty());
  EXPECT_THAT(child.languages, IsEmpty());
}

TEST(Ctf, Windows1252ThatSaysItIsUtf8IsRead) {
  const Found found = read(replaced(ctf(pupil()), "Callum", "Ren\xE9"));
  EXPECT_EQ(only(found).forename, "René");
  EXPECT_THAT(texts(found.remarks), ElementsAre(HasSubstr("Windows-1252")));
  const Found honest = read(replaced(replaced(ctf(pupil()), "Callum", "Ren\xE9"), "UTF-8", "windows-1252"));
  EXPECT_EQ(only(honest).forename, "René");
  EXPECT_THAT(honest.remarks, IsEmpty());
}

TEST(Ctf, AByteOrderMarkAndBlanksAreRead) {
  EXPECT_EQ(only(read("\xEF\xBB\xBF" + ctf(pupil()))).line, 5);
  EXPECT_EQ(only(read(replaced(ctf(pupil()), "Callum", "\n  Callum &amp;\n Jo "))).forename, "Callum & Jo");
}

TEST(Ctf, AZippedFileIsRead) {
  EXPECT_EQ(only(read_ctf(zip_of({{"school.XML", ctf(pupil())}}), "school.zip")).line, 5);
  EXPECT_THAT(only_refusal(read_ctf(zip_of({{"a.xml", ctf(pupil())}, {"b.xml", ctf(pupil())}}), "two.zip")),
              HasSubstr("two.zip: This zip must hold one"));
  EXPECT_THAT(only_refusal(read_ctf(zip_of({{"../a.xml", ctf(pupil())}}), "out.zip")),
              HasSubstr("leads out"));
}

TEST(Ctf, ExternalEntitiesAreRefused) {
  const auto xml = replaced(replaced(ctf(pupil()), "<CTfile>",
                                     "<!DOCTYPE CTfile [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><CTfile>"),
                            "Callum", "&x;");
  EXPECT_THAT(only_refusal(read(xml)), HasSubstr("<!DOCTYPE>"));
  EXPECT_THAT(only_refusal(read(replaced(ctf(pupil()), "<CTfile>", "<!DOCTYPE CTfile [<CTfile>"))),
              HasSubstr("<!DOCTYPE>"));
}

TEST(Ctf, ABillionLaughsAreRefusedAtOnce) {
  std::string entities = "<!ENTITY l0 \"lol\">";
  for (int i = 1; i < 10; ++i) {
    const auto last = "&l" + std::to_string(i - 1) + ";";
    entities += "<!ENTITY l" + std::to_string(i) + " \"" + last + last + last + last + last + "\">";
  }
  const auto xml = replaced(
      replaced(ctf(pupil()), "<CTfile>", "<!DOCTYPE CTfile [" + entities + "]>\n<CTfile>"), "Callum", "&l9;");
  EXPECT_THAT(only_refusal(read(xml)), HasSubstr("<!DOCTYPE>"));
}

TEST(Ctf, AFileThatBreaksOffIsRefusedAsAWhole) {
  const auto whole = school_file("9992998_CTF_9992998_001.xml");
  EXPECT_THAT(only_refusal(read(whole.substr(0, whole.size() / 2))), HasSubstr("breaks off"));
  EXPECT_THAT(only_refusal(read(whole.substr(0, whole.size() - 12))), HasSubstr("breaks off"));
  EXPECT_THAT(only_refusal(read("")), HasSubstr("breaks off"));
}

TEST(Ctf, OtherXmlAndOtherFilesAreRefused) {
  EXPECT_THAT(only_refusal(read("<svg/>")), HasSubstr("no Common Transfer File"));
  EXPECT_THAT(only_refusal(read(std::string("\x89PNG\0\0", 6))), HasSubstr("school.xml"));
  EXPECT_THAT(only_refusal(read_ctf("/nowhere/school.xml")), HasSubstr("not there"));
}

TEST(Ctf, HugeFilesAreRefused) {
  std::string marks;
  while (marks.size() < 3 * kMostCtfBytes / 4) marks += "<a/><a/><a/><a/><a/><a/><a/><a/>";
  EXPECT_THAT(only_refusal(read(ctf(marks))), HasSubstr("more elements"));
  EXPECT_THAT(only_refusal(read(std::string(kMostCtfBytes + 1, ' '))), HasSubstr("64 MiB"));
}

}  // namespace
}  // namespace hearth
