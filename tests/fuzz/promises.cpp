// SPDX-License-Identifier: MIT
#include "promises.hpp"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include <algorithm>
#include <boost/locale/encoding_utf.hpp>
#include <cstdio>
#include <cstdlib>

#include "keeper/exchange/import.hpp"
#include "records/school_of.hpp"

namespace hearth::fuzz {
namespace {

const Instant kNow = std::chrono::sys_days(std::chrono::year(2026) / 7 / 17) + std::chrono::hours(12);

struct Scratch {
  Scratch() {
    const std::filesystem::path memory = "/dev/shm";
    std::error_code none;
    std::string name =
        (std::filesystem::is_directory(memory, none) ? memory : std::filesystem::temp_directory_path()) /
        "hearth-fuzz-XXXXXX";
    folder = mkdtemp(name.data());
  }
  ~Scratch() {
    std::error_code none;
    std::filesystem::remove_all(folder, none);
  }
  std::filesystem::path folder;
};

void promise_texts(std::initializer_list<std::string_view> texts) {
  for (const auto text : texts) promise(is_utf8(text), "what is read is UTF-8");
}

void promise_text(const std::vector<LocalId>& ids) {
  for (const LocalId& id : ids) promise_texts({id.source, id.id});
}

std::string text_of(const std::vector<LocalId>& ids) {
  std::string text;
  for (const LocalId& id : ids) text += id.source + '=' + id.id + '|';
  return text;
}

std::string told(const Notices& notices) {
  std::string text;
  for (const Notice& notice : notices) text += notice.text() + '\n';
  return text;
}

// What a second import finds in the records.
std::vector<Document> laid_over(std::vector<Document> known, const std::vector<Document>& more) {
  for (const Document& document : more) {
    std::erase_if(known, [&](auto& one) { return one.kind == document.kind && one.id == document.id; });
    if (!document.deleted) known.push_back(document);
  }
  return known;
}

}  // namespace

void promise(bool kept, std::string_view what) {
  if (kept) return;
  std::fprintf(stderr, "A promise is broken: %.*s.\n", static_cast<int>(what.size()), what.data());
  std::abort();
}

bool is_utf8(std::string_view text) {
  namespace utf = boost::locale::utf;
  for (auto at = text.begin(); at != text.end();) {
    const auto point = utf::utf_traits<char>::decode(at, text.end());
    if (point == utf::illegal || point == utf::incomplete) return false;
  }
  return true;
}

int lines_of(std::string_view bytes) {
  return 1 + static_cast<int>(std::ranges::count_if(bytes, [](char c) { return c == '\n' || c == '\r'; }));
}

void promise_notices(const Notices& notices, int lines) {
  for (const Notice& notice : notices) {
    const auto& [file, line, reason] = notice;
    promise(std::ranges::none_of(notice.text(), [](unsigned char c) { return c < ' '; }),
            "a notice is one line");
    promise(is_utf8(file) && is_utf8(reason), "a notice is UTF-8");
    promise(line >= 0 && line <= lines, "a notice points at a line of the file");
    promise(!reason.starts_with("This row is left out") || line >= 1, "a row that is left out has its line");
    promise(reason.ends_with('.') || reason.ends_with('?'), "a notice is a sentence: " + reason);
  }
}

void promise_found(const Found& found, int lines) {
  promise_notices(found.refused, lines);
  promise_notices(found.remarks, lines);
  promise(found.pupils.size() + found.adults.size() <= static_cast<std::size_t>(lines) + 1 || lines == 0,
          "there are no more people than lines");
  for (const RosterPupil& pupil : found.pupils) {
    promise(pupil.line >= 1 && pupil.line <= lines, "a pupil has a line");
    promise(!pupil.born || pupil.born->ok(), "a date of birth is a day");
    promise_texts({pupil.id, pupil.upn, pupil.surname, pupil.forename, pupil.preferred_surname,
                   pupil.preferred_forename, pupil.year, pupil.reg_group, pupil.sen, pupil.need, pupil.room,
                   pupil.picture});
    for (const auto& language : pupil.languages) promise_texts({language});
    promise_text(pupil.local_ids);
  }
  for (const RosterAdult& adult : found.adults) {
    promise_texts({adult.id, adult.surname, adult.forename, adult.role});
    promise_text(adult.local_ids);
  }
  for (const Document& document : found.documents) {
    promise(!document.kind.empty() && !document.id.empty(), "a document has a kind and an id");
    promise_texts({document.kind, document.id});
    (void)document.body.dump();  // throws for what is not UTF-8
  }
  for (const Entry& entry : found.entries)
    promise_texts({entry.id, entry.kind, entry.slot, entry.room, entry.pupil, entry.what});
}

std::string told(const Found& found) {
  std::string text = found.source + told(found.refused) + told(found.remarks);
  for (const RosterPupil& pupil : found.pupils) {
    for (const auto& field : {pupil.id, pupil.upn, pupil.surname, pupil.forename, pupil.preferred_forename,
                              pupil.year, pupil.reg_group, pupil.sen, pupil.need, pupil.room})
      text += field + '|';
    text += std::to_string(pupil.line) + text_of(pupil.local_ids) + '\n';
  }
  for (const RosterAdult& adult : found.adults)
    text += adult.surname + '|' + adult.forename + '|' + adult.role + '|' + text_of(adult.local_ids) + '\n';
  for (const Document& document : found.documents)
    text += document.kind + ' ' + document.id + ' ' + document.body.dump() + '\n';
  for (const Entry& entry : found.entries) text += entry.id + ' ' + entry.what + '\n';
  return text;
}

bool is_due(std::string_view bytes, unsigned one_in) {
  std::uint32_t sum = 2166136261u;  // FNV-1a: the same in every process
  for (const unsigned char c : bytes) sum = (sum ^ c) * std::uint64_t{16777619} & 0xFFFFFFFFu;
  return (sum ^ sum >> 16) % one_in == 0;
}

const std::filesystem::path& scratch_folder() {
  static const Scratch scratch;
  return scratch.folder;
}

std::filesystem::path write_scratch(const std::string& name, std::string_view bytes) {
  auto path = scratch_folder() / name;
  const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  const bool written =
      file >= 0 && write(file, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size());
  close(file);
  if (!written) throw std::runtime_error("cannot write " + path.string());
  return path;
}

void promise_import(std::string_view bytes, const std::string& name, const std::vector<Document>& known) {
  const auto path = write_scratch(name, bytes);
  const ImportOptions options{.now = kNow};
  try {
    const Import first = import_files({path}, {.documents = known}, options);
    const auto records = laid_over(known, first.documents);
    Notices wrong;
    school_of(records, wrong);
    promise(wrong.empty(), "what an import writes a screen can read: " + told(wrong));
    if (!first.refused.empty()) return;  // what was left out may be taken once others are known
    const Import second = import_files({path}, {.documents = records}, options);
    promise(second.documents.empty(), "a second import of the same file finds nothing new");
  } catch (const ImportProblem& problem) {
    promise_notices({{.reason = problem.what()}}, 0);
  }
}

}  // namespace hearth::fuzz
