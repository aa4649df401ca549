/** `npm run bench`: see main.ts. */
import { bench } from './main';

await bench(process.argv.slice(2));
