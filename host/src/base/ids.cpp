// SPDX-License-Identifier: MIT
#include "base/ids.hpp"

#include <sodium.h>

#include <atomic>
#include <boost/uuid/uuid.hpp>
#include <boost/uuid/uuid_io.hpp>
#include <stdexcept>

namespace hearth {
namespace {

std::uint64_t random_bits() {
  if (sodium_init() < 0) throw std::runtime_error("The system gives no random numbers; check /dev/urandom.");
  std::uint64_t bits;
  randombytes_buf(&bits, sizeof bits);
  return bits;
}

// RFC 9562: the version stands in the top half of byte 6, the variant in the top bits of byte 8.
std::string uuid_text(std::uint64_t high, std::uint64_t low, std::uint64_t version) {
  high = (high & ~0xF000ull) | (version << 12);
  low = (low & 0x3FFF'FFFF'FFFF'FFFFull) | 0x8000'0000'0000'0000ull;
  boost::uuids::uuid uuid;
  for (int i = 0; i < 8; ++i) {
    uuid.data[i] = static_cast<std::uint8_t>(high >> (56 - 8 * i));
    uuid.data[i + 8] = static_cast<std::uint8_t>(low >> (56 - 8 * i));
  }
  return boost::uuids::to_string(uuid);
}

}  // namespace

std::string new_id(Instant at) {
  // A counter of 42 bits for the whole process keeps ids of one millisecond in order. It starts anywhere in
  // the lower half, so it cannot run over; the 32 bits after it are random.
  static std::atomic<std::uint64_t> made{random_bits() >> 23};
  const std::uint64_t count = made++;
  const auto ms = static_cast<std::uint64_t>(at.time_since_epoch().count());
  const std::uint64_t low = ((count & 0x3FFF'FFFFull) << 32) | (random_bits() & 0xFFFF'FFFFull);
  return uuid_text((ms << 16) | ((count >> 30) & 0xFFF), low, 7);
}

std::string new_random_id() {
  return uuid_text(random_bits(), random_bits(), 4);
}

}  // namespace hearth
