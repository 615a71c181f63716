// SPDX-License-Identifier: MIT
#include "screen/plugins/elf.hpp"

#include <elf.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <cstring>
#include <random>

#include "parts.hpp"

namespace hearth {
namespace {

using testing::HasSubstr;
using testing::Optional;
using testing::StartsWith;

constexpr std::uint64_t kHuge = ~0ull - 7;

TEST(WhyNotAPlugin, FindsThePluginInEveryFormOfLibrary) {
  for (const std::string id : {"good", "stripped", "old_hash"})
    EXPECT_EQ(why_not_a_plugin(fixture_library(id)), std::nullopt) << id;
}

TEST(WhyNotAPlugin, SaysWhatElseItIs) {
  TempFolder temp;
  const auto check = [](const std::filesystem::path& file, const std::string& words) {
    EXPECT_THAT(why_not_a_plugin(file),
                Optional(testing::AllOf(StartsWith(file.filename().string() + " "), HasSubstr(words))));
  };
  check(fixture_library("no_symbol"), "does not export hearth_plugin_v1");
  check(fixture_library("garbage"), "is not a library");
  check(fixture_library("empty_file"), "is not a library");
  check(fixture_library("missing_library"), "cannot be opened (No such file or directory)");
  check(temp.path(), "is not a file");
  ASSERT_EQ(mkfifo((temp / "pipe.so").c_str(), 0600), 0);
  check(temp / "pipe.so", "is not a file");
}

// A copy of the good plugin whose bytes can be changed and put back.
class ForgedLibrary : public testing::Test {
 protected:
  ForgedLibrary() {
    std::ifstream in(fixture_library("good"), std::ios::binary);
    whole_.assign(std::istreambuf_iterator<char>(in), {});
    restore();
  }
  ~ForgedLibrary() override { restore(); }

  void restore() {
    bytes_ = whole_;
    std::ofstream(file_, std::ios::binary) << bytes_;
  }
  template <typename Record>
  Record& at(std::uint64_t offset) {
    return *reinterpret_cast<Record*>(bytes_.data() + offset);
  }
  Elf64_Ehdr& header() { return at<Elf64_Ehdr>(0); }
  Elf64_Phdr& segment(std::uint32_t type) {
    for (int i = 0; i < header().e_phnum; ++i)
      if (auto& found = at<Elf64_Phdr>(header().e_phoff + i * sizeof(Elf64_Phdr)); found.p_type == type)
        return found;
    throw std::logic_error("no such segment");
  }
  Elf64_Shdr& section(std::uint32_t type) {
    for (int i = 0; i < header().e_shnum; ++i)
      if (auto& found = at<Elf64_Shdr>(header().e_shoff + i * sizeof(Elf64_Shdr)); found.sh_type == type)
        return found;
    throw std::logic_error("no such section");
  }
  Elf64_Dyn& dynamic(std::int64_t tag) {
    auto* entry = &at<Elf64_Dyn>(segment(PT_DYNAMIC).p_offset);
    while (entry->d_tag != tag)
      if (entry++->d_tag == DT_NULL) throw std::logic_error("no such entry");
    return *entry;
  }
  Elf64_Sym& plugin_symbol() {
    const auto& table = section(SHT_DYNSYM);
    const auto& names = at<Elf64_Shdr>(header().e_shoff + table.sh_link * sizeof(Elf64_Shdr));
    for (std::uint64_t i = 0; i < table.sh_size / sizeof(Elf64_Sym); ++i) {
      auto& symbol = at<Elf64_Sym>(table.sh_offset + i * sizeof(Elf64_Sym));
      if (std::strcmp(&bytes_[names.sh_offset + symbol.st_name], "hearth_plugin_v1") == 0) return symbol;
    }
    throw std::logic_error("no such symbol");
  }
  std::uint32_t* gnu_hash() { return &at<std::uint32_t>(section(SHT_GNU_HASH).sh_offset); }

  std::optional<std::string> verdict() {
    std::ofstream(file_, std::ios::binary) << bytes_;
    return why_not_a_plugin(file_);
  }
  void expect_refused(const std::string& what, const std::string& words, const std::function<void()>& forge) {
    restore();
    forge();
    EXPECT_THAT(verdict(), Optional(HasSubstr(words))) << what;
  }

