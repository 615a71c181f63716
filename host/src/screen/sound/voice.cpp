// SPDX-License-Identifier: MIT
#include "screen/sound/voice.hpp"

#include <SDL2/SDL_thread.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <iomanip>
#include <sstream>
#include <system_error>

namespace hearth {
namespace {

constexpr std::size_t kMostAhead = 128;  // phrases; more than any screen offers
constexpr std::size_t kMostInVain = 1024;
constexpr std::size_t kLongestWords = 1'000;  // bytes; a minute of speech

// One line without control characters, cut between letters.
std::string one_line(std::string words) {
  if (words.size() > kLongestWords) {
    std::size_t end = kLongestWords;
    while (end > 0 && (words[end] & 0xC0) == 0x80) --end;
    words.resize(end);
  }
  std::ranges::replace_if(
      words, [](unsigned char c) { return c < ' ' || c == 0x7F; }, ' ');
  return words + '\n';
}

std::vector<std::string> command_of(const std::string& program, const std::string& voice) {
  std::vector<std::string> command;
  std::istringstream words(program);
  for (std::string word; words >> std::quoted(word);) {
    if (const auto at = word.find("{voice}"); at != std::string::npos) word.replace(at, 7, voice);
    command.push_back(word);
  }
  return command;
}

void raise_event(int event) {
  eventfd_write(event, 1);
}

void lower_event(int event) {
  eventfd_t count = 0;
  eventfd_read(event, &count);  // does not block: EFD_NONBLOCK
}

}  // namespace

Voice::Voice(SpeechSettings settings, Clips clips, std::function<void(const Phrase&, const Heard&)> ready,
             std::function<void(std::string)> notice, std::function<void()> gave_up)
    : settings_(std::move(settings)),
      clips_(std::move(clips)),
      ready_(std::move(ready)),
      notice_(std::move(notice)),
      gave_up_(std::move(gave_up)),
      cache_(settings_.memory_bytes),
      stop_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
  if (stop_ < 0) throw std::system_error(errno, std::generic_category(), "no event for the speech program");
  worker_ = std::thread([this] {
    work();
    SDL_TLSCleanup();  // SDL's last error in this thread
  });
}

Voice::~Voice() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
    raise_event(stop_);
  }
  due_.notify_one();
  worker_.join();
  close(stop_);
}

void Voice::want(const Phrase& phrase) {
  const std::lock_guard lock(mutex_);
  wanted_.reset();
  if (const Heard heard = cache_.find(phrase)) return ready_(phrase, heard);
  wanted_ = phrase;
  if (current_ && *current_ != phrase) raise_event(stop_);
  due_.notify_one();
}

bool Voice::wanted() {
  const std::lock_guard lock(mutex_);
  return wanted_.has_value();
}

void Voice::want_nothing() {
  const std::lock_guard lock(mutex_);
  wanted_.reset();
}

void Voice::prepare(const Phrase& phrase) {
  const std::lock_guard lock(mutex_);
  if (!program_is_well_ || cache_.holds(phrase) || in_vain_.contains(phrase) || current_ == phrase ||
      std::ranges::find(ahead_, phrase) != ahead_.end())
    return;
  if (ahead_.size() >= kMostAhead) ahead_.pop_front();
  ahead_.push_back(phrase);
  due_.notify_one();
}

void Voice::forget() {
  const std::lock_guard lock(mutex_);
  cache_.clear();
  ahead_.clear();
  in_vain_.clear();
  ++forgotten_;
}

void Voice::work() {
  std::unique_lock lock(mutex_);
  for (;;) {
    due_.wait(lock, [this] { return ending_ || wanted_ || !ahead_.empty(); });
    if (ending_) return;
    const bool from_ahead = !wanted_;
    const Phrase phrase = from_ahead ? ahead_.front() : *wanted_;
    std::erase(ahead_, phrase);
    current_ = phrase;
    lower_event(stop_);
    const int forgotten = forgotten_;

    lock.unlock();
    const Made made = make(phrase);
    lock.lock();

    current_.reset();
    if (forgotten == forgotten_) note(phrase, made, from_ahead);
    if (made.stopped || wanted_ != phrase) continue;
    wanted_.reset();
    if (made.heard)
      ready_(phrase, made.heard);
    else
      gave_up_();
  }
}

void Voice::note(const Phrase& phrase, const Made& made, bool was_ahead) {
  if (made.heard) {
    cache_.put(phrase, made.heard);
    in_vain_.erase(phrase);
  } else if (made.stopped) {
    if (was_ahead) ahead_.push_front(phrase);
    return;
  } else {
    if (in_vain_.size() == kMostInVain) in_vain_.clear();
    in_vain_.insert(phrase);
  }
  program_is_well_ = made.program_is_well;
  if (!program_is_well_) ahead_.clear();
}

Voice::Made Voice::make(const Phrase& phrase) {
  if (const auto clip = clips_ ? clips_(phrase) : std::nullopt) {
    if (const Heard heard = read_samples(*clip)) return {heard};
    notice_(
        "A recorded clip is neither WAV nor Ogg Vorbis, so the speech program says its words. Record it "
        "again.");
  }
  if (settings_.program.empty()) return {};
  if (const auto voice = voice_for(settings_.voices, phrase.language)) return ask_program(phrase, *voice);
  notice_("The speech program has no voice for the language \"" + phrase.language +
          "\". Record its words as clips to have them said.");
  return {};
}

Voice::Made Voice::ask_program(const Phrase& phrase, const std::string& voice) {
  const auto command = command_of(settings_.program, voice);
  const std::string program = "The speech program \"" + (command.empty() ? "" : command.front()) + "\" ";
  try {
    if (command.empty()) return {};
    const Ran ran = run_program(command, one_line(phrase.words), settings_.limits, stop_);
    switch (ran.how) {
      case Ran::How::stopped:
        return {.stopped = true};
      case Ran::How::missing:
        notice_(program +
                "cannot be started, so words are not said. Install it, or name another in the settings.");
        return {.program_is_well = false};
      case Ran::How::late:
        notice_(program + "took longer than " + std::to_string(settings_.limits.time.count()) +
                " ms and was ended. Try it in a terminal, or name another in the settings.");
        return {.program_is_well = false};
      case Ran::How::too_much:
        notice_(program + "wrote more than " + std::to_string(settings_.limits.bytes) +
                " bytes and was ended. Try it in a terminal, or name another in the settings.");
        return {.program_is_well = false};
      case Ran::How::ended:
        break;
    }
    if (const Heard heard = read_samples(ran.output)) return {heard};
    notice_(program + "wrote no WAV with the voice \"" + voice +
            "\". Try it in a terminal; the voice may have to be installed.");
  } catch (const std::system_error& error) {
    notice_(program + "could not be run: " + error.what() + ". Start the machine again if that goes on.");
  }
  return {};
}

}  // namespace hearth
