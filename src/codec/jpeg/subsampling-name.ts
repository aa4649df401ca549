/** `'420'`, as settings and command lines write it, to 4:2:0, as people do. */
export function subsamplingName(subsampling: string): string {
  return /^\d{3}$/.test(subsampling) ? Array.from(subsampling).join(':') : subsampling;
}
