// SPDX-License-Identifier: MIT
// SQLite with owners and sentences: a database that closes itself, statements that bind and read C++ values.
#pragma once

#include <sqlite3.h>

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "keeper/store/hash.hpp"
#include "keeper/store/store.hpp"

namespace hearth {

// What SQLite reported, as a sentence that names the file and what to do.
struct SqliteProblem : StoreProblem {
  SqliteProblem(int code_, const std::string& sentence) : StoreProblem(sentence), code(code_) {}
  int code;  // the primary result code, e.g. SQLITE_FULL
};

// One connection, for one thread at a time.
class Database {
 public:
  // Opens or makes the file. Nothing is read yet: damage and locks show in the first statement.
  explicit Database(std::filesystem::path file);

  void run(const std::string& sql);             // all statements of `sql`, rows ignored
  std::string text(const std::string& sql);     // first column of the first row; empty when there is none
  std::int64_t number(const std::string& sql);  // the same as a number
  void roll_back() noexcept;                    // also where SQLite has rolled back by itself

  const std::filesystem::path& file() const { return file_; }
  sqlite3* raw() const { return connection_.get(); }
  [[noreturn]] void fail() const;  // throws the connection's last error

 private:
  friend class Statement;
  struct Close {
    void operator()(sqlite3* connection) const { sqlite3_close_v2(connection); }
  };
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };
  using Prepared = std::unique_ptr<sqlite3_stmt, Finalize>;

  std::filesystem::path file_;
  std::unique_ptr<sqlite3, Close> connection_;
  // What was prepared before and is not in use, by its text: a check-in runs the same few statements every time,
  // and preparing them would cost as much as running them.
  std::unordered_map<std::string, std::vector<Prepared>> idle_;
};

// A prepared statement. Lives shorter than its database, which keeps it for the next time.
class Statement {
 public:
  Statement(Database&, std::string sql);
  ~Statement();
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  // Starts anew with these values for its question marks, in their order.
  template <class... Values>
  Statement& with(const Values&... values) {
    sqlite3_reset(statement_.get());
    int place = 0;
    (bind(++place, values), ...);
    return *this;
  }
  bool step();  // true while there is a row
  void run() {
    while (step()) {
    }
  }

  std::int64_t number(int column) const { return sqlite3_column_int64(statement_.get(), column); }
  std::string text(int column) const;
  Bytes bytes(int column) const;
  bool empty(int column) const { return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL; }

 private:
  void bind(int place, std::int64_t);
  void bind(int place, std::string_view);
  void bind(int place, const Bytes&);

  Database& database_;
  const std::string sql_;
  Database::Prepared statement_;
};

}  // namespace hearth
