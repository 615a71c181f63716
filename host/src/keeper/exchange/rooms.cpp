// SPDX-License-Identifier: MIT
#include "keeper/exchange/rooms.hpp"

#include <algorithm>
#include <map>

namespace hearth {

namespace {

constexpr std::string_view kRoom = " room";

std::string plain(std::string name) {
  for (char& c : name) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c == '_') c = ' ';
  }
  if (name.ends_with(kRoom)) name.erase(name.size() - kRoom.size());
  return name;
}

std::map<Id, const Document*> rooms_of(const std::vector<Document>& known) {
  std::map<Id, const Document*> rooms;
  for (const Document& document : known)
    if (document.kind == "room" && document.body.is_object()) rooms[document.id] = &document;
  std::erase_if(rooms, [](const auto& room) { return room.second->deleted; });
  return rooms;
}

bool is_called(const Document& room, const std::string& name) {
  const auto says = [&](const nlohmann::json& text) {
    return text.is_string() && plain(text.get_ref<const std::string&>()) == name;
  };
  if (plain(room.id) == name) return true;
  for (const auto& [key, value] : room.body.items()) {
    if (key == "name" && says(value)) return true;
    if (key == "also_called" && value.is_array() && std::ranges::any_of(value, says)) return true;
  }
  return false;
}

}  // namespace

Id room_named(const std::string& name, const std::vector<Document>& known) {
  if (name.empty()) return {};
  const std::string wanted = plain(name);
  for (const auto& [id, room] : rooms_of(known))
    if (is_called(*room, wanted)) return id;
  return {};
}

Id room_id(const std::string& name) {
  Id id;
  for (const char c : plain(name))
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
      id += c;
    else if (!id.empty() && id.back() != '_')
      id += '_';
  while (id.ends_with('_')) id.pop_back();
  return id.empty() ? "room" : id;
}

bool room_needs_consent(const Id& room, const std::vector<Document>& known) {
  const auto rooms = rooms_of(known);
  const auto found = rooms.find(room);
  if (found == rooms.end()) return false;
  const auto needs = found->second->body.find("needs_consent");
  return needs != found->second->body.end() && *needs == true;
}

}  // namespace hearth
