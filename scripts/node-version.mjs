/**
 * Ends the program with one sentence where Node is too old for the tools. It imports nothing and uses old syntax only,
 * so that the sentence, not a syntax error, is what an old Node prints.
 */
var running = process.versions.node.split('.').map(Number);
var major = running[0];
var minor = running[1];
// Vite and ESLint need these: 20.19 of the 20 line, 22.13 of the 22 line, anything from 24 on.
var supported = (major === 20 && minor >= 19) || (major === 22 && minor >= 13) || major >= 24;
if (!supported) {
  console.error(
    'Waveloupe needs Node 20.19 or later (22.13 or later of the 22 line, or 24 and up), and this is Node ' +
      process.versions.node +
      ': please install a newer one from https://nodejs.org.',
  );
  process.exit(1);
}
