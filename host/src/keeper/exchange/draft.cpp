// SPDX-License-Identifier: MIT
#include "keeper/exchange/draft.hpp"

namespace hearth {

Draft::Draft(std::vector<Document> known) : all_(std::move(known)) {
  for (std::size_t i = 0; i < all_.size(); ++i) place_[{all_[i].kind, all_[i].id}] = i;
}

const Document* Draft::find(const std::string& kind, const Id& id) const {
  const auto place = place_.find({kind, id});
  if (place == place_.end() || all_[place->second].deleted) return nullptr;
  return &all_[place->second];
}

void Draft::put(Document document) {
  const auto [place, fresh] = place_.try_emplace({document.kind, document.id}, all_.size());
  if (fresh && document.deleted) return void(place_.erase(place));  // nothing to take back
  if (is_touched_.try_emplace(place->second, touched_.size()).second)
    touched_.emplace_back(place->second, fresh ? std::nullopt : std::optional(all_[place->second]));
  if (fresh)
    all_.push_back(std::move(document));
  else
    all_[place->second] = std::move(document);
}

std::vector<Draft::Touched> Draft::touched() const {
  std::vector<Touched> found;
  for (const auto& [place, before] : touched_) found.push_back({&all_[place], before ? &*before : nullptr});
  return found;
}

}  // namespace hearth
