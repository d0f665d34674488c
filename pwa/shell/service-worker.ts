/**
 * The service worker that keeps the app on the device, and news of a newer one.
 * Hand-written because the usual helper does not reload a page whose visit
 * began without a worker.
 */

/** A newer app is on the device. Calling it puts it in use and loads the page anew. */
export type TakeUpdate = () => void;

/** Register the worker. `onUpdate` hears of a newer app, also of one that another tab put in use. */
export async function keepOnDevice(onUpdate: (take: TakeUpdate) => void): Promise<void> {
  const workers = navigator.serviceWorker;
  // Absent in private windows of some browsers: the app works online then.
  if (!workers || import.meta.env.DEV) {
    return;
  }
  let hadWorker = workers.controller !== null;
  let isTaking = false;
  workers.addEventListener('controllerchange', () => {
    if (isTaking) {
      location.reload();
    } else if (hadWorker) {
      onUpdate(() => location.reload());
    }
    hadWorker = true;
  });

  const registration = await register(workers);
  if (!registration) {
    return;
  }
  const offer = (worker: ServiceWorker) =>
    onUpdate(() => {
      isTaking = true;
      worker.postMessage('skip-waiting');
    });
  if (registration.waiting && workers.controller) {
    offer(registration.waiting);
  }
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed' && workers.controller) {
        offer(installing);
      }
    });
  });
}

/** Undefined when the browser will not: the app works as long as there is a network. */
async function register(
  workers: ServiceWorkerContainer,
): Promise<ServiceWorkerRegistration | undefined> {
  try {
    return await workers.register('/sw.js');
  } catch (cause) {
    // A line that broke, or a browser set to keep nothing.
    if (cause instanceof TypeError || cause instanceof DOMException) {
      return undefined;
    }
    throw cause;
  }
}
