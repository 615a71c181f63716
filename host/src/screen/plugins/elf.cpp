// SPDX-License-Identifier: MIT
// Reads what the dynamic linker itself goes by, the dynamic segment and its hash table, so a stripped library
// is as good as any other. Boost.DLL's library_info reads the section ".symtab" instead: it sees nothing in a
// stripped library and believes whatever sizes a file claims.
#include "screen/plugins/elf.hpp"

#include <elf.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <bit>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <system_error>
#include <vector>

namespace hearth {
namespace {

#if defined(__x86_64__)
constexpr auto kThisMachine = EM_X86_64;
#elif defined(__aarch64__)
constexpr auto kThisMachine = EM_AARCH64;
#else
#error "Name this machine as elf.h does (EM_…)"
#endif
static_assert(std::endian::native == std::endian::little);

constexpr std::string_view kEntry = "hearth_plugin_v1";
constexpr std::uint64_t kMostEntries = 4096;   // of the dynamic segment; a plugin has about 30
constexpr std::uint32_t kLongestChain = 4096;  // a plugin exports one function, so its chains are short

struct Unfit {
  std::string why;
};
[[noreturn]] void damaged() {
  throw Unfit{"is damaged or cut short: install the plugin again"};
}

std::uint64_t sum(std::uint64_t a, std::uint64_t b) {
  std::uint64_t result;
  if (__builtin_add_overflow(a, b, &result)) damaged();
  return result;
}
std::uint64_t product(std::uint64_t a, std::uint64_t b) {
  std::uint64_t result;
  if (__builtin_mul_overflow(a, b, &result)) damaged();
  return result;
}

// A regular file that is read in pieces; whatever lies outside it is damage.
class File {
 public:
  explicit File(const std::filesystem::path& path)
      : fd_(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {  // a pipe must not keep us waiting
    if (fd_ < 0)
      throw Unfit{"cannot be opened (" + std::generic_category().message(errno) +
                  "): install the plugin again"};
    struct stat about {};
    if (fstat(fd_, &about) != 0 || !S_ISREG(about.st_mode)) {
      close(fd_);
      throw Unfit{"is not a file: install the plugin again"};
    }
    size_ = static_cast<std::uint64_t>(about.st_size);
  }
  ~File() { close(fd_); }
  File(const File&) = delete;
  File& operator=(const File&) = delete;

  void need(std::uint64_t offset, std::uint64_t bytes) const {
    if (sum(offset, bytes) > size_) damaged();
  }
  void read(std::uint64_t offset, void* into, std::uint64_t bytes) const {
    need(offset, bytes);
    auto* to = static_cast<char*>(into);
    while (bytes > 0) {
      const ssize_t got = pread(fd_, to, bytes, static_cast<off_t>(offset));
      if (got < 0 && errno == EINTR) continue;
      if (got <= 0) damaged();
      to += got, offset += got, bytes -= got;
    }
  }
  // `count` records; asked for memory only once it is known that they lie in the file.
  template <typename Record>
  std::vector<Record> records(std::uint64_t offset, std::uint64_t count) const {
    need(offset, product(count, sizeof(Record)));
    std::vector<Record> found(count);
    read(offset, found.data(), count * sizeof(Record));
    return found;
  }
  std::uint64_t size() const { return size_; }

 private:
  int fd_;
  std::uint64_t size_ = 0;
};

class Library {
 public:
  explicit Library(const std::filesystem::path& path) : file_(path) {
    read_header();
    read_segments();
    check_sections();
    read_dynamic();
  }

  // The symbol of this name that the library offers to others.
  std::optional<Elf64_Sym> exported(std::string_view name) const {
    if (gnu_hash_) return by_gnu_hash(name);
    if (hash_) return by_hash(name);
    damaged();
  }

  bool is_code(const Elf64_Sym& symbol) const {
    for (const auto& load : loads_)
      if ((load.p_flags & PF_X) && symbol.st_value >= load.p_vaddr &&
          symbol.st_value - load.p_vaddr < load.p_filesz)
        return ELF64_ST_TYPE(symbol.st_info) == STT_FUNC;
    return false;
  }

 private:
  void read_header() {
    if (file_.size() < SELFMAG) throw Unfit{"is not a library: install the plugin again"};
    char magic[SELFMAG];
    file_.read(0, magic, SELFMAG);
    if (std::memcmp(magic, ELFMAG, SELFMAG) != 0) throw Unfit{"is not a library: install the plugin again"};
    file_.read(0, &header_, sizeof header_);
    if (header_.e_ident[EI_CLASS] != ELFCLASS64 || header_.e_ident[EI_DATA] != ELFDATA2LSB ||
        header_.e_machine != kThisMachine)
      throw Unfit{"was built for another kind of machine: install the plugin for this one"};
    if (header_.e_type != ET_DYN) throw Unfit{"is not a shared library: install the plugin again"};
  }

  void read_segments() {
    if (header_.e_phentsize != sizeof(Elf64_Phdr) || header_.e_phnum == 0 || header_.e_phnum == PN_XNUM)
      damaged();
    for (const auto& segment : file_.records<Elf64_Phdr>(header_.e_phoff, header_.e_phnum)) {
      if (segment.p_type != PT_LOAD && segment.p_type != PT_DYNAMIC) continue;
      file_.need(segment.p_offset, segment.p_filesz);
      sum(segment.p_vaddr, segment.p_memsz);
      if (segment.p_filesz > segment.p_memsz) damaged();
      if (segment.p_type == PT_LOAD)
        loads_.push_back(segment);
      else
        dynamic_ = segment;
    }
  }

