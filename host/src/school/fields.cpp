// SPDX-License-Identifier: MIT
#include "school/fields.hpp"

#include <algorithm>

namespace hearth {

using nlohmann::json;

Fields::Fields(const json& object, std::string path) : object_(object), path_(std::move(path)) {
  if (!object_.is_object())
    throw WrongField((path_.empty() ? "the body" : '"' + path_ + '"') + " must be an object");
}

std::string Fields::name(const char* key) const {
  return path_.empty() ? key : path_ + "." + key;
}

void Fields::wrong(const char* key, const std::string& rule) const {
  throw WrongField('"' + name(key) + "\" " + rule);
}

const json* Fields::field(const char* key) const {
  const auto found = object_.find(key);
  return found == object_.end() || found->is_null() ? nullptr : &*found;
}

const json& Fields::needed(const char* key) const {
  const json* value = field(key);
  if (!value) wrong(key, "is missing");
  return *value;
}

bool Fields::has(const char* key) const {
  return field(key) != nullptr;
}

std::string Fields::text(const char* key) const {
  const json& value = needed(key);
  if (!value.is_string() || value.get_ref<const std::string&>().empty())
    wrong(key, "must be a text that is not empty");
  return value.get<std::string>();
}

std::string Fields::text(const char* key, const std::string& missing) const {
  const json* value = field(key);
  if (!value) return missing;
  if (!value->is_string()) wrong(key, "must be a text");
  return value->get<std::string>();
}

bool Fields::flag(const char* key, bool missing) const {
  const json* value = field(key);
  if (!value) return missing;
  if (!value->is_boolean()) wrong(key, "must be true or false");
  return value->get<bool>();
}

double Fields::number(const char* key, double least, double most) const {
  const json& value = needed(key);
  const double number = value.is_number() ? value.get<double>() : least - 1;
  if (!(number >= least && number <= most))
    wrong(key, "must be a number from " + json(least).dump() + " to " + json(most).dump());
  return number;
}

Day Fields::day(const char* key) const {
  const Day day = parse_day(text(key));
  if (!day.ok()) wrong(key, "must be a day such as \"2026-07-17\"");
  return day;
}

Days Fields::days() const {
  const Days days{day("first"), has("last") ? day("last") : Day{}};
  if (days.last.ok() && days.last < days.first) wrong("last", "must not be before \"first\"");
  return days;
}

TimeOfDay Fields::starts(const char* key) const {
  const TimeOfDay time = parse_time(text(key));
  if (time < TimeOfDay(0)) wrong(key, "must be a time such as \"08:40\"");
  return time;
}

TimeOfDay Fields::ends(const char* key) const {
  return text(key) == "24:00" ? TimeOfDay(std::chrono::days(1)) : starts(key);
}

std::optional<Instant> Fields::instant(const char* key) const {
  const json* value = field(key);
  if (!value) return std::nullopt;
  if (!value->is_number_integer()) wrong(key, "must be a whole number of milliseconds, UTC");
  return Instant(std::chrono::milliseconds(value->get<std::int64_t>()));
}

Fields Fields::object(const char* key) const {
  return Fields(needed(key), name(key));
}

const json* Fields::list(const char* key) const {
  const json* value = field(key);
  if (value && !value->is_array()) wrong(key, "must be a list");
  return value;
}

std::vector<Fields> Fields::objects(const char* key) const {
  std::vector<Fields> objects;
  if (const json* values = list(key)) {
    for (const json& value : *values) {
      objects.emplace_back(value, name(key) + "[" + std::to_string(objects.size()) + "]");
    }
  }
  return objects;
}

std::vector<std::string> Fields::texts(const char* key) const {
  std::vector<std::string> texts;
  if (const json* values = list(key)) {
    for (const json& value : *values) {
      if (!value.is_string()) wrong(key, "must be a list of texts");
      texts.push_back(value.get<std::string>());
    }
  }
  return texts;
}

std::set<unsigned> Fields::weekdays(const char* key) const {
  std::set<unsigned> found;
  for (const std::string& day : texts(key)) {
    const auto at = std::ranges::find(kWeekdays, day);
    if (at == kWeekdays.end()) wrong(key, "must be a list of sun, mon, tue, wed, thu, fri, sat");
    found.insert(unsigned(at - kWeekdays.begin()));
  }
  return found;
}

std::map<std::string, std::variant<std::int64_t, std::string>> Fields::values() const {
  std::map<std::string, std::variant<std::int64_t, std::string>> found;
  for (const auto& [key, value] : object_.items()) {
    if (value.is_boolean())
      found[key] = std::int64_t(value.get<bool>());
    else if (value.is_number_integer())
      found[key] = value.get<std::int64_t>();
    else if (value.is_string())
      found[key] = value.get<std::string>();
    else
      wrong(key.c_str(), "must be a whole number, true, false or text");
  }
  return found;
}

}  // namespace hearth
