// SPDX-License-Identifier: MIT
#include "records/wire.hpp"

#include <gtest/gtest.h>

namespace hearth {
namespace {

using nlohmann::json;

TEST(Wire, MessagesComeOutWholeFromWhateverPiecesArrive) {
  const json first{{"n", 1}, {"ask", "today"}}, second{{"n", 2}, {"bytes", json::binary({1, 2, 3})}};
  auto bytes = framed(first);
  const auto more = framed(second);
  bytes.insert(bytes.end(), more.begin(), more.end());
  for (std::size_t piece = 1; piece <= bytes.size(); ++piece) {
    FrameReader reader(kSmallMessage);
    std::vector<json> got;
    for (std::size_t i = 0; i < bytes.size(); i += piece) {
      reader.feed(std::span(bytes).subspan(i, std::min(piece, bytes.size() - i)));
      while (auto message = reader.next()) got.push_back(*message);
    }
    ASSERT_EQ(got, (std::vector{first, second})) << "in pieces of " << piece;
  }
}

TEST(Wire, WhatIsLargerThanTheLimitIsRefusedBeforeItArrives) {
  FrameReader reader(1000);
  const Bytes length{0, 0, 4, 0};
  reader.feed(length);
  EXPECT_THROW(reader.next(), WireProblem);
}

TEST(Wire, WhatIsNotCborIsRefused) {
  FrameReader reader(kSmallMessage);
  const Bytes broken{0, 0, 0, 3, 0xff, 0xff, 0xff};
  reader.feed(broken);
  EXPECT_THROW(reader.next(), WireProblem);
}

TEST(Wire, BytesThatAreLeftOverInAFrameAreRefused) {
  FrameReader reader(kSmallMessage);
  const Bytes two{0, 0, 0, 2, 1, 2};
  reader.feed(two);
  EXPECT_THROW(reader.next(), WireProblem);
}

TEST(Wire, NestingDoesNotUseUpTheStack) {
  FrameReader reader(kSmallMessage);
  Bytes deep(4 + 4'000'000, 0x81);  // arrays in arrays
  for (int i = 0; i < 4; ++i) deep[i] = static_cast<std::uint8_t>(4'000'000 >> (24 - 8 * i));
  reader.feed(deep);
  EXPECT_THROW(reader.next(), WireProblem);
}

TEST(Wire, ALengthThatIsNotThereCostsNoMemory) {
  FrameReader reader(kSmallMessage);
  const Bytes promises{0,    0,    0,    9,    0x9b, 0,   0,
                       0xff, 0xff, 0xff, 0xff, 0xff, 0xff};  // an array of 2^48 values
  reader.feed(promises);
  EXPECT_THROW(reader.next(), WireProblem);
}

}  // namespace
}  // namespace hearth
