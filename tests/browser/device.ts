// What every test of the page on a device has: a host of its own that can change, and a browser with workers.
import { test as base } from "./support";
import { Device, Host } from "./pages/offline";

export const test = base.extend<{ host: Host; device: Device }>({
  serviceWorkers: "allow",
  host: async ({}, use) => {
    const host = await Host.open();
    await use(host);
    await host.close();
  },
  device: async ({ page }, use) => use(new Device(page)),
});
