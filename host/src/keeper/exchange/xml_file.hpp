// SPDX-License-Identifier: MIT
// XML from outside, without anything in it that acts: no document type, no entities of its own, no other
// files.
#pragma once

#include <cstddef>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace hearth {

inline constexpr std::size_t kMostXmlMarks = 4'000'000;  // "<" in a file: what takes memory

class XmlFile {
 public:
  // Takes UTF-8, UTF-16 and Windows-1252, whatever the file says that it is. Never throws.
  explicit XmlFile(std::string_view bytes);
  XmlFile(const XmlFile&) = delete;  // nodes point into it
  XmlFile& operator=(const XmlFile&) = delete;

  // Why the file is refused as a whole, one sentence, and where; empty when it is not.
  const std::string& problem() const { return problem_; }
  int problem_line() const { return problem_line_; }
  bool is_other_encoding() const { return is_other_encoding_; }  // than it says: Windows-1252 and not UTF-8

  pugi::xml_node root() const { return document_.document_element(); }
  int line_of(pugi::xml_node) const;  // 1 for no node

 private:
  int line_at(std::ptrdiff_t offset) const;
  void parse();

  std::string text_;
  std::vector<std::size_t> line_ends_;
  pugi::xml_document document_;
  std::string problem_;
  int problem_line_ = 0;
  bool is_other_encoding_ = false;
};

// Elements by name, in capitals or not; suppliers write CTFversion and CTFVersion.
bool is_named(pugi::xml_node, const char* name);
pugi::xml_node child(pugi::xml_node parent, const char* name);
std::vector<pugi::xml_node> children(pugi::xml_node parent, const char* name);

// What stands in an element, on one line; valid UTF-8.
std::string words(pugi::xml_node);

}  // namespace hearth
