// SPDX-License-Identifier: MIT
#include "keeper/exchange/mis_csv.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <stdexcept>

#include "keeper/exchange/csv.hpp"
#include "keeper/exchange/mis_words.hpp"
#include "keeper/exchange/upn.hpp"

namespace hearth {
namespace {

enum class Field {
  surname,
  forename,
  preferred_surname,
  preferred_forename,
  name,
  upn,
  admission_number,
  mis_id,
  born,
  year,
  reg_group,
  sen,
  need,
  language,
  room,
  ignored,
};

using Dictionary = std::map<std::string, Field, std::less<>>;  // folded heading → field
using Cells = std::map<Field, std::string>;

constexpr std::size_t kTitleRows = 40;     // the headings stand among the first rows
constexpr std::size_t kLongestWord = 120;  // bytes of a name; more is a quotation mark that went astray
constexpr std::chrono::years kOldest{25};

struct WrongRow : std::runtime_error {
  using std::runtime_error::runtime_error;
};

const Dictionary& dictionary() {
  static const Dictionary known = [] {
    const std::pair<Field, std::vector<const char*>> fields[] = {
        {Field::surname,
         {"Surname", "Last Name", "Legal Surname", "Legal last name", "Family Name", "Student Last Name",
          "Pupil Last Name"}},
        {Field::forename,
         {"Forename", "First Name", "Legal Forename", "Legal first name", "Given Name", "Student First Name",
          "Pupil First Name"}},
        {Field::preferred_forename,
         {"Preferred Forename", "Preferred First Name", "Preferred Name", "Known As", "Chosen Name"}},
        {Field::preferred_surname, {"Preferred Surname", "Preferred Last Name"}},
        {Field::name, {"Name", "Full Name", "Student", "Student Name", "Pupil", "Pupil Name"}},
        {Field::upn, {"UPN", "Unique Pupil Number"}},
        {Field::admission_number, {"Adno", "Admission Number", "Admission No"}},
        {Field::mis_id, {"Arbor Student ID", "Student ID", "Student Number", "Pupil ID", "MIS ID"}},
        {Field::born, {"Born", "DOB", "Date of Birth", "Birth Date"}},
        {Field::year, {"Year", "Year Group", "NC Year", "Yr", "NCY", "Curriculum Year", "Year Name"}},
        {Field::reg_group,
         {"Reg", "Reg Group", "Registration Group", "Registration Form", "Registration Name", "Form",
          "Tutor Group", "Class", "Class Name"}},
        {Field::sen, {"SEN Status", "SEN Provision", "SEN", "SEND", "SEN code"}},
        {Field::need, {"SEN Need", "Need", "Primary Need", "SEN Type", "Main Need"}},
        {Field::language, {"Language", "First Language", "Home Language", "EAL"}},
        {Field::room, {"Room", "Nurture Room", "Nurture Group"}},
        // What a room does not need to know, it does not learn.
        {Field::ignored,
         {"Ignore", "Gender", "Sex", "FSM", "Free School Meals", "Pupil Premium", "PP", "In Care", "LAC",
          "Looked After", "Ethnicity", "Religion"}}};
    Dictionary words;
    for (const auto& [field, headings] : fields)
      for (const char* heading : headings) words.emplace(folded(heading), field);
    return words;
  }();
  return known;
}

bool is_name(Field field) {
  return field == Field::surname || field == Field::forename || field == Field::name;
}

class Table {
 public:
  Table(std::string file, const std::map<std::string, std::string>& columns, Day today)
      : file_(std::move(file)), words_(dictionary()), today_(today) {
    for (const auto& [heading, field] : columns)
      if (const auto known = dictionary().find(folded(field)); known != dictionary().end())
        words_[folded(heading)] = known->second;
  }

  MisTable read(std::string_view bytes) {
    table_.found.source = "a table of pupils";
    table_.found.whole_school = true;
    const auto rows = csv_rows(bytes, file_, table_.found.refused);
    const auto heading = find_headings(rows);
    if (heading == rows.end()) {
      if (!rows.empty()) no_headings(rows);
      return std::move(table_);
    }
    for (auto row = heading + 1; row != rows.end(); ++row) {
      try {
        if (!is_furniture(*row, *heading)) add(*row);
      } catch (const WrongRow& wrong) {
        table_.found.refused.push_back(
            {file_, row->line, std::string("This row is left out: ") + wrong.what()});
      }
    }
    tell_of_dates();
    return std::move(table_);
  }

