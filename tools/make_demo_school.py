#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes content/demo-school/ from the folder of the sample school: only the facts that Hearth uses, one row a line.

    tools/make_demo_school.py SAMPLE_FOLDER [TARGET_FOLDER]
"""
import json
import re
import shutil
import sys
from pathlib import Path

ANIMALS = ("bear fox owl lion butterfly frog penguin turtle hedgehog whale koala panda "
           "rabbit cat dog mouse duck snail bee elephant giraffe squirrel deer dolphin").split()
PEOPLE = {"S01": 1, "S02": 2, "S03": 7, "S04": 6, "S05": 10, "S06": 3, "S07": 9, "S08": 8, "S09": 5, "S10": 4}
ROOM_IDS = {"Otter": "otter", "Kingfisher": "kingfisher", "Nurture6": "group_a"}
ROOMS = [
    {"id": "otter", "name": "Otter Room", "adults": ["S01", "S02"],
     "hours": {day: ["08:40", "14:00"] for day in ("mon", "tue", "wed", "thu", "fri")}},
    {"id": "kingfisher", "name": "Kingfisher Room", "adults": ["S03", "S08"],
     "hours": {day: ["08:40", "15:20"] for day in ("mon", "tue", "wed", "thu", "fri")}},
    {"id": "group_a", "name": "Group A", "adults": ["S05"], "needs_consent": True,
     "hours": {day: ["13:10", "13:50"] for day in ("tue", "thu")}},
]
WEEKDAYS = {"MO": "mon", "TU": "tue", "WE": "wed", "TH": "thu", "FR": "fri"}
ITEM_KINDS = {
    "ARRIVE": "FEELINGS", "FEEL2": "FEELINGS", "BREAKFAST": "FOOD", "LUNCH": "FOOD", "SNACK": "FOOD",
    "LITERACY": "LEARNING", "NUMBER": "LEARNING", "PHON": "LEARNING", "PROJECT": "LEARNING", "ONE": "LEARNING",
    "CIRCLE": "TOGETHER", "BREAK": "PLAY", "EXPLORE": "PLAY", "OUTSIDE": "OUTSIDE", "CALMIN": "CALM", "CALM": "CALM",
    "SENSORY": "CALM", "SCORE": "TARGETS", "SCORE2": "TARGETS", "CLASS": "CLASS", "STORY": "CLASS", "HOME": "CLASS",
}
# Group A meets on Tuesdays and Thursdays for eight weeks, and for one more week in June.
GROUP_A_ITEMS = [("hello", "1310", "1320", "Hello and feelings", "hello", "FEELINGS"),
                 ("together", "1320", "1345", "Our group", "circle", "TOGETHER"),
                 ("goodbye", "1345", "1350", "Score and goodbye", "star", "TARGETS")]
GROUP_A_RUNS = [("", "20260224", "20260423"), ("-june", "20260602", "20260604")]


def weekdays(text):
    if "-" not in text:
        return [WEEKDAYS[day] for day in text.split(",")]
    first, last = text.split("-")
    names = list(WEEKDAYS)
    return [WEEKDAYS[day] for day in names[names.index(first):names.index(last) + 1]]


def write_rows(path, lists):
    parts = []
    for name, rows in lists.items():
        lines = ",\n".join("  " + json.dumps(row, ensure_ascii=False) for row in rows)
        parts.append(f' "{name}": [\n{lines}\n ]')
    path.write_text("{\n" + ",\n".join(parts) + "\n}\n", encoding="utf-8")


def pupils(sample):
    rows = []
    for pupil, animal in zip(json.loads((sample / "pupils.json").read_text(encoding="utf-8")), ANIMALS):
        row = {key: pupil[key] for key in ("id", "forename", "preferred", "surname", "dob", "nc", "reg", "lang", "start")}
        rows.append(row | {"room": ROOM_IDS[pupil["room"]], "picture": f"animal/{animal}"})
    return rows


def content(sample):
    whole = json.loads((sample / "demo_content.json").read_text(encoding="utf-8"))
    return {
        "school": [{"id": "quillbrook", "name": whole["school"], "zone": "Europe/London"}],
        "rooms": ROOMS,
        "staff": [{"id": adult["id"], "name": adult["given"], "picture": f"person/{PEOPLE[adult['id']]}",
                   "role": adult["role"]} for adult in whole["staff"]],
        "overlays": [{"id": f"{row['pupil']}-{'-'.join(row['slots'])}", "pupil": row["pupil"],
                      "first": row.get("from_", "2025-09-03"), "weekdays": weekdays(row["days"]),
                      "items": row["slots"], "title": row["title"], "picture": row["symbol"]}
                     for row in whole["overlays"]],
        "events": [{"at": row["at"], "kind": row["kind"], "pupil": row["pupil"]}
                   for row in whole["events"] if row["kind"].startswith("consent_")],
    }


def with_item_kinds(text):
    return re.sub(r"^CATEGORIES:(\w+)", lambda found: "CATEGORIES:" + ITEM_KINDS[found[1]], text, flags=re.MULTILINE)


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
    write_rows(target / "pupils.json", {"pupils": pupils(sample)})
    write_rows(target / "demo_content.json", content(sample))
    shutil.copyfile(sample / "term_dates.ics", target / "term_dates.ics")
    shutil.copyfile(sample / "checkins.csv", target / "checkins.csv")
    for room in ("otter", "kingfisher"):
        text = (sample / f"{room}_room.ics").read_bytes().decode("utf-8")
        (target / f"{room}_room.ics").write_bytes(with_item_kinds(text).encode("utf-8"))
    (target / "group_a_room.ics").write_bytes(group_a().encode("utf-8"))


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    main()
