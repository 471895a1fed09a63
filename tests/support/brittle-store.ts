import type { Store } from '#core/ports/index.ts';
import type { Written } from '#core/ports/store-batches.ts';

/** The store, but for batches that it refuses to write, as a full disk does. */
export const brittleStore = (store: Store, refuses: (written: Written) => boolean): Store => ({
  ...store,
  transaction: (work) =>
    store.transaction((within) =>
      work({
        ...within,
        batches: {
          ...within.batches,
          save: (written) =>
            refuses(written) ? Promise.reject(new Error('the disk is full')) : within.batches.save(written),
        },
      }),
    ),
});
