// SPDX-License-Identifier: MIT
#include "screen/staff/person_merge.hpp"

#include <set>

namespace hearth {
namespace {

using nlohmann::json;

json field(const json& body, const std::string& key) {
  return body.is_object() && body.contains(key) ? body[key] : json();
}

json merged(const json& before, const json& mine, const json& theirs, const std::string& path,
            std::vector<std::string>& clashes) {
  std::set<std::string> keys;
  for (const json* body : {&before, &mine, &theirs})
    if (body->is_object())
      for (const auto& [key, value] : body->items()) keys.insert(key);
  json all = json::object();
  for (const std::string& key : keys) {
    const json was = field(before, key), here = field(mine, key), there = field(theirs, key);
    json counts = here;
    if (here == was)
      counts = there;
    else if (there != was && there != here) {
      if (here.is_object() && there.is_object())
        counts = merged(was, here, there, path + key + ".", clashes);
      else
        clashes.push_back(path + key);
    }
    if (!counts.is_null()) all[key] = std::move(counts);
  }
  return all;
}

}  // namespace

Merged merge(const json& before, const json& mine, const json& theirs) {
  Merged result;
  result.body = merged(before, mine, theirs, "", result.clashes);
  return result;
}

}  // namespace hearth
