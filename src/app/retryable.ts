/** How long a failure is remembered, milliseconds. */
const MEMORY = 1000;

/**
 * Loads once, and the same for all who ask. After a failure the next who asks tries again, but not at once: a component that
 * waits asks again as soon as it hears of the failure, and would ask for ever.
 */
export function retryable<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | null = null;
  return () => {
    if (loading) return loading;
    const own = load();
    loading = own;
    own.catch(() => {
      setTimeout(() => {
        loading = null;
      }, MEMORY);
    });
    return own;
  };
}
