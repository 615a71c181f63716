// SPDX-License-Identifier: MIT
// Reading a document's body: every field that is missing or wrong is named.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <variant>
#include <vector>

#include "hearth/school.hpp"

namespace hearth {

// The names of the days in bodies, by std::chrono::weekday::c_encoding.
inline constexpr std::array<const char*, 7> kWeekdays{"sun", "mon", "tue", "wed", "thu", "fri", "sat"};

// What is wrong with a field: `"placements[0].first" must be a day such as "2026-07-17"`.
struct WrongField : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// One object of a body. Keeps a reference: the JSON must outlive it. Every function throws WrongField; those
// with a default take it when the field is missing, never when it is wrong.
class Fields {
 public:
  explicit Fields(const nlohmann::json& object, std::string path = {});

  std::string text(const char* key) const;  // not empty
  std::string text(const char* key, const std::string& missing) const;
  bool flag(const char* key, bool missing) const;
  double number(const char* key, double least, double most) const;
  Day day(const char* key) const;
  Days days() const;  // "first" and "last"; no "last" means no end
  TimeOfDay starts(const char* key) const;
  TimeOfDay ends(const char* key) const;                  // "24:00" is the end of the day
  std::optional<Instant> instant(const char* key) const;  // UTC milliseconds

  // All of this object, which may hold only whole numbers, true and false (1 and 0) and text.
  std::map<std::string, std::variant<std::int64_t, std::string>> values() const;

  bool has(const char* key) const;
  Fields object(const char* key) const;
  std::vector<Fields> objects(const char* key) const;     // none when missing
  std::vector<std::string> texts(const char* key) const;  // none when missing
  std::set<unsigned> weekdays(const char* key) const;     // from a list of kWeekdays; none when missing

  [[noreturn]] void wrong(const char* key, const std::string& rule) const;  // rule: "must be …"

 private:
  const nlohmann::json* field(const char* key) const;  // null when missing
  const nlohmann::json& needed(const char* key) const;
  const nlohmann::json* list(const char* key) const;
  std::string name(const char* key) const;

  const nlohmann::json& object_;
  std::string path_;
};

}  // namespace hearth
