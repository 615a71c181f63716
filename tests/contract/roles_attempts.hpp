// SPDX-License-Identifier: MIT
// How each row of docs/roles.md is tried: for somebody, on a child and a room of their own or on others.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>

#include "contract/keepers.hpp"

namespace hearth {

class AskingColumn;

// Answers with the keeper's sentence; empty when it did what was asked.
struct Attempt {
  std::function<std::string(AskingColumn&, bool own)> run;
  std::set<std::string> other = {};  // sentences that have nothing to do with rights
};

// By the name of the row: "put timetable".
std::map<std::string, Attempt> all_attempts();

// Whether a sentence says that somebody may not.
bool is_about_rights(const std::string& problem);
inline const std::string kHidden = "It is not shown.";  // our own, for what a screen may see

struct Column {
  Id staff;  // who has signed in, named like their role; empty: nobody
  Role role = Role::screen;
};

// A school of two rooms with a keeper of its own, and one connection for whoever is tried. Each of them works
// in the Otter Room.
class AskingColumn {
 public:
  explicit AskingColumn(const Column&);

  std::string try_out(const Attempt&, bool own);

  Records& records() { return *records_; }
  SocketKeeper& keeper() { return keeper_; }
  const Id& staff() const { return column_.staff; }
  static Id room(bool own) { return own ? "otter" : "kingfisher"; }
  Id child(bool own);            // a new one of that room
  Id next_id(const char* kind);  // never the same twice
  void set_up(const std::vector<Document>&);

  std::string put(const std::string& kind, const Id&, nlohmann::json body);
  std::string write(const std::string& kind, bool own, const std::string& what = {}, By = By::adult);
  // kHidden where no document of this kind and id has the field; "": any.
  std::string see(const std::string& kind, const Id&, const char* field);
  template <class T, class Ask>
  std::string ask(Ask ask) {
    return answer<T>(*records_, ask).problem;
  }

 private:
  void sign_in();
  void make_sense_of(Entry&);

  const Column column_;
  SocketKeeper keeper_;
  std::unique_ptr<Records> operator_, records_;
  int last_ = 0;
};

}  // namespace hearth
