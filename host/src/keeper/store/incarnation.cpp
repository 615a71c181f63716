// SPDX-License-Identifier: MIT
#include "keeper/store/incarnation.hpp"

#include "base/ids.hpp"
#include "keeper/store/chain.hpp"

namespace hearth {

std::optional<Incarnation> current_incarnation(Database& database) {
  Statement last(database, "SELECT device, id, entries, head FROM incarnation ORDER BY number DESC LIMIT 1");
  if (!last.step()) return std::nullopt;
  return Incarnation{last.text(0), last.text(1), last.number(2), last.bytes(3)};
}

Incarnation begin_incarnation(Database& database, Instant now) {
  const Incarnation parent = current_incarnation(database).value_or(Incarnation{.device = new_random_id()});
  Incarnation begun{.device = parent.device, .id = new_random_id()};
  begun.head = genesis(begun.device, begun.id, parent.head);
  Statement(database,
            "INSERT INTO incarnation (device, id, parent, parent_head, started, entries, head) "
            "VALUES (?, ?, ?, ?, ?, 0, ?)")
      .with(begun.device, begun.id, parent.id, parent.head, now.time_since_epoch().count(), begun.head)
      .run();
  return begun;
}

}  // namespace hearth
