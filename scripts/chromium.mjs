// @ts-check
/**
 * Where Chromium is and how it is started: the one place that Vitest, Playwright and the benchmark read.
 * Uses nothing but Node, because the bootstrap runs it before anything is installed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * WebGPU in headless Chromium on a machine without a GPU. Without the Vulkan and ANGLE flags the adapter answers, but
 * presenting to a canvas kills the GPU process. They exist on Linux only; elsewhere the software adapter is enough.
 */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--enable-unsafe-webgpu',
  '--use-webgpu-adapter=swiftshader',
  ...(process.platform === 'linux'
    ? ['--enable-features=Vulkan', '--use-vulkan=swiftshader', '--use-angle=swiftshader']
    : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** Usual places outside the search path. */
function usualPlaces() {
  if (process.platform === 'darwin') {
    const home = process.env.HOME ?? '';
    return ['/Applications', join(home, 'Applications')].flatMap((folder) => [
      join(folder, 'Google Chrome.app/Contents/MacOS/Google Chrome'),
      join(folder, 'Chromium.app/Contents/MacOS/Chromium'),
    ]);
  }
  if (process.platform === 'win32') {
    return [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(folder, 'Chromium', 'Application', 'chrome.exe'),
      ]);
  }
  return ['/usr/lib/chromium/chromium', '/opt/google/chrome/chrome'];
}

function onSearchPath() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const ending = process.platform === 'win32' ? '.exe' : '';
  return COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command + ending)));
}

/**
 * True if the file is a Chromium that starts. Ubuntu's `chromium-browser` package is a stub that only says "install
 * the snap", so being there is not enough. Windows' chrome.exe prints nothing for --version, so there being there is.
 * @param {string} path
 * @returns {boolean}
 */
export function isWorkingChromium(path) {
  if (!existsSync(path) || !statSync(path).isFile()) return false;
  if (process.platform === 'win32') return true;
  const answer = spawnSync(path, ['--version'], {
    encoding: 'utf8',
    timeout: 20_000,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return answer.status === 0 && /(Chromium|Chrome)[^\d]*\d+\./.test(answer.stdout);
}

/**
 * The Chromium of this machine: `CHROMIUM_PATH` if set, else the first one on the search path or in a usual place
 * that starts. `undefined` means none: then Playwright's own is used (see `chromiumLaunch`).
 * @returns {string | undefined}
 */
export function findChromium() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen !== undefined && chosen !== '') {
    if (!isWorkingChromium(chosen))
      throw new Error(`CHROMIUM_PATH is ${chosen}, and that does not start as a Chromium.`);
    return chosen;
  }
  return [...onSearchPath(), ...usualPlaces()].find(isWorkingChromium);
}

/**
 * Launch options for Playwright. Without a system Chromium, `channel: 'chromium'` picks Playwright's full build: its
 * default, the headless shell, is a different program from the browser people use.
 * @returns {{ executablePath: string, args: string[] } | { channel: 'chromium', args: string[] }}
 */
export function chromiumLaunch() {
  const executablePath = findChromium();
  return executablePath === undefined
    ? { channel: 'chromium', args: CHROMIUM_FLAGS }
    : { executablePath, args: CHROMIUM_FLAGS };
}
