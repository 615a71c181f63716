// SPDX-License-Identifier: MIT
#include "keeper/exchange/pupil_export.hpp"

#include <fstream>
#include <iterator>

#include "base/clocks.hpp"
#include "contract/temp_folder.hpp"
#include "keeper/exchange/csv.hpp"
#include "keeper/exchange/demo_school.hpp"
#include "keeper/exchange/entry_tables.hpp"
#include "keeper/exchange/import.hpp"
#include "keeper/exchange/zip_files.hpp"
#include "keeper/serve/demo.hpp"
#include "keeper/serve/pupil_files.hpp"
#include "records/school_of.hpp"

#include <gmock/gmock.h>

namespace hearth {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Key;
using ::testing::Not;
using ::testing::SizeIs;

const Instant kNow = instant_of(parse_day("2026-07-17"), parse_time("08:35"), "Europe/London");

std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

bool is_keepers_own(const Entry& entry) {
  return entry.kind == "edited" || entry.kind == "viewed";
}

// The demo school, and what a store that never heard of it knows after an import of one child's file.
class PupilExport : public ::testing::Test {
 protected:
  std::filesystem::path save(const Id& pupil) {
    Notices ignored;
    const School school = school_of(store_.documents(), ignored);
    const Session session{.role = Role::the_operator};
    return folder_ / "out" / export_pupil_file({store_, school, session, kNow}, pupil, folder_ / "out");
  }
  std::map<std::string, std::string> files(const std::filesystem::path& zip) {
    return zip_files(bytes_of(zip), [](const std::string&) { return true; });
  }
  // What is kept of one child, but for what the keeper writes about its own work.
  static std::vector<Entry> entries(const Store& store, const Id& pupil) {
    auto found = store.entries({.pupil = pupil});
    std::erase_if(found, is_keepers_own);
    return found;
  }

