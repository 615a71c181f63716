// SPDX-License-Identifier: MIT
#include "screen/staff/words_voice.hpp"

#include <algorithm>

#include "school/documents.hpp"
#include "screen/sound/recording.hpp"
#include "screen/staff/person_words.hpp"

namespace hearth {
namespace {

constexpr float kGap = 5, kBar = 22, kLine = 26;

using Hears = Microphone::State;

bool is_on(Hears state) {
  return state == Hears::opening || state == Hears::listening;
}

}  // namespace

void WordVoice::open() {
  close();
  language_ = "en";
}

void WordVoice::close() {
  ++*visit_;
  microphone_.forget();
  desk_.listen({}, nullptr);
  fresh_.reset();
  told_ = Told::nothing;
  asking_who_ = busy_ = must_agree_ = false;
}

void WordVoice::record() {
  close();
  keeping_.say({});
  microphone_.listen();
}

void WordVoice::take(const Phrase& saying) {
  auto clip = made_clip(microphone_.heard());
  microphone_.forget();
  if (!clip) {
    told_ = Told::nobody_spoke;
    return;
  }
  fresh_ = Fresh{saying, std::make_shared<const Samples>(std::move(*clip)), desk_.session().staff};
}

void WordVoice::listen(const Phrase& saying, const Clip* clip) {
  told_ = Told::nothing;
  const auto hear = [this, saying](const Heard& heard) {
    if (!heard)
      told_ = Told::gone;
    else if (!desk_.listen(saying, heard))
      told_ = Told::nothing_is_heard;
  };
  if (fresh_) return hear(fresh_->heard);
  desk_.records.media(clip->media, [this, hear, visit = visit_, mine = *visit_](const Answer<Media>& answer) {
    if (mine != *visit) return;
    hear(answer.value ? read_samples(answer.value->bytes) : nullptr);
  });
}

void WordVoice::keep() {
  must_agree_ = !mine() && !fresh_->agreed;
  if (must_agree_ || busy_) return;
  busy_ = true;
  desk_.listen({}, nullptr);
  const Media media{.hash = {}, .type = "audio/wav", .bytes = wav_file(*fresh_->heard)};
  desk_.records.put_media(
      media, [this, visit = visit_, mine = *visit_, fresh = *fresh_](const Answer<std::string>& answer) {
        if (mine != *visit) return;
        busy_ = false;
        if (!answer.value) return keeping_.say(answer.problem);
        put(fresh, *answer.value);
        fresh_.reset();
      });
}

void WordVoice::put(const Fresh& fresh, const std::string& hash) {
  const auto school = desk_.school();
  const Clip* before = clip_of(*school, fresh.saying);
  const MediaNote note{.hash = hash,
                       .title = fresh.saying.words,
                       .source = {},
                       .licence = desk_.words("voice.licence"),
                       .shows = {fresh.speaker},
                       .expires = {}};
  std::vector<Document> documents{{.kind = "media", .id = hash, .body = body_of(note)}};
  if (before && before->media != hash) add_end_of(*before, documents);
  documents.push_back({.kind = "clip",
                       .id = before ? before->id : Id(),
                       .body = {{"words", fresh.saying.words},
                                {"language", before ? before->language : fresh.saying.language},
                                {"media", hash}}});
  keeping_.keep(desk_.words("voice.did_keep", {{"word", fresh.saying.words}}), documents);
}

void WordVoice::take_away(const Clip& clip) {
  std::vector<Document> documents;
  add_end_of(clip, documents);
  documents.push_back({.kind = "clip",
                       .id = clip.id,
                       .body = keeping_.latest_body("clip", clip.id),
                       .stamp = {},
                       .deleted = true});
  desk_.listen({}, nullptr);
  keeping_.keep(desk_.words("voice.did_take_away", {{"word", clip.words}}), documents);
}

void WordVoice::add_end_of(const Clip& clip, std::vector<Document>& documents) const {
  const auto school = desk_.school();
  if (std::ranges::count(school->clips, clip.media, &Clip::media) > 1 ||
      std::ranges::count(school->media, clip.media, &MediaNote::hash) == 0)
    return;
  documents.push_back({.kind = "media",
                       .id = clip.media,
                       .body = keeping_.latest_body("media", clip.media),
                       .stamp = {},
                       .deleted = true});
}

std::string WordVoice::name_of(const Id& id) const {
  const auto school = desk_.school();
  if (const Adult* adult = school->adult(id)) return adult->name;
  if (const Pupil* pupil = school->pupil(id)) return pupil->name;
  return desk_.session().name;
}

std::string WordVoice::sentence(const Phrase& saying, const Clip* clip, Hears state) const {
  const Words& words = desk_.words;
  if (state == Hears::opening) return words("voice.opening");
  if (state == Hears::listening) return words("voice.now", {{"word", saying.words}});
  if (state == Hears::missing) return words("voice.missing");
  if (told_ == Told::nobody_spoke) return words("voice.nobody_spoke");
  if (told_ == Told::nothing_is_heard) return words("voice.nothing_is_heard");
  if (told_ == Told::gone) return words("voice.gone");
  if (must_agree_) return words("voice.must_agree", {{"name", name_of(fresh_->speaker)}});
  if (fresh_) return words("voice.check_it");
  return words(clip ? "voice.is_heard" : "voice.how", {{"word", saying.words}});
}

bool WordVoice::draw(Screen& screen, Area rest, const WordThing& thing) {
  const auto school = desk_.school();
  const auto sayings = sayings_of(thing, desk_.content, *school);
  auto saying = std::ranges::find(sayings, language_, &Phrase::language);
  if (saying == sayings.end()) saying = sayings.begin();
  if (saying == sayings.end()) return close(), false;  // it is worded in another way by now
  if (fresh_ && fresh_->saying != *saying) close();
  if (microphone_.now().state == Hears::heard) take(*saying);
  if (asking_who_ && fresh_) return draw_who(screen, rest), true;

  const Microphone::Now now = microphone_.now();
  const Clip* clip = clip_of(*school, *saying);
  Area bar = rest.cut_top(kBar, kGap);
  const bool back =
      screen.picture_button("staff/words/voice/back", bar.cut_left(bar.w * 0.3f, kGap),
                            {.word = fresh_ ? desk_.words("voice.not_this") : thing.word}, Beside::right);
  const bool keeps =
      fresh_ && screen.picture_button("staff/words/voice/keep", bar.cut_right(bar.w * 0.4f, kGap),
                                      {.word = desk_.words("voice.keep")}, Beside::right);
  if (!fresh_ && !is_on(now.state)) keeping_.draw_undo(screen, bar);
  keeping_.draw_problem(screen, rest);

  const Area round =
      screen.portrait() ? rest.cut_top(rest.h * 0.37f, kGap * 2) : rest.cut_left(rest.w * 0.42f, kGap * 2);
  draw_record(screen, round, now);
  const std::string told = sentence(*saying, clip, now.state);
  const Text how{.size = 10.5f, .align = Align::left};
  screen.text(rest.cut_top(screen.text_height(told, rest.w, how), kGap * 1.6f), told, how);
  if (fresh_) {
    draw_fresh(screen, rest);
  } else if (!is_on(now.state)) {  // nothing else to touch while somebody speaks
    draw_languages(screen, rest, sayings);
    if (clip) draw_kept(screen, rest, *saying, *clip);
  }
  if (keeps && fresh_) keep();
  if (back) close();
  return !back;
}

// One large thing to touch: a round shape that answers the voice, and how much of the time is left.
void WordVoice::draw_record(Screen& screen, Area place, const Microphone::Now& now) {
  constexpr float kRest = 0.55f, kTimeHeight = 9;
  const bool on = is_on(now.state);
  const std::string word = desk_.words(on ? "voice.enough" : fresh_ ? "voice.once_more" : "voice.record");
  const Choice choice{.word = {}, .look = {.now = on}, .spoken = word};
  const bool pressed = screen.picture_button("staff/words/voice/record", place, choice);
  Area inner = place.inset(8);
  const Text how{.size = 13};
  screen.text(inner.cut_bottom(screen.text_height(word, inner.w, how), 5), word, how);
  const Area time = inner.cut_bottom(kTimeHeight, 6);
  if (on) screen.time_left(time.inset(time.w * 0.08f, 0), TimeShape::bar, 1 - now.share);
  const float side = std::min(inner.w, inner.h);
  const Area round = inner.middle(side, side);
  screen.breath(round, on ? kRest + (1 - kRest) * now.loudness : kRest, Tint::leaf);
  screen.picture(round.middle(side * 0.3f, side * 0.3f), "microphone");
  if (pressed) on ? microphone_.enough() : record();
}

void WordVoice::draw_languages(Screen& screen, Area& rest, const std::vector<Phrase>& sayings) {
  constexpr int kAcross = 3;
  if (sayings.size() < 2) return;
  const int down = (int(sayings.size()) + kAcross - 1) / kAcross;
  const auto places = rest.cut_top(float(down) * (kBar + kGap) - kGap, kGap).grid(kAcross, down, kGap);
  for (std::size_t at = 0; at < sayings.size(); ++at) {
    const std::string& language = sayings[at].language;
    const Choice choice{.word = language_name(language == "en" ? "" : language, desk_.words),
                        .look = {.chosen = language == language_}};
    if (screen.picture_button("staff/words/voice/language/" + language, places[at], choice, Beside::right))
      language_ = language;
  }
}

void WordVoice::draw_fresh(Screen& screen, Area rest) {
  const Words& words = desk_.words;
  if (screen.picture_button("staff/words/voice/listen", rest.cut_top(kLine, kGap),
                            {.word = words("voice.listen"), .picture = "speaker"}, Beside::right))
    listen(fresh_->saying, nullptr);
  std::vector<Row> rows{{.id = "staff/words/voice/who",
                         .words = words("voice.whose", {{"name", name_of(fresh_->speaker)}}),
                         .note = {},
                         .button = words("words.change")}};
  if (!mine())
    rows.push_back(
        {.id = "staff/words/voice/agreed",
         .words = words(fresh_->agreed ? "voice.agreed" : "voice.not_agreed"),
         .note = words(desk_.school()->pupil(fresh_->speaker) ? "voice.agreed_child" : "voice.agreed_why"),
         .button = words(fresh_->agreed ? "pictures.no_longer" : "pictures.they_agree"),
         .chosen = fresh_->agreed});
  const int pressed = screen.row_list("staff/words/voice/fresh", rest, rows);
  if (pressed == 0) asking_who_ = true;
  if (pressed == 1) fresh_->agreed = !fresh_->agreed, must_agree_ = false;
}

void WordVoice::draw_kept(Screen& screen, Area rest, const Phrase& saying, const Clip& clip) {
  const Words& words = desk_.words;
  const std::string name = speaker_of(*desk_.school(), clip.media);
  const std::vector<Row> rows{
      {.id = "staff/words/voice/listen",
       .words = name.empty() ? words("voice.own_voice") : words("voice.said_by", {{"name", name}}),
       .note = {},
       .button = words("voice.listen"),
       .picture = "speaker"},
      {.id = "staff/words/voice/away",
       .words = words("voice.away"),
       .note = words("voice.away_why"),
       .button = words("voice.take_away")}};
  const int pressed = screen.row_list("staff/words/voice/kept", rest, rows);
  if (pressed == 0) listen(saying, &clip);
  if (pressed == 1) take_away(clip);
}

// Whoever may look after children may let one of their own speak.
void WordVoice::draw_who(Screen& screen, Area rest) {
  Area bar = rest.cut_top(kBar, kGap);
  const bool back = screen.picture_button("staff/words/voice/back", bar.cut_left(bar.w * 0.3f, kGap),
                                          {.word = desk_.words("words.no_picture")}, Beside::right);
  screen.text(bar, desk_.words("voice.who"), {.size = 10, .align = Align::left});
  const auto school = desk_.school();
  const StaffSession& session = desk_.session();
  std::vector<Id> people{session.staff};
  for (const Adult& adult : school->adults)
    if (adult.id != session.staff) people.push_back(adult.id);
  if (session.tasks.contains(Task::people))
    for (const Id& room : session.rooms)
      for (const Pupil* pupil : pupils_of(*school, room, local_time(desk_.clock.now(), school->zone).day))
        if (std::ranges::count(people, pupil->id) == 0) people.push_back(pupil->id);
  std::vector<Row> rows;
  for (const Id& id : people)
    rows.push_back({.id = "staff/words/voice/who/" + id,
                    .words = name_of(id),
                    .note = {},
                    .button = desk_.words("pictures.this"),
                    .chosen = id == fresh_->speaker});
  const int pressed = screen.row_list("staff/words/voice/people", rest, rows);
  if (pressed >= 0) {
    fresh_->speaker = people[std::size_t(pressed)];
    fresh_->agreed = must_agree_ = false;
  }
  if (pressed >= 0 || back) asking_who_ = false;
}

}  // namespace hearth
