// SPDX-License-Identifier: MIT
#include "records/entry_json.hpp"

#include <limits>
#include <utility>

namespace hearth {
namespace {

using nlohmann::json;

constexpr std::size_t kEntryFields = 12, kDetailField = 11;

[[noreturn]] void refuse(const char* why) {
  throw json::other_error::create(501, why, nullptr);
}

// A word that nobody knows must not be stored as another one.
template <class Enum>
Enum known(const std::string& word, Enum read) {
  if (to_text(read) != word) refuse("a word that the journal does not know");
  return read;
}

// The fields of an entry by their place; the detail is read apart.
void set(Entry& entry, std::size_t place, std::string text) {
  switch (place) {
    case 0:
      return void(entry.id = std::move(text));
    case 2:
      return void(entry.kind = std::move(text));
    case 3:
      return void(entry.slot = std::move(text));
    case 4:
      return void(entry.room = std::move(text));
    case 5:
      return void(entry.pupil = std::move(text));
    case 6:
      return void(entry.by = known(text, by_from(text)));
    case 7:
      return void(entry.what = std::move(text));
    case 9:
      return void(entry.state = known(text, state_from(text)));
    case 10:
      return void(entry.corrects = std::move(text));
    default:
      refuse("an entry has a word where none belongs");
  }
}

void set(Entry& entry, std::size_t place, std::int64_t number) {
  if (place == 1) return void(entry.at = Instant(std::chrono::milliseconds(number)));
  if (place == 8 && std::in_range<int>(number)) return void(entry.level = int(number));
  refuse("an entry has a number where none belongs");
}

// Reads what it is told of, without keeping any JSON: an entry's detail.
class DetailReader : public json::json_sax_t {
 public:
  bool null() override { return false; }
  bool boolean(bool) override { return false; }
  bool number_integer(std::int64_t number) override { return put(number); }
  bool number_unsigned(std::uint64_t number) override {
    return std::in_range<std::int64_t>(number) && put(std::int64_t(number));
  }
  bool number_float(double, const std::string&) override { return false; }
  bool string(std::string& text) override { return put(std::move(text)); }
  bool binary(json::binary_t&) override { return false; }
  bool start_object(std::size_t) override { return !std::exchange(inside_, true); }
  bool key(std::string& key) override { return key_ = std::move(key), true; }
  bool end_object() override { return inside_ = false, true; }
  bool start_array(std::size_t) override { return false; }
  bool end_array() override { return false; }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override {
    return false;
  }

  Detail detail;

 protected:
  bool is_inside() const { return inside_; }

 private:
  template <class Value>
  bool put(Value value) {
    if (inside_) detail.insert_or_assign(std::move(key_), std::move(value));
    return inside_;
  }

  bool inside_ = false;
  std::string key_;
};

// The same of a list of entries.
class EntriesReader : public DetailReader {
 public:
  bool number_integer(std::int64_t number) override {
    return is_inside() ? DetailReader::number_integer(number) : field(number);
  }
  bool number_unsigned(std::uint64_t number) override {
    if (is_inside()) return DetailReader::number_unsigned(number);
    return std::in_range<std::int64_t>(number) && field(std::int64_t(number));
  }
  bool string(std::string& text) override {
    return is_inside() ? DetailReader::string(text) : field(std::move(text));
  }
  bool start_object(std::size_t size) override {
    return in_entry_ && place_ == kDetailField && DetailReader::start_object(size);
  }
  bool end_object() override {
    entries.back().detail = std::exchange(detail, {});
    ++place_;
    return DetailReader::end_object();
  }
  bool start_array(std::size_t) override {
    if (!std::exchange(in_list_, true)) return true;
    if (is_inside() || std::exchange(in_entry_, true)) return false;
    entries.emplace_back();
    place_ = 0;
    return true;
  }
  bool end_array() override { return !std::exchange(in_entry_, false) || place_ == kEntryFields; }

  std::vector<Entry> entries;

 private:
  template <class Value>
  bool field(Value value) {
    if (in_entry_) set(entries.back(), place_++, std::move(value));
    return in_entry_;
  }

  bool in_list_ = false, in_entry_ = false;
  std::size_t place_ = 0;
};

std::vector<Entry> read_entries(const std::vector<std::uint8_t>& cbor) {
  EntriesReader reader;
  if (!json::sax_parse(cbor, &reader, json::input_format_t::cbor)) refuse("entries that cannot be read");
  return std::move(reader.entries);
}

}  // namespace

void to_json(json& j, const Entry& entry) {
  auto& fields = (j = json::array()).get_ref<json::array_t&>();
  fields.reserve(kEntryFields);
  fields.emplace_back(entry.id);
  fields.emplace_back(entry.at.time_since_epoch().count());
  fields.emplace_back(entry.kind);
  fields.emplace_back(entry.slot);
  fields.emplace_back(entry.room);
  fields.emplace_back(entry.pupil);
  fields.emplace_back(to_text(entry.by));
  fields.emplace_back(entry.what);
  fields.emplace_back(entry.level);
  fields.emplace_back(to_text(entry.state));
  fields.emplace_back(entry.corrects);
  fields.emplace_back(to_json(entry.detail));
}

// By the same reader, so that there is one rule of what an entry is.
void from_json(const json& j, Entry& entry) {
  entry = std::move(read_entries(json::to_cbor(json::array({j}))).front());
}

void to_json(json& j, const PackedEntries& packed) {
  constexpr std::uint8_t kListWithoutLength = 0x9F, kEnd = 0xFF;  // RFC 8949, 3.2.1
  std::vector<std::uint8_t> bytes{kListWithoutLength};
  for (const Entry& entry : packed.entries) json::to_cbor(entry, bytes);
  bytes.push_back(kEnd);
  j = json::binary(std::move(bytes));
}

void from_json(const json& j, PackedEntries& packed) {
  packed.entries = read_entries(j.get_binary());
}

json to_json(const Detail& detail) {
  json j = json::object();
  for (const auto& [key, value] : detail)
    std::visit([&j, &key = key](const auto& plain) { j[key] = plain; }, value);
  return j;
}

Detail detail_from(const std::string& text) {
  DetailReader reader;
  if (!json::sax_parse(text, &reader)) refuse("a detail that cannot be read");
  return std::move(reader.detail);
}

}  // namespace hearth
