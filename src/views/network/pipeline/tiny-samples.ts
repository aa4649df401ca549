/** The small pictures that the page brings for the network, one a class of CIFAR-10. */
export const TINY_SAMPLES: readonly { readonly id: string; readonly name: string }[] = [
  'airplane',
  'automobile',
  'bird',
  'cat',
  'deer',
  'dog',
  'frog',
  'horse',
  'ship',
  'truck',
].map((name) => ({ id: `tiny-${name}`, name }));
