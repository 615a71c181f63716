// SPDX-License-Identifier: MIT
// Entries on their way: what is written is read, and what nobody wrote is refused.
#include "records/entry_json.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace hearth {
namespace {

using nlohmann::json;

Entry full() {
  return {
      .id = "01981a3f-0000-7000-8000-000000000001",
      .at = Instant(std::chrono::milliseconds(1784300400123)),
      .kind = "check_in",
      .slot = "midday",
      .room = "otter",
      .pupil = "p03",
      .by = By::together,
      .what = "wörried 😟",
      .level = 3,
      .state = State::answered,
      .corrects = "01981a3f-0000-7000-8000-000000000000",
      .detail = {{"energy", std::int64_t(-2)}, {"picker", "faces_6"}, {"valence", std::int64_t(1) << 40}}};
}

std::vector<Entry> packed_and_back(const std::vector<Entry>& entries) {
  return json::from_cbor(json::to_cbor(json(PackedEntries{entries}))).get<PackedEntries>().entries;
}

// The list of `entries` as CBOR, in the place where packed ones travel.
json packed(const json& entries) {
  return json::binary(json::to_cbor(entries));
}

TEST(PackedEntries, ComeOutAsTheyWentIn) {
  Entry early = full();
  early.at = Instant(std::chrono::milliseconds(-1));
  for (const std::vector<Entry>& entries :
       {std::vector<Entry>{}, std::vector<Entry>{Entry{}}, std::vector<Entry>{full(), Entry{}, early}})
    EXPECT_EQ(packed_and_back(entries), entries);
}

TEST(PackedEntries, OneByItselfIsTheSame) {
  EXPECT_EQ(json::from_cbor(json::to_cbor(json(full()))).get<Entry>(), full());
  EXPECT_EQ(packed(json::array({full()})).get<PackedEntries>().entries, std::vector{full()});
}

TEST(PackedEntries, EveryFieldThatIsMissingOrWrongIsRefused) {
  const json good = full();
  for (std::size_t place = 0; place < good.size(); ++place) {
    json shorter = good;
    shorter.erase(place);
    for (const json& wrong :
         {json(), json(true), json(0.5), json::array({1}), json::object({{"a", json::array()}}),
          json(std::uint64_t(-1)), json("nobody knows this"), json(std::int64_t(1) << 40)}) {
      json other = good;
      other[place] = wrong;
      // Any words may stand where words stand, and any number is a time.
      const bool fits = (wrong.is_string() && good[place].is_string() && place != 6 && place != 9) ||
                        (place == 1 && wrong == json(std::int64_t(1) << 40));
      if (fits) continue;
      EXPECT_THROW(packed(json::array({other})).get<PackedEntries>(), json::exception) << other;
      EXPECT_THROW(other.get<Entry>(), json::exception) << other;
    }
    EXPECT_THROW(packed(json::array({shorter})).get<PackedEntries>(), json::exception) << shorter;
    EXPECT_THROW(shorter.get<Entry>(), json::exception) << shorter;
  }
}

TEST(PackedEntries, WhatIsNoListOfEntriesIsRefused) {
  const json good = full();
  for (const json& wrong :
       {json(1), json("x"), json::object(), json::array({1}), json::array({"x"}),
        json::array({json::object()}), json::array({json::array({good})}), json::array({json::array()})})
    EXPECT_THROW(packed(wrong).get<PackedEntries>(), json::exception) << wrong;
  EXPECT_THROW(json::array({good}).get<PackedEntries>(), json::exception) << "not packed";
}

TEST(PackedEntries, AreRefusedWhereverTheyAreCut) {
  const auto bytes = json(PackedEntries{{full(), full()}}).get_binary();
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    const json cut = json::binary({bytes.begin(), bytes.begin() + std::ptrdiff_t(size)});
    EXPECT_THROW(cut.get<PackedEntries>(), json::exception) << size;
  }
}

TEST(Detail, IsReadFromItsText) {
  EXPECT_EQ(detail_from("{}"), Detail());
  EXPECT_EQ(detail_from(to_json(full().detail).dump()), full().detail);
  for (const char* wrong : {"", "{", "[]", "1", "\"x\"", "{\"a\":null}", "{\"a\":0.5}", "{\"a\":{}}",
                            "{\"a\":[1]}", "{} {}", "{\"a\":18446744073709551615}"})
    EXPECT_THROW(detail_from(wrong), json::exception) << wrong;
}

}  // namespace
}  // namespace hearth
