// SPDX-License-Identifier: MIT
#include "screen/ui/damage.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace hearth {
namespace {

void mix(std::uint64_t& hash, std::uint64_t value) {
  hash = (hash ^ value) * 0x9E3779B97F4A7C15ull;
  hash ^= hash >> 29;
}

void mix(std::uint64_t& hash, const ImDrawVert& corner) {
  std::uint64_t words[3] = {};
  static_assert(sizeof(ImDrawVert) <= sizeof(words));
  std::memcpy(words, &corner, sizeof(ImDrawVert));
  for (const std::uint64_t word : words) mix(hash, word);
}

PixelRect rect_between(float left, float top, float right, float bottom) {
  const int x = int(std::floor(left)), y = int(std::floor(top));
  return {x, y, int(std::ceil(right)) - x, int(std::ceil(bottom)) - y};
}

// Rectangles that overlap become one; then the pair that grows least, until there are few enough.
void merge(std::vector<PixelRect>& rects) {
  for (bool again = true; again;) {
    again = false;
    std::size_t best_a = 0, best_b = 0;
    std::int64_t best_growth = INT64_MAX;
    for (std::size_t a = 0; a < rects.size(); ++a)
      for (std::size_t b = a + 1; b < rects.size(); ++b) {
        const std::int64_t growth =
            rects[a].touches(rects[b]) ? -1
                                       : rects[a].around(rects[b]).size() - rects[a].size() - rects[b].size();
        if (growth < best_growth) best_growth = growth, best_a = a, best_b = b;
      }
    if (best_b > best_a && (best_growth <= 0 || rects.size() > Damage::kMostRectangles)) {
      rects[best_a] = rects[best_a].around(rects[best_b]);
      rects.erase(rects.begin() + std::ptrdiff_t(best_b));
      again = true;
    }
  }
}

}  // namespace

bool PixelRect::touches(const PixelRect& o) const {
  return x < o.x + o.w && o.x < x + w && y < o.y + o.h && o.y < y + h;
}

PixelRect PixelRect::both(const PixelRect& o) const {
  const int left = std::max(x, o.x), top = std::max(y, o.y);
  return {left, top, std::min(x + w, o.x + o.w) - left, std::min(y + h, o.y + o.h) - top};
}

PixelRect PixelRect::around(const PixelRect& o) const {
  const int left = std::min(x, o.x), top = std::min(y, o.y);
  return {left, top, std::max(x + w, o.x + o.w) - left, std::max(y + h, o.y + o.h) - top};
}

void take_apart(const ImDrawData& frame, const PixelRect& panel, std::vector<Piece>& pieces) {
  pieces.clear();
  for (int list = 0; list < frame.CmdListsCount; ++list) {
    const ImDrawList& drawn = *frame.CmdLists[list];
    for (const ImDrawCmd& command : drawn.CmdBuffer) {
      const ImVec4& clip = command.ClipRect;
      const PixelRect visible = rect_between(clip.x, clip.y, clip.z, clip.w).both(panel);
      if (visible.empty() || command.UserCallback) continue;
      const ImDrawIdx* index = drawn.IdxBuffer.Data + command.IdxOffset;
      const ImDrawVert* corner = drawn.VtxBuffer.Data + command.VtxOffset;
      for (unsigned at = 0; at < command.ElemCount; at += 6) {
        Piece piece;
        piece.texture = reinterpret_cast<std::uintptr_t>(command.GetTexID());
        mix(piece.hash, piece.texture);
        float left = 1e9f, top = 1e9f, right = -1e9f, bottom = -1e9f;
        for (unsigned n = 0; n < 6 && at + n < command.ElemCount; ++n) {
          const ImDrawVert* v = piece.corners[n] = corner + index[at + n];
          mix(piece.hash, *v);
          left = std::min(left, v->pos.x), right = std::max(right, v->pos.x);
          top = std::min(top, v->pos.y), bottom = std::max(bottom, v->pos.y);
        }
        piece.bounds = rect_between(left, top, right, bottom).both(visible);
        mix(piece.hash, std::uint64_t(std::uint32_t(piece.bounds.x)) << 32 | std::uint32_t(piece.bounds.w));
        mix(piece.hash, std::uint64_t(std::uint32_t(piece.bounds.y)) << 32 | std::uint32_t(piece.bounds.h));
        if (!piece.bounds.empty()) pieces.push_back(piece);
      }
    }
  }
}

const std::vector<PixelRect>& Damage::since_last(const std::vector<Piece>& pieces, const PixelRect& panel) {
  rects_.clear();
  if (all_) {
    rects_.push_back(panel);
  } else {
    compare(pieces);
    // Many small changes are one large one; merging pairwise is only worth it for few.
    if (rects_.size() > 64) {
      PixelRect all = rects_.front();
      for (const PixelRect& rect : rects_) all = all.around(rect);
      rects_.assign(1, all);
    }
    merge(rects_);
  }
  all_ = false;
  last_.clear();
  for (const Piece& piece : pieces) last_.push_back({piece.hash, piece.bounds});
  places_.reserve(last_.capacity());
  rects_.reserve(2 * last_.capacity());
  return rects_;
}

// Walks both frames side by side. Where they part, looks for the piece of the old frame further on: what lies
// between is gone, and a piece that is not found is new. Pieces that changed their order count as both.
void Damage::compare(const std::vector<Piece>& pieces) {
  places_.clear();
  std::size_t old = 0;
  for (const Piece& piece : pieces) {
    if (old < last_.size() && last_[old].hash == piece.hash) {
      ++old;
      continue;
    }
    const std::size_t found = further_on(piece.hash, old);
    if (found == last_.size()) {
      rects_.push_back(piece.bounds);
    } else {
      for (; old < found; ++old) rects_.push_back(last_[old].bounds);
      ++old;
    }
  }
  for (; old < last_.size(); ++old) rects_.push_back(last_[old].bounds);
}

std::size_t Damage::further_on(std::uint64_t hash, std::size_t from) {
  if (places_.empty()) {
    for (std::size_t old = 0; old < last_.size(); ++old) places_.emplace_back(last_[old].hash, old);
    std::ranges::sort(places_);
  }
  const auto found = std::ranges::lower_bound(places_, std::pair(hash, from));
  return found != places_.end() && found->first == hash ? found->second : last_.size();
}

}  // namespace hearth
