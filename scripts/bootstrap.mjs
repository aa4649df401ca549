// @ts-check
/**
 * What every command does first: make sure that the packages of package-lock.json are installed, and run their tools.
 * Uses nothing but Node.
 */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * The tools' own entry files: started with this Node, so that no shell and no .cmd wrapper is between.
 * @type {Record<string, string>}
 */
const TOOLS = {
  tsc: 'typescript/bin/tsc',
  eslint: 'eslint/bin/eslint.js',
  depcruise: 'dependency-cruiser/bin/dependency-cruise.mjs',
  vite: 'vite/bin/vite.js',
  vitest: 'vitest/vitest.mjs',
  playwright: '@playwright/test/cli.js',
  tsx: 'tsx/dist/cli.mjs',
  prettier: 'prettier/bin/prettier.cjs',
};

/**
 * Arguments for Node that start a tool.
 * @param {string} name
 * @param {string[]} [options]
 * @returns {string[]}
 */
export function toolArguments(name, options = []) {
  const entry = TOOLS[name];
  if (entry === undefined) throw new Error(`No tool called ${name}; there are ${Object.keys(TOOLS).join(', ')}.`);
  return [join(ROOT, 'node_modules', entry), ...options];
}

/**
 * @param {string} path
 * @returns {Record<string, { version?: string, optional?: boolean, link?: boolean }> | undefined}
 */
function lockedPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** npm writes node_modules/.package-lock.json last, so an install that was cut short counts as none. */
function isInstalled() {
  const wanted = lockedPackages(join(ROOT, 'package-lock.json'));
  if (wanted === undefined) throw new Error(`${join(ROOT, 'package-lock.json')} is missing or is not JSON.`);
  const present = lockedPackages(join(ROOT, 'node_modules', '.package-lock.json'));
  if (present === undefined) return false;
  return Object.entries(wanted).every(([place, { version, optional }]) => {
    if (place === '') return true;
    const here = present[place];
    // An optional package is for another system where it is missing.
    return here === undefined ? optional === true : here.version === version;
  });
}

/** @param {{ output?: 'stdout' | 'stderr' }} [options] where to say so */
export function ensureInstalled({ output = 'stdout' } = {}) {
  if (isInstalled()) return;
  const stream = output === 'stdout' ? 1 : 2;
  writeSync(stream, 'Installing the packages of package-lock.json …\n');
  const options = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  // Nothing here needs the library built.
  const env = { ...process.env, WAVELOUPE_PREPARE: 'no' };
  const ended =
    npm === undefined
      ? spawnSync('npm', options, {
          cwd: ROOT,
          stdio: ['ignore', stream, 'inherit'],
          env,
          shell: process.platform === 'win32',
        })
      : spawnSync(process.execPath, [npm, ...options], { cwd: ROOT, env, stdio: ['ignore', stream, 'inherit'] });
  if (ended.status !== 0) throw new Error('npm ci failed, so the packages are not installed; what it said is above.');
}

/**
 * Runs Node with the given arguments, in the repository's root by default, and resolves to its exit code. A signal that would end this
 * program ends that one first. After `limit` milliseconds it is ended, with everything it started.
 * @param {string[]} nodeArguments
 * @param {{ limit?: number, environment?: Record<string, string>, folder?: string }} [options]
 * @returns {Promise<number>}
 */
export function runNode(nodeArguments, { limit, environment = {}, folder = ROOT } = {}) {
  // A group of its own, so that a browser left behind by a tool ends with it. Windows has no such groups.
  const grouped = limit !== undefined && process.platform !== 'win32';
  const child = spawn(process.execPath, nodeArguments, {
    cwd: folder,
    stdio: [limit === undefined ? 'inherit' : 'ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...environment },
    detached: grouped,
  });
  let interrupted = false;
  /** @param {NodeJS.Signals} signal */
  const interrupt = (signal) => {
    interrupted = true;
    end(signal);
  };
  /** @param {NodeJS.Signals} signal */
  const end = (signal) => {
    if (child.pid === undefined) return;
    try {
      if (grouped) process.kill(-child.pid, signal);
      else child.kill(signal);
    } catch {
      // It has ended meanwhile.
    }
  };
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, interrupt);
  const timer =
    limit === undefined
      ? undefined
      : setTimeout(() => {
          console.error('Out of time: this step is ended here.');
          end('SIGKILL');
        }, limit);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(timer);
      for (const name of signals) process.off(name, interrupt);
      // A person who ends one step wants no further ones.
      if (interrupted) process.exit(130);
      resolve(code ?? 1);
    });
  });
}
