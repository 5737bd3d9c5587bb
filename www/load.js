// Where the program comes from: from beside the page.

/** Starts the program. */
export async function load() {
  // The build wrote the hashed names into the preload links: one place to look, whatever the base path.
  const glue = await import(document.querySelector('link[rel="modulepreload"]').href);
  await glue.default({ module_or_path: document.querySelector('link[as="fetch"]').href });
}
