// SPDX-License-Identifier: MIT
#include "keeper/store/sqlite.hpp"

#include <cerrno>

namespace hearth {
namespace {

std::string sentence(int code, int system_error, const std::string& file, const std::string& words) {
  // A file at its size limit is a full disk to whoever has to make room; SQLite calls it an I/O error.
  const bool no_room = system_error == EFBIG || system_error == EDQUOT || system_error == ENOSPC;
  if (code == SQLITE_FULL || (code == SQLITE_IOERR && no_room))
    return "The disk is full, " + file + " cannot grow: free some space on it, then try again.";
  switch (code) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return "Another program has " + file +
             " open: stop the keeper (or whatever reads the file), then try again.";
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return file + " is damaged (" + words + "): restore a backup with \"hearth restore <file>\".";
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return file + " cannot be opened for writing: check the owner and the rights of its folder.";
    case SQLITE_IOERR:
      return "The disk does not read or write " + file + " (" + words +
             "): look at the system's log, and replace the disk if this goes on.";
    default:
      return file + ": " + words + ".";
  }
}

}  // namespace

Database::Database(std::filesystem::path file) : file_(std::move(file)) {
  sqlite3* connection = nullptr;
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
  const int code = sqlite3_open_v2(file_.c_str(), &connection, flags, nullptr);
  connection_.reset(connection);
  if (code != SQLITE_OK)
    throw SqliteProblem(code, sentence(code & 0xFF, 0, file_.string(), sqlite3_errstr(code)));
}

void Database::run(const std::string& sql) {
  if (sqlite3_exec(raw(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail();
}

std::string Database::text(const std::string& sql) {
  Statement statement(*this, sql);
  return statement.step() ? statement.text(0) : std::string();
}

std::int64_t Database::number(const std::string& sql) {
  Statement statement(*this, sql);
  return statement.step() ? statement.number(0) : 0;
}

void Database::roll_back() noexcept {
  if (!sqlite3_get_autocommit(raw())) sqlite3_exec(raw(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Database::fail() const {
  const int code = sqlite3_errcode(raw()) & 0xFF;
  throw SqliteProblem(code,
                      sentence(code, sqlite3_system_errno(raw()), file_.string(), sqlite3_errmsg(raw())));
}

Statement::Statement(Database& database, std::string sql) : database_(database), sql_(std::move(sql)) {
  if (auto& idle = database.idle_[sql_]; !idle.empty()) {
    statement_ = std::move(idle.back());
    idle.pop_back();
    return;
  }
  sqlite3_stmt* statement = nullptr;
  const int size = static_cast<int>(sql_.size());
  if (sqlite3_prepare_v2(database.raw(), sql_.data(), size, &statement, nullptr) != SQLITE_OK) database.fail();
  statement_.reset(statement);
}

Statement::~Statement() {
  sqlite3_reset(statement_.get());
  sqlite3_clear_bindings(statement_.get());
  database_.idle_[sql_].push_back(std::move(statement_));
}

bool Statement::step() {
  const int code = sqlite3_step(statement_.get());
  if (code != SQLITE_ROW && code != SQLITE_DONE) database_.fail();
  return code == SQLITE_ROW;
}

std::string Statement::text(int column) const {
  const unsigned char* text = sqlite3_column_text(statement_.get(), column);
  const int size = sqlite3_column_bytes(statement_.get(), column);
  return text == nullptr ? std::string() : std::string(reinterpret_cast<const char*>(text), size);
}

Bytes Statement::bytes(int column) const {
  const auto* bytes = static_cast<const std::uint8_t*>(sqlite3_column_blob(statement_.get(), column));
  const int size = sqlite3_column_bytes(statement_.get(), column);
  return bytes == nullptr ? Bytes() : Bytes(bytes, bytes + size);
}

void Statement::bind(int place, std::int64_t value) {
  if (sqlite3_bind_int64(statement_.get(), place, value) != SQLITE_OK) database_.fail();
}

// An empty view may point nowhere, and SQLite would read that as NULL.
void Statement::bind(int place, std::string_view value) {
  const char* text = value.empty() ? "" : value.data();
  if (sqlite3_bind_text64(statement_.get(), place, text, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8) !=
      SQLITE_OK) {
    database_.fail();
  }
}

void Statement::bind(int place, const Bytes& value) {
  const void* bytes = value.empty() ? static_cast<const void*>("") : value.data();
  if (sqlite3_bind_blob64(statement_.get(), place, bytes, value.size(), SQLITE_TRANSIENT) != SQLITE_OK) {
    database_.fail();
  }
}

}  // namespace hearth
