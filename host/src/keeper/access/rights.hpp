// SPDX-License-Identifier: MIT
// Who may do what, as tables. docs/roles.md shows them; tests/contract/roles_test.cpp tries every cell of it.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "hearth/journal.hpp"
#include "hearth/staff.hpp"

namespace hearth {

// Each may do what the one before it may. The operator is the account that owns the data folder.
enum class Role { screen, staff, the_operator };

// What the keeper knows of one connection.
struct Session {
  Role role = Role::screen;
  bool owns_folder = false;  // the peer runs as the keeper's own account, and so may become the operator

  // Of whoever showed their PIN (keeper/access/sessions.hpp):
  Id staff;
  std::set<Task> tasks, with_second;  // what they may do now, and what only with a second factor
  std::vector<Id> rooms;              // their own
  Instant last_asked{};
  std::string pin, second;  // stamps of the PIN and the second factor that they have shown; may be empty
  std::string new_secret;   // of a second factor that they are about to confirm
  std::string ended;        // why they must show their PIN again, one sentence; may be empty
};

// Any one of these tasks is enough. Empty: whoever has signed in.
struct Need {
  Role least = Role::screen;
  std::vector<Task> any_of = {};
};

// What it takes to replace a document of this kind; put_rules.hpp says for whom. A kind that is not known
// takes the operator.
Need need_to_put(const std::string& kind);
// What it takes to write this entry; may_write.hpp says for whom.
Need need_to_write(const Entry&);
// The kinds that these two know; all others take the operator, or nothing.
std::vector<std::string> kinds_to_put();
std::vector<std::string> kinds_to_write();

// Empty when the session has it; otherwise one sentence.
std::string refusal(const Session&, const Need&);

}  // namespace hearth
