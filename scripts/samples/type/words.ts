/** The words of the page of type. A bar marks a soft hyphen. */
const soft = (text: string): string => text.replaceAll('|', '\u00ad');

export const HEADLINE = ['Every picture', 'is a sum of waves'];
export const KICKER = 'A PAGE OF TYPE';
export const DECK = 'Add enough ripples of the right length, height and slant, and they turn into letters.';

export const LEFT_COLUMN = [
  soft(
    'Drop a stone into a pond and one ring spreads. Drop a hundred and the water looks like noise, yet nothing is in it but rings. A pic|ture is such a pond. Walk along any row of its pixels and the bright|ness rises and falls; that rise and fall can be writ|ten, with|out loss, as a sum of plain waves, each with a length, a height and a place where it be|gins.',
  ),
  soft(
    'In two di|men|sions each wave also has a slant: stripes that run across the sheet, down it, or at an angle. As many waves are needed as there are pixels, no more and no fewer. Keep them all and you have the pic|ture back to the last grain. The sur|prise is how few of them do most of the work.',
  ),
  soft(
    'Long waves paint the soft things: sky, shade, the fall of light on a wall. Short waves draw edges, and a page like this is hard|ly any|thing but edges. Ink stops and paper starts with|in the width of a pixel, and to turn so sharp a corner waves of every length must meet there in step. Take the short|est away and the corner over|shoots: faint ghosts ring each stem, as rip|ples ring a post in a lake.',
  ),
];

export const RIGHT_COLUMN = [
  soft(
    'So type is a fair test. In a photo|graph one wave in a hundred may be enough to know the place and the hour. Here the same share leaves grey bars where lines of text have been: the beat of the lines sur|vives, for it is a single up|right wave, re|peat|ed down the page; the let|ters do not.',
  ),
  soft(
    'Raise the share slow|ly and watch the order in which things come back. First the col|umns, then the head|line, then the words of this para|graph, and last, if at all, the small|est lines at the foot of the page, whose stems are thin|ner than a pixel and were half grey to be|gin with.',
  ),
];

export const CAPTION =
  'Fig. 1. One, two, four and eight waves, added, on their way to a square edge. The last overshoot never quite goes away.';
export const LADDER = 'small waves carry small letters';
export const LADDER_SIZES = [22, 18, 15, 12, 10, 8, 7, 6, 5];
export const FOLIO = 'Waveloupe · sample page · f(x) = a cos(2πux) + b sin(2πux)';
export const FINE_PRINT = soft(
  'Set in a face that was drawn for this page alone: every letter is the path of a pen, and the pen is an ellipse, broad across and thin down, which gives the stems their weight and the hair|lines their light|ness. No two lines of this note are need|ed to see what it is for; it is here to be lost.',
);
