// SPDX-License-Identifier: MIT
// How a room likes its screen, and how one child does. A room has the settings of everybody who stands in
// front of the screen; a child who has chosen themselves brings their own.
#pragma once

#include <string>
#include <vector>

#include "hearth/journal.hpp"

namespace hearth {

// A sign before something ends: "in 5 minutes", with or without the low bell.
struct Warning {
  int minutes = 5;
  bool sound = false;
};

// How a day is shown.
struct DayView {
  enum class Span { now_next, half_day, cards, whole_day, week };
  enum class Done { tick, grey, gone, box };  // what becomes of a finished card
  enum class Left {
    shape,
    sign,
    none
  };  // how much of "now" is left: the emptying shape, or only the sign
      // that the real sand timer stands on the table
  enum class Pictures { photo, object, symbol, word };  // the language of the cards
  Span span = Span::now_next;
  int cards = 5;  // for Span::cards, 1 to 20
  Done done = Done::tick;
  Left left = Left::shape;
  Pictures pictures = Pictures::photo;  // the first that an item has, in this order, from here on
  std::vector<Warning> warnings;        // longest first
};

// For hands that cannot tap.
struct Access {
  enum class Scan { off, one_switch, two_switches };
  Scan scan = Scan::off;  // a press of a switch begins to scan even when off
  int step_ms = 2500;     // one switch: how long each choice is offered, 500 to 10,000
  int accept_ms = 0;      // how long a switch must be held to count, 0 to 2,000
  int loops = 3;          // then the scan stops, until the next press
  int dwell_ms = 0;       // a pointer that rests so long on a choice chooses it, 500 to 3,000; 0: off
  bool spoken = false;    // each choice is said as the scan comes to it
};

// When words are said.
enum class Speech {
  off,
  on_request,   // a picture to press reads the question and each choice
  first_touch,  // the first touch of a choice says it, the second chooses it
};

// How a check-in goes for one child.
struct CheckInWay {
  std::string picker =
      "faces_6";        // a picker of the content: "photos_2", "faces_3", "colours", "words", "grid"
  int stage = 2;        // of the words, 1 to 4
  bool size = false;    // how big: little, middle, lots
  bool second = false;  // one more feeling may be added
  bool body = false;    // body clues come first
  bool needs = false;   // hungry, thirsty, hurting …
  bool who_may_know = false;
  std::string knows;               // the answer they gave last, offered first; "" none
  std::vector<std::string> tools;  // ids of the content's tools that are their own, at most six
  std::vector<Id> key_adults;      // in their order
  bool offered = true;             // false: this child is not asked (opt-out); the timetable stays
};

// How a quiet time goes for one child.
struct CalmWay {
  enum class Shape { disc, bar, sand };
  enum class End { picture, bell, silent };  // all show a picture; a silent one uses no sound at all
  Shape shape = Shape::disc;
  int minutes = 3;         // 1 to 30: what stands in front
  std::string advised_by;  // who said so
  std::string review;      // and when it is looked at again, "2026-07-17"; may be empty
  bool locked = false;     // the timer cannot be changed by a touch; it can always be ended
  int breaths = 6;         // a minute, 3 to 8
  int liveliness = 1;      // of a quiet scene, 0 (nothing moves) to 3
  End end = End::picture;
  std::string music;  // Sound::music(); empty: none
  friend bool operator==(const CalmWay&, const CalmWay&) = default;
};

struct Preferences {
  std::string language;  // BCP 47 of the home language; empty: English alone
  bool in_own_language =
      false;            // the whole way in it; otherwise its words stand small below the English ones
  std::string theme;    // "paper", "dark", "contrast"; empty: as the room
  float text_size = 1;  // 0.8 to 2
  Speech speech = Speech::off;
  bool sound = false;     // the soft tap and the bell
  bool captions = false;  // what is said stands written, too
  bool motion = false;
  Access access;
  DayView day;  // "My day"
  CheckInWay check_in;
  CalmWay calm;
  Id peer;  // another child, chosen by staff, who may say how it went beside them; empty: nobody
};

// A room's own.
struct RoomView {
  std::string theme = "paper";
  bool low_arousal = false;  // caps sound, colour and motion of everything, whoever stands there
  bool low_band = false;     // what can be touched stays in the lower two thirds
  Speech speech = Speech::off;
  bool sound = false;
  int volume = 60;  // percent, the most that anything may play at
  bool motion = false;
  Access access;
  DayView board;
  bool shows_coming = false;  // "Mrs Okafor is coming" also stands on the child's tile, where all can see it
  bool shows_crisis = false;  // this screen shows which room asks for the learning mentor
  bool crowded_keys = false;  // the small keyboard for staff's words
  int wakes_before_min = 30, sleeps_after_min = 30;  // around the room's hours; the screen is dark outside
};

}  // namespace hearth
