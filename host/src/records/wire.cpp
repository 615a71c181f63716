// SPDX-License-Identifier: MIT
#include "records/wire.hpp"

namespace hearth {
namespace {

using nlohmann::json;

constexpr std::size_t kLengthBytes = 4;
constexpr int kDeepest = 32;

// The library's reader calls itself for every level of nesting, so a message of nothing but brackets would
// use up the stack. This looks at the depth first and keeps nothing.
class DepthCheck : public nlohmann::json_sax<json> {
 public:
  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool string(string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool key(string_t&) override { return true; }
  bool start_object(std::size_t) override { return ++depth_ <= kDeepest; }
  bool start_array(std::size_t) override { return ++depth_ <= kDeepest; }
  bool end_object() override { return --depth_, true; }
  bool end_array() override { return --depth_, true; }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override {
    return false;
  }

 private:
  int depth_ = 0;
};

}  // namespace

Bytes framed(const json& message) {
  Bytes bytes(kLengthBytes);
  json::to_cbor(message, bytes);
  const std::size_t length = bytes.size() - kLengthBytes;
  if (length > kMediaMessage) throw WireProblem("A message is larger than 64 MiB; use a smaller file.");
  for (std::size_t i = 0; i < kLengthBytes; ++i)
    bytes[i] = static_cast<std::uint8_t>(length >> (8 * (kLengthBytes - 1 - i)));
  return bytes;
}

void FrameReader::feed(std::span<const std::uint8_t> piece) {
  if (taken_ == bytes_.size()) {
    bytes_.clear();
    taken_ = 0;
    if (bytes_.capacity() > kSmallMessage) bytes_.shrink_to_fit();
  }
  bytes_.insert(bytes_.end(), piece.begin(), piece.end());
}

std::optional<json> FrameReader::next() {
  const std::size_t waiting = bytes_.size() - taken_;
  if (waiting < kLengthBytes) return {};
  std::size_t length = 0;
  for (std::size_t i = 0; i < kLengthBytes; ++i) length = length << 8 | bytes_[taken_ + i];
  if (length > limit_) throw WireProblem("A message is larger than this connection may send.");
  if (waiting < kLengthBytes + length) return {};
  const auto* first = bytes_.data() + taken_ + kLengthBytes;
  DepthCheck depth;
  if (!json::sax_parse(first, first + length, &depth, json::input_format_t::cbor))
    throw WireProblem("A message is not well-formed CBOR, or nested too deep.");
  json message = json::from_cbor(first, first + length);
  taken_ += kLengthBytes + length;
  if (taken_ > kSmallMessage) {  // a steady stream never empties the buffer by itself
    bytes_.erase(bytes_.begin(), bytes_.begin() + static_cast<std::ptrdiff_t>(taken_));
    taken_ = 0;
  }
  return message;
}

}  // namespace hearth
