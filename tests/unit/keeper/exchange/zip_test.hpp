// SPDX-License-Identifier: MIT
#pragma once

#include <zip.h>

#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace hearth {

inline std::string school_file(const std::string& name) {
  std::ifstream in(HEARTH_SOURCE_DIR "/tests/fixtures/school_files/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// A zip as office programs make it. With a password each file is encrypted.
inline std::string zip_of(const std::vector<std::pair<std::string, std::string>>& files,
                          const char* password = nullptr) {
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
  zip_source_keep(target);
  zip_t* zip = zip_open_from_source(target, ZIP_TRUNCATE, nullptr);
  for (const auto& [name, bytes] : files) {
    const auto index = zip_file_add(zip, name.c_str(), zip_source_buffer(zip, bytes.data(), bytes.size(), 0),
                                    ZIP_FL_ENC_UTF_8);
    if (password) zip_file_set_encryption(zip, static_cast<zip_uint64_t>(index), ZIP_EM_AES_256, password);
  }
  zip_close(zip);

  std::string made;
  zip_source_open(target);
  zip_source_seek(target, 0, SEEK_END);
  made.resize(static_cast<std::size_t>(zip_source_tell(target)));
  zip_source_seek(target, 0, SEEK_SET);
  zip_source_read(target, made.data(), made.size());
  zip_source_close(target);
  zip_source_free(target);
  return made;
}

inline std::string replaced(std::string text, const std::string& what, const std::string& by) {
  for (auto at = text.find(what); at != text.npos; at = text.find(what, at + by.size()))
    text.replace(at, what.size(), by);
  return text;
}

}  // namespace hearth
