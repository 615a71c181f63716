// SPDX-License-Identifier: MIT
// The photographs and recordings of a Store.
#include "keeper/store/inside.hpp"
#include "keeper/store/theirs.hpp"

namespace hearth {

using nlohmann::json;

namespace {

constexpr const char* kUnnamed = "unnamed_media";  // {"<hash>": "2026-07-17"}: since when

}  // namespace

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

std::size_t Store::forget_media() {
  std::set<std::string> named;
  for (const Document& document : documents()) named.merge(media_of(document));
  const std::string day = day_text(today());
  const json before = json::parse(local(kUnnamed).value_or("{}"));
  json unnamed = json::object();
  std::vector<std::string> gone;
  Statement all(inside_->database(), "SELECT hash FROM media");
  for (all.with(); all.step();) {
    const std::string hash = all.text(0);
    if (named.contains(hash)) continue;
    const std::string since = before.value(hash, day);
    if (since < day)
      gone.push_back(hash);
    else
      unnamed[hash] = since;
  }
  if (unnamed != before) set_local(kUnnamed, unnamed.dump());
  if (gone.empty()) return 0;
  inside_->database().run("PRAGMA secure_delete = ON");
  inside_->transact([&](Database& open, JournalWriter&) {
    for (const std::string& hash : gone) Statement(open, "DELETE FROM media WHERE hash = ?").with(hash).run();
  });
  // Until then they stand in the log.
  Database& open = inside_->database();
  if (open.number("PRAGMA wal_checkpoint(TRUNCATE)") != 0) open.fail();
  return gone.size();
}

}  // namespace hearth