 private:
  using Rows = std::vector<CsvRow>;

  std::optional<Field> field_of(const std::string& heading) const {
    const auto known = words_.find(folded(heading));
    return known == words_.end() ? std::nullopt : std::optional(known->second);
  }

  // The first row that names two things, one of them somebody's name.
  Rows::const_iterator find_headings(const Rows& rows) {
    const auto end = rows.begin() + static_cast<std::ptrdiff_t>(std::min(rows.size(), kTitleRows));
    for (auto row = rows.begin(); row != end; ++row) {
      std::set<Field> fields;
      for (const auto& cell : row->cells)
        if (const auto field = field_of(cell)) fields.insert(*field);
      if (fields.size() < 2 || std::ranges::none_of(fields, is_name)) continue;
      for (const auto& cell : row->cells) {
        columns_.push_back(field_of(cell));
        if (!columns_.back() && !cell.empty()) table_.unknown_columns.push_back(cell);
      }
      return row;
    }
    return rows.end();
  }

  void no_headings(const Rows& rows) {
    const auto widest = std::ranges::max_element(
        rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(std::min(rows.size(), kTitleRows)), {},
        [](const CsvRow& row) { return row.cells.size(); });
    for (const auto& cell : widest->cells)
      if (!cell.empty() && !field_of(cell)) table_.unknown_columns.push_back(cell);
    table_.found.refused.push_back(
        {file_, widest->line,
         "No row has headings such as Surname, Forename and UPN; say what the columns are (--column "
         "\"Heading=surname\")."});
  }

  // The headings again on the next page, and what is written under a table.
  bool is_furniture(const CsvRow& row, const CsvRow& heading) const {
    if (row.cells == heading.cells) return true;
    const auto filled = std::ranges::count_if(row.cells, [](auto& cell) { return !cell.empty(); });
    const auto first = std::ranges::find_if(row.cells, [](auto& cell) { return !cell.empty(); });
    const std::string word = folded(*first);
    const auto starts = [&](std::string_view start) { return word.starts_with(start); };
    return filled <= 2 && (starts("total") || starts("grandtotal") || starts("count") || starts("numberof") ||
                           starts("page") || starts("printed") || starts("reportdate"));
  }

  Cells cells_of(const CsvRow& row) const {
    Cells cells;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      auto cell = tidy(row.cells[i]);
      if (cell.empty()) continue;
      if (i >= columns_.size())
        throw WrongRow(
            "it has more columns than headings; put quotation marks around what holds the separator.");
      if (!columns_[i] || *columns_[i] == Field::ignored) continue;
      if (cell.size() > kLongestWord)
        throw WrongRow(
            "a field is longer than a name can be; look for a quotation mark that is never closed.");
      cells.emplace(*columns_[i], std::move(cell));  // of two columns for one field, the first that is filled
    }
    return cells;
  }

  void add(const CsvRow& row) {
    auto cells = cells_of(row);
    RosterPupil pupil{.line = row.line};
    read_names(cells, pupil);
    read_upn(cells[Field::upn], pupil);
    if (auto& id = cells[Field::admission_number]; !id.empty())
      pupil.local_ids.push_back({"admission_number", id});
    if (auto& id = cells[Field::mis_id]; !id.empty()) pupil.local_ids.push_back({"mis_id", id});
    read_born(cells[Field::born], pupil);
    pupil.year = known_word(cells[Field::year], year_group, "year group", row.line);
    pupil.sen = known_word(cells[Field::sen], sen_status, "SEN status", row.line);
    pupil.need = sen_need(cells[Field::need]);
    read_group(cells[Field::reg_group], pupil);
    read_languages(cells[Field::language], pupil);
    pupil.room = cells[Field::room];
    table_.found.pupils.push_back(std::move(pupil));
  }

