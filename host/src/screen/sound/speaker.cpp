// SPDX-License-Identifier: MIT
#include "screen/sound/speaker.hpp"

#include <algorithm>

#include "base/read_file.hpp"

namespace hearth {
namespace {

constexpr std::string_view kMedia = "media:";

std::vector<std::uint8_t> bytes_of(const std::filesystem::path& file) {
  return read_file(file).value_or(std::vector<std::uint8_t>());
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
          [this](std::string reason) { note({.reason = std::move(reason)}); }, changed_) {
  for (const auto& [cue, name] : {std::pair(Cue::tap, "tap.wav"),
                                  {Cue::change_soon, "change_soon.wav"},
                                  {Cue::calm_over, "calm_over.wav"}}) {
    if (const Heard heard = read_samples(bytes_of(sounds / name)))
      cues_[cue] = heard;
    else
      note({.file = (sounds / name).string(),
            .reason = "cannot be read as a WAV file. Install Hearth again."});
  }
  std::error_code none;
  for (const auto& file : std::filesystem::directory_iterator(sounds / "music", none))
    if (file.path().extension() == ".wav") own_music_[file.path().stem()] = file.path();
}

void Speaker::set(const Hearing& hearing) {
  const bool turned = hearing.cues != hearing_.cues;
  hearing_ = hearing;
  player_.set_volume(hearing.volume);
  if (turned) begin_music();
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

bool Speaker::listen(const Phrase& phrase, const Heard& heard) {
  hush();
  if (!heard || hearing_.volume <= 0) return false;
  player_.say(phrase, heard);
  return true;
}

void Speaker::play(Cue cue) {
  const auto found = cues_.find(cue);
  if (hearing_.cues && found != cues_.end()) player_.play(found->second);
}

void Speaker::hush() {
  voice_.want_nothing();
  player_.hush();
}

void Speaker::music(std::string_view name) {
  if (name == music_) return;
  music_ = name;
  begin_music();
}

void Speaker::fetch_music() {
  if (music_on_its_way_) begin_music();
}

std::vector<std::string> Speaker::all_music() const {
  std::vector<std::string> names;
  for (const auto& [name, file] : own_music_) names.push_back(name);
  return names;
}

void Speaker::begin_music() {
  music_on_its_way_ = false;
  if (!hearing_.cues || music_.empty()) return player_.music(nullptr);
  if (const auto own = own_music_.find(music_); own != own_music_.end())
    return player_.music([this, file = own->second] { return load_music(bytes_of(file)); });
  std::optional<std::vector<std::uint8_t>> bytes{std::in_place};
  if (recording && music_.starts_with(kMedia)) bytes = recording(music_.substr(kMedia.size()));
  if (!bytes) {
    music_on_its_way_ = true;
    return player_.music(nullptr);
  }
  if (bytes->empty()) {
    note({.reason = "A piece of music that was chosen is gone. Choose another one for the quiet time."});
    return player_.music(nullptr);
  }
  player_.music([this, bytes = *std::move(bytes)] { return load_music(bytes); });
}

// On the player's thread.
Heard Speaker::load_music(const std::vector<std::uint8_t>& bytes) {
  Heard heard = read_samples(bytes, kLongestMusicSeconds);
  if (!heard)
    note({.reason = "A piece of music cannot be played: it is neither a WAV nor an Ogg Vorbis file. Choose "
                    "another one for the quiet time."});
  return heard;
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
