// SPDX-License-Identifier: MIT
// The end of what a Store keeps about one child.
#include <algorithm>
#include <array>
#include <boost/algorithm/string/split.hpp>
#include <set>

#include "base/ids.hpp"
#include "keeper/store/inside.hpp"
#include "keeper/store/theirs.hpp"

namespace hearth {

using nlohmann::json;

namespace {

// What screens and people have left behind: keeper/serve/drafts.cpp, place_answers.cpp
constexpr std::array<const char*, 2> kLeftBehind{R"(["draft",)", R"(["place",)"};

bool has_part(const std::string& path, const std::set<std::string>& ids) {
  std::vector<std::string> parts;
  boost::algorithm::split(parts, path, [](char c) { return c == '/'; });
  return parts.size() > 1 && std::ranges::any_of(parts, [&](const auto& part) { return ids.contains(part); });
}

// Whether `word` stands in `text` by itself: P1 is not in "P10".
bool says(const std::string& text, const std::string& word) {
  const auto joins = [&](std::size_t at) {
    return at < text.size() && std::isalnum(static_cast<unsigned char>(text[at]));
  };
  for (std::size_t at = text.find(word); !word.empty() && at != text.npos; at = text.find(word, at + 1))
    if ((at == 0 || !joins(at - 1)) && !joins(at + word.size())) return true;
  return false;
}

// One erasure, within a transaction.
class Erasure {
 public:
  Erasure(Database& open, const Id& pupil) : open_(open), pupil_(pupil), ids_{pupil} {}

  Erased run() {
    Statement rows(open_, "SELECT kind, id, body, deleted FROM document");
    rows.with();
    while (rows.step())
      look_at({.kind = rows.text(0),
               .id = rows.text(1),
               .body = json::parse(rows.text(2)),
               .deleted = rows.number(3) != 0});
    look_at_clips();
    for (const Document& document : theirs_) remove(document);
    remove_media();
    remove_entries();
    for (const char* begins : kLeftBehind) remove_left_behind(begins);
    return erased_;
  }
  // Documents of others, without this child. Photographs among them are not shown until somebody has looked
  // at them.
  std::vector<Document> shared() const { return shared_; }

 private:
  void look_at(Document document) {
    if (is_about(document, pupil_)) return take(std::move(document));
    if (document.kind == "media") return look_at_picture(std::move(document));
    if (document.kind == "clip" && document.body.is_object()) return clips_.push_back(std::move(document));
    if (document.deleted) return;
    used_elsewhere_.merge(media_in(document.body));
    if (document.kind == "preferences" && document.body.value("peer", json()) == json(pupil_)) {
      document.body.erase("peer");
      shared_.push_back(std::move(document));
    }
  }

  // What they said themselves. Whose voice it is stands in the recording's note.
  void look_at_clips() {
    for (Document& clip : clips_) {
      if (only_theirs_.contains(clip.body.value("media", "")))
        take(std::move(clip));
      else if (!clip.deleted)
        used_elsewhere_.merge(media_in(clip.body));
    }
  }

  void take(Document document) {
    if (document.kind == "media") only_theirs_.insert(document.id);
    if (document.kind == "pupil")
      for (const char* key : {"name", "full_name", "surname", "forename"})
        if (document.body.contains(key) && document.body[key].is_string()) names_.insert(document.body[key]);
    pictures_.merge(media_in(document.body));
    ids_.insert(document.id);
    theirs_.push_back(std::move(document));
  }

  void look_at_picture(Document picture) {
    json shows = picture.body.is_object() ? picture.body.value("shows", json::array()) : json::array();
    if (!shows.empty()) used_elsewhere_.insert(picture.id);
    const auto shown = std::ranges::find(shows, json(pupil_));
    if (shown == shows.end()) return;
    shows.erase(shown);
    picture.body["shows"] = std::move(shows);
    picture.body["consent"] = false;
    shared_.push_back(std::move(picture));
  }

