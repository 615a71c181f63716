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
# Without target_scores.csv: its 9,108 entries would double the time of a first start, and nothing shows them yet.
SAMPLE_FILES = ("term_dates.ics", "otter_room.ics", "kingfisher_room.ics", "checkins.csv")
PEOPLE = {"S01": 1, "S02": 2, "S03": 7, "S04": 6, "S05": 10, "S06": 3, "S07": 9, "S08": 8, "S09": 5, "S10": 4}
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
# Group A meets on Tuesdays and Thursdays for eight weeks, and for one more week in June.
GROUP_A_ITEMS = [("hello", "1310", "1320", "Hello and feelings", "hello", "FEELINGS"),
                 ("together", "1320", "1345", "Our group", "circle", "TOGETHER"),
                 ("goodbye", "1345", "1350", "Score and goodbye", "star", "TARGETS")]
GROUP_A_RUNS = [("", "20260224", "20260423"), ("-june", "20260602", "20260604")]


def one_a_line(rows):
    return ",\n".join(" " + json.dumps(row, ensure_ascii=False) for row in rows)


# Facts that the sample's files do not hold: they are documents as Hearth writes them.
def own_documents(staff):
    documents = [("school", "quillbrook", {"name": "Quillbrook Primary School", "zone": "Europe/London"})]
    documents += [("room", room["id"], {key: room[key] for key in room if key != "id"}) for room in ROOMS]
    documents += [("adult", adult["id"], {"name": adult["given"], "picture": f"person/{PEOPLE[adult['id']]}",
                                          "role": adult["role"]}) for adult in staff]
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
