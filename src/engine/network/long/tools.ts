/** What long work on the present network needs. */
import type { Network } from '../../../models/resnet/network';
import type { Params } from '../../../settings/schema';
import type { LongWork } from '../api';
import type { NetworkBackend } from '../backend';
import type { NetworkClient } from '../desk/network-client';

export interface LongWorkTools extends LongWork {
  readonly network: Network;
  readonly params: Params;
  readonly client: NetworkClient;
  readonly backend: NetworkBackend;
}

/** Lets the page draw and answer before the next slice; throws where the work was stopped. */
export async function breathe(signal: AbortSignal | undefined): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  signal?.throwIfAborted();
}
