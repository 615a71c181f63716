// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "hearth/school.hpp"
#include "hearth/words.hpp"
#include "records/records.hpp"
#include "screen/plugins/registry.hpp"
#include "screen/ui/kit.hpp"

namespace hearth {

// The staff's corner: who is it, a PIN, and then what needs a look: who asked for someone, and what is wrong
// with plugins, pictures and files. The keeper decides what it answers; this only shows it. Display thread
// only.
class StaffCorner {
 public:
  struct Asks {
    std::function<std::shared_ptr<const School>()> school;
    std::function<Id()> room;
    std::function<Notices()> notices;  // of this screen: content, pictures, documents
  };
  StaffCorner(Kit&, Records&, Plugins&, const Words&, Asks);

  void open();
  void close();        // ends the session and forgets everything that was shown
  bool draw(Screen&);  // false: back to the children's side

 private:
  void ask_who(Screen&);
  void ask_pin(Screen&);
  void list(Screen&);
  void sign_in();
  std::vector<std::string> lines() const;

  Kit& kit_;
  Records& records_;
  Plugins& plugins_;
  const Words& words_;
  Asks asks_;

  Id staff_;
  std::string pin_, problem_;
  bool asking_ = false, signed_in_ = false, leaving_ = false;
  std::size_t first_line_ = 0;
  Notices keeper_notices_;
  std::vector<Call> calls_;
  // An answer that comes after the corner was closed must not open it again.
  std::shared_ptr<int> visit_ = std::make_shared<int>(0);
};

}  // namespace hearth
