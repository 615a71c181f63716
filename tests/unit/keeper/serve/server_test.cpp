// SPDX-License-Identifier: MIT
#include "keeper/serve/server.hpp"

#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>

#include "contract/keepers.hpp"
#include "records/channel.hpp"

namespace hearth {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;

// One connection without the manners of SocketRecords.
class RudeScreen {
 public:
  explicit RudeScreen(const std::filesystem::path& socket) : channel_(connect_to(socket), kMediaMessage) {}
  void send(Bytes bytes) { channel_.send(std::move(bytes)); }
  // The next answer, or null once the keeper has closed the connection.
  json next() {
    while (true) {
      if (auto message = channel_.next()) return *message;
      pollfd one{channel_.fd(), static_cast<short>(POLLIN | (channel_.has_rest() ? POLLOUT : 0)), 0};
      if (::poll(&one, 1, 20'000) != 1) return "no answer in 20 s";
      if (one.revents & POLLOUT) channel_.send_rest();
      if (one.revents & ~POLLOUT && !channel_.receive()) return {};
    }
  }

 private:
  Channel channel_;
};

class ServerTest : public ::testing::Test {
 protected:
  void expect_alive() {
    RudeScreen screen(keeper_.socket());
    screen.send(framed({{"n", 1}, {"ask", "documents"}}));
    EXPECT_TRUE(screen.next().contains("ok"));
  }
  SocketKeeper keeper_;
};

TEST_F(ServerTest, BytesThatAreNoMessageCloseOnlyTheirConnection) {
  for (const Bytes& bytes :
       {Bytes{0xff, 0xff, 0xff, 0xff}, Bytes{0, 0, 0, 2, 0xff, 0xff}, Bytes{0, 0, 0, 0}}) {
    RudeScreen screen(keeper_.socket());
    screen.send(bytes);
    EXPECT_EQ(screen.next(), json());
  }
  expect_alive();
}

TEST_F(ServerTest, QuestionsThatMakeNoSenseAreAnsweredWithASentence) {
  RudeScreen screen(keeper_.socket());
  const std::string no_utf8 = "\xff\xfe";
  const json entry = Entry{.kind = "check_in", .room = "otter", .pupil = no_utf8, .state = State::answered};
  int number = 0;
  for (json question :
       {json{{"ask", 7}}, json{{"ask", "everything"}}, json{{"ask", "today"}}, json{{"ask", "write"}},
        json{{"ask", "today"}, {"room", {1, 2}}}, json{{"ask", "write"}, {"entry", "calm"}},
        json{{"ask", "write"}, {"entry", {{"id", 7}}}}, json{{"ask", "write"}, {"entry", entry}},
        json{{"ask", "hello"}, {"as", 7}}, json{{"ask", "open_session"}, {"staff", "okafor"}}}) {
    question["n"] = ++number;
    screen.send(framed(question));
    const auto reply = screen.next();
    EXPECT_EQ(reply.value("n", 0), number);
    EXPECT_TRUE(reply.contains("problem") || !reply["ok"].value("stored", true)) << reply.dump();
  }
  screen.send(framed(json::array({1, 2})));
  EXPECT_TRUE(screen.next().contains("problem"));
  expect_alive();
}

TEST_F(ServerTest, APupilsScreenMaySendSmallThingsOnly) {
  RudeScreen screen(keeper_.socket());
  screen.send(framed({{"n", 1}, {"ask", "today"}, {"room", std::string(9 << 20, 'x')}}));
  EXPECT_EQ(screen.next(), json());
  expect_alive();
}

TEST_F(ServerTest, AFloodOfQuestionsIsAnsweredInOrder) {
  RudeScreen screen(keeper_.socket());
  constexpr int kMany = 5000;
  for (int i = 1; i <= kMany; ++i)
    screen.send(framed({{"n", i}, {"ask", "own_today"}, {"room", ""}, {"pupil", ""}}));
  for (int i = 1; i <= kMany; ++i) ASSERT_EQ(screen.next()["n"], i);
}

TEST_F(ServerTest, WhatAScreenAskedBeforeItDiedIsDone) {
  constexpr int kEntries = 20;
  {
    RudeScreen screen(keeper_.socket());
    for (int i = 0; i < kEntries; ++i) {
      const Entry entry{
          .id = "e" + std::to_string(i), .at = kFriday, .kind = "check_in", .room = "otter", .pupil = "P01"};
      screen.send(framed({{"n", i}, {"ask", "write"}, {"entry", entry}}));
    }
  }
  RudeScreen other(keeper_.socket());
  json own;
  for (int i = 0; i < 2000 && own.size() < kEntries; ++i) {
    other.send(framed({{"n", i}, {"ask", "own_today"}, {"room", "otter"}, {"pupil", "P01"}}));
    own = other.next()["ok"]["entries"];
  }
  EXPECT_EQ(own.size(), kEntries);
}

TEST_F(ServerTest, ConnectionsThatComeAndGoLeaveNothingBehind) {
  for (int i = 0; i < 300; ++i) {  // more than are let in at once
    RudeScreen screen(keeper_.socket());
    screen.send(framed({{"n", 1}, {"ask", "documents"}}));
  }
  expect_alive();
}

TEST_F(ServerTest, TheSocketIsForItsAccountOnly) {
  struct stat found {};
  ASSERT_EQ(stat(keeper_.socket().c_str(), &found), 0);
  EXPECT_EQ(found.st_mode & 0777, 0600u);
}

TEST(ServerSocket, AFileThatADeadKeeperLeftIsReplacedAndALivingOneIsNot) {
  TempFolder folder;
  const auto socket = folder / "keeper.sock";
  { const auto left_behind = listen_on(socket); }
  ASSERT_TRUE(std::filesystem::exists(socket));
  Waker stop;
  const auto nothing = [](Session&, const json&) { return json(); };
  Server server(socket, stop.fd(), nothing);
  try {
    Server second(socket, stop.fd(), nothing);
    FAIL() << "two keepers on one socket";
  } catch (const std::system_error& problem) {
    EXPECT_THAT(problem.what(), HasSubstr("another keeper answers there"));
  }
  EXPECT_TRUE(connect_to(socket));
}

TEST(ServerSocket, WhatWasAskedBeforeTheEndIsAnswered) {
  TempFolder folder;
  const auto socket = folder / "keeper.sock";
  Waker stop;
  std::optional<Server> server(std::in_place, socket, stop.fd(), [&](Session&, const json&) {
    stop.wake();  // told to end while it works
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    return json{{"ok", true}};
  });
  RudeScreen screen(socket);
  screen.send(framed({{"n", 1}, {"ask", "write"}}));
  EXPECT_FALSE(server->answer_until(std::chrono::system_clock::now() + std::chrono::hours(1)));
  server.reset();
  EXPECT_EQ(screen.next()["n"], 1);
  EXPECT_EQ(screen.next(), json());
  EXPECT_FALSE(std::filesystem::exists(socket));
}

TEST(ServerSocket, AnswersUntilTheTimeItIsGiven) {
  TempFolder folder;
  Waker stop;
  Server server(folder / "keeper.sock", stop.fd(), [](Session&, const json&) { return json(); });
  const auto until = std::chrono::system_clock::now() + std::chrono::milliseconds(20);
  EXPECT_TRUE(server.answer_until(until));
  EXPECT_GE(std::chrono::system_clock::now(), until);
}

}  // namespace
}  // namespace hearth
