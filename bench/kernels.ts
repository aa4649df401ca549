/** Runs the kernel groups in one page of one Chromium. */
import type { Browser, Page } from 'playwright-core';
import { KERNEL_GROUPS, type Choice, type Contest, type PageFacts, type Rounds } from './contest';
import { serveBenchPage } from './serve';

export interface KernelResults {
  readonly facts: PageFacts;
  readonly contests: readonly Contest[];
}

export async function measureKernels(
  browser: Browser,
  { groups, match }: Choice,
  rounds: Rounds,
  say: (line: string) => void,
): Promise<KernelResults> {
  const served = await serveBenchPage();
  const page = await browser.newPage();
  try {
    const failed = failureOf(page);
    await page.goto(served.url);
    await Promise.race([page.waitForFunction(() => window.bench !== undefined, null, { timeout: 60_000 }), failed]);
    const facts = await page.evaluate(() => window.bench.describe());
    const contests: Contest[] = [];
    for (const group of KERNEL_GROUPS.filter((known) => groups.includes(known))) {
      const names = await page.evaluate((name) => window.bench.contests(name), group);
      for (const name of names.filter((one) => one.includes(match))) {
        say(`${name} …`);
        const contest = await page.evaluate((task) => window.bench.measure(task.group, task.name, task.rounds), {
          group,
          name,
          rounds,
        });
        contests.push(contest);
      }
    }
    return { facts, contests };
  } finally {
    await page.close();
    await served.close();
  }
}

/** Rejects with the first error that nothing in the page caught. */
function failureOf(page: Page): Promise<never> {
  return new Promise((_, reject) => page.once('pageerror', reject));
}
