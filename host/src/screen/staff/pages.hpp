// SPDX-License-Identifier: MIT
// The host's own pages of the staff's corner.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>

#include "hearth/content.hpp"
#include "hearth/edit.hpp"
#include "hearth/school.hpp"
#include "hearth/words.hpp"
#include "records/records.hpp"
#include "screen/plugins/registry.hpp"
#include "screen/sound/sample_cache.hpp"
#include "screen/staff/draft_pictures.hpp"
#include "screen/staff/page.hpp"

namespace hearth {

// What the pages may use. Everything outlives them.
struct StaffDesk {
  Records& records;
  const Words& words;
  const Clock& clock;
  const Content& content;
  std::function<std::shared_ptr<const School>()> school;
  std::function<Id()> room;
  std::function<const StaffSession&()> session;  // of who has signed in
  // As the keeper told them to this person, with what School does not hold; valid until the next frame.
  std::function<const Document*(const std::string& kind, const Id&)> document;
  // Keeps a document for good, with the fields that School does not hold as they were; an empty id makes a
  // new one.
  std::function<void(Document, ThenKept)> keep;
  std::function<void(Entry)> write;  // kept until it is on disk; refused ones come back as a notice
  // Turns to another page of the corner, about something: open("child", "P03").
  std::function<void(const std::string& page, const std::string& about)> open;
  std::function<Notices()> notices;  // of this screen: content, pictures, documents
  // As write(), and tells when the keeper has answered.
  std::function<void(Entry, std::function<void(const Receipt&)>)> write_and_tell;
  // They have shown their second factor: the keeper's answer to it.
  std::function<void(const StaffSession&)> may_more;
  std::function<void()> practise;  // leaves for the children's side with toy characters, where nothing counts
  std::shared_ptr<DraftPictures> drafts = std::make_shared<DraftPictures>();
  std::vector<std::filesystem::path> sticks = {};  // folders in which USB sticks appear: stick_places()
  std::function<void()> wake = [] {};              // something is there for the next frame; any thread
  std::function<std::vector<std::string>()> all_music = [] {  // that this screen can play: Sound::all_music()
    return std::vector<std::string>();
  };
  // Says a recording, as loud as the room has it; null only ends what is being said. False where nothing may
  // be heard: Speaker::listen().
  std::function<bool(const Phrase&, const Heard&)> listen = [](const Phrase&, const Heard&) { return false; };
};

// Today: who asked for someone, who needs a look, who is here.
std::shared_ptr<StaffPage> today_page(const StaffDesk&);
// What must be done, since when, and doing it.
std::shared_ptr<StaffPage> due_page(const StaffDesk&);
// One child: what helps, today, notes and moments. about(): their id.
std::shared_ptr<StaffPage> child_page(const StaffDesk&);
// Children: new ones, rooms, consent, key adults, how they check in, photograph. about(): an id.
std::shared_ptr<StaffPage> people_page(const StaffDesk&);
// Staff: roles, PINs, days.
std::shared_ptr<StaffPage> grown_ups_page(const StaffDesk&);
// Feelings, tools, helps and phrases; the school's own pictures.
std::shared_ptr<StaffPage> words_page(const StaffDesk&);
std::shared_ptr<StaffPage> pictures_page(const StaffDesk&);
// Which plugins, in which order, when, and their settings.
std::shared_ptr<StaffPage> plugins_page(const StaffDesk&, Plugins&);
// Who has looked at what, and changed what.
std::shared_ptr<StaffPage> log_page(const StaffDesk&);
// One's own PIN and second factor. about("code"): asks for the code from the phone at once.
std::shared_ptr<StaffPage> me_page(const StaffDesk&, Kit&);
// What practice is, and into it.
std::shared_ptr<StaffPage> practice_page(const StaffDesk&);
// A plugin's staff side.
std::shared_ptr<StaffPage> plugin_page(const StaffDesk&, Plugins&, const std::string& id);
// The room: calm it at once; its hours, theme and screen for good.
std::shared_ptr<StaffPage> room_page(const StaffDesk&);
// Files of the school, brought in by touch.
std::shared_ptr<StaffPage> files_page(const StaffDesk&);
// What is wrong with plugins, pictures and files.
std::shared_ptr<StaffPage> attention_page(const StaffDesk&, Plugins&);

}  // namespace hearth
