// SPDX-License-Identifier: MIT
#include "keeper/exchange/ctf.hpp"

#include <algorithm>
#include <boost/algorithm/string.hpp>
#include <map>
#include <set>

#include "keeper/exchange/dfe_languages.hpp"
#include "keeper/exchange/mis_words.hpp"
#include "keeper/exchange/text_file.hpp"
#include "keeper/exchange/upn.hpp"
#include "keeper/exchange/xml_file.hpp"
#include "keeper/exchange/zip_files.hpp"

namespace hearth {
namespace {

using pugi::xml_node;

constexpr std::size_t kMostListed = 10;  // unknown elements in the remark
constexpr std::size_t kMostNamed = 40;   // bytes of each

const std::set<std::string> kNeeds{"SPLD", "MLD", "SLD", "PMLD", "SEMH", "SLCN", "HI",
                                   "VI",   "MSI", "PD",  "ASD",  "OTH",  "NSA",  "DS"};
// Statement; school action and action plus.
const std::map<std::string, std::string> kOldProvisions{{"S", "E"}, {"A", "K"}, {"P", "K"}};

// What a CTF has in a pupil and in BasicDetails, read or not, with a blank around each; anything else is
// worth a remark.
constexpr std::string_view kKnownElements =
    " upn uniquelearnernumber uci surname forename legalsurname legalforename dob sex gender "
    "basicdetails fsmhistory nawdetails lookedafter senhistory sen senneeds senprovision "
    "address phones email contacts attendance stageassessments schoolhistory suppinfo formerupn "
    "preferredsurname preferredforename formersurname formerforename middlenames ncyearactual "
    "ethnicity ethnicitysource languages enrolstatus medicalflag disabilities ";

bool is_known_element(const char* name) {
  return kKnownElements.find(' ' + boost::to_lower_copy(std::string(name)) + ' ') != std::string_view::npos;
}

std::string words_in(xml_node parent, const char* name) {
  return words(child(parent, name));
}

// The first that is not empty: writers leave elements empty, or use other names.
std::string words_in_either(xml_node parent, const char* name, const char* other) {
  auto text = words_in(parent, name);
  return text.empty() ? words_in(parent, other) : text;
}

class CtfReader {
 public:
  CtfReader(std::string_view bytes, std::string file) : file_(std::move(file)), xml_(bytes) {}

  Found read() {
    found_.source = "CTF";
    if (xml_.is_other_encoding())
      remark(1, "This file says that it is UTF-8 and is Windows-1252; look at names with accents.");
    if (!xml_.problem().empty())
      refuse(xml_.problem_line(), xml_.problem());
    else if (!is_named(xml_.root(), "CTfile"))
      refuse(0, "This file is XML and no Common Transfer File; look whether it is the right one.");
    else
      read_all();
    return std::move(found_);
  }

 private:
  void refuse(int line, std::string reason) { found_.refused.push_back({file_, line, std::move(reason)}); }
  void remark(int line, std::string reason) { found_.remarks.push_back({file_, line, std::move(reason)}); }

  void read_all() {
    const bool full = read_header(child(xml_.root(), "Header"));
    for (const xml_node data : children(xml_.root(), "CTFpupilData"))
      for (const xml_node pupil : children(data, "Pupil")) read_pupil(pupil);
    if (found_.pupils.empty() && found_.refused.empty()) remark(0, "This file lists no pupils.");
    found_.whole_school = full && !found_.pupils.empty();
    remark_unknown();
  }

  // Whether the file is full.
  bool read_header(xml_node header) {
    const auto version = words_in(header, "CTFversion");
    const int line = xml_.line_of(header);
    if (version.empty() || version.size() > 8 || !boost::all(version, boost::is_any_of("0123456789."))) {
      remark(line, "This file does not say which version of the CTF it is; what is known by name is read.");
    } else {
      found_.source += ' ' + version;
      if (!version.starts_with("24.") && !version.starts_with("25."))
        remark(line, "This file is CTF " + version +
                         ", and Hearth knows 24 and 25; what is known by name is read, look at the preview.");
    }
    return boost::iequals(words_in(header, "DocumentQualifier"), "full");
  }

