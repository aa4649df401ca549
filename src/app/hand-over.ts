/** From what a person hands over (a drop, a paste, the picker) to the open picture. */
import { pickPicture, type HandedOver } from './pictures/picture-sources';
import type { Session } from './session';

export async function openHandedOver(session: Session, { file, note }: HandedOver): Promise<void> {
  if (!file) {
    session.shell.setState({ pictureNote: note });
    session.announce(note);
    return;
  }
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
