/**
 * A JPEG by our own reader, where the browser's knows less: arithmetic coding, 12 bits, files that are cut short or
 * damaged. Pixels as stored; the file's orientation is applied by the caller.
 */
import { JpegError } from '../../codec/jpeg/jpeg-error';
import { PictureError } from './picture-error';
import { cleanName } from './picture-name';

export async function decodeJpegFile(
  bytes: Uint8Array,
  name: string,
): Promise<{ readonly bitmap: ImageBitmap; readonly damage: string }> {
  // Most pictures never need it.
  const [{ readJpeg }, { toPixels }] = await Promise.all([
    import('../../codec/jpeg/read/read-jpeg'),
    import('../../codec/jpeg/pixels/to-pixels'),
  ]);
  try {
    const jpeg = readJpeg(bytes);
    const { width, height, rgba } = toPixels(jpeg, { upsampling: 'smooth' });
    const pixels = new ImageData(rgba, width, height);
    const [first] = jpeg.problems;
    const damage = first
      ? `“${cleanName(name)}” is damaged: ${first.reason} (at byte ${first.at.toLocaleString('en')}). What can be read of it is shown.`
      : '';
    return { bitmap: await createImageBitmap(pixels), damage };
  } catch (error) {
    if (!(error instanceof JpegError)) throw error;
    const where = error.at < 0 ? '' : ` (at byte ${error.at.toLocaleString('en')})`;
    throw PictureError.ofFile(
      error.kind === 'limit' ? 'too-large' : 'undecodable',
      name,
      // The page has no options to raise a limit with.
      `was not opened: ${error.reason.replace(/ \(the option \w+ raises it\)/, '')}${where}`,
    );
  }
}
