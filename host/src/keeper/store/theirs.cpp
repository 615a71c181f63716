// SPDX-License-Identifier: MIT
#include "keeper/store/theirs.hpp"

#include <algorithm>

namespace hearth {

using nlohmann::json;

namespace {

constexpr std::size_t kHash = 64;  // hex digits
constexpr const char* kDigits = "0123456789abcdef";

void add_media(const std::string& text, std::set<std::string>& found) {
  for (std::size_t at = 0; (at = text.find_first_of(kDigits, at)) != text.npos;) {
    const std::size_t end = std::min(text.find_first_not_of(kDigits, at), text.size());
    if (end - at == kHash) found.insert(text.substr(at, kHash));
    at = end;
  }
}

void add_media(const json& value, std::set<std::string>& found) {
  if (value.is_string()) add_media(value.get_ref<const std::string&>(), found);
  if (value.is_structured())
    for (const json& inner : value) add_media(inner, found);
}

}  // namespace

bool is_about(const Document& document, const Id& pupil) {
  const bool named_so = document.kind == "pupil" || document.kind == "preferences" ||
                        document.kind == "plan" || document.kind == "referral";
  if (named_so && document.id == pupil) return true;
  // What was taken back may have no body any more, but an id made from the child's: "P10-literacy".
  if (document.deleted && (document.id.starts_with(pupil + '-') || document.id.starts_with(pupil + '/')))
    return true;
  if (!document.body.is_object()) return false;
  if (document.kind == "media") return document.body.value("shows", json()) == json::array({pupil});
  return document.body.value("pupil", json()) == json(pupil);
}

std::set<std::string> media_in(const json& body) {
  std::set<std::string> found;
  add_media(body, found);
  return found;
}

std::set<std::string> media_of(const Document& document) {
  if (document.deleted) return {};
  std::set<std::string> found = media_in(document.body);
  if (document.kind == "media") found.insert(document.id);
  return found;
}

}  // namespace hearth
