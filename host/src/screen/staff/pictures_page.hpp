// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/background.hpp"
#include "screen/staff/keeping.hpp"
#include "screen/staff/stick_pictures.hpp"
#include "screen/ui/photograph.hpp"

namespace hearth {

// The school's own photographs: what each shows and who has agreed to it, where it is used, another one in
// its place; and new ones from a stick. Display thread only.
class PicturesPage : public StaffPage {
 public:
  explicit PicturesPage(const StaffDesk& desk) : desk_(desk), keeping_(desk), background_(desk.wake) {}

  void open() override;
  void about(const std::string& hash) override;
  void close() override;
  void draw(Screen&) override;

 private:
  enum class Step { list, one, who, until, licence, replace, stick, cut };
  struct OnStick {
    StickPicture file;
    std::string shown;  // its name for Screen; empty: it cannot be shown
  };

  Day today() const;
  const MediaNote note() const;  // of the one that is looked at
  bool is_new() const { return DraftPictures::is_draft(hash_); }
  void look_at(const std::string& hash);
  void change(const MediaNote&);  // kept at once, but for a new one
  void finish_title();
  void replace(const std::string& other);
  void end_of_note();  // a picture that nothing uses any more

  // From a stick, in the background: pictures_new.cpp.
  void look_for_sticks();
  void read_small(std::size_t at);
  void take_from_stick(const StickPicture&);
  void cut_again();
  void keep_new();
  void put_new(const Media&);

  void draw_list(Screen&, Area);
  void draw_one(Screen&, Area);
  void draw_who(Screen&, Area);
  void draw_until(Screen&, Area);
  void draw_licence(Screen&, Area);
  void draw_replace(Screen&, Area);
  void draw_stick(Screen&, Area);
  void draw_cut(Screen&, Area);
  void draw_parts(Screen&, const Area&, Cut&);
  std::vector<Row> rows_of(const MediaNote&, const std::vector<std::string>& uses) const;
  bool back(Screen&, Area& bar, const char* words);

  const StaffDesk desk_;
  Keeping keeping_;
  Step step_ = Step::list;
  std::string hash_;   // of the one that is looked at; a draft's name for a new one
  MediaNote fresh_;    // what is said of a new one
  std::string title_;  // as far as it is typed
  bool typing_ = false;
  std::string why_not_;  // beside it
  std::string source_;

  std::vector<OnStick> on_stick_;
  bool looked_ = false, busy_ = false;
  std::string problem_;              // of a file
  std::vector<std::uint8_t> bytes_;  // of the file that is being cut
  Cut cut_;
  int wider_ = 0;    // by how many points it is wider than it is tall, before it is turned
  PhotoFile taken_;  // the square of it
  std::shared_ptr<int> visit_ = std::make_shared<int>(0);
  Background background_;  // last: its thread ends before anything else here
};

}  // namespace hearth
