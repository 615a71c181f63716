// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "keeper/exchange/found.hpp"

namespace hearth {

inline constexpr std::size_t kMostJsonBytes = 32 << 20;

// JSON of which every object knows its line.
class JsonFile {
 public:
  // Never throws: where the bytes are no JSON, are too many or nested too deep, `whole` is null and
  // `refused` says so.
  JsonFile(std::string_view bytes, std::string file, Notices& refused);

  const nlohmann::json& whole() const { return whole_; }

  // The members of whole()[name], a list or an object; none when it is missing.
  const nlohmann::json& part(const char* name) const;

  // Takes each {row} of a list, or each {row} of an object with its key. A row that is no object, or of which
  // `take` throws WrongField, is refused with its line. The row has its line no more.
  using Take = std::function<void(const nlohmann::json& row, int line, const std::string& key)>;
  void each(const nlohmann::json& rows, const Take& take);

  void refuse(int line, const std::string& reason);

 private:
  std::string file_;
  Notices& refused_;
  nlohmann::json whole_;
};

}  // namespace hearth
