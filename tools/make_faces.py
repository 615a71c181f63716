#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Draws the feeling faces: one head, one line, a row of parts for each feeling.

usage: tools/make_faces.py [FOLDER]     the folder is assets/faces unless told; its faces are written anew

A new feeling is a row in FACES and a line in assets/pictures.toml. Look at it at 40 and at 400 pixels beside the ones
that are close to it (worried and scared, tired and sad): a child tells them apart by what is largest, so let brows,
eyes and mouth differ before anything else does. What is added must have an ink line: high contrast is black and white.
"""
import pathlib
import sys

INK, SKIN, CHEEK, LIGHT = '#3A322C', '#F3D9A4', '#EBB88F', '#FFFDF8'
MOUTH, TONGUE, WATER, GOLD = '#8A5A4E', '#E59A86', '#A9CBE3', '#F2C14E'
RED, LEAF, GREY, WOOD, BLUSH = '#D9806B', '#A8C99A', '#DDD8CC', '#C99B6B', '#E39C82'

HEADER = ('<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100" viewBox="0 0 100 100"\n'
          '     fill="none" stroke="#3A322C" stroke-width="4" stroke-linecap="round" stroke-linejoin="round">\n'
          '  <!-- SPDX-License-Identifier: MIT, drawn by tools/make_faces.py -->\n')


def path(d, fill='none', more=''):
    return f'<path d="{d}" fill="{fill}"{more}/>'


def circle(x, y, r, fill='none', more=''):
    return f'<circle cx="{x:g}" cy="{y:g}" r="{r:g}" fill="{fill}"{more}/>'


def ellipse(x, y, rx, ry, fill='none', more=''):
    return f'<ellipse cx="{x:g}" cy="{y:g}" rx="{rx:g}" ry="{ry:g}" fill="{fill}"{more}/>'


def rect(x, y, w, h, r, fill='none', more=''):
    return f'<rect x="{x:g}" y="{y:g}" width="{w:g}" height="{h:g}" rx="{r:g}" fill="{fill}"{more}/>'


def group(parts, transform):
    return f'<g transform="{transform}">' + ''.join(parts) + '</g>'


BARE, THIN = ' stroke="none"', ' stroke-width="3"'


# --- the head and what is in it; a part is a list of shapes

def head(fill=SKIN):
    return [circle(50, 50, 44, fill)]


def wobbly_head():
    return [path('M50 6 C58 5 61 11 69 11 C78 11 81 18 84 25 C87 31 94 36 93 44 C92 50 96 56 93 63 '
                 'C90 70 85 72 82 79 C78 86 70 85 63 90 C57 95 51 92 44 94 C36 95 33 89 26 86 C19 83 18 77 13 71 '
                 'C8 65 9 60 6 52 C3 45 9 41 9 33 C10 25 17 23 21 17 C26 11 32 13 38 9 C42 6 46 6 50 6 Z', SKIN)]


def cheeks(y=60, r=6.5, colour=CHEEK, apart=27):
    return [circle(50 - apart, y, r, colour, BARE), circle(50 + apart, y, r, colour, BARE)]


def blushing(y=60):
    lines = [f'M{x - 6} {y + 4} L{x - 3} {y - 4} M{x + 1} {y + 4} L{x + 4} {y - 4}' for x in (22, 77)]
    return cheeks(y, 10, BLUSH) + [path(' '.join(lines), more=THIN)]


def brows(outer, inner, bend=0):
    middle = (outer + inner) / 2 + bend
    return [path(f'M24 {outer} Q33 {middle:g} 41 {inner} M76 {outer} Q67 {middle:g} 59 {inner}')]


def dots(y=46, dx=0, rx=4.5, ry=5.5):
    return [ellipse(34 + dx, y, rx, ry, INK, BARE), ellipse(66 + dx, y, rx, ry, INK, BARE)]


def wide(y=47, dx=0, dy=0, r=9.5, pupil=4.5):
    return [part for x in (33, 67) for part in (circle(x, y, r, LIGHT), circle(x + dx, y + dy, pupil, INK, BARE))]


def lidded(y=46, dx=0):
    """Half closed: the lid is a line across, half an eye hangs below it."""
    return [part for x in (33, 67) for part in (
        path(f'M{x - 9} {y} A9 9 0 0 0 {x + 9} {y} Z', LIGHT),
        path(f'M{x + dx - 4.5:g} {y} A4.5 5.5 0 0 0 {x + dx + 4.5:g} {y} Z', INK, BARE))]


def shut_down(y=44, deep=8):
    return [path(f'M25 {y} Q33.5 {y + deep} 42 {y} M58 {y} Q66.5 {y + deep} 75 {y}')]


def shut_up(y=46, high=14):
    return [path(f'M24 {y} Q33 {y - high} 42 {y} M58 {y} Q67 {y - high} 76 {y}')]


def squeezed(y=46):
    return [path(f'M25 {y - 6} L40 {y} L25 {y + 6} M75 {y - 6} L60 {y} L75 {y + 6}')]


def curve(y, half, bend, x=50):
    return [path(f'M{x - half} {y} Q{x} {y + bend} {x + half} {y}')]


def wave(y=70, start=34, width=32, high=5):
    step = width / 4
    return [path(f'M{start} {y} q{step / 2:g} {-high} {step:g} 0 t{step:g} 0 t{step:g} 0 t{step:g} 0')]


def open_round(y=71, rx=5.5, ry=5):
    return [ellipse(50, y, rx, ry, MOUTH)]


def laugh():
    return [path('M27 58 H73 C72 74 62 83 50 83 C38 83 28 74 27 58 Z', MOUTH),
            path('M36 78.5 C39 71 61 71 64 78.5 C60 82 55 83 50 83 C45 83 40 82 36 78.5 Z', TONGUE, BARE)]


def shout():
    return [path('M30 79 Q30 61 50 61 Q70 61 70 79 Q50 73 30 79 Z', MOUTH),
            path('M37 64.5 H63', more=' stroke="#FFFDF8"')]


def teeth(y, half, high):
    bars = ' '.join(f'M{50 + x:g} {y - high / 2:g} v{high}' for x in (-half / 2, 0, half / 2))
    return [rect(50 - half, y - high / 2, 2 * half, high, high / 2, LIGHT), path(bars, more=THIN)]


# --- what can be beside the head

def aside(features):
    """Makes room for a badge."""
    return [group(features, 'translate(-5 3)')]


def badge(parts):
    """A light disc at the top right; its parts are drawn around 0 0, twelve to each side."""
    return [circle(79, 21, 18, LIGHT), group(parts, 'translate(79 21)')]


def drop(x, y, size=1.0):
    return [group([path('M0 -9 C3.5 -3.5 5.5 -1 5.5 2.5 A5.5 5.5 0 0 1 -5.5 2.5 C-5.5 -1 -3.5 -3.5 0 -9 Z', WATER)],
                  f'translate({x} {y}) scale({size:g})')]


def star_at(x, y, size=1.0):
    return [group([path('M0 -16.5 L4.7 -6.4 L15.7 -5.1 L7.5 2.5 L9.7 13.4 L0 8 L-9.7 13.4 L-7.5 2.5 L-15.7 -5.1 '
                        'L-4.7 -6.4 Z', GOLD, f' stroke-width="{4 / size:g}"')], f'translate({x} {y}) scale({size:g})')]


def heart_at(x, y, size=1.0, colour=RED):
    return [group([path('M0 14 C-10 6 -15 1 -15 -5 C-15 -14 -3 -15 0 -6 C3 -15 15 -14 15 -5 C15 1 10 6 0 14 Z', colour,
                        f' stroke-width="{4 / size:g}"')], f'translate({x} {y}) scale({size:g})')]


def plaster():
    return [group([rect(-12, -4.5, 24, 9, 4.5, '#F3E2C6', THIN), path('M-1.5 0 h3', more=THIN)],
                  'translate(78 78) rotate(-32)')]


def thermometer():
    return [path('M55 70 L86 86', more=' stroke-width="13"'),
            path('M55 70 L86 86', more=' stroke="#FFFDF8" stroke-width="5"'),
            path('M70 78 L86 86', more=' stroke="#D9806B" stroke-width="5"')]


def scarf():
    return [path('M13 74 Q50 92 87 74 L89 85 Q50 103 11 85 Z', RED), path('M62 86 L66 98 H79 L76 83', RED)]


def dropped_ice_cream():
    return [path('M77 50 L90 82 H64 Z', '#E0BC8C'),
            path('M56 94 Q57 87 64 87 Q65 78 77 78 Q89 78 90 87 Q97 87 98 94 Z', TONGUE)]


def thumb_up():
    return [group([path('M-15 0 H-6 L-1 -14 Q5 -15 4 -7 L3 -2 H12 Q15 -2 14 2 L11 13 Q10 16 6 16 H-15 Z', SKIN),
                   path('M-6 0 V16')], 'translate(79 78)')]


def hands_before_eyes():
    hand = [path('M-13 46 V-4 Q-13 -8 -9.5 -8 Q-6 -8 -6 -13 Q-6 -16 -2.5 -16 Q1 -16 1.5 -13 Q2 -16 5 -15.5 '
                 'Q8.5 -15 8.5 -11 Q13 -12 13 -6 V46 Z', SKIN), path('M-6 -10 V2 M1.5 -12 V2 M8.5 -9 V2', more=THIN)]
    return [group(hand, 'translate(29 48) rotate(17) scale(.88)'),
            group(hand, 'translate(71 48) scale(-1 1) rotate(17) scale(.88)')]


def mitt(x, y, turn):
    return [group([path('M-10 14 V-3 Q-10 -14 0 -14 Q10 -14 10 -3 V14 Z', SKIN),
                   path('M-3.5 -13 V-5 M3.5 -13 V-5', more=THIN)],
                  f'translate({x} {y}) rotate({turn})')]


def small_head(x, y, r, smiling):
    mouth = f'M{x - r * .4:g} {y + r * .28:g} q{r * .4:g} {r * (.42 if smiling else -.3):g} {r * .8:g} 0'
    return [circle(x, y, r, SKIN), circle(x - r * .36, y - r * .15, 2.2, INK, BARE),
            circle(x + r * .36, y - r * .15, 2.2, INK, BARE), path(mouth, more=THIN)]


def smaller(parts, size, x, y):
    """The whole head smaller, with lines as wide as before."""
    return [f'<g transform="translate({x} {y}) scale({size})" stroke-width="{4 / size:.3g}">' + ''.join(parts) + '</g>']


def tilted(parts, degrees):
    return [group(parts, f'rotate({degrees} 50 50)')]


SAD_BROWS = [path('M25 38 Q33 35 39 29 M75 38 Q67 35 61 29')]
WORRIED_BROWS = [path('M24 37 Q32 35.5 39 31 M76 37 Q68 35.5 61 31')]
CROSS_BROWS = [path('M24 36 Q32 38 42 43 M76 36 Q68 38 58 43')]
SWIRL = path('M1 1 C4 -2 -3 -5 -5 0 C-7 6 2 10 7 5 C12 -2 5 -11 -3 -10 C-8 -9 -11 -5 -11 -1',
             more=' stroke-width="3.5"')
SUN = (circle(0, 0, 5.5, GOLD, THIN)
       + path('M0 -11 v1 M0 10 v1 M-11 0 h1 M10 0 h1 M-8 -8 l.7 .7 M7.3 7.3 l.7 .7 M-8 8 l.7 -.7 M7.3 -7.3 l.7 -.7',
              more=THIN))
SNOWFLAKE = path('M0 -11 V11 M-9.5 -5.5 L9.5 5.5 M-9.5 5.5 L9.5 -5.5', more=THIN)

FACES = {
    # Stage 1
    'happy': head() + cheeks(59) + dots(43) + curve(59, 22, 27),
    'sad': head() + cheeks() + SAD_BROWS + dots(47) + curve(75, 14, -15) + drop(74, 64),
    'cross': head() + cheeks(62) + CROSS_BROWS + dots(50) + curve(71, 13, -4),
    'scared': head() + brows(34, 27, 2) + wide(48) + open_round(73),
    'calm': head() + cheeks() + shut_down() + curve(66, 13, 9),
    'tired': head() + tilted(aside(cheeks(62, apart=24) + brows(37, 35, -4) + shut_down(47, 9)
                                    + open_round(73, 8.5, 10)), -6) + badge([
        path('M-10 -3 H0 L-10 9 H0 M3 -11 H10 L3 -3 H10', more=THIN)]),

    # Stage 2
    'excited': head() + cheeks(57, 6, apart=31) + shut_up() + laugh(),
    'worried': head() + cheeks(61) + WORRIED_BROWS + dots(48) + [path('M36 71 Q41 64.5 46 69 T56 69 T64 67')],
    'proud': head() + cheeks(57) + shut_up(45, 9) + [path('M31 60 Q48 77 66 59')] + star_at(77, 79.5),
    'lonely': [circle(81, 68, 16, more=' stroke-width="3.5" stroke-dasharray="5.5 7"')] + smaller(
        head() + cheeks(64) + SAD_BROWS + dots(50, 5) + curve(75, 11, -10), .66, -1, 20),
    'surprised': head() + cheeks(63) + brows(31, 27, -7) + dots(46, 0, 5.5, 6.5) + open_round(72, 8.5, 10),
    'poorly': head('#E9DDB0') + SAD_BROWS + lidded(48) + curve(73, 12, -7, 46) + thermometer(),
    'okay': head() + cheeks() + dots(45) + curve(66, 14, 4),
    'silly': tilted(head() + cheeks(58) + dots(44)[:1] + [
        path('M58 46 Q67 36 76 46'), path('M43 69 V76 A8 8 0 0 0 59 76 V67.5', TONGUE), path('M29 60 Q50 80 71 58'),
        path('M51 71 V76')], 10),

    # Stage 3
    'nervous': head() + cheeks() + WORRIED_BROWS + dots(47) + teeth(71, 15, 11),
    'jealous': head() + aside(cheeks(65, apart=23) + [path('M24 41 L43 40 M57 38 L75 34')] + wide(49, 4.5, -2.5, 8.5, 4)
                              + curve(76, 11, -7, 46)) + star_at(80, 20, .95),
    'frustrated': head() + cheeks(66, 7, BLUSH) + squeezed(47) + [path('M25 30 L40 34 M75 30 L60 34')]
    + teeth(72, 17, 11),
    'embarrassed': head() + blushing(62) + brows(36, 32) + dots(50, -4) + [path('M40 72 Q46 77 51 73 Q56 69 61 73')],
    'bored': head() + tilted(brows(37, 37) + lidded(47, 3) + [path('M38 71 L58 69')], 9) + mitt(78, 78, -38),
    'disappointed': head() + cheeks() + SAD_BROWS + shut_down(46, 6) + curve(72, 11, -8, 43) + dropped_ice_cream(),
    'mixed_up': head() + aside(cheeks(apart=24) + [path('M24 34 Q33 27 41 33 M59 31 Q67 36 76 39')] + dots(47)
                               + [path('M30 66 Q40 80 50 70 Q60 60 70 73')]) + badge([SWIRL]),
    'safe': smaller(head() + cheeks() + dots(44) + curve(62, 16, 16), .72, 14, 26) + [
        path('M9 46 L50 10 L91 46', more=' stroke-width="14"'),
        path('M9 46 L50 10 L91 46', more=' stroke="#D9806B" stroke-width="6"')],
    'grateful': head() + cheeks(52) + shut_up(41, 9) + curve(53, 13, 13) + mitt(33, 77, 30) + mitt(67, 77, -30)
    + heart_at(50, 77),
    'hurt': head() + cheeks() + SAD_BROWS + dots(48) + curve(72, 11, -8, 44) + heart_at(77, 77, 1.2) + plaster(),
    'furious': head() + cheeks(63, 9, BLUSH) + [path('M22 31 L43 44 M78 31 L57 44')] + dots(51) + shout() + [
        path('M9 22 q-5 -5 0 -8 q5 -3 1 -8 M91 22 q5 -5 0 -8 q-5 -3 -1 -8')],
    'hopeful': head() + aside(cheeks(61, apart=24) + brows(33, 30, -4) + wide(47, 3, -3.5)
                              + curve(66, 14, 12)) + badge([SUN]),

    # Stage 4
    'anxious': head() + WORRIED_BROWS + wide(50, 0, 0, 8, 3.5) + wave(74, 33, 34, 6) + drop(80, 27, 1.3),
    'overwhelmed': smaller(head() + squeezed(46) + brows(34, 30) + wave(71, 33, 34, 6), .74, 13, 25)
    + mitt(17, 66, 14) + mitt(83, 66, -14) + [
        path('M24 8 L31 19 L17 19 Z', GOLD, THIN), circle(50, 10, 6.5, LEAF, THIN),
        rect(68, 7, 12, 12, 2, WATER, THIN)],
    'left_out': small_head(62, 21, 15, True) + small_head(83, 33, 15, True) + smaller(
        head() + cheeks(64) + SAD_BROWS + dots(50, 6) + curve(75, 11, -10), .62, 1, 36),
    'guilty': head() + aside(cheeks(65, 7.5, BLUSH, 22) + SAD_BROWS + wide(48, -4, 3.5, 8.5, 4)
                             + curve(76, 9, -4)) + badge([
        path('M-8 -6 L-4 -1 L-1 -7 L3 -1 L7 -6 V6 Q7 10 3 10 H-4 Q-8 10 -8 6 Z', WATER, THIN),
        path('M7 -1 q6 0 6 4 q0 3 -6 3', more=THIN)]),
    'ashamed': head() + curve(79, 8, -7) + hands_before_eyes(),
    'annoyed': head() + cheeks(63) + [path('M24 38 H43 M57 40 L76 36')] + lidded(48, 4)
    + [path('M37 70 H54 Q60 70 63 74')],
    'restless': smaller(head() + cheeks() + brows(34, 32, -3) + wide(47, 4)
                        + [path('M36 70 L43 66 L50 71 L57 66 L64 70')],
                        .66, 17, 17) + [
        path('M13 34 Q7 50 13 66 M5 42 Q2.5 50 5 58 M87 34 Q93 50 87 66 M95 42 Q97.5 50 95 58 '
             'M40 7 Q50 3 60 7 M40 93 Q50 97 60 93', more=' stroke-width="3.5"')],
    'numb': head(GREY) + [path('M26 47 H41 M59 47 H74 M39 68 H61')],
    'confident': head() + cheeks(58) + brows(33, 34, -4) + dots(45) + [path('M32 60 Q52 76 67 58')] + thumb_up(),
    'content': head() + cheeks(53) + shut_up(41, 9) + curve(54, 11, 10) + [
        path('M33 71 H61 V86 Q61 95 52 95 H42 Q33 95 33 86 Z', WATER), path('M61 76 H65 Q71 76 71 81 Q71 87 61 87')],
    'relieved': head() + cheeks(61) + brows(37, 33, -4) + shut_down(45, 7) + [ellipse(43, 71, 5, 4.5, MOUTH)] + [
        path('M58 71 Q64 65 70 70 T82 69 M61 81 Q66 76 71 80 T80 80', more=more)
        for more in (' stroke-width="10"', ' stroke="#A9CBE3"')],
    'determined': head() + aside(cheeks(62, apart=24) + [path('M24 38 L42 41 M76 38 L58 41')] + dots(49)
                                 + [path('M37 70 Q51 72 63 68')]) + badge([
        path('M-12 10 L-2 -3 L10 10 Z', LEAF, THIN), path('M-2 -3 V-13 L6 -10 L-2 -7', RED, THIN)]),
    'let_down': head() + aside(cheeks(65, apart=23) + SAD_BROWS + wide(49, -1, 4, 8.5, 4) + curve(76, 11, -6)) + badge([
        path('M-7 -9 Q4 -13 6 -4 Q7 2 2 3 Q-2 4 -5 0 Q-10 -5 -7 -9 Z', '#C7B5DC', THIN),
        path('M2 3 Q8 7 2 9 Q-3 11 0 14', more=THIN)]),
    'homesick': head() + aside(cheeks(63, apart=24) + SAD_BROWS + dots(49) + curve(75, 12, -9)) + badge([
        path('M-8 -1 V10 H8 V-1', '#F6DCC0'), path('M-11 0 L0 -10 L11 0 Z', RED), path('M0 10 v-5')]),
    'uneasy': head() + cheeks(62) + [path('M24 33 Q33 29 41 34 M59 37 Q67 34 76 39')] + dots(47, -5)
    + [path('M38 71 Q46 65 53 71 Q57 74 62 70')],
    'peaceful': head() + cheeks(51) + shut_down(37, 8) + curve(54, 13, 9) + [path(
        'M14 95 Q4 95 5 87 Q6 80 15 81 Q19 73 29 76 Q35 69 45 73 Q57 69 64 76 Q77 73 82 80 Q95 80 94 88 Q93 95 84 95 Z',
        '#E3EDF5')],

    # Others that schools use, and what can always be said
    'loved': head() + cheeks(58) + shut_up(45, 11) + curve(60, 17, 18) + heart_at(80, 21, .95) + heart_at(18, 82, .7),
    'wobbly': wobbly_head() + cheeks(61) + brows(35, 33, -2) + dots(47) + wave(69, 33, 34, 6),
    'angry': head() + cheeks(64, 8, BLUSH) + [path('M23 33 L43 43 M77 33 L57 43')] + dots(51) + curve(77, 16, -15),
    'hot': head() + aside(cheeks(62, 8, BLUSH, 22) + brows(36, 33, -3) + shut_down(46, 6) + open_round(70, 9, 7))
    + drop(22, 23, 1.1) + badge([SUN]),
    'cold': head('#E6E3DA') + aside(WORRIED_BROWS + dots(45)) + teeth(66, 14, 9) + scarf() + badge([SNOWFLAKE]),
    'dont_know': head() + cheeks(63) + [path('M24 37 Q31 32 39 35 M52 40 Q58 38 64 41'), path('M38 74 Q46 69 58 71')]
    + dots(50, -4) + badge([path('M-6 -3 A6 6 0 1 1 0 3 V4.5'), circle(0, 11, 2.5, INK, BARE)]),
}


def main():
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).parents[1] / 'assets/faces'
    folder.mkdir(parents=True, exist_ok=True)
    for name, parts in FACES.items():
        (folder / f'{name}.svg').write_text(HEADER + ''.join(f'  {part}\n' for part in parts) + '</svg>\n')


if __name__ == '__main__':
    main()
