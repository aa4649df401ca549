/** From what a person hands over (a drop, a paste, the picker) to the open picture, network or collection. */
import { pickPicture, type HandedOver } from './pictures/picture-sources';
import { viewOfId } from './registry';
import type { Session } from './session';

/** What is no picture but has a place in the Network bench: weights, and, while that bench is open, test sets. */
async function openForNetwork(session: Session, { blob, name }: { blob: Blob; name: string }): Promise<boolean> {
  const { settings, network } = session;
  const weights = /\.safetensors$/i.test(name);
  const testSet = /\.(?:bin|zip)$/i.test(name) && viewOfId(settings.getState().view).id === 'network';
  if (!weights && !testSet) return false;
  const [tools, { openNetworkFile }, { evaluateTestSet }] = await Promise.all([
    network.open(),
    import('../views/network/open-network-file'),
    import('../views/network/evaluate/evaluation-run'),
  ]);
  if (testSet) {
    await evaluateTestSet(tools, settings, blob, name);
    return true;
  }
  try {
    const { parameters } = await openNetworkFile(tools.engine, settings, blob, name);
    session.notify(`“${name}” runs: ${parameters.toLocaleString('en')} weights.`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    session.notify(`“${name}” was not opened: ${reason.replace(/\.$/, '')}.`);
  }
  return true;
}

export async function openHandedOver(session: Session, { file, note }: HandedOver): Promise<void> {
  if (!file) {
    session.shell.setState({ pictureNote: note });
    session.announce(note);
    return;
  }
  if (await openForNetwork(session, file)) return;
  try {
    await session.pictures.openFile(file.blob, file.name);
    if (note !== '') session.notify(note);
  } catch {
    // The binding has put the reason where it is read; it is spoken, too.
    session.announce(session.shell.getState().pictureNote);
  }
}

export async function pickAndOpen(session: Session): Promise<void> {
  const picked = await pickPicture();
  if (picked) await openHandedOver(session, picked);
}
