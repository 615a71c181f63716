// SPDX-License-Identifier: MIT
#include "keeper/store/chain.hpp"

namespace hearth {

Bytes genesis(const std::string& device, const std::string& incarnation, const Bytes& parent_head) {
  return blake2b({"hearth journal 1", device, incarnation, view_of(parent_head)});
}

Bytes commitment_of(const JournalRow& row) {
  const nlohmann::json payload = {row.at,   row.day,  row.slot,  row.room,  row.pupil,    row.by,
                                  row.kind, row.what, row.level, row.state, row.corrects, row.detail};
  return blake2b({view_of(row.salt), payload.dump()});
}

Bytes link_of(const Bytes& before, const JournalRow& row) {
  std::string seq(8, '\0');
  for (int i = 0; i < 8; ++i) seq[i] = static_cast<char>(row.seq >> (56 - 8 * i));
  return blake2b({view_of(before), row.device, row.incarnation, seq, row.id, view_of(row.commitment)});
}

}  // namespace hearth
