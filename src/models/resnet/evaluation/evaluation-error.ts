/** Why a file is no set of labelled pictures that this network can be tested on: one whole sentence. */
export class EvaluationError extends Error {
  override readonly name = 'EvaluationError';
}
