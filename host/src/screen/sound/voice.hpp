// SPDX-License-Identifier: MIT
// Turns words into samples: a recorded clip of a familiar voice if there is one, otherwise a speech program
// that runs as a process of its own.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <thread>

#include "screen/sound/run_program.hpp"
#include "screen/sound/sample_cache.hpp"
#include "screen/sound/voices.hpp"

namespace hearth {

struct SpeechSettings {
  // Reads words from its standard input, UTF-8 on one line, so that they are in no list of processes; writes
  // a WAV to its standard output. "{voice}" stands for the voice; a word with blanks stands in "double
  // quotes". Empty: no program, clips alone.
  std::string program = "espeak-ng -v {voice} -s 140 --stdin --stdout";
  Voices voices = espeak_voices();
  ProgramLimits limits;
  std::size_t memory_bytes = 16 << 20;  // for what has been rendered
};

// A recorded WAV or Ogg Vorbis file of these words, if there is one. Called on the voice's own thread, so it
// may take its time, but must never wait for the display thread, which may be waiting for this one to end.
using Clips = std::function<std::optional<std::vector<std::uint8_t>>(const Phrase&)>;

class Voice {
 public:
  // `ready` gets what was wanted, either on the thread that calls want() or on the voice's own; `notice` gets
  // a sentence for staff, on the voice's own; `gave_up`, there too, that what was wanted cannot be said:
  // whoever reads on goes to the next. None of them may call the voice.
  Voice(
      SpeechSettings, Clips, std::function<void(const Phrase&, const Heard&)> ready,
      std::function<void(std::string)> notice, std::function<void()> gave_up = [] {});
  ~Voice();  // ends the program if it runs
  Voice(const Voice&) = delete;
  Voice& operator=(const Voice&) = delete;

  // From any thread; they return at once.
  void want(const Phrase&);  // the wish before is given up
  void want_nothing();
  bool wanted();                // something is wanted that is not ready yet
  void prepare(const Phrase&);  // when nobody wants anything; cheap enough for every frame
  void forget();                // all that was rendered: a clip is new, a child has left

 private:
  struct Made {
    Heard heard;
    bool stopped = false, program_is_well = true;
  };
  void work();
  Made make(const Phrase&);
  Made ask_program(const Phrase&, const std::string& voice);
  void note(const Phrase&, const Made&, bool was_ahead);

  const SpeechSettings settings_;
  const Clips clips_;
  const std::function<void(const Phrase&, const Heard&)> ready_;
  const std::function<void(std::string)> notice_;
  const std::function<void()> gave_up_;

  std::mutex mutex_;  // for all below
  std::condition_variable due_;
  SampleCache cache_;
  std::optional<Phrase> wanted_, current_;
  std::deque<Phrase> ahead_;
  std::set<Phrase> in_vain_;     // not worth preparing again
  bool program_is_well_ = true;  // otherwise only a wish tries it again
  int forgotten_ = 0;
  bool ending_ = false;

  int stop_;  // an event: the running program is to end
  std::thread worker_;
};

}  // namespace hearth
