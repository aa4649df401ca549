// @ts-check
/**
 * WGSL as it is shipped: without comments and indentation, every line where it was, so that the line numbers of the
 * shader compiler still name the source. The language has no strings, so `//` and `/*` always begin a comment; block
 * comments nest.
 */

/**
 * @param {string} source
 * @returns {string}
 */
export function shrinkWgsl(source) {
  let depth = 0;
  let out = '';
  for (let i = 0; i < source.length; ) {
    const two = source.slice(i, i + 2);
    if (two === '/*') {
      depth++;
      i += 2;
    } else if (depth > 0 && two === '*/') {
      depth--;
      i += 2;
    } else if (depth > 0) {
      if (source[i] === '\n') out += '\n';
      i++;
    } else if (two === '//') {
      while (i < source.length && source[i] !== '\n') i++;
    } else {
      out += source[i];
      i++;
    }
  }
  return out
    .split('\n')
    .map((line) => line.trim().replace(/\s+/g, ' ').replace(/ ?([=+\-*/<>(){},;:]+) ?/g, (_, mark) => mark))
    .join('\n');
}
