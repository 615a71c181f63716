// SPDX-License-Identifier: MIT
#include "keeper/exchange/pupil_body.hpp"

#include <algorithm>

#include "keeper/exchange/json_text.hpp"
#include "keeper/exchange/pupil_index.hpp"

namespace hearth {
namespace {

using nlohmann::json;

class Body {
 public:
  Body(json& body, std::vector<std::string>& remarks) : body_(body), remarks_(remarks) {}

  std::string text(const char* key) const { return text_in(body_, key); }

  void set(const char* key, const std::string& said) {
    if (!said.empty()) body_[key] = said;
  }

  void set_name(const char* key, const std::string& said) {
    if (is_damaged(said)) {
      const std::string known = text(key);
      const bool keep = !known.empty() && !is_damaged(known);
      remarks_.push_back("The name \"" + said + "\" looks damaged" +
                         (keep ? "; \"" + known + "\" is kept." : "; export it again as UTF-8."));
      if (keep) return;
    }
    set(key, said);
  }

 private:
  json& body_;
  std::vector<std::string>& remarks_;
};

// The file's first; what was known besides stays.
void add_languages(json& body, const std::vector<std::string>& said) {
  if (said.empty()) return;
  std::vector<std::string> all = said;
  if (const auto known = body.find("languages"); known != body.end() && known->is_array())
    for (const auto& language : *known)
      if (language.is_string() && std::ranges::find(all, language.get<std::string>()) == all.end())
        all.push_back(language);
  body["languages"] = all;
}

void add_numbers(json& body, const RosterPupil& row, const Id& pupil) {
  bool has_file_id = row.id.empty() || row.id == pupil;
  for (const LocalId& number : row.local_ids) {
    if (number.id.empty()) continue;
    body["local_ids"][number.source] = number.id;
    has_file_id = has_file_id || number.source == kFileSource;
  }
  if (!has_file_id) body["local_ids"][kFileSource] = row.id;
}

void set_called(Body& body, const RosterPupil& row, const std::string& forename_before) {
  const std::string said_before = body.text("preferred_forename");
  body.set_name("preferred_forename", row.preferred_forename);
  const std::string said = body.text("preferred_forename"), called = body.text("name");
  if (said != said_before)
    body.set("name", said);
  else if (called.empty() || (said.empty() && called == forename_before))
    body.set("name", body.text("forename"));
}

}  // namespace

std::vector<std::string> lay_over(json& body, const RosterPupil& row, const Id& pupil) {
  std::vector<std::string> remarks;
  Body known(body, remarks);
  const std::string forename_before = known.text("forename");
  known.set_name("surname", row.surname);
  known.set_name("forename", row.forename);
  known.set_name("preferred_surname", row.preferred_surname);
  set_called(known, row, forename_before);
  if (!row.forename.empty() && !row.surname.empty()) {
    const std::string full = known.text("forename") + ' ' + known.text("surname");
    if (!is_damaged(full) || known.text("full_name").empty() || is_damaged(known.text("full_name")))
      known.set("full_name", full);
  }
  known.set("upn", row.upn);
  if (row.born) known.set("born", day_text(*row.born));
  known.set("year", row.year);
  known.set("reg_group", row.reg_group);
  known.set("sen", row.sen);
  known.set("need", row.need);
  add_numbers(body, row, pupil);
  add_languages(body, row.languages);
  return remarks;
}

std::string differences(const json& before, const json& now) {
  static const std::pair<const char*, const char*> words[] = {{"name", "called"},
                                                              {"full_name", "full name"},
                                                              {"surname", "surname"},
                                                              {"forename", "forename"},
                                                              {"preferred_forename", "known as"},
                                                              {"preferred_surname", "preferred surname"},
                                                              {"upn", "UPN"},
                                                              {"local_ids", "numbers"},
                                                              {"born", "date of birth"},
                                                              {"year", "year group"},
                                                              {"reg_group", "class"},
                                                              {"sen", "SEN status"},
                                                              {"need", "SEN need"},
                                                              {"languages", "languages"},
                                                              {"placements", "room"},
                                                              {"picture", "picture"},
                                                              {"left", "has left"},
                                                              {"role", "role"}};
  std::string found;
  for (const auto& [key, word] : words)
    if (before.value(key, json()) != now.value(key, json()))
      found += (found.empty() ? "" : ", ") + std::string(word);
  return found.empty() ? "other details" : found;
}

}  // namespace hearth
