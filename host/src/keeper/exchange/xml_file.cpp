// SPDX-License-Identifier: MIT
#include "keeper/exchange/xml_file.hpp"

#include <strings.h>

#include <algorithm>
#include <boost/algorithm/string/predicate.hpp>
#include <boost/algorithm/string/trim_all.hpp>

#include "keeper/exchange/text_file.hpp"

namespace hearth {

namespace {

constexpr std::size_t kMostDeclaration = 200;

}  // namespace

XmlFile::XmlFile(std::string_view bytes) : text_(text_of(bytes)) {
  for (std::size_t i = 0; i < text_.size(); ++i)
    if (text_[i] == '\n' || (text_[i] == '\r' && text_.compare(i, 2, "\r\n") != 0)) line_ends_.push_back(i);
  const auto declaration = text_.substr(0, text_.find('>')).substr(0, kMostDeclaration);
  const bool says_other =
      boost::icontains(declaration, "encoding") && !boost::icontains(declaration, "utf-8");
  const bool wide = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
  // Windows-1252 grows when it becomes UTF-8.
  is_other_encoding_ = !says_other && !wide && text_.size() > bytes.size();
  parse();
}

void XmlFile::parse() {
  if (std::ranges::count(text_, '<') > static_cast<std::ptrdiff_t>(kMostXmlMarks)) {
    problem_ = "This file has more elements than Hearth reads at once; export fewer pupils.";
    return;
  }
  // pugixml expands no entities but XML's own five and opens no other file. All the same a file with a
  // document type means something else than what we would read.
  const auto result = document_.load_buffer_inplace(
      text_.data(), text_.size(),
      pugi::parse_default | pugi::parse_doctype | pugi::parse_trim_pcdata | pugi::parse_embed_pcdata,
      pugi::encoding_utf8);
  const auto type = document_.find_child([](auto node) { return node.type() == pugi::node_doctype; });
  if (type || result.status == pugi::status_bad_doctype) {
    problem_ = "This file has a document type (<!DOCTYPE>) and is not read; export it again without one.";
    return;
  }
  if (!result) {
    problem_ = "This file breaks off or is damaged here, and nothing of it is read; export it again.";
    problem_line_ = line_at(result.offset);
  }
}

int XmlFile::line_of(pugi::xml_node node) const {
  return line_at(node.offset_debug());
}

int XmlFile::line_at(std::ptrdiff_t offset) const {
  const auto place = static_cast<std::size_t>(std::max<std::ptrdiff_t>(offset, 0));
  return static_cast<int>(std::ranges::lower_bound(line_ends_, place) - line_ends_.begin()) + 1;
}

bool is_named(pugi::xml_node node, const char* name) {
  return node.type() == pugi::node_element && strcasecmp(node.name(), name) == 0;
}

pugi::xml_node child(pugi::xml_node parent, const char* name) {
  return parent.find_child([name](pugi::xml_node node) { return is_named(node, name); });
}

std::vector<pugi::xml_node> children(pugi::xml_node parent, const char* name) {
  std::vector<pugi::xml_node> found;
  for (const pugi::xml_node node : parent.children())
    if (is_named(node, name)) found.push_back(node);
  return found;
}

std::string words(pugi::xml_node node) {
  std::string text =
      text_of(node.child_value());  // a reference such as &#xD800; makes bytes that are no text
  std::ranges::replace_if(
      text, [](unsigned char c) { return c < ' '; }, ' ');
  boost::trim_all(text);
  return text;
}

}  // namespace hearth
