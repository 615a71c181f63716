// SPDX-License-Identifier: MIT
#include "keeper/exchange/zip_files.hpp"

#include <zip.h>

#include <algorithm>
#include <boost/algorithm/string/case_conv.hpp>
#include <memory>
#include <set>
#include <vector>

namespace hearth {

bool is_zip(std::string_view bytes) {
  return bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06");
}

namespace {

constexpr std::size_t kSmallBytes = 1 << 20;  // a bomb is more than this
constexpr std::size_t kMostShown = 60;        // bytes of a name in a sentence
constexpr const char* kDamaged = "This zip is damaged and is not read; get the file once more.";

using Zip = std::unique_ptr<zip_t, decltype(&zip_discard)>;
using File = std::unique_ptr<zip_file_t, decltype(&zip_fclose)>;

Zip open(std::string_view bytes) {
  if (bytes.size() > kMostZipBytes)
    throw ZipProblem("This zip is larger than 32 MiB and is not read; export fewer files.");
  if (!is_zip(bytes)) throw ZipProblem(kDamaged);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
  if (!source) throw ZipProblem(kDamaged);
  Zip zip(zip_open_from_source(source, ZIP_RDONLY, nullptr), zip_discard);
  if (!zip) {
    zip_source_free(source);
    throw ZipProblem(kDamaged);
  }
  return zip;
}

// A name as it can stand in a sentence, whatever is in it.
std::string shown(std::string name) {
  if (name.size() > kMostShown) name = name.substr(0, kMostShown) + "...";
  std::ranges::replace_if(
      name, [](unsigned char c) { return c < ' ' || c == 0x7F || c >= 0x80; }, '?');
  return '"' + name + '"';
}

void check_name(std::string name) {
  const std::string as_written = shown(name);
  std::ranges::replace(name, '\\', '/');
  if (("/" + name + "/").find("/../") != std::string::npos)
    throw ZipProblem("The name " + as_written +
                     " in this zip leads out of it; nothing is read, and do not unpack it by hand.");
  if (name.starts_with('/') || (name.size() > 1 && name[1] == ':'))
    throw ZipProblem("The name " + as_written +
                     " in this zip is a whole path; nothing is read, make the zip of the files alone.");
  if (name.find('/') != std::string::npos)
    throw ZipProblem("This zip has a folder in it, " + as_written +
                     "; zip the files themselves and not the folder they are in.");
}

std::string inflate(zip_t& zip, const zip_stat_t& entry, std::size_t all_bytes, std::size_t left) {
  const std::string name = shown(entry.name);
  if (entry.encryption_method != ZIP_EM_NONE)
    throw ZipProblem("The file " + name + " in this zip is locked with a password; export it without one.");
  if (entry.comp_method != ZIP_CM_STORE && entry.comp_method != ZIP_CM_DEFLATE)
    throw ZipProblem("The file " + name +
                     " in this zip is packed in an unusual way; zip it with another program.");
  const File file(zip_fopen_index(&zip, entry.index, 0), zip_fclose);
  if (!file) throw ZipProblem(kDamaged);

  // What the headers say about sizes is not believed: nothing can be packed into more than the whole zip.
  const std::size_t packed = std::min<std::size_t>(entry.comp_size, all_bytes);
  std::string bytes;
  std::vector<char> piece(64 << 10);
  for (;;) {
    const auto count = zip_fread(file.get(), piece.data(), piece.size());
    if (count < 0) throw ZipProblem(kDamaged);  // its checksum is wrong, too
    if (count == 0) return bytes;
    bytes.append(piece.data(), static_cast<std::size_t>(count));
    if (bytes.size() > left)
      throw ZipProblem("This zip unpacks to more than 32 MiB and is not read; export fewer pupils or files.");
    if (bytes.size() > kSmallBytes && bytes.size() / kMostZipRatio > packed)
      throw ZipProblem(
          "The file " + name +
          " in this zip unpacks to more than a hundred times its size; nothing is read, and do not "
          "unpack it by hand.");
  }
}

}  // namespace

std::map<std::string, std::string> zip_files(std::string_view bytes,
                                             const std::function<bool(const std::string& name)>& wanted) {
  const Zip zip = open(bytes);
  const auto count = zip_get_num_entries(zip.get(), 0);
  if (count > kMostZipEntries)
    throw ZipProblem("This zip holds more than 64 files and is not read; zip only what is to be imported.");

  std::set<std::string> names;
  std::vector<zip_stat_t> entries;
  for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(count); ++i) {
    zip_stat_t entry;
    const auto known = ZIP_STAT_NAME | ZIP_STAT_INDEX | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD |
                       ZIP_STAT_ENCRYPTION_METHOD;
    if (zip_stat_index(zip.get(), i, 0, &entry) != 0 || (entry.valid & known) != known)
      throw ZipProblem(kDamaged);
    check_name(entry.name);
    if (!names.insert(boost::to_lower_copy(std::string(entry.name))).second)
      throw ZipProblem("The name " + shown(entry.name) +
                       " is twice in this zip, and nobody can say which one counts; zip it once.");
    if (wanted(entry.name)) entries.push_back(entry);
  }

  std::map<std::string, std::string> files;
  std::size_t left = kMostUnpackedBytes;
  for (const zip_stat_t& entry : entries) {
    auto& file = files[entry.name] = inflate(*zip, entry, bytes.size(), left);
    left -= file.size();
  }
  return files;
}

}  // namespace hearth
