/** Everything a page complains about: errors on its console, what its policy refuses, what it asks for elsewhere. */
import type { Page } from '@playwright/test';

export interface Complaints {
  readonly errors: string[];
  readonly outside: string[];
}

/** To be called before the page is opened. */
export function listenForComplaints(page: Page, origin: string): Complaints {
  const complaints: Complaints = { errors: [], outside: [] };
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.errors.push(message.text());
  });
  page.on('pageerror', (error) => complaints.errors.push(error.message));
  page.on('request', (request) => {
    if (/^(https?|wss?):/.test(request.url()) && !request.url().startsWith(origin)) {
      complaints.outside.push(request.url());
    }
  });
  return complaints;
}
