// SPDX-License-Identifier: MIT
// Where an import puts a child: rooms, and the picture that a child is known by.
#pragma once

#include <array>
#include <map>
#include <string>
#include <vector>

#include "keeper/exchange/draft.hpp"
#include "keeper/exchange/found.hpp"

namespace hearth {

// The pictures for people who bring none (assets/pictures.toml).
inline constexpr std::array<const char*, 24> kAnimals{
    "animal/bear",    "animal/fox",      "animal/owl",    "animal/lion",     "animal/butterfly",
    "animal/frog",    "animal/penguin",  "animal/turtle", "animal/hedgehog", "animal/whale",
    "animal/koala",   "animal/panda",    "animal/rabbit", "animal/cat",      "animal/dog",
    "animal/mouse",   "animal/duck",     "animal/snail",  "animal/bee",      "animal/elephant",
    "animal/giraffe", "animal/squirrel", "animal/deer",   "animal/dolphin"};
inline constexpr std::array<const char*, 10> kFaces{"person/1", "person/2", "person/3", "person/4",
                                                    "person/5", "person/6", "person/7", "person/8",
                                                    "person/9", "person/10"};

class Placing {
 public:
  // `room`: for new children whom the file puts nowhere, from `today`; may be empty.
  Placing(const Draft&, Id room, Day today);

  // Gives a child whom the row puts into a room a placement there, a new one the usual room. A child who is
  // in a room already stays there. Answers with a sentence where a person should look; empty otherwise.
  std::string place(nlohmann::json& body, const RosterPupil& row, bool is_new);
  // Ends what goes on and takes back what would begin later; nothing that was is deleted. False when the
  // child had left before.
  bool end(nlohmann::json& body) const;
  bool is_current(const nlohmann::json& body) const;

  // Sets a picture where there is none, the animal that fewest children of the same room have, and the same
  // as the avatar that stands in for a photograph later.
  void give_picture(nlohmann::json& body, const std::string& wanted);
  void give_face(nlohmann::json& body);

 private:
  Id room_called(const std::string& name);
  std::string last_room(const nlohmann::json& body) const;

  const Draft& draft_;
  Id usual_room_;
  Day today_;
  std::map<std::string, Id> rooms_;                             // as files call them
  std::map<std::string, std::map<std::string, int>> pictures_;  // room → picture → children
  std::map<std::string, int> faces_;
};

}  // namespace hearth