  void read_pupil(xml_node node) {
    const xml_node details = child(node, "BasicDetails");
    RosterPupil pupil{.line = xml_.line_of(node)};
    if (found_.pupils.size() == kMostCtfPupils)
      return refuse(pupil.line, "This pupil is left out: the file has more than 20,000; export fewer.");
    note_unknown(node), note_unknown(details);
    pupil.surname = words_in_either(node, "Surname", "LegalSurname");
    pupil.forename = words_in_either(node, "Forename", "LegalForename");
    pupil.preferred_surname = words_in(details, "PreferredSurname");
    pupil.preferred_forename = words_in(details, "PreferredForename");
    if (pupil.surname.empty()) pupil.surname = pupil.preferred_surname;
    if (pupil.forename.empty()) pupil.forename = pupil.preferred_forename;
    if (pupil.surname.empty() || pupil.forename.empty())
      return refuse(pupil.line, "This pupil is left out: there is no surname or no forename.");
    read_upn(node, pupil);
    if (const auto [before, fresh] = lines_of_upns_.try_emplace(pupil.upn, pupil.line);
        !fresh && !pupil.upn.empty())
      return refuse(pupil.line, "This pupil is left out: the UPN is that of the pupil in line " +
                                    std::to_string(before->second) + ", too; correct one of them.");
    for (const xml_node former : children(details, "FormerUPN"))
      if (const auto upn = plain_upn(words(former)); !upn.empty())
        pupil.local_ids.push_back({"former_upn", upn});
    read_birth(node, pupil);
    read_year(details, pupil);
    pupil.languages = languages(details);
    read_sen(node, details, pupil);
    pupil.left = boost::iequals(words_in(details, "EnrolStatus"), "P");
    found_.pupils.push_back(std::move(pupil));
  }

  void read_upn(xml_node node, RosterPupil& pupil) {
    pupil.upn = plain_upn(words_in(node, "UPN"));
    if (pupil.upn.empty())
      return remark(pupil.line, "This pupil has no UPN and can only be found by name and date of birth.");
    const UpnKind kind = upn_kind(pupil.upn);
    if (kind == UpnKind::wrong_letter)
      remark(pupil.line, "The check letter of this pupil's UPN does not fit; compare it with the register.");
    if (kind != UpnKind::none) return;
    remark(pupil.line, "This pupil's UPN is none and is not taken; compare it with the register.");
    pupil.upn.clear();
  }

  void read_birth(xml_node node, RosterPupil& pupil) {
    const auto text = words_in(node, "DOB");
    const Day day = parse_day(text.substr(0, 10));  // some writers add a time zone
    if (day.ok())
      pupil.born = day;
    else
      remark(pupil.line,
             "This pupil's date of birth is missing or is no date like 2018-05-31; it stays empty.");
  }

  void read_year(xml_node details, RosterPupil& pupil) {
    const auto code = words_in(details, "NCyearActual");
    pupil.year = year_group(code);
    if (pupil.year.empty() && !code.empty())
      remark(pupil.line, "This pupil's year is none that Hearth knows; it stays empty.");
  }

  // The home language first, then the first language and the mother tongue; not the language of tuition.
  std::vector<std::string> languages(xml_node details) {
    std::vector<std::pair<std::size_t, std::string>> ranked;
    for (const xml_node list : children(details, "Languages"))
      for (const xml_node type : children(list, "Type")) {
        const auto code = boost::to_upper_copy(words_in(type, "Language"));
        const auto kind = boost::to_upper_copy(words_in(type, "LanguageType"));
        static const std::set<std::string> not_said{"", "NOT", "REF", "OTH", "OTL", "OTB", "ENB", "ZZZ"};
        if (kind == "T" || not_said.contains(code)) continue;
        ranked.emplace_back(kind.empty() ? 3 : std::min<std::size_t>(std::string("HFM").find(kind), 3),
                            language_of(code));
      }
    std::ranges::stable_sort(ranked, {}, [](auto& one) { return one.first; });
    std::vector<std::string> tags;
    for (auto& [rank, tag] : ranked)
      if (std::ranges::find(tags, tag) == tags.end()) tags.push_back(std::move(tag));
    return tags;
  }

