// SPDX-License-Identifier: MIT
#include "keeper/store/views.hpp"

#include <map>

namespace hearth {
namespace {

constexpr std::string_view kDetail = "detail.";

// Names are letters, digits and _ (see kinds.cpp), so that quoting them is enough.
std::string quoted(const std::string& name) {
  return '"' + name + '"';
}

std::string source_sql(const std::string& source) {
  if (!source.starts_with(kDetail)) return quoted(source);
  return "detail ->> '$." + source.substr(kDetail.size()) + "'";
}

std::string view_sql(const EntryKind& kind) {
  std::string sql = "CREATE VIEW " + quoted(kind.name) +
                    R"( AS SELECT id, at, day, slot, room, pupil, "by", state, corrects)";
  for (const auto& [column, source] : kind.columns)
    sql += ", " + source_sql(source) + " AS " + quoted(column);
  return sql + " FROM journal WHERE kind = '" + kind.name + "' AND salt IS NOT NULL";
}

using Views = std::map<std::string, std::string>;  // name and how it is made

Views views_there(Database& database) {
  Views views;
  Statement rows(database, "SELECT name, sql FROM sqlite_schema WHERE type = 'view'");
  while (rows.step()) views.emplace(rows.text(0), rows.text(1));
  return views;
}

}  // namespace

void make_views(Database& database, std::span<const EntryKind> kinds) {
  Views wanted;
  for (const EntryKind& kind : kinds) wanted.emplace(kind.name, view_sql(kind));
  const Views there = views_there(database);
  if (there == wanted) return;
  database.run("BEGIN IMMEDIATE");
  try {
    for (const auto& [name, sql] : there) database.run("DROP VIEW " + quoted(name));
    for (const auto& [name, sql] : wanted) database.run(sql);
    database.run("COMMIT");
  } catch (...) {
    database.roll_back();
    throw;
  }
}

}  // namespace hearth
