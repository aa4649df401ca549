/** The worker that holds the f64 truth about the open picture: its transforms, ranks, energies and CPU pictures. */
import { expose } from 'comlink';
import { Analysis } from './analysis';

expose(new Analysis());
