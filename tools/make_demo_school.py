#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes content/demo-school/: the files of the sample school, and what they lack (pictures, rooms, a third calendar).

    tools/make_demo_school.py SAMPLE_FOLDER [TARGET_FOLDER]
"""
import json
import shutil
import sys
from pathlib import Path

ANIMALS = ("bear fox owl lion butterfly frog penguin turtle hedgehog whale koala panda "
           "rabbit cat dog mouse duck snail bee elephant giraffe squirrel deer dolphin").split()
SAMPLE_FILES = ("term_dates.ics", "otter_room.ics", "kingfisher_room.ics", "checkins.csv", "target_scores.csv")
PEOPLE = {"S01": 1, "S02": 2, "S03": 7, "S04": 6, "S05": 10, "S06": 3, "S07": 9, "S08": 8, "S09": 5, "S10": 4, "T01": 11}
# What they may do here, and in which rooms beside those whose adults they are.
ALL_ROOMS = ["otter", "kingfisher", "group_a"]
ACCESS = {"S01": ("lead", []), "S02": ("room_adult", []), "S03": ("lead", []), "S04": ("senco", []),
          "S05": ("room_adult", ALL_ROOMS), "S06": ("senco", []), "S07": ("room_adult", []), "S08": ("lead", ["group_a"]),
          "S09": ("lunch", ALL_ROOMS), "S10": ("senco", []), "T01": ("technician", [])}
TECHNICIAN = {"id": "T01", "given": "Niall", "role": "Technician"}
ROOMS = [
    {"id": "otter", "name": "Otter Room", "adults": ["S01", "S02"],
     "hours": {day: ["08:40", "14:00"] for day in ("mon", "tue", "wed", "thu", "fri")}},
    {"id": "kingfisher", "name": "Kingfisher Room", "adults": ["S03", "S08"],
     "hours": {day: ["08:40", "15:20"] for day in ("mon", "tue", "wed", "thu", "fri")}},
    {"id": "group_a", "name": "Group A", "also_called": ["Nurture6", "Nurture Support group A"],
     "adults": ["S05"], "needs_consent": True,
     "hours": {day: ["13:10", "13:50"] for day in ("tue", "thu")}},
]
# One child who is asked everything that a check-in can ask, and one who reads from right to left.
PREFERENCES = {"P04": {"check_in": {"size": True, "second": True, "body": True, "needs": True, "who_may_know": True,
                                    "tools": ["breathe", "walk", "draw", "music"], "key_adults": ["S01", "S02", "S05"]}},
               "P22": {"second_language": "ur", "in_own_language": True}}
# Who may say how it went beside whom, and how a quiet time goes; laid over the sample's own.
BESIDE = {
    "P01": {"peer": "P02", "calm": {"shape": "sand", "minutes": 3}},
    "P02": {"peer": "P01"},
    "P05": {"peer": "P09", "calm": {"shape": "bar", "minutes": 5, "advised_by": "Behaviour support", "review": "2026-09-18"}},
    "P13": {"calm": {"shape": "disc", "minutes": 2, "liveliness": 2, "end": "silent", "locked": True}},
    "P16": {"peer": "P17", "calm": {"minutes": 4, "breaths": 5}},
}
# The sample's rewards, and some for everybody and for the rooms' jars. Its "Bubbles" is a calm tool, which nobody has to earn.
PICTURED = {"Feed the fish": ("calm/scene_fish", "small"), "Marble run": ("blocks", "small"),
            "Golden time with two friends from 6 Lime": ("friends", "medium"), "Light tunnel": ("sensory", "small"),
            "Group: toast and board games on Friday": ("toast", "big")}
INSTEAD = {"Bubbles": {"pupil": "P13", "choice": "Play the drum", "tokens_needed": 1, "symbol": "drum", "size": "small"}}
MORE_REWARDS = [
    {"choice": "Choose our story", "tokens_needed": 5, "symbol": "story", "size": "small"},
    {"choice": "Paint a picture to take home", "tokens_needed": 12, "symbol": "paint", "size": "medium"},
    {"choice": "Build with a friend from class", "tokens_needed": 25, "symbol": "bricks", "size": "big"},
    {"room": "Otter", "choice": "Ball games for all of us", "tokens_needed": 20, "symbol": "ball", "size": "small"},
    {"room": "Otter", "choice": "A visitor with animals", "tokens_needed": 120, "symbol": "animal/rabbit", "size": "big"},
    {"room": "Kingfisher", "choice": "Our own rocket day", "tokens_needed": 100, "symbol": "rocket", "size": "big"},
    {"room": "Kingfisher", "choice": "Picnic under the tree", "tokens_needed": 40, "symbol": "tree", "size": "medium"},
]
ROUTINES = [("calm_in", "Coming in calmly", "breathe"), ("tidying", "Tidying up together", "hands"),
            ("kind_words", "Kind words", "heart"), ("trying", "Trying something hard", "rocket"),
            ("listening", "Listening to each other", "ear")]
# Group A meets on Tuesdays and Thursdays for eight weeks, and for one more week in June.
GROUP_A_ITEMS = [("hello", "1310", "1320", "Hello and feelings", "hello", "FEELINGS"),
                 ("together", "1320", "1345", "Our group", "circle", "TOGETHER"),
                 ("goodbye", "1345", "1350", "Score and goodbye", "star", "TARGETS")]
GROUP_A_RUNS = [("", "20260224", "20260423"), ("-june", "20260602", "20260604")]


# What the sample says only in words: until when the placement was extended, and when the programme ended.
EXTENDED_UNTIL = {"P10": "2026-07-17"}
PROGRAMME_ENDED = {pupil: "2026-04-23" for pupil in ("P21", "P22", "P23", "P24")}
# What staff have done of their duties by the demo's Friday; the rest is due.
REVIEWED = [f"P{n:02}" for n in range(1, 21) if n not in (3, 7, 14)]
OBSERVED = [f"P{n:02}" for n in range(1, 21) if n not in (5, 11, 18)]


def with_duties(content):
    for plan in content["plans"]:
        if plan["pupil"] in PROGRAMME_ENDED:
            plan["programme_ends"] = PROGRAMME_ENDED[plan["pupil"]]
    for event in content["events"]:
        if event["kind"] == "placement_extended":
            event["until"] = EXTENDED_UNTIL[event["pupil"]]
    done = [{"at": "2026-07-15T15:30", "kind": "duty_done", "pupil": pupil, "duty": "plan_review", "which": "2026-07-16",
             "staff": "S04"} for pupil in REVIEWED]
    done += [{"at": "2026-05-28T15:30", "kind": "duty_done", "pupil": pupil, "duty": "plan_review", "which": "2026-05-29",
              "staff": "S04"} for pupil in PROGRAMME_ENDED]
    done += [{"at": "2026-06-02T15:30", "kind": "duty_done", "pupil": pupil, "duty": "impact", "which": "2026-04-23",
              "staff": "S07"} for pupil in PROGRAMME_ENDED if pupil != "P23"]
    done += [{"at": "2026-07-09T11:30", "kind": "observation", "pupil": pupil, "staff": "S05", "tags": "concentration",
              "note": "Seen in class for twenty minutes"} for pupil in OBSERVED]
    content["events"] += done


def with_rewards(content):
    rewards = [INSTEAD.get(reward["choice"], reward) for reward in content["rewards"]]
    for reward in rewards:
        if reward["choice"] in PICTURED:
            reward["symbol"], reward["size"] = PICTURED[reward["choice"]]
    content["rewards"] = rewards + MORE_REWARDS


def one_a_line(rows):
    return ",\n".join(" " + json.dumps(row, ensure_ascii=False) for row in rows)


# Facts that the sample's files do not hold: they are documents as Hearth writes them.
def own_documents(staff):
    documents = [("school", "quillbrook", {
        "name": "Quillbrook Primary School", "zone": "Europe/London",
        "safeguarding": [{"name": "Graham", "role": "Designated safeguarding lead", "phone": "201"},
                         {"name": "Helen", "role": "Headteacher", "phone": "202"}]})]
    documents += [("room", room["id"], {key: room[key] for key in room if key != "id"}) for room in ROOMS]
    for adult in staff + [TECHNICIAN]:
        access, rooms = ACCESS[adult["id"]]
        documents.append(("adult", adult["id"], {"name": adult["given"], "picture": f"person/{PEOPLE[adult['id']]}",
                                                 "role": adult["role"], "access": access} | ({"rooms": rooms} if rooms else {})))
    documents += [("routine", id, {"title": title, "picture": picture, "order": order})
                  for order, (id, title, picture) in enumerate(ROUTINES)]
    return [{"kind": kind, "id": id, "body": body} for kind, id, body in documents]


def group_a():
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Hearth//Quillbrook//EN", "X-WR-CALNAME:Group A timetable"]
    for suffix, first, last in GROUP_A_RUNS:
        for item, starts, ends, title, picture, kind in GROUP_A_ITEMS:
            lines += ["BEGIN:VEVENT", f"UID:group_a-{item}{suffix}@quillbrook.invalid", "DTSTAMP:20260104T120000Z",
                      f"DTSTART;TZID=Europe/London:{first}T{starts}00", f"DTEND;TZID=Europe/London:{first}T{ends}00",
                      f"RRULE:FREQ=WEEKLY;BYDAY=TU,TH;UNTIL={last}T225959Z", f"SUMMARY:{title}", "LOCATION:Library",
                      f"CATEGORIES:{kind}", f"X-SYMBOL:{picture}", "END:VEVENT"]
    return "\r\n".join(lines + ["END:VCALENDAR", ""])


def main():
    sample = Path(sys.argv[1])
    target = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(__file__).resolve().parent.parent / "content" / "demo-school"
    target.mkdir(parents=True, exist_ok=True)
    for name in SAMPLE_FILES:
        shutil.copyfile(sample / name, target / name)
    content = json.loads((sample / "demo_content.json").read_text(encoding="utf-8"))
    content["preferences"] = PREFERENCES | content["preferences"]
    for pupil, more in BESIDE.items():
        content["preferences"][pupil] = content["preferences"].get(pupil, {}) | more
    with_duties(content)
    with_rewards(content)
    (target / "demo_content.json").write_text(json.dumps(content, indent=1, ensure_ascii=False), encoding="utf-8")
    (target / "school.json").write_text(f'{{"documents": [\n{one_a_line(own_documents(content["staff"]))}\n]}}\n', encoding="utf-8")
    pupils = json.loads((sample / "pupils.json").read_text(encoding="utf-8"))
    pictured = [{key: pupil[key] for key in pupil if key not in ("sex", "story")} | {"picture": f"animal/{animal}"}
                for pupil, animal in zip(pupils, ANIMALS)]
    (target / "pupils.json").write_text(f"[\n{one_a_line(pictured)}\n]\n", encoding="utf-8")
    (target / "group_a_room.ics").write_bytes(group_a().encode("utf-8"))


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    main()
