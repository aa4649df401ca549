/** A person's own weights: opened by the engine, and then the network that runs. */
import type { NetworkEngine, NetworkInfo } from '../../engine/network/api';
import { setParams, type SettingsStore } from '../../settings/store';

export const NETWORK_FILES = '.safetensors';

export function isNetworkFile(name: string): boolean {
  return name.toLowerCase().endsWith(NETWORK_FILES);
}

/** Rejects with the sentence that is shown; the settings then stay as they were. */
export async function openNetworkFile(
  engine: NetworkEngine,
  settings: SettingsStore,
  blob: Blob,
  name: string,
): Promise<NetworkInfo> {
  const info = await engine.openNetwork(blob, name);
  setParams(settings, { net: 'own', weights: 'exact', phiLayers: '', view: 'network' });
  return info;
}
