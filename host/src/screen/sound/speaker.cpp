// SPDX-License-Identifier: MIT
#include "screen/sound/speaker.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace hearth {
namespace {

Heard read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  const std::vector<std::uint8_t> bytes{std::istreambuf_iterator<char>(file), {}};
  return read_samples(bytes);
}

bool blank(std::string_view words) {
  return words.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

}  // namespace

Speaker::Speaker(const std::filesystem::path& sounds, SpeechSettings settings, Clips clips,
                 std::function<void()> changed)
    : changed_(std::move(changed)),
      player_(changed_, [this](std::string reason) { note({.reason = std::move(reason)}); }),
      voice_(
          std::move(settings), std::move(clips),
          [this](const Phrase& phrase, const Heard& heard) { player_.say(phrase, heard); },
          [this](std::string reason) { note({.reason = std::move(reason)}); }) {
  for (const auto& [cue, name] : {std::pair(Cue::tap, "tap.wav"), {Cue::change_soon, "change_soon.wav"}}) {
    if (const Heard heard = read_file(sounds / name))
      cues_[cue] = heard;
    else
      note({.file = (sounds / name).string(),
            .reason = "cannot be read as a WAV file. Install Hearth again."});
  }
}

void Speaker::set(const Hearing& hearing) {
  hearing_ = hearing;
  player_.set_volume(hearing.volume);
  if (!hearing.speech) hush();
}

void Speaker::say(std::string_view words, std::string_view language) {
  if (!hearing_.speech || blank(words)) return;
  player_.hush();
  voice_.want(phrase(words, language));
}

void Speaker::prepare(std::string_view words, std::string_view language) {
  if (hearing_.speech && !blank(words)) voice_.prepare(phrase(words, language));
}

void Speaker::play(Cue cue) {
  const auto found = cues_.find(cue);
  if (hearing_.cues && found != cues_.end()) player_.play(found->second);
}

void Speaker::hush() {
  voice_.want_nothing();
  player_.hush();
}

Notices Speaker::notices() const {
  const std::lock_guard lock(notices_mutex_);
  return notices_;
}

Phrase Speaker::phrase(std::string_view words, std::string_view language) const {
  return {std::string(words), language.empty() ? hearing_.language : std::string(language)};
}

void Speaker::note(Notice notice) {
  {
    const std::lock_guard lock(notices_mutex_);
    if (std::ranges::find(notices_, notice) != notices_.end()) return;
    notices_.push_back(std::move(notice));
  }
  changed_();
}

}  // namespace hearth
