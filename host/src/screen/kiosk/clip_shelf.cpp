// SPDX-License-Identifier: MIT
#include "screen/kiosk/clip_shelf.hpp"

namespace hearth {

bool ClipShelf::fill(RoomRecords& room, Day today) {
  if (room.school() == filled_from_ && today == filled_on_ && complete_) return false;
  filled_from_ = room.school();
  filled_on_ = today;
  complete_ = true;
  std::map<Phrase, std::vector<std::uint8_t>> now;
  for (const Clip& clip : filled_from_->clips) {
    // A voice is somebody's as a photograph is: the same note says whether it may be used.
    if (picture_of(*filled_from_, "media:" + clip.media, std::string(), today).empty()) continue;
    const auto bytes = room.media(clip.media);
    if (!bytes)
      complete_ = false;  // on its way
    else if (!bytes->empty())
      now[{clip.words, clip.language}] = *bytes;
  }
  const std::lock_guard lock(mutex_);
  if (now == clips_) return false;
  clips_ = std::move(now);
  return true;
}

std::optional<std::vector<std::uint8_t>> ClipShelf::find(const Phrase& phrase) const {
  const std::lock_guard lock(mutex_);
  // "en" is spoken where a school's clips say no more, whatever English the program has.
  for (const std::string& language : {phrase.language, phrase.language.substr(0, phrase.language.find('-'))})
    if (const auto found = clips_.find({phrase.words, language}); found != clips_.end()) return found->second;
  return std::nullopt;
}

}  // namespace hearth
