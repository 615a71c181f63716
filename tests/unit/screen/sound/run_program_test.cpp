// SPDX-License-Identifier: MIT
// Speech programs are other people's: whatever they do, the screen gets its answer and nothing of them stays.
#include "screen/sound/run_program.hpp"

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include "unit/screen/sound/sounds.hpp"

namespace hearth {
namespace {

using std::chrono::milliseconds;

class RunProgram : public testing::Test {
 protected:
  ~RunProgram() override { close(stop_); }

  Ran sh(const std::string& script, const ProgramLimits& limits = {}, std::string_view input = "") {
    return run_program({"sh", "-c", script}, input, limits, stop_);
  }
  static std::string output(const Ran& ran) { return {ran.output.begin(), ran.output.end()}; }

  int stop_ = eventfd(0, EFD_NONBLOCK);
};

TEST_F(RunProgram, GivesTheWordsAndTakesTheAnswer) {
  const Ran ran = sh("printf 'heard: '; cat", {}, "Hello $(whoami) `id` \"'\\\n");
  EXPECT_EQ(ran.how, Ran::How::ended);
  EXPECT_EQ(output(ran), "heard: Hello $(whoami) `id` \"'\\\n");
}

TEST_F(RunProgram, LivesOnWhenTheWordsAreNotRead) {
  const std::string words(4'096, 'x');
  EXPECT_EQ(output(sh("exec echo done", {}, words)), "done\n");
}

TEST_F(RunProgram, TellsThatAProgramIsMissing) {
  EXPECT_EQ(run_program({"hearth-no-such-program"}, "words", {}, stop_).how, Ran::How::missing);
  EXPECT_EQ(run_program({""}, "words", {}, stop_).how, Ran::How::missing);
  EXPECT_EQ(run_program({HEARTH_SOURCE_DIR "/LICENSE"}, "words", {}, stop_).how, Ran::How::missing);
}

TEST_F(RunProgram, EndsOneThatHangs) {
  EXPECT_EQ(sh("sleep 1000", {.time = milliseconds(50)}).how, Ran::How::late);
  EXPECT_EQ(sh("exec >&-; sleep 1000").how, Ran::How::ended) << "it has said all it will ever say";
}

TEST_F(RunProgram, EndsOneThatWritesEndlessly) {
  EXPECT_EQ(sh("exec yes", {.time = milliseconds(20'000), .bytes = 1 << 20}).how, Ran::How::too_much);
  EXPECT_EQ(sh("while :; do echo x; sleep 0.01; done", {.time = milliseconds(50)}).how, Ran::How::late);
}

TEST_F(RunProgram, EndsWhatTheProgramStarted) {
  const Folder folder;
  const std::string file = folder / "pid";
  EXPECT_EQ(sh("sleep 1000 >&- & echo $! > '" + file + "'").how, Ran::How::ended);
  const pid_t child = std::stoi(text_of(file));
  // Whoever takes in orphans may leave it unburied for a while.
  EXPECT_TRUE(eventually([&] {
    const std::string state = text_of("/proc/" + std::to_string(child) + "/stat");
    return state.empty() || state.find(") Z ") != std::string::npos;
  }));
}

TEST_F(RunProgram, EndsAtOnceWhenTold) {
  eventfd_write(stop_, 1);
  EXPECT_EQ(sh("sleep 1000", {.time = std::chrono::hours(1)}).how, Ran::How::stopped);
}

TEST_F(RunProgram, GivesItNothingElseOfTheScreen) {
  const int open_file = dup2(stop_, 77);
  EXPECT_EQ(output(sh("[ -e /proc/$$/fd/1 ] && ! [ -e /proc/$$/fd/77 ] && echo nothing; echo complaint >&2")),
            "nothing\n");
  close(open_file);
}

}  // namespace
}  // namespace hearth
