// SPDX-License-Identifier: MIT
// Pages of a plugin's staff side, each opened from the one below it. `Desk` is what the plugin gives a page
// for one frame. Display thread only.
#pragma once

#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

namespace hearth {

// Lives as long as it lies on the way, and what it has read goes with it. Draws itself and does what a touch
// asks for.
template <class Desk>
class PageFor {
 public:
  virtual ~PageFor() = default;
  virtual void draw(Desk&) = 0;
};

template <class Desk>
class WayFor {
 public:
  using Page = std::shared_ptr<PageFor<Desk>>;

  void start(Page page) { pages_ = {std::move(page)}; }  // whatever lay there is gone
  void open(Page page) { pages_.push_back(std::move(page)); }
  void back() { back_to(pages_.size() - 1); }
  // Never to nothing: the first page stays.
  void back_to(std::size_t depth) {
    if (depth > 0 && depth < pages_.size()) pages_.resize(depth);
  }
  std::size_t depth() const { return pages_.size(); }
  Page top() const { return pages_.empty() ? nullptr : pages_.back(); }  // null: nothing lies there
  void over() { pages_.clear(); }

 private:
  std::vector<Page> pages_;
};

}  // namespace hearth
