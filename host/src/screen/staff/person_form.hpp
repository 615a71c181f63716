// SPDX-License-Identifier: MIT
// What a form asks: big rows that say what is so now, each opened to be changed and kept on its own.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "hearth/screen.hpp"
#include "screen/staff/person_documents.hpp"

namespace hearth {

// The ways in which something is asked. Each keeps its answer by itself and says what became of it.
struct AskWords {
  std::string value;
  Field field;  // `problem` may already warn
  std::function<void(const std::string&, ThenTold)> keep;
};
struct AskTwice {  // typed two times, because nobody can see it
  Field field;
  std::function<void(const std::string& words, const std::string& again, ThenTold)> keep;
};
struct AskOne {
  std::vector<Choice> choices;  // the one that is so now looks chosen
  std::function<void(std::size_t, ThenTold)> keep;
};
struct AskSeveral {
  std::vector<Choice> choices;
  std::function<void(std::size_t, ThenTold)> turn;  // in when it is out, and the other way round
};
struct AskNumber {
  int value, least, most, step;
  std::function<std::string(int)> words;
  std::function<void(int, ThenTold)> keep;
};
struct AskYesNo {
  bool on;
  std::function<void(bool, ThenTold)> keep;
};
struct AskDay {
  std::optional<Day> day;
  Day shown;           // where the calendar opens when there is no day yet
  std::string no_day;  // what "no day" is called here; empty: there must be one
  std::function<void(std::optional<Day>, ThenTold)> keep;
};
struct AskPicture {
  std::function<void(const std::string&, ThenTold)> keep;
};
struct Leads {  // to another form, or does something
  std::string button;
  std::function<void()> go;
};
struct Says {};  // nothing to do

struct Ask {
  std::string id;  // its control is "<page>/<id>"
  std::string label;
  std::string now;  // what is so now, in words
  std::variant<Says, AskWords, AskTwice, AskOne, AskSeveral, AskNumber, AskYesNo, AskDay, AskPicture, Leads>
      how = Says{};
  std::string picture = {};
  std::string why = {};  // shown where it is changed
  bool wants_a_look = false;
  std::string button = {};  // instead of "Change"
};

struct FormNow {
  std::string id;  // of its list
  Id shows = {};   // the child of whom everything can be read here
  std::string title, note = {}, picture = {};
  std::vector<Ask> asks = {};
  std::string main = {};  // the one big thing to do; empty: nothing
  std::function<void()> on_main = {};
  bool gone = false;  // what it was about is no more
};
using Form = std::function<FormNow()>;  // made anew in every frame

// Forms that lead to each other, and the field that is open. Display thread only.
class Forms {
 public:
  // `page`: the first part of every control's id. All outlive this.
  Forms(std::string page, const Words&, PersonDocuments&);

  void open(Form);  // on top of the others
  void back();
  void change(const std::string& ask);  // opens a field of the form on top with the next frame
  void close();                         // all of them; what is typed and not finished is gone
  bool is_open() const { return !forms_.empty(); }
  const Id& shown() const { return shown_; }  // FormNow::shows since the forms are open; empty: nobody yet
  bool is_changing() const { return !changing_.empty(); }
  void say(const std::string& sentence);  // above the rows, until the next touch

  bool draw(Screen&);  // false: no form is open, and nothing was drawn

 private:
  // The bottom of every step: the way back at the left, the one big thing to do at the right.
  struct Bottom {
    Area back, middle, main;
  };
  static Bottom bottom_of(Area&);

  void draw_rows(Screen&, const FormNow&);
  void press(const FormNow&, const Ask&);
  void start(const FormNow&, const Ask&);
  void stop();
  void draw_change(Screen&, const FormNow&, const Ask&);
  void draw_clash(Screen&, Area, const Ask&);
  bool button(Screen&, const Area&, const std::string& id, const std::string& words, bool main = false);
  void heading(Screen&, Area&, const std::string& title, const std::string& note,
               const std::string& picture = {});
  void sentence(Screen&, Area&, const std::string&);
  void leave_change(const Ask&);
  // Hands over what was typed or chosen; the answer closes the field or stands beside it.
  void hand_over(const Ask&);
  void give(std::function<void()> answer);
  ThenTold then(bool closes);

  void ask(Screen&, Area, const Bottom&, const Ask&, const AskWords&);
  void ask(Screen&, Area, const Bottom&, const Ask&, const AskTwice&);
  void ask(Screen&, Area, const Bottom&, const Ask&, const AskOne&);
  void ask(Screen&, Area, const Bottom&, const Ask&, const AskSeveral&);
  void ask(Screen&, Area, const Bottom&, const Ask&, const AskNumber&);
  void ask(Screen&, Area, const Bottom&, const Ask&, const AskDay&);
  void ask(Screen&, Area, const Bottom&, const Ask&, const AskPicture&);
  template <class Other>
  void ask(Screen&, const Area&, const Bottom&, const Ask&, const Other&) {}

  const std::string page_;
  const Words& words_;
  PersonDocuments& documents_;
  std::vector<Form> forms_;
  Id shown_;
  std::string changing_;  // which field is open: "<form>/<ask>"; empty: none
  std::string wanted_;    // to be opened with the next frame
  bool waiting_ = false, clash_ = false;
  std::string typed_, again_, problem_, said_;
  int number_ = 0;
  std::optional<Day> day_;
  std::function<void()> once_more_;  // hands the same over again, against what somebody else made of it
  std::map<std::string, std::string> refused_;             // what was typed and could not be kept, by field
  std::shared_ptr<int> field_ = std::make_shared<int>(0);  // an answer for a field that was left is late
};

}  // namespace hearth
