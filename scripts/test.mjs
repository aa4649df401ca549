// @ts-check
/**
 * `npm test`: installs what is missing, then runs every check, the quick ones first, and adds up their cases. A step that
 * fails does not stop the others, so the last line counts them all. `npm test -- --only unit,gpu` runs a part.
 */
import './node-version.mjs';

import('./test-steps.mjs')
  .then(({ runSteps }) => runSteps(process.argv.slice(2)))
  .then((passed) => {
    process.exitCode = passed ? 0 : 1;
  })
  .catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    console.log('0 passed, 1 failed');
    process.exitCode = 1;
  });
