/** Networks and what was measured with them, fetched from the page's own server or given by a person. */
import { readNetwork } from '../../models/resnet/read-network';
import type { Network } from '../../models/resnet/network';
import type { Params } from '../../settings/schema';
import type { NetworkRecord } from './api';

export interface LoadedNetwork {
  readonly network: Network;
  readonly record: NetworkRecord | null;
}

async function fetchPart(path: string, signal: AbortSignal): Promise<Response> {
  const answer = await fetch(`${import.meta.env.BASE_URL}weights/${path}`, { signal }).catch((error: unknown) => {
    signal.throwIfAborted();
    throw new Error(`The weights “${path}” could not be fetched: ${error instanceof Error ? error.message : ''}`);
  });
  if (!answer.ok) throw new Error(`The weights “${path}” could not be fetched: the server answers ${answer.status}.`);
  return answer;
}

/** A network that comes with the page. Rejects with one sentence. */
export async function fetchNetwork(
  { net, weights }: Pick<Params, 'net' | 'weights'>,
  signal: AbortSignal,
): Promise<LoadedNetwork> {
  // The network runs without it; what would show it says that it is not there.
  const recorded = fetchPart(`${net}.json`, signal)
    .then((answer) => answer.json() as Promise<NetworkRecord>)
    .catch(() => null);
  if (weights !== 'exact') requireTuned(await recorded, { net, weights });
  const name = weights === 'exact' ? net : `${net}-${weights}`;
  const file = fetchPart(`${name}.safetensors`, signal).then((answer) => answer.arrayBuffer());
  const [bytes, record] = await Promise.all([file, recorded]);
  return { network: readNetwork(new Uint8Array(bytes), name), record };
}

/** Some servers answer with a page where there is no file: a link's wish is held to the record first. */
function requireTuned(record: NetworkRecord | null, { net, weights }: Pick<Params, 'net' | 'weights'>): void {
  const phi = Number(weights.slice('asm'.length));
  if (!record || record.tuned.some((one) => one.phi === phi)) return;
  throw new Error(
    `There are no weights of the ${net} network retrained with ASM at φ = ${phi}: choose those as trained.`,
  );
}
