#!/bin/bash
# SPDX-License-Identifier: MIT
# display.sh - the board beside the same screen as a lean web page in Chromium's kiosk mode, and beside the least that
# Dear ImGui can do, measured from outside in one run: start to the first picture whose day came from the keeper,
# memory of all processes, CPU while idle, tap to pixel. Each on a display of its own, 1920x1080, drawn in software.
#
#   MEASURE=/folder/of/the/measuring/tools tests/bench/display.sh
#
# RUNS (3), SETTLE (30 s before memory is read) and IDLE (60 s) may be set. Needs Debian's chromium, xvfb, g++,
# libx11-dev, libxtst-dev, libxext-dev, and a release build (./run makes one). Run it while nothing else works.
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.."
fail() { echo "display.sh: $*" >&2; exit 1; }

# Where our board shows what, at 1920x1080 on Friday 17 July 2026, 08:50.
now_border=56,450,2E6F73,12    # a pixel on the Now card's border: x,y,colour,tolerance
now_word=278,645,2F2A26,12     # in the stem of the H of "Hello and feelings", which only the day from the keeper brings
tap=544,985                    # the dock's "Our day": it answers the finger and leads nowhere else
watch=448,1010                 # a pixel of that button's fill, away from pointer, picture and word
fills=8FB7A6,DCEBE4            # pressed and not pressed
now=2026-07-17T08:50

# At most this share of the web page's figure.
start_share=1/2 memory_share=1/6 idle_share=1/10 tap_share=2/3

runs=${RUNS:-3} settle=${SETTLE:-30} idle=${IDLE:-60}
[ -x "${MEASURE:-}/measure_display.sh" ] ||
  fail "set MEASURE to the folder that holds measure_display.sh, for example: MEASURE=~/measure tests/bench/display.sh"
hearth=$PWD/build/release/bin/hearth
[ -x "$hearth" ] || fail "there is no $hearth yet: build a release with ./run."
for program in chromium Xvfb c++; do
  command -v "$program" >/dev/null || fail "$program is not installed."
done

# The tools build themselves where they lie, so a copy is used.
out=$PWD/build/bench/display
rm -rf "$out"
mkdir -p "$out"
cp -r "$MEASURE" "$out/tools"
chmod -R u+w "$out/tools"
make -s -C "$out/tools/floor" imgui_dirty

export DATA=$out/data HEARTH=$hearth NOW=$now TOOLS=$out/tools PROFILE=$out/profile
# measure NAME START-COMMAND MARKS-AND-TAPS…: once unseen, so that data and profile are made and files are cached;
# then for the table.
measure() {
  local name=$1 start=$2
  shift 2
  echo "display.sh: measuring $name, $runs runs of about $((settle + idle + 15)) s" >&2
  bash "$out/tools/measure_display.sh" --name warm-up --runs 1 --settle 3 --idle 0 --out "$out" --start "$start" "$@" \
    --taps 0 >/dev/null || fail "$name did not show its picture; see $out/warm-up.png."
  bash "$out/tools/measure_display.sh" --name "$name" --runs "$runs" --settle "$settle" --idle "$idle" --out "$out" \
    --start "$start" "$@" | tee "$out/$name.summary" >&2 || fail "$name could not be measured; see $out/$name.txt."
}

# The commands are read by the tool's own shell, which knows what was exported above.
# shellcheck disable=SC2016
{
  card=(--mark 'cards=px:1500,700,1565C0' --tap '1660,1010' --watch '1500,700' --colors '1565C0,2E7D32')
  measure web '"$TOOLS/web/chromium_kiosk.sh" "file://$TOOLS/web/timetable.html#press"' "${card[@]}"
  measure hearth 'exec "$HEARTH" --demo --data "$DATA" --now "$NOW"' --mark "border=px:$now_border" \
    --mark "word=px:$now_word" --tap "$tap" --watch "$watch" --colors "$fills"
  measure floor 'SDL_FRAMEBUFFER_ACCELERATION=0 exec "$TOOLS/floor/imgui_dirty" --tick --press --square' "${card[@]}"
}

figure() { awk -v key="$2" '$1 == key { print $2 }' "$out/$1.summary"; }
tap_median() { sed -n 's/^pooled taps .*p50=\([0-9.]*\) .*/\1/p' "$out/$1.summary"; }
row() {
  awk -v what="$1" -v ours="$2" -v web="$3" -v floor="$4" -v share="$5" 'BEGIN {
    split(share, part, "/")
    limit = web * part[1] / part[2]
    printf "%-38s %10.2f %10.2f %10.2f %10.2f  (%s) %s\n", what, ours, web, floor, limit, share,
           (ours != "" && ours <= limit) ? "held" : "MISSED"
  }'
}
printf '\n%-38s %10s %10s %10s %10s\n' "median of $runs runs" hearth chromium floor 'at most'
figures() { row "$1" "$(figure hearth "$2")" "$(figure web "$2")" "$(figure floor "$2")" "$3"; }
figures 'start to the day, ms' start_ready_ms "$start_share"
figures 'memory of all processes (PSS), MiB' mem_pss_mib "$memory_share"
figures "CPU while idle, s in $idle s" idle_cpu_sched_s "$idle_share"
row 'tap to pixel, ms' "$(tap_median hearth)" "$(tap_median web)" "$(tap_median floor)" "$tap_share"
figures_of_others() { for name in hearth web floor; do printf ' %s %s' "$name" "$(figure "$name" idle_other_cpu_s)"; done; }
echo "CPU seconds that other programs used during the idle minute (noise):$(figures_of_others)"