  // Nothing is looked up by section; but a file that ends before its own sections was not copied whole.
  void check_sections() const {
    if (header_.e_shoff == 0 || header_.e_shnum == 0) return;
    if (header_.e_shentsize != sizeof(Elf64_Shdr)) damaged();
    for (const auto& section : file_.records<Elf64_Shdr>(header_.e_shoff, header_.e_shnum))
      if (section.sh_type != SHT_NULL && section.sh_type != SHT_NOBITS)
        file_.need(section.sh_offset, section.sh_size);
  }

  void read_dynamic() {
    const auto count = std::min(dynamic_.p_filesz / sizeof(Elf64_Dyn), kMostEntries);
    for (std::uint64_t index = 0; index < count; ++index) {
      Elf64_Dyn entry;
      file_.read(dynamic_.p_offset + index * sizeof entry, &entry, sizeof entry);
      if (entry.d_tag == DT_NULL) break;
      if (entry.d_tag == DT_SYMTAB) symbols_ = entry.d_un.d_ptr;
      if (entry.d_tag == DT_STRTAB) names_ = entry.d_un.d_ptr;
      if (entry.d_tag == DT_STRSZ) names_size_ = entry.d_un.d_val;
      if (entry.d_tag == DT_GNU_HASH) gnu_hash_ = entry.d_un.d_ptr;
      if (entry.d_tag == DT_HASH) hash_ = entry.d_un.d_ptr;
    }
    if (symbols_ == 0 || names_ == 0) damaged();
  }

  // Where in the file the bytes at this address of the loaded library stand.
  std::uint64_t place(std::uint64_t address, std::uint64_t bytes) const {
    for (const auto& load : loads_)
      if (address >= load.p_vaddr && address - load.p_vaddr < load.p_filesz &&
          bytes <= load.p_filesz - (address - load.p_vaddr))
        return load.p_offset + (address - load.p_vaddr);
    damaged();
  }
  template <typename Record>
  Record at(std::uint64_t table, std::uint64_t index = 0) const {
    Record record;
    file_.read(place(sum(table, product(index, sizeof(Record))), sizeof(Record)), &record, sizeof record);
    return record;
  }

  // The symbol, if it has this name and is the library's own.
  std::optional<Elf64_Sym> symbol_if(std::uint32_t index, std::string_view name) const {
    const auto symbol = at<Elf64_Sym>(symbols_, index);
    if (symbol.st_name >= names_size_) damaged();
    if (names_size_ - symbol.st_name < name.size() + 1) return {};
    std::string found(name.size() + 1, '\0');
    file_.read(place(sum(names_, symbol.st_name), found.size()), found.data(), found.size());
    if (found.back() != '\0' || found.compare(0, name.size(), name) != 0 || symbol.st_shndx == SHN_UNDEF)
      return {};
    return symbol;
  }

  std::optional<Elf64_Sym> by_gnu_hash(std::string_view name) const {
    std::uint32_t hash = 5381;
    for (const unsigned char c : name) hash = hash * 33 + c;
    const auto buckets = at<std::uint32_t>(gnu_hash_, 0), first = at<std::uint32_t>(gnu_hash_, 1),
               bloom_words = at<std::uint32_t>(gnu_hash_, 2);
    if (buckets == 0 || !std::has_single_bit(bloom_words)) damaged();
    const auto bucket_table = sum(gnu_hash_, 4 * sizeof(std::uint32_t) + 8ull * bloom_words);
    const auto chain_table = sum(bucket_table, 4ull * buckets);
    const auto start = at<std::uint32_t>(bucket_table, hash % buckets);
    if (start < first) return {};
    for (std::uint32_t step = 0; step < kLongestChain; ++step) {
      const std::uint64_t index = std::uint64_t{start} + step;
      const auto link = at<std::uint32_t>(chain_table, index - first);  // bit 0 ends the chain
      if ((link | 1) == (hash | 1))
        if (auto symbol = symbol_if(static_cast<std::uint32_t>(index), name)) return symbol;
      if (link & 1) return {};
    }
    damaged();
  }

  std::optional<Elf64_Sym> by_hash(std::string_view name) const {
    std::uint32_t hash = 0;
    for (const unsigned char c : name) {
      hash = (hash << 4) + c;
      hash = (hash ^ (hash >> 24 & 0xf0)) & 0x0fffffff;
    }
    const auto buckets = at<std::uint32_t>(hash_, 0), chains = at<std::uint32_t>(hash_, 1);
    if (buckets == 0) damaged();
    auto index = at<std::uint32_t>(hash_, 2 + hash % buckets);
    for (std::uint32_t step = 0; step < kLongestChain; ++step) {
      if (index == STN_UNDEF) return {};
      if (index >= chains) damaged();
      if (auto symbol = symbol_if(index, name)) return symbol;
      index = at<std::uint32_t>(hash_, 2ull + buckets + index);
    }
    damaged();
  }

  File file_;
  Elf64_Ehdr header_{};
  std::vector<Elf64_Phdr> loads_;
  Elf64_Phdr dynamic_{};
  std::uint64_t symbols_ = 0, names_ = 0, names_size_ = 0, gnu_hash_ = 0, hash_ = 0;
};

}  // namespace

std::optional<std::string> why_not_a_plugin(const std::filesystem::path& library) {
  const std::string name = library.filename().string();
  try {
    const Library opened(library);
    const auto entry = opened.exported(kEntry);
    if (!entry)
      return name +
             " does not export hearth_plugin_v1, so it is no plugin: its author has to add HEARTH_PLUGIN(…)";
    if (!opened.is_code(*entry)) damaged();
  } catch (const Unfit& unfit) {
    return name + " " + unfit.why;
  }
  return {};
}

}  // namespace hearth
