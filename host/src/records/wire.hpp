// SPDX-License-Identifier: MIT
// How questions and answers travel: four bytes of length (big-endian), then one CBOR value.
//
// A question is {"n": 7, "ask": "today", …}, its answer {"n": 7, "ok": …} or {"n": 7, "problem": "…"}, and
// what nobody asked for is {"news": "documents"}.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <stdexcept>
#include <vector>

namespace hearth {

using Bytes = std::vector<std::uint8_t>;

// What one message may weigh. A pupil's screen sends small things; staff also send photographs.
inline constexpr std::size_t kSmallMessage = 8 << 20;
inline constexpr std::size_t kMediaMessage = 64 << 20;

// The other side sent what no program of ours sends: the connection must be closed.
struct WireProblem : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// A message ready to be sent. Throws WireProblem when it is larger than kMediaMessage.
Bytes framed(const nlohmann::json& message);

// Puts messages together again from whatever pieces arrive.
class FrameReader {
 public:
  explicit FrameReader(std::size_t limit) : limit_(limit) {}
  void set_limit(std::size_t bytes) { limit_ = bytes; }

  void feed(std::span<const std::uint8_t> piece);
  // The next whole message, or nothing yet. Throws WireProblem when it is too large, not CBOR or nested too
  // deep.
  std::optional<nlohmann::json> next();

 private:
  std::size_t limit_;
  Bytes bytes_;
  std::size_t taken_ = 0;  // how much of bytes_ has been handed out
};

}  // namespace hearth
