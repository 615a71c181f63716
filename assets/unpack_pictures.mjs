// SPDX-License-Identifier: MIT
// usage: node unpack_pictures.mjs <assets folder> <flat icons.json> <high-contrast icons.json> <output folder>
//
// Writes one SVG for each picture that pictures.toml names, and pictures.index, so that the program need not read
// megabytes of icons when it starts. Each line of the index is: word TAB picture TAB picture for high contrast, and for
// what has a direction TAB "turns".
// pictures.toml is TOML kept to one entry a line, so that this reader can stay a regular expression.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const [assets, flatFile, contrastFile, out] = process.argv.slice(2);
const listFile = join(assets, 'pictures.toml');
const entryPattern =
  /^"([^"\t]+)" = \{ (?:file = "([\w/]+\.svg)"|pictogram = "([\w-]+)"(?:, contrast = "([\w-]+)")?)(, turns = true)? \}$/;

function stop(line, sentence) {
  console.error(`${listFile}:${line}: ${sentence}`);
  process.exit(1);
}

function readEntries() {
  const entries = [];
  const lineOf = new Map();
  readFileSync(listFile, 'utf8').split('\n').forEach((text, index) => {
    const line = index + 1;
    if (text.trim() === '' || text.startsWith('#')) return;
    const match = entryPattern.exec(text);
    if (!match) {
      stop(line, 'This line is not understood. Write "word" = { pictogram = "name" }, or { pictogram = "name", ' +
        'contrast = "other-name" }, or { file = "faces/happy.svg" }; what has a direction ends in ", turns = true }".');
    }
    const [, word, file, pictogram, contrast, turns] = match;
    if (lineOf.has(word)) {
      stop(line, `"${word}" has a picture already, in line ${lineOf.get(word)}. Remove one of the two.`);
    }
    lineOf.set(word, line);
    entries.push({ line, word, file, pictogram, contrast: contrast ?? pictogram, turns: turns ? '\tturns' : '' });
  });
  return entries;
}

// A whole SVG with everything a renderer needs; the sets give only what is inside it.
function pictogramSvg(set, name, line) {
  const icon = set.icons[name];
  if (!icon) {
    stop(line, `There is no pictogram "${name}" in the set ${set.prefix}. Look for another name in its icons.json.`);
  }
  const width = icon.width ?? set.width;
  const height = icon.height ?? set.height;
  const box = `${icon.left ?? 0} ${icon.top ?? 0} ${width} ${height}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" ` +
    `height="${height}" viewBox="${box}">${icon.body.replaceAll('currentColor', '#000000')}</svg>\n`;
}

// Our own drawings for high contrast: what is as dark as their ink turns black, every other colour white.
function inBlackAndWhite(svg) {
  return svg.replace(/#([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})\b/g, (_, ...channels) => {
    const [red, green, blue] = channels.map((channel) => parseInt(channel, 16) / 255);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.3 ? '#000000' : '#FFFFFF';
  });
}

function write(name, text) {
  const file = join(out, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function readOwn(name, line) {
  try {
    return readFileSync(join(assets, name), 'utf8');
  } catch {
    return stop(line, `There is no drawing ${join(assets, name)}. Correct its name here or add the file.`);
  }
}

const flat = JSON.parse(readFileSync(flatFile, 'utf8'));
const contrast = JSON.parse(readFileSync(contrastFile, 'utf8'));
for (const folder of ['pictures', 'contrast']) rmSync(join(out, folder), { recursive: true, force: true });

const index = readEntries().map((entry) => {
  if (entry.file) {
    const contrastName = `contrast/${entry.file}`;
    write(contrastName, inBlackAndWhite(readOwn(entry.file, entry.line)));
    return `${entry.word}\t${entry.file}\t${contrastName}${entry.turns}\n`;
  }
  const names = [`pictures/${entry.pictogram}.svg`, `contrast/${entry.contrast}.svg`];
  write(names[0], pictogramSvg(flat, entry.pictogram, entry.line));
  write(names[1], pictogramSvg(contrast, entry.contrast, entry.line));
  return `${entry.word}\t${names.join('\t')}${entry.turns}\n`;
});
write('pictures.index', index.join(''));
