// SPDX-License-Identifier: MIT
#include "keeper/serve/drafts.hpp"

#include "keeper/serve/refused.hpp"

namespace hearth {

using nlohmann::json;

namespace {

constexpr std::size_t kMostName = 120;

// ["draft","S01","note/P03"]: whatever stands in a name, no two forms share a key.
std::string key_of(const Id& staff, const std::string& form) {
  if (form.empty() || form.size() > kMostName) throw Refused("A form needs a short name to be kept.");
  return json({"draft", staff, form}).dump();
}

}  // namespace

void keep_draft(Store& store, const Id& staff, const std::string& form, const json& fields) {
  const std::string key = key_of(staff, form);
  if (!fields.is_object()) throw Refused("A form is kept as its fields and what stands in them.");
  if (fields.empty()) return store.remove_local(key);
  const std::string text = fields.dump();
  if (text.size() > kMostDraftBytes)
    throw Refused("This is too long to be kept until later; finish it now, or make it shorter.");
  if (store.local(key) != text) store.set_local(key, text);
}

json draft_of(const Store& store, const Id& staff, const std::string& form) {
  const auto text = store.local(key_of(staff, form));
  return text ? json::parse(*text) : json::object();
}

void end_drafts(Store& store, const Id& staff) {
  std::string begins = json({"draft", staff}).dump();
  begins.back() = ',';
  store.remove_locals(begins);
}

}  // namespace hearth
