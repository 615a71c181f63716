// SPDX-License-Identifier: MIT
// The photographs and recordings of a Store.
#include "keeper/store/inside.hpp"

namespace hearth {

std::string Store::put_media(Media media) {
  media.hash = hex(blake2b({view_of(media.bytes)}));
  inside_->transact([&](Database& open, JournalWriter&) {
    Statement(open, "INSERT OR IGNORE INTO media (hash, type, bytes) VALUES (?, ?, ?)")
        .with(media.hash, media.type, media.bytes)
        .run();
  });
  return media.hash;
}

std::optional<Media> Store::media(const std::string& hash) const {
  Statement row(inside_->database(), "SELECT hash, type, bytes FROM media WHERE hash = ?");
  if (!row.with(hash).step()) return std::nullopt;
  return Media{row.text(0), row.text(1), row.bytes(2)};
}

}  // namespace hearth
