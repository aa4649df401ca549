// @ts-check
/**
 * Gets a Chromium for the tests: the system's if there is one, else Debian's package where it can be installed, else
 * the one that Playwright downloads. Call after the packages are installed.
 */
import { spawnSync } from 'node:child_process';
import { toolArguments } from './bootstrap.mjs';
import { findChromium, isWorkingChromium } from './chromium.mjs';

/**
 * @param {string} command
 * @param {string[]} options
 * @returns {string | undefined} what it printed, or `undefined` if it is not there or failed
 */
function ask(command, options) {
  const ended = spawnSync(command, options, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return ended.status === 0 ? ended.stdout : undefined;
}

/** The words that go before `apt-get`, or `undefined` if this person may not install packages without a password. */
function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  return ask('sudo', ['-n', 'true']) === undefined ? undefined : ['sudo', '-n'];
}

/** Debian and its kin. Ubuntu's package is a stub that fetches a snap, which does not start in a container. */
function installFromDebian() {
  if (process.platform !== 'linux' || ask('apt-get', ['--version']) === undefined) return undefined;
  const prefix = rootPrefix();
  if (prefix === undefined) return undefined;
  /** @param {string[]} options */
  const apt = (options) => {
    const [command = 'apt-get', ...rest] = [
      ...prefix,
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      '-q',
      ...options,
    ];
    return spawnSync(command, rest, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
  };
  console.log('No Chromium here: trying the package of this system …');
  apt(['update']);
  const description = ask('apt-cache', ['show', 'chromium']);
  if (description === undefined || /\bsnap\b/i.test(description)) return undefined;
  apt(['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation']);
  return findChromium();
}

async function playwrightsOwn() {
  const { chromium } = await import('playwright-core');
  const path = chromium.executablePath();
  return isWorkingChromium(path) ? path : undefined;
}

/** Playwright's build, with the system libraries it needs where this person may install them. */
function installFromPlaywright() {
  console.log('Downloading the Chromium of Playwright …');
  const withLibraries = process.platform === 'linux' && rootPrefix() !== undefined ? ['--with-deps'] : [];
  /** @param {string[]} options */
  const install = (options) =>
    spawnSync(process.execPath, toolArguments('playwright', ['install', '--no-shell', ...options, 'chromium']), {
      stdio: ['ignore', 'inherit', 'inherit'],
    }).status === 0;
  if (!install(withLibraries) && withLibraries.length > 0) install([]);
}

/**
 * The path of a Chromium that starts; every runner then takes it from `CHROMIUM_PATH`.
 * @returns {Promise<string>}
 */
export async function ensureChromium() {
  const here = findChromium() ?? (await playwrightsOwn()) ?? installFromDebian();
  if (here !== undefined) return here;
  installFromPlaywright();
  const downloaded = await playwrightsOwn();
  if (downloaded === undefined) {
    throw new Error(
      'No Chromium that starts could be found or installed: install Chromium or Chrome, or set CHROMIUM_PATH to one. ' +
        'Where only system libraries are missing, "npx playwright install-deps chromium" gets them.',
    );
  }
  return downloaded;
}
