/** The `waveloupe` command: finds the subcommand, runs it, and turns what happens into an exit status. */
import { helpOf, parseWords, UsageError, type Command, type Surroundings } from './command';
import { coefficients } from './jpeg/coefficients';
import { encode } from './jpeg/encode';
import { inspect } from './jpeg/inspect';
import { transcode } from './jpeg/transcode';
import { write } from './jpeg/write';
import { merge } from './survey/merge';
import { survey } from './survey/survey';
import { VERSION } from './version';

const COMMANDS: readonly Command[] = [inspect, coefficients, write, transcode, encode, survey, merge];

const GOOD = 0;
const SOME_FILE_BAD = 1;
const WRONG_USAGE = 2;

function overview(): string {
  const lines = COMMANDS.flatMap(({ name, usage, summary }) => [
    `  waveloupe ${name} ${usage}`,
    `      ${summary.split('\n').join('\n      ')}`,
  ]);
  return [
    'Takes JPEG files apart and puts them together again, coefficient by coefficient; surveys whole collections.',
    '',
    ...lines,
    '',
    '`waveloupe jpeg inspect --help` and so on tell the options. - is standard input, and behind -o standard output.',
    'Exit status 1: something is wrong with a file, said on standard error; 2: with the words of the command.',
    '',
  ].join('\n');
}

/** The command with the longest name that the words begin with, and the words behind it. */
function find(words: readonly string[]): { command: Command; rest: readonly string[] } {
  const [first = '', second] = words;
  if (first.startsWith('-')) throw new UsageError(`Unknown option '${first}'`);
  for (const length of [2, 1]) {
    const command = COMMANDS.find(({ name }) => name === words.slice(0, length).join(' '));
    if (command !== undefined) return { command, rest: words.slice(length) };
  }
  const names = COMMANDS.filter(({ name }) => name.startsWith(`${first} `)).map(({ name }) => name.split(' ')[1]);
  if (names.length === 0) throw new UsageError(`No command '${first}'`);
  throw new UsageError(
    second === undefined
      ? `${first} what? ${names.join(', ')}`
      : `No command '${first} ${second}'; there are ${names.join(', ')}`,
  );
}

export async function main(words: readonly string[], around: Surroundings): Promise<number> {
  const [first, second] = words;
  const isGroup = !COMMANDS.some(({ name }) => name === first);
  if (first === undefined || ['--help', '-h', 'help'].includes(first) || (isGroup && second === '--help')) {
    around.writeOut(overview());
    return first === undefined ? WRONG_USAGE : GOOD;
  }
  if (first === '--version') {
    around.writeOut(`${VERSION}\n`);
    return GOOD;
  }
  try {
    const { command, rest } = find(words);
    const { files, values } = parseWords(command, rest);
    if (values['help'] === true) {
      around.writeOut(helpOf(command));
      return GOOD;
    }
    return (await command.run(files, values, around)) ? GOOD : SOME_FILE_BAD;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    around.writeError(`waveloupe: ${error.message}\nwaveloupe --help tells what there is.\n`);
    return WRONG_USAGE;
  }
}
