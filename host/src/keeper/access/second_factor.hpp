// SPDX-License-Identifier: MIT
// The second factor of staff: codes that change every 30 s (TOTP, RFC 6238) and eight printed ones for the
// day on which the phone is lost. A document of kind "second_factor" with the staff member's id, which never
// leaves the keeper.
#pragma once

#include <string>
#include <vector>

#include "keeper/access/tries.hpp"
#include "keeper/store/store.hpp"

namespace hearth {

// Every function throws StoreProblem when something cannot be kept.
class SecondFactors {
 public:
  // All three outlive it.
  SecondFactors(Store& store, const Clock& clock, Tries& tries)
      : store_(store), clock_(clock), tries_(tries) {}

  bool known(const Id& staff) const;
  static std::string new_secret();  // in base 32, as a phone takes it
  // For the QR code: "otpauth://totp/…". `school` and `name` are what the phone shows.
  static std::string uri(const std::string& secret, const std::string& school, const std::string& name);

  // Keeps `secret` once a code shows that a phone has it. Answers with the printed codes, which are told this
  // once; nothing when the code is not right.
  std::vector<std::string> confirm(const Id& staff, const std::string& secret, const std::string& code);

  // Empty when the code is right: up to a minute early or late, and each only once. Otherwise one sentence.
  // Wrong ones are counted as those of PINs are.
  std::string refusal(const Id& staff, const std::string& code);

  void remove(const Id& staff, const Id& who);

 private:
  bool is_right(const Document&, const std::string& code);
  bool is_right_now(const Id& staff, const std::string& secret, const std::string& code);
  bool is_printed(Document, const std::string& code);

  Store& store_;
  const Clock& clock_;
  Tries& tries_;
};

}  // namespace hearth
