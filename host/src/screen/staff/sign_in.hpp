// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "hearth/school.hpp"
#include "hearth/words.hpp"
#include "records/records.hpp"
#include "screen/ui/kit.hpp"

namespace hearth {

// Who is it, and their PIN. The keeper decides; this only asks. Display thread only.
class SignIn {
 public:
  using School = std::function<std::shared_ptr<const hearth::School>()>;

  SignIn(Kit&, Records&, const Words&, School);

  void draw(Screen&);
  void close();  // ends the session
  Id staff() const { return signed_in_ ? staff_ : Id(); }

 private:
  void ask_who(Screen&);
  void ask_pin(Screen&);
  void ask_keeper();

  Kit& kit_;
  Records& records_;
  const Words& words_;
  School school_;
  Id staff_;
  std::string pin_, problem_;
  bool asking_ = false, signed_in_ = false;
  // An answer that comes after the corner was closed must not open it again.
  std::shared_ptr<int> visit_ = std::make_shared<int>(0);
};

}  // namespace hearth
