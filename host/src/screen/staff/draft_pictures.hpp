// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace hearth {

// Pictures to look at that nobody has kept yet: shown like the school's own, under a name of their own.
// Display thread only.
class DraftPictures {
 public:
  // Its name for Screen::picture(): "media:draft/7". No name is used twice.
  std::string add(std::vector<std::uint8_t> bytes) {
    const std::string name = "draft/" + std::to_string(++last_);
    bytes_[name] = std::move(bytes);
    return "media:" + name;
  }
  void forget(const std::string& picture) { bytes_.erase(picture.substr(picture.find(':') + 1)); }
  void forget_all() { bytes_.clear(); }

  static bool is_draft(const std::string& hash) { return hash.starts_with("draft/"); }
  // Of what is called so; no bytes when it is gone.
  std::vector<std::uint8_t> find(const std::string& hash) const {
    const auto found = bytes_.find(hash);
    return found == bytes_.end() ? std::vector<std::uint8_t>() : found->second;
  }

 private:
  std::map<std::string, std::vector<std::uint8_t>> bytes_;
  std::uint64_t last_ = 0;
};

}  // namespace hearth
