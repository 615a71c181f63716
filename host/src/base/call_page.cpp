// SPDX-License-Identifier: MIT
#include "base/call_page.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cstring>
#include <system_error>
#include <utility>

namespace hearth {
namespace {

constexpr std::size_t kPageSize = 4096;
constexpr std::uint64_t kShape = 0x3148'5452'4148'4548;  // changes with the layout of Page

template <std::size_t size>
void copy_text(char (&to)[size], std::string_view from) {
  const std::size_t length = std::min(from.size(), size - 1);
  std::memcpy(to, from.data(), length);
  to[length] = 0;
}

template <std::size_t size>
std::string text_of(const char (&from)[size]) {
  return {from, strnlen(from, size)};
}

[[noreturn]] void fail(const std::filesystem::path& file, const char* what) {
  throw std::system_error(errno, std::generic_category(), file.string() + ": " + what);
}

}  // namespace

struct CallPage::Page {
  struct Died {
    char plugin[64];
    std::int64_t at;
  };
  std::uint64_t shape;
  std::atomic<std::int64_t> beat;  // 0: none yet
  std::atomic<std::int64_t>
      since;  // 0: in no call; written after the names, so that they are whole when it is set
  char plugin[64];
  char call[32];
  std::uint64_t died_count;
  Died died[16];
};

std::chrono::milliseconds monotonic_now() {
  return std::chrono::duration_cast<std::chrono::milliseconds>(
      std::chrono::steady_clock::now().time_since_epoch());
}

CallPage::CallPage() {
  void* page = mmap(nullptr, kPageSize, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (page == MAP_FAILED) throw std::bad_alloc();
  page_ = static_cast<Page*>(page);
  page_->shape = kShape;
}

CallPage CallPage::open(const std::filesystem::path& file) {
  static_assert(sizeof(Page) <= kPageSize);
  static_assert(std::atomic<std::int64_t>::is_always_lock_free);
  const int fd = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (fd < 0) fail(file, "cannot be opened; the folder must be writable for Hearth");
  void* page = MAP_FAILED;
  // Written in full, not only made longer: a page without room on the disk would kill us at the first write.
  if (posix_fallocate(fd, 0, kPageSize) == 0)
    page = mmap(nullptr, kPageSize, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  const int error = errno;
  close(fd);
  errno = error;
  if (page == MAP_FAILED) fail(file, "cannot be mapped; is the disk full?");
  CallPage opened(static_cast<Page*>(page));
  if (opened.page_->shape != kShape) {
    std::memset(page, 0, kPageSize);
    opened.page_->shape = kShape;
  }
  return opened;
}

CallPage::CallPage(CallPage&& other) noexcept : page_(std::exchange(other.page_, nullptr)) {}

CallPage& CallPage::operator=(CallPage&& other) noexcept {
  std::swap(page_, other.page_);
  return *this;
}

CallPage::~CallPage() {
  if (page_) munmap(page_, kPageSize);
}

void CallPage::beat() {
  page_->beat.store(monotonic_now().count(), std::memory_order_relaxed);
}

void CallPage::enter(std::string_view plugin, std::string_view call) {
  page_->since.store(0, std::memory_order_release);
  copy_text(page_->plugin, plugin);
  copy_text(page_->call, call);
  page_->since.store(monotonic_now().count(), std::memory_order_release);
}

void CallPage::leave() {
  page_->since.store(0, std::memory_order_release);
}

void CallPage::forget_screen() {
  page_->beat = 0;
  page_->since = 0;
}

std::optional<std::chrono::milliseconds> CallPage::last_beat() const {
  const auto beat = page_->beat.load(std::memory_order_relaxed);
  if (beat == 0) return {};
  return std::chrono::milliseconds(beat);
}

std::optional<CallPage::Call> CallPage::who_was_in() const {
  const auto since = page_->since.load(std::memory_order_acquire);
  if (since == 0) return {};
  return Call{text_of(page_->plugin), text_of(page_->call), std::chrono::milliseconds(since)};
}

void CallPage::record_death(std::string_view plugin, Instant at) {
  auto& row = page_->died[page_->died_count % std::size(page_->died)];
  copy_text(row.plugin, plugin);
  row.at = at.time_since_epoch().count();
  ++page_->died_count;
}

std::vector<CallPage::Death> CallPage::deaths() const {
  std::vector<Death> found;
  const std::uint64_t rows = std::size(page_->died), count = page_->died_count;
  for (std::uint64_t i = count > rows ? count - rows : 0; i < count; ++i)
    found.push_back({text_of(page_->died[i % rows].plugin),
                     Instant(std::chrono::milliseconds(page_->died[i % rows].at))});
  return found;
}

void CallPage::forgive(std::string_view plugin) {
  for (auto& row : page_->died)
    if (text_of(row.plugin) == plugin) row.plugin[0] = 0;
}

}  // namespace hearth
