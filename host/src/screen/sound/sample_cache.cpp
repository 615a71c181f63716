// SPDX-License-Identifier: MIT
#include "screen/sound/sample_cache.hpp"

namespace hearth {

Heard SampleCache::find(const Phrase& phrase) {
  const auto found = where_.find(phrase);
  if (found == where_.end()) return nullptr;
  kept_.splice(kept_.begin(), kept_, found->second);
  return kept_.front().heard;
}

void SampleCache::put(const Phrase& phrase, Heard heard) {
  if (const auto found = where_.find(phrase); found != where_.end()) {
    bytes_ -= found->second->bytes();
    kept_.erase(found->second);
    where_.erase(found);
  }
  kept_.push_front({phrase, std::move(heard)});
  where_[phrase] = kept_.begin();
  bytes_ += kept_.front().bytes();
  while (bytes_ > budget_) {
    bytes_ -= kept_.back().bytes();
    where_.erase(kept_.back().phrase);
    kept_.pop_back();
  }
}

void SampleCache::clear() {
  kept_.clear();
  where_.clear();
  bytes_ = 0;
}

}  // namespace hearth
