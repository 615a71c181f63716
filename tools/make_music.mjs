// SPDX-License-Identifier: MIT
// Makes the quiet music of the calm timer: loops of 24 s, 22,050 Hz, mono, 16 bit, whose end runs into their
// beginning. The build runs it; there is nothing of it in the repository.
//
//   node make_music.mjs TARGET_FOLDER
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const rate = 22050, seconds = 24, count = rate * seconds;
const turn = 2 * Math.PI;

// The same noise each time (mulberry32).
function noise(seed) {
  const samples = new Float64Array(count);
  for (let n = 0; n < count; ++n) {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    samples[n] = ((t ^ (t >>> 14)) >>> 0) / 2147483648 - 1;
  }
  return samples;
}

// Takes the high part of a sound away. Goes round twice, so that the beginning follows from the end.
function lower(samples, hz) {
  const share = 1 - Math.exp((-turn * hz) / rate), lowered = new Float64Array(count);
  let value = 0;
  for (let n = 0; n < 2 * count; ++n) lowered[n % count] = value += share * (samples[n % count] - value);
  return lowered;
}

const without = (samples, low) => samples.map((value, n) => value - low[n]);
// A tone that fits into the loop a whole number of times.
const tone = (hz, n) => Math.sin((turn * Math.round(hz * seconds) * n) / count);
const slowly = (times, shift, n) => 0.5 + 0.5 * Math.sin(turn * ((times * n) / count + shift));

function rain() {
  const all = lower(lower(noise(1), 1800), 2800);
  const patter = without(all, lower(all, 500)), far = lower(lower(noise(2), 300), 300);
  return patter.map((value, n) => value * (0.8 + 0.2 * slowly(3, 0.1, n)) + 1.6 * far[n]);
}

function waves() {
  const deep = lower(lower(noise(3), 380), 600), foam = lower(without(noise(4), lower(noise(4), 700)), 2400);
  return deep.map((value, n) => {
    const swell = slowly(3, -0.25, n) ** 2, after = slowly(3, -0.33, n) ** 3;  // a wave every 8 s
    return value * (0.25 + swell) * 1.5 + 0.16 * foam[n] * after;
  });
}

function hum() {
  const voices = [[110, 1, 2, 0], [164.8, 0.7, 3, 0.3], [220, 0.5, 1, 0.6], [277.2, 0.25, 2, 0.8], [329.6, 0.2, 3, 0.1]];
  const samples = new Float64Array(count);
  for (const [hz, loud, times, shift] of voices)
    for (let n = 0; n < count; ++n)
      samples[n] += loud * (0.45 + 0.55 * slowly(times, shift, n)) * (tone(hz, n) + 0.6 * tone(hz + 0.25, n));
  return samples;
}

function write(file, samples, peak) {
  const loudest = samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const wav = Buffer.alloc(44 + 2 * count);
  wav.write("RIFF", 0), wav.writeUInt32LE(36 + 2 * count, 4), wav.write("WAVEfmt ", 8), wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20), wav.writeUInt16LE(1, 22), wav.writeUInt32LE(rate, 24), wav.writeUInt32LE(2 * rate, 28);
  wav.writeUInt16LE(2, 32), wav.writeUInt16LE(16, 34), wav.write("data", 36), wav.writeUInt32LE(2 * count, 40);
  samples.forEach((value, n) => wav.writeInt16LE(Math.round((32767 * peak * value) / loudest), 44 + 2 * n));
  writeFileSync(file, wav);
}

const target = process.argv[2];
mkdirSync(target, { recursive: true });
write(join(target, "rain.wav"), rain(), 0.55);
write(join(target, "waves.wav"), waves(), 0.7);
write(join(target, "hum.wav"), hum(), 0.5);