  void remove(const Document& document) {
    Statement(open_, "DELETE FROM document WHERE kind = ? AND id = ?").with(document.kind, document.id).run();
    ++erased_.documents;
  }

  void remove_media() {
    for (const std::string& hash : pictures_)
      if (!used_elsewhere_.contains(hash)) only_theirs_.insert(hash);
    for (const std::string& hash : only_theirs_) {
      Statement(open_, "DELETE FROM document WHERE kind = 'media' AND id = ?").with(hash).run();
      Statement(open_, "DELETE FROM media WHERE hash = ?").with(hash).run();
      erased_.media += static_cast<std::size_t>(open_.number("SELECT changes()"));
    }
  }

  // Their own entries; what they said of another child; what says that their documents were edited; duties
  // and looks that name them in `what`.
  bool is_theirs(const std::string& kind, const std::string& pupil, const std::string& what,
                 const std::string& detail) const {
    if (pupil == pupil_ || has_part(what, ids_)) return true;
    if (kind != "edited" && kind != "target_score") return false;
    const json edited = json::parse(detail);
    if (kind == "target_score") return edited.value("peer_pupil", "") == pupil_;
    return std::ranges::any_of(theirs_, [&](const Document& document) {
      return edited.value("kind", "") == document.kind && edited.value("id", "") == document.id;
    });
  }

  void remove_entries() {
    std::vector<std::string> entries;
    Statement rows(open_,
                   "SELECT id, kind, pupil, what, detail FROM journal WHERE salt IS NOT NULL AND "
                   "(pupil = ?1 OR kind = 'edited' OR instr(what, '/') > 0 OR "
                   "(kind = 'target_score' AND instr(detail, ?1) > 0))");
    rows.with(pupil_);
    while (rows.step())
      if (is_theirs(rows.text(1), rows.text(2), rows.text(3), rows.text(4))) entries.push_back(rows.text(0));
    Statement empty(
        open_,
        "UPDATE journal SET pupil = '', what = '', level = 0, state = '', detail = '{}', salt = NULL "
        "WHERE id = ?");
    for (const std::string& id : entries) empty.with(id).run();
    erased_.entries = entries.size();
  }

  void remove_left_behind(const char* begins) {
    std::vector<std::string> keys;
    Statement rows(open_, "SELECT key, value FROM local WHERE substr(key, 1, length(?1)) = ?1");
    rows.with(std::string(begins));
    while (rows.step()) {
      const auto names_them = [&](const std::string& word) {
        return says(rows.text(0), word) || says(rows.text(1), word);
      };
      if (std::ranges::any_of(ids_, names_them) || std::ranges::any_of(names_, names_them))
        keys.push_back(rows.text(0));
    }
    for (const std::string& key : keys) Statement(open_, "DELETE FROM local WHERE key = ?").with(key).run();
  }

  Database& open_;
  const Id pupil_;
  std::set<std::string> ids_;  // theirs, and those of their documents
  std::set<std::string> names_, pictures_, only_theirs_, used_elsewhere_;
  std::vector<Document> theirs_, shared_, clips_;
  Erased erased_;
};

}  // namespace

Erased Store::erase(const Id& pupil, const Id& who) {
  Erased erased;
  inside_->database().run("PRAGMA secure_delete = ON");
  inside_->transact([&](Database& open, JournalWriter& journal) {
    Erasure erasure(open, pupil);
    erased = erasure.run();
    for (Document& theirs : erasure.shared()) inside_->put(open, journal, std::move(theirs), who);
    Entry trace{.id = new_id(inside_->clock.now()), .kind = "edited", .by = By::adult, .what = "erased"};
    trace.detail = {{"kind", "pupil"}, {"id", ""}, {"who", who}, {"before", ""}, {"after", ""}};
    journal.append(std::move(trace));
  });
  // Earlier versions may still stand in pages that nothing uses, and in the log.
  Database& open = inside_->database();
  open.run("VACUUM");
  if (open.number("PRAGMA wal_checkpoint(TRUNCATE)") != 0) open.fail();
  return erased;
}

}  // namespace hearth
