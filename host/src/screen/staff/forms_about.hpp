// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <utility>

#include "screen/staff/person_form.hpp"

namespace hearth {

// What the forms about children and those about grown-ups share. Display thread only.
class FormsAbout {
 protected:
  // `table`: of their words, "people". The others outlive this.
  FormsAbout(const StaffDesk& desk, PersonDocuments& documents, Forms& forms, std::string table)
      : desk_(desk), documents_(documents), forms_(forms), table_(std::move(table)) {}

  const Words& words() const { return desk_.words; }
  std::string label(const std::string& key) const { return desk_.words(table_ + '.' + key); }
  using Change = std::function<void(nlohmann::json&)>;
  void keep(const char* kind, const Id& id, const std::string& step, const Change& change, ThenTold then) {
    documents_.keep(kind, id, step, change, std::move(then));
  }

  const StaffDesk desk_;
  PersonDocuments& documents_;
  Forms& forms_;
  std::shared_ptr<int> visit_ = std::make_shared<int>(0);  // answers that come too late are not shown

 private:
  const std::string table_;
};

}  // namespace hearth
