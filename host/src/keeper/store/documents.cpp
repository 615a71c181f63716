// SPDX-License-Identifier: MIT
// The documents of a Store.
#include "base/ids.hpp"
#include "keeper/store/inside.hpp"

namespace hearth {
namespace {

constexpr const char* kFind = "SELECT kind, id, stamp, deleted, body FROM document WHERE kind = ? AND id = ?";

Document document_at(const Statement& row) {
  return {.kind = row.text(0),
          .id = row.text(1),
          .body = nlohmann::json::parse(row.text(4)),
          .stamp = row.text(2),
          .deleted = row.number(3) != 0};
}

// Empty where there was or is nothing.
std::string trace(const std::string& body, bool gone) {
  return gone ? "" : hex(blake2b({body}));
}

}  // namespace

Document Store::Inside::put(Database& open, JournalWriter& journal, Document document, const Id& who) {
  const std::string body = document.body.dump();
  Statement find(open, kFind);
  const bool known = find.with(document.kind, document.id).step();
  const std::string body_before = known ? find.text(4) : "";
  const bool gone_before = !known || find.number(3) != 0;
  if (known && body == body_before && document.deleted == gone_before) return document_at(find);

  const Instant now = clock.now();
  document.stamp = stamps_->next(now);
  Statement(open, "INSERT OR REPLACE INTO document (kind, id, stamp, deleted, body) VALUES (?, ?, ?, ?, ?)")
      .with(document.kind, document.id, document.stamp, std::int64_t{document.deleted}, body)
      .run();
  Entry edited{.id = new_id(now), .at = now, .kind = "edited", .by = By::adult};
  edited.detail = {{"kind", document.kind},
                   {"id", document.id},
                   {"who", who},
                   {"before", trace(body_before, gone_before)},
                   {"after", trace(body, document.deleted)}};
  // What names a pupil is found by their id, and erased with the rest of what is theirs.
  if (document.kind == "pupil") edited.pupil = document.id;
  journal.append(std::move(edited));
  return document;
}

Document Store::put(Document document, const Id& who) {
  Document stored;
  inside_->transact(
      [&](Database& open, JournalWriter& journal) { stored = inside_->put(open, journal, document, who); });
  return stored;
}

void Store::put_all(std::vector<Document> documents, const Id& who) {
  inside_->transact([&](Database& open, JournalWriter& journal) {
    for (const Document& document : documents) inside_->put(open, journal, document, who);
  });
}

std::vector<Document> Store::documents(const std::string& kind) const {
  std::vector<Document> found;
  const std::string which = kind.empty() ? "?1 = ''" : "kind = ?1";
  Statement rows(inside_->database(),
                 "SELECT kind, id, stamp, deleted, body FROM document WHERE " + which + " ORDER BY kind, id");
  rows.with(kind);
  while (rows.step()) found.push_back(document_at(rows));
  return found;
}

}  // namespace hearth