  TempFolder folder_;
  SteppedClock clock_{kNow};
  Store store_{{.folder = folder_ / "data"}, clock_};
};

TEST_F(PupilExport, AnotherHearthReadsBackTheSameRows) {
  fill_with_demo(store_, std::filesystem::path(HEARTH_SOURCE_DIR) / "content/demo-school", kNow);
  Document pupil{.kind = "pupil", .id = "P10"};
  const std::string hash = store_.put_media({.type = "image/png", .bytes = {1, 2, 3, 0, 255}});
  for (const Document& document : store_.documents("pupil"))
    if (document.id == "P10") pupil = document;
  pupil.body["picture"] = "media:" + hash + "|animal/whale";
  store_.put_all({pupil, {.kind = "media", .id = hash, .body = {{"shows", {"P10"}}, {"consent", true}}}},
                 "t");

  SteppedClock clock{kNow};
  Store other({.folder = folder_ / "other"}, clock);
  const Import read = import_files({save("P10")}, {}, {.now = kNow});
  EXPECT_THAT(read.refused, IsEmpty()) << read.refused.front().text();
  for (const Media& media : read.media) other.put_media(media);
  other.put_all(read.documents, "t");
  other.write_all(read.entries);

  const auto before = entries(store_, "P10");
  ASSERT_GT(before.size(), 100u);
  EXPECT_EQ(entries(other, "P10"), before);
  ASSERT_TRUE(other.media(hash));
  EXPECT_EQ(other.media(hash)->bytes, (std::vector<std::uint8_t>{1, 2, 3, 0, 255}));
  std::map<std::pair<std::string, Id>, nlohmann::json> there;
  for (const Document& document : other.documents()) there[{document.kind, document.id}] = document.body;
  EXPECT_THAT(there, Contains(Key(std::pair<std::string, Id>("overlay", "P10-literacy-number"))));
  EXPECT_THAT(there, Contains(Key(std::pair<std::string, Id>("plan", "P10"))));
  for (const Document& document : store_.documents()) {
    const auto copy = there.find({document.kind, document.id});
    if (copy == there.end()) continue;
    EXPECT_EQ(copy->second, document.body) << document.kind << ' ' << document.id;
  }

  const Import again = import_files({save("P10")},
                                    {.documents = other.documents(),
                                     .entries =
                                         [&](const std::vector<Id>& ids) {
                                           std::set<Id> known;
                                           for (const Id& id : ids)
                                             if (other.has_entry(id)) known.insert(id);
                                           return known;
                                         }},
                                    {.now = kNow});
  EXPECT_EQ(again.fresh + again.changed, 0u) << "a second time nothing is new";
}

TEST_F(PupilExport, TheFileHoldsOneChildAndNobodyElse) {
  store_.put_all({{.kind = "pupil", .id = "P1", .body = {{"name", "Callum"}}},
                  {.kind = "pupil", .id = "P2", .body = {{"name", "Aaliyah"}}},
                  {.kind = "overlay", .id = "o", .body = {{"pupil", "P2"}, {"title", "PE"}}}},
                 "t");
  store_.write({.kind = "check_in", .pupil = "P1", .what = "happy", .state = State::answered});
  store_.write({.kind = "check_in", .pupil = "P2", .what = "sad", .state = State::answered});
  store_.write({.kind = "viewed", .pupil = "P1", .what = "everything", .detail = {{"who", "okafor"}}});
  const auto all = files(save("P1"));
  EXPECT_THAT(all, Contains(Key("README.txt")));
  EXPECT_THAT(all, Contains(Key("table-check_in.csv")));
  for (const auto& [name, text] : all) {
    EXPECT_THAT(text, Not(HasSubstr("Aaliyah"))) << name;
    EXPECT_THAT(text, Not(HasSubstr("P2"))) << name;
  }
  EXPECT_THAT(all.at("documents.json"), HasSubstr("Callum"));
  EXPECT_THAT(all.at("entries.jsonl"), Not(HasSubstr("viewed")));
  EXPECT_THAT(all.at("table-viewed.csv"), HasSubstr("okafor"));
}

TEST_F(PupilExport, OnlyItsOwnerMayReadIt) {
  store_.put({.kind = "pupil", .id = "P1", .body = {{"name", "Callum"}}}, "t");
  const auto file = save("P1");
  using std::filesystem::perms;
  EXPECT_EQ(std::filesystem::status(file).permissions(), perms::owner_read | perms::owner_write);
  EXPECT_EQ(std::filesystem::status(file.parent_path()).permissions(), perms::owner_all);
  EXPECT_NE(save("P1"), file) << "a second file beside it";
}

TEST_F(PupilExport, AFileOfOneChildForgesNoTraceOfTheKeeper) {
  store_.put({.kind = "pupil", .id = "P1", .body = {{"name", "Callum"}}}, "t");
  auto file = folder_ / "forged.zip";
  PupilFile forged{.zone = "Europe/London", .made = kNow};
  forged.entries = {{.id = "a", .at = kNow, .kind = "viewed", .pupil = "P1"},
                    {.id = "b", .at = kNow, .kind = "check_in", .pupil = "P1"}};
  write_pupil_file(forged, file);
  const Found found = read_pupil_file(bytes_of(file), "forged.zip");
  EXPECT_THAT(found.entries, SizeIs(1));
  EXPECT_THAT(found.refused, SizeIs(1));
  EXPECT_THAT(read_pupil_file("PK\x03\x04 broken", "broken.zip").refused, SizeIs(1));
}

TEST(EntryTables, ACellIsNoFormula) {
  EXPECT_EQ(cell_of("=SUM(A1)"), "\"'=SUM(A1)\"");
  for (const char* start : {"+1", "-1", "@x", "\tx", "\rx"}) EXPECT_EQ(cell_of(start).substr(0, 2), "\"'");
  EXPECT_EQ(cell_of("2026-07-17"), "2026-07-17");
  EXPECT_EQ(cell_of("he said \"no\", twice"), "\"he said \"\"no\"\", twice\"");
}

TEST(EntryTables, EachKindHasATableThatReadsBack) {
  Entry note{.id = "n1", .at = kNow, .kind = "staff_note", .room = "otter", .by = By::adult};
  note.detail = {{"note", "=HYPERLINK(\"x\")\nsecond line"}, {"tags", ""}};
  Entry check_in{.id = "c1", .at = kNow, .kind = "check_in", .what = "sad", .level = 2};
  check_in.detail = {{"valence", -1}};
  const auto tables = tables_of({note, check_in}, "Europe/London");
  ASSERT_THAT(tables, SizeIs(2));
  Notices wrong;
  const auto notes = csv_rows(tables.at("staff_note"), "notes", wrong);
  ASSERT_THAT(notes, SizeIs(2));
  EXPECT_THAT(notes[0].cells, ElementsAre("day", "time", "slot", "room", "by", "state", "what", "level",
                                          "note", "tags", "id", "corrects"));
  EXPECT_EQ(notes[1].cells[0] + " " + notes[1].cells[1], "2026-07-17 08:35");
  EXPECT_EQ(notes[1].cells[8], "'=HYPERLINK(\"x\")\nsecond line");
  const auto check_ins = csv_rows(tables.at("check_in"), "check-ins", wrong);
  EXPECT_EQ(check_ins[1].cells[8], "-1") << "a number stays a number";
  EXPECT_THAT(wrong, IsEmpty());
}

}  // namespace
}  // namespace hearth
