// SPDX-License-Identifier: MIT
#include "keeper/exchange/stable_ids.hpp"

#include <sodium.h>

#include <boost/uuid/uuid.hpp>
#include <boost/uuid/uuid_io.hpp>

namespace hearth {

Id stable_id(Instant when, const std::string& what) {
  boost::uuids::uuid id;
  crypto_generichash(id.data, sizeof id.data, reinterpret_cast<const unsigned char*>(what.data()),
                     what.size(), nullptr, 0);
  const auto ms = static_cast<std::uint64_t>(when.time_since_epoch().count());
  for (int i = 0; i < 6; ++i) id.data[i] = static_cast<std::uint8_t>(ms >> (40 - 8 * i));
  id.data[6] = static_cast<std::uint8_t>(0x70 | (id.data[6] & 0x0F));
  id.data[8] = static_cast<std::uint8_t>(0x80 | (id.data[8] & 0x3F));
  return boost::uuids::to_string(id);
}

}  // namespace hearth