  TempFolder temp_;
  std::filesystem::path file_ = temp_ / "libforged.so";
  std::string whole_, bytes_;
};

TEST_F(ForgedLibrary, WorksWithoutSectionHeaders) {
  header().e_shoff = header().e_shnum = header().e_shstrndx = 0;
  EXPECT_EQ(verdict(), std::nullopt);
}

TEST_F(ForgedLibrary, IsRefusedForAForgedSize) {
  const auto forged = [&](const char* what, auto forge) {
    expect_refused(what, "damaged or cut short", forge);
  };
  forged("section size", [&] { section(SHT_DYNSYM).sh_size = kHuge; });
  forged("section size, a little", [&] { section(SHT_DYNSYM).sh_size = bytes_.size(); });
  forged("section place", [&] { section(SHT_STRTAB).sh_offset = kHuge; });
  forged("table of sections", [&] { header().e_shoff = kHuge; });
  forged("number of sections", [&] { header().e_shnum = 0xffff; });
  forged("size of a section header", [&] { header().e_shentsize = 1; });
  forged("table of segments", [&] { header().e_phoff = kHuge; });
  forged("number of segments", [&] { header().e_phnum = PN_XNUM; });
  forged("no segments", [&] { header().e_phnum = 0; });
  forged("segment size", [&] { segment(PT_LOAD).p_filesz = segment(PT_LOAD).p_memsz = kHuge; });
  forged("segment larger in the file", [&] { segment(PT_LOAD).p_memsz = 0; });
  forged("segment address", [&] { segment(PT_LOAD).p_vaddr = kHuge; });
  forged("size of the dynamic segment", [&] { segment(PT_DYNAMIC).p_filesz = 1ull << 40; });
  forged("symbols' address", [&] { dynamic(DT_SYMTAB).d_un.d_ptr = kHuge; });
  forged("names' address", [&] { dynamic(DT_STRTAB).d_un.d_ptr = kHuge; });
  forged("no names", [&] { dynamic(DT_STRSZ).d_un.d_val = 0; });
  forged("hash table's address", [&] { dynamic(DT_GNU_HASH).d_un.d_ptr = kHuge; });
  forged("no hash table", [&] { dynamic(DT_GNU_HASH).d_tag = DT_DEBUG; });
  forged("number of buckets", [&] { gnu_hash()[0] = ~0u; });
  forged("no buckets", [&] { gnu_hash()[0] = 0; });
  forged("words of the filter", [&] { gnu_hash()[2] = 1u << 31; });
  forged("no filter", [&] { gnu_hash()[2] = 0; });
  forged("symbol's name", [&] { plugin_symbol().st_name = ~0u; });
  forged("function outside the code", [&] { plugin_symbol().st_value = kHuge; });
  forged("no function", [&] { plugin_symbol().st_info = ELF64_ST_INFO(STB_GLOBAL, STT_OBJECT); });
}

TEST_F(ForgedLibrary, IsRefusedWhenItsChainNeverEnds) {
  auto* hash = gnu_hash();
  const auto size = section(SHT_GNU_HASH).sh_size / sizeof(std::uint32_t);
  for (auto i = 4 + 2ull * hash[2] + hash[0]; i < size; ++i) hash[i] &= ~1u;
  plugin_symbol().st_name = 0;
  EXPECT_NE(verdict(), std::nullopt);
}

TEST_F(ForgedLibrary, IsRefusedOnAnotherMachine) {
  const auto other = [&](const char* what, auto forge) {
    expect_refused(what, "another kind of machine", forge);
  };
  other("machine", [&] { header().e_machine = EM_S390; });
  other("32 bits", [&] { header().e_ident[EI_CLASS] = ELFCLASS32; });
  other("big-endian", [&] { header().e_ident[EI_DATA] = ELFDATA2MSB; });
  expect_refused("a program", "is not a shared library", [&] { header().e_type = ET_EXEC; });
}

TEST_F(ForgedLibrary, IsRefusedWhenItOnlyNeedsTheFunction) {
  plugin_symbol().st_shndx = SHN_UNDEF;
  EXPECT_THAT(verdict(), Optional(HasSubstr("does not export hearth_plugin_v1")));
}

TEST_F(ForgedLibrary, IsRefusedWhereverItIsCut) {
  for (auto length = whole_.size() - 1; length > 0; length -= std::min<std::size_t>(length, 64)) {
    std::filesystem::resize_file(file_, length);
    ASSERT_NE(why_not_a_plugin(file_), std::nullopt) << "cut to " << length << " of " << whole_.size();
  }
}

// Whatever the bytes: an answer, and one that names the file. (The sanitizers watch.)
TEST_F(ForgedLibrary, GetsAnAnswerWhateverItsBytes) {
  std::mt19937_64 random(20260717);
  const std::uint64_t extremes[] = {0,          1,          0x7f,       0xff,  0xffff,
                                    0x7fffffff, 0xffffffff, 1ull << 62, ~0ull, kHuge};
  const std::pair<std::uint64_t, std::uint64_t> parts[] = {
      {0, sizeof(Elf64_Ehdr) + header().e_phnum * sizeof(Elf64_Phdr)},
      {segment(PT_DYNAMIC).p_offset, segment(PT_DYNAMIC).p_filesz},
      {section(SHT_GNU_HASH).sh_offset, section(SHT_GNU_HASH).sh_size},
      {section(SHT_DYNSYM).sh_offset, section(SHT_DYNSYM).sh_size},
      {header().e_shoff, header().e_shnum * sizeof(Elf64_Shdr)},
      {0, bytes_.size()}};
  std::fstream out(file_, std::ios::binary | std::ios::in | std::ios::out);
  int refused = 0;
  for (int round = 0; round < 20'000; ++round) {
    std::vector<std::pair<std::uint64_t, std::uint64_t>> changed;
    for (auto wounds = 1 + random() % 3; wounds > 0; --wounds) {
      const auto& [start, size] = parts[random() % std::size(parts)];
      const std::uint64_t bytes = 1ull << random() % 4;
      const auto place = std::min<std::uint64_t>(start + random() % size, whole_.size() - bytes);
      const auto value = random() % 2 ? extremes[random() % std::size(extremes)] : random();
      out.seekp(place).write(reinterpret_cast<const char*>(&value), bytes);
      changed.emplace_back(place, bytes);
    }
    out.flush();
    if (const auto why = why_not_a_plugin(file_)) {
      ASSERT_THAT(*why, StartsWith("libforged.so ")) << "round " << round;
      ++refused;
    }
    for (const auto& [place, bytes] : changed) out.seekp(place).write(&whole_[place], bytes);
  }
  EXPECT_GT(refused, 1000);
  out.flush();
  EXPECT_EQ(why_not_a_plugin(file_), std::nullopt);  // all wounds were healed again
}

}  // namespace
}  // namespace hearth