  static void read_names(Cells& cells, RosterPupil& pupil) {
    pupil.surname = cells[Field::surname];
    pupil.forename = cells[Field::forename];
    pupil.preferred_surname = cells[Field::preferred_surname];
    pupil.preferred_forename = cells[Field::preferred_forename];
    const std::string& whole = cells[Field::name];
    if (pupil.surname.empty() && pupil.forename.empty()) {
      if (const auto comma = whole.find(','); comma != whole.npos) {
        pupil.surname = tidy(whole.substr(0, comma));
        pupil.forename = tidy(whole.substr(comma + 1));
      } else if (const auto blank = whole.rfind(' '); blank != whole.npos) {
        pupil.forename = whole.substr(0, blank);
        pupil.surname = whole.substr(blank + 1);
      }
    }
    if (pupil.forename.empty()) pupil.forename = pupil.preferred_forename;
    if (pupil.surname.empty()) pupil.surname = pupil.preferred_surname;
    if (pupil.surname.empty() && pupil.forename.empty())
      throw WrongRow("it has no name; fill in surname and forename in the office's program.");
    if (pupil.surname.empty()) throw WrongRow("it has no surname; fill it in in the office's program.");
    if (pupil.forename.empty()) throw WrongRow("it has no forename; fill it in in the office's program.");
  }

  void read_upn(const std::string& said, RosterPupil& pupil) {
    if (said.empty()) return;
    pupil.upn = plain_upn(said);
    switch (upn_kind(pupil.upn)) {
      case UpnKind::permanent:
      case UpnKind::temporary:
        return;
      case UpnKind::wrong_letter:
        return remark(pupil.line, "The check letter of UPN " + pupil.upn +
                                      " does not fit, so a digit may be mistyped; it is taken as it is.");
      case UpnKind::none:
        remark(pupil.line,
               "\"" + said + "\" is no UPN and is not taken; look it up in the office's program.");
        pupil.upn.clear();
    }
  }

  void read_born(const std::string& said, RosterPupil& pupil) {
    if (said.empty()) return;
    const auto day = said_day(said, today_);
    const bool can_be = day && day->day <= today_ && day->day >= today_ - kOldest;
    if (!can_be)
      return remark(pupil.line, "\"" + said +
                                    "\" can be no pupil's date of birth, and none is taken; write it as "
                                    "31/12/2018.");
    pupil.born = day->day;
    if (day->either_way)
      either_way_.emplace_back(pupil.line, said);
    else if (said.find('/') != said.npos || said.find('.') != said.npos)
      day_first_ = day_first_ || unsigned(day->day.day()) > 12;
  }

  // One remark for the file: a hundred would hide the others.
  void tell_of_dates() {
    if (either_way_.empty() || day_first_) return;
    const auto& [line, said] = either_way_.front();
    remark(line, "Dates such as " + said + " are read with the day first, as \"" +
                     day_text(said_day(said, today_)->day) + "\"; check one.");
  }

  template <class Meaning>
  std::string known_word(const std::string& said, Meaning meaning, const char* what, int line) {
    const std::string word = said.empty() ? "" : meaning(said);
    if (word.empty() && !said.empty())
      remark(line, "\"" + said + "\" is no " + what + " that Hearth knows, and none is taken.");
    return word;
  }

  void read_group(const std::string& said, RosterPupil& pupil) {
    const auto end = said.find(';');
    pupil.reg_group = tidy(said.substr(0, end));
    if (end != said.npos && !tidy(said.substr(end + 1)).empty())
      remark(pupil.line, "Of the classes \"" + said + "\" the first is taken.");
  }

  static void read_languages(const std::string& said, RosterPupil& pupil) {
    const std::string word = folded(said);
    for (const std::string_view flag : {"", "y", "n", "yes", "no", "t", "f", "true", "false"})
      if (word == flag) return;  // "EAL: Y" names no language
    for (std::size_t from = 0; from <= said.size();) {
      const auto end = std::min(said.find_first_of(";/", from), said.size());
      if (auto language = tidy(said.substr(from, end - from)); !language.empty())
        pupil.languages.push_back(home_language(language));
      from = end + 1;
    }
  }

  void remark(int line, std::string reason) {
    table_.found.remarks.push_back({file_, line, std::move(reason)});
  }

  std::string file_;
  Dictionary words_;
  Day today_;
  std::vector<std::optional<Field>> columns_;
  std::vector<std::pair<int, std::string>> either_way_;
  bool day_first_ = false;  // a date like 27/06/2017 settles the others
  MisTable table_;
};

}  // namespace

bool is_mis_column(const std::string& heading) {
  return dictionary().contains(folded(heading));
}

MisTable read_mis_csv(std::string_view bytes, const std::string& file,
                      const std::map<std::string, std::string>& columns, Day today) {
  return Table(file, columns, today).read(bytes);
}

}  // namespace hearth
