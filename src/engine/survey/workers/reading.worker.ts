/** A worker that reads files and archives into rows. */
import { expose } from 'comlink';
import { Reader } from './reader';

expose(new Reader());
