// What the element says while the program is not there. The catalogue repeats it, and a test compares the two.

export const words = {
  loading: "Loading…",
  unloaded: "This could not be loaded. Check the connection and try again.",
  tryAgain: "Try again",
  stopped: "Something went wrong, and this had to stop. Reload the page to go on.",
};
