// @ts-check
/**
 * npm's `prepare`: builds lib/ where the package is installed from its repository, or packed. An install of the page's
 * own packages does not need it (WAVELOUPE_PREPARE=no), and never fails for it.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

if (process.env.WAVELOUPE_PREPARE !== 'no') {
  const { status } = spawnSync(process.execPath, [fileURLToPath(new URL('build-lib.mjs', import.meta.url))], {
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) console.error('lib/ is not built; "npm run build:lib" tells why.');
}
