/** answers.json: what the networks that come with the page answer to the tiny pictures. Written by ask.ts. */
import { existsSync, readFileSync } from 'node:fs';

export const ANSWERS_FILE = new URL('answers.json', import.meta.url);

export interface RecordedAnswer {
  readonly net: string;
  /** The class it names, right or wrong, and its probability, 0…1. */
  readonly label: string;
  readonly probability: number;
}

export type RecordedAnswers = Readonly<Partial<Record<string, readonly RecordedAnswer[]>>>;

/** By the sample's id; empty before anyone was asked. */
export function recordedAnswers(): RecordedAnswers {
  return existsSync(ANSWERS_FILE) ? (JSON.parse(readFileSync(ANSWERS_FILE, 'utf8')) as RecordedAnswers) : {};
}
