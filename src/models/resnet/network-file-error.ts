/** Why a file of weights is not a network of the family. The message is a sentence without its full stop. */
export class NetworkFileError extends Error {
  override readonly name = 'NetworkFileError';
}