  // In SENhistory, where it belongs, or beside it.
  void read_sen(xml_node node, xml_node details, RosterPupil& pupil) {
    std::string provision, need;
    for (const xml_node place : {child(node, "SENhistory"), node, details}) {
      if (provision.empty()) provision = latest_provision(place);
      if (need.empty()) need = first_need(place);
    }
    boost::to_upper(provision);
    pupil.sen = sen_status(provision);
    if (const auto old = kOldProvisions.find(provision); old != kOldProvisions.end()) {
      pupil.sen = old->second;
      remark(pupil.line, "This pupil's SEN provision is a code that ended in 2018; it is read as " +
                             pupil.sen + ", look whether that is right.");
    } else if (pupil.sen.empty() && !provision.empty()) {
      remark(pupil.line, "This pupil's SEN provision is none of N, K and E; it stays empty.");
    }
    pupil.need = need;
    if (!need.empty() && !kNeeds.contains(need))
      remark(pupil.line, "This pupil's kind of need is none that Hearth knows; it is kept as it is written.");
  }

  static std::string latest_provision(xml_node place) {
    std::string latest = words_in(place, "SENprovision"), since;
    for (const xml_node sen : children(place, "SEN")) {
      const auto start = words_in(sen, "StartDate"), provision = words_in(sen, "SENprovision");
      if (!provision.empty() && start >= since) latest = provision, since = start;
    }
    return latest;
  }

  static std::string first_need(xml_node place) {
    std::string first;
    int best = 0;
    const auto look = [&](xml_node list) {
      for (const xml_node need : children(list, "SENneed")) {
        const auto type = boost::to_upper_copy(words_in(need, "SENtype"));
        const int rank = child(need, "SENtypeRank").text().as_int(1000);  // without one: after all others
        if (!type.empty() && (first.empty() || rank < best)) first = type, best = rank;
      }
    };
    look(place);
    for (const xml_node list : children(place, "SENneeds")) look(list);
    return first;
  }

  void note_unknown(xml_node parent) {
    for (const xml_node node : parent.children())
      if (node.type() == pugi::node_element && !is_known_element(node.name()) &&
          unknown_.size() < kMostListed)
        unknown_.insert(text_of(std::string(node.name()).substr(0, kMostNamed)));  // may be cut in a letter
  }

  void remark_unknown() {
    if (!unknown_.empty())
      remark(0, "Elements that Hearth does not know are passed over: " + boost::join(unknown_, ", ") + ".");
  }

  std::string file_;
  XmlFile xml_;
  Found found_;
  std::map<std::string, int> lines_of_upns_;
  std::set<std::string> unknown_;  // elements
};

Found refused(const std::string& file, const std::string& reason) {
  Found found{.source = "CTF"};
  found.refused.push_back({file, 0, reason});
  return found;
}

}  // namespace

Found read_ctf(std::string_view bytes, const std::string& file) try {
  if (bytes.size() > kMostCtfBytes)
    return refused(file, "This file is larger than 64 MiB and is not read; export fewer pupils.");
  if (!is_zip(bytes)) return CtfReader(bytes, file).read();
  const auto files =
      zip_files(bytes, [](const std::string& name) { return boost::iends_with(name, ".xml"); });
  if (files.size() != 1)
    return refused(file,
                   "This zip must hold one transfer file (.xml) to be read; unpack it and import each file.");
  return CtfReader(files.begin()->second, file).read();
} catch (const ZipProblem& problem) {
  return refused(file, problem.what());
}

Found read_ctf(const std::filesystem::path& file) {
  Found found{.source = "CTF"};
  const auto bytes = file_bytes(file, kMostCtfBytes, found.refused);
  return bytes ? read_ctf(*bytes, file.filename().string()) : found;
}

}  // namespace hearth
