#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes the cues of the screen, assets/sounds/*.wav: 22,050 Hz, mono, 16 bit, soft and without harsh onsets.

    tools/make_sounds.py [TARGET_FOLDER]
"""
import math
import random
import struct
import sys
import wave
from pathlib import Path

RATE = 22050
# (Hz, loudness, seconds until it has faded to a third)
WOOD = [(392.0, 1.0, 0.030), (1011.0, 0.35, 0.012), (1893.0, 0.12, 0.006)]   # the partials of a small wooden bar
BELL = [(110.0, 0.35, 0.60), (220.0, 1.0, 0.50), (261.6, 0.30, 0.35), (330.0, 0.20, 0.28), (440.0, 0.22, 0.20)]

BOWL = [(329.6, 1.0, 0.75), (331.0, 0.5, 0.70), (494.4, 0.16, 0.40), (659.3, 0.10, 0.30)]   # two that beat slowly


def struck(partials, seconds, onset, peak, felt=0.0):
    """Partials that fade after one stroke; `felt` adds the dull noise of what strikes."""
    noise = random.Random(1)
    low = 0.0
    samples = []
    for n in range(int(seconds * RATE)):
        t = n / RATE
        low += 0.15 * (noise.uniform(-1, 1) - low)
        value = sum(a * math.exp(-t / fades) * math.sin(2 * math.pi * hz * t) for hz, a, fades in partials)
        value += felt * low * math.exp(-t / 0.008)
        rises = min(1.0, t / onset)
        falls = min(1.0, (seconds - t) / (0.2 * seconds))
        samples.append(value * rises * falls)
    loudest = max(abs(value) for value in samples)
    return [round(32767 * peak * value / loudest) for value in samples]


def write(path, samples):
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(struct.pack(f"<{len(samples)}h", *samples))


def main():
    here = Path(__file__).resolve().parent.parent
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else here / "assets" / "sounds"
    target.mkdir(parents=True, exist_ok=True)
    write(target / "tap.wav", struck(WOOD, 0.14, 0.002, 0.45, felt=0.5))
    write(target / "change_soon.wav", struck(BELL, 1.8, 0.015, 0.5))
    write(target / "calm_over.wav", struck(BOWL, 2.2, 0.06, 0.2))


if __name__ == "__main__":
    main()
