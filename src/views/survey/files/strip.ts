export { FilesStrip as default } from './FilesStrip';
