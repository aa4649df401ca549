/** The worker that reads files for the network, and runs it where there is no GPU. */
import { expose } from 'comlink';
import { NetworkDesk } from './network-desk';

expose(new NetworkDesk());
