/**
 * Asks the shipped networks what the tiny pictures show: `npx tsx scripts/samples/tiny/ask.ts`, after any change of the
 * weights or the pictures. Writes answers.json and puts the answers into samples.json.
 */
import { writeFileSync } from 'node:fs';
import { writeCatalogue } from '../catalogue-file';
import { answersOf, NETS, shippedNetwork } from './ask-networks';
import { ANSWERS_FILE, type RecordedAnswer } from './recorded-answers';
import { TINY_PICTURES } from './tiny-samples';

const recorded = new Map<string, RecordedAnswer[]>(TINY_PICTURES.map(({ id }) => [id, []]));
for (const net of NETS) {
  const network = shippedNetwork(net);
  if (network === null) {
    console.log(`${net}: no weights in public/weights, not asked`);
    continue;
  }
  const answers = answersOf(network, net);
  for (const { id, shows } of TINY_PICTURES) {
    const answer = answers.get(id);
    if (answer === undefined) continue;
    recorded.get(id)?.push(answer);
    const verdict = answer.label === shows ? 'right' : `wrong, it is a ${shows}`;
    console.log(`${net} on ${id}: ${answer.label}, ${(100 * answer.probability).toFixed(1)} %, ${verdict}`);
  }
}
writeFileSync(ANSWERS_FILE, `${JSON.stringify(Object.fromEntries(recorded), null, 2)}\n`);
writeCatalogue();
