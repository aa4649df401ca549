/** The worker that reads, writes and decodes JPEG files. */
import { expose } from 'comlink';
import { JpegDesk } from './desk';

expose(new JpegDesk());
