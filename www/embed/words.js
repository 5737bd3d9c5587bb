// What the scripts of the element and of the frame say themselves. The catalogue repeats it, and a test compares the two.

/** The element, while the program is not there. */
export const words = {
  loading: "Loading…",
  unloaded: "This could not be loaded. Try again. If it stays so, reload the page or come back later.",
  tryAgain: "Try again",
  stopped: "Something went wrong, and this had to stop. Reload the page to go on.",
  unworded: "The wording could not be had from {given}, so the standard words are used. Check the address, and that its host lets this page read it.",
  outside: "This element is in no page. Put it into one, then ask again.",
};

/** The frame, of what its address or a message asks for. */
export const faults = {
  bad: "{name} is “{given}”. Use {known}.",
  unknown: "There is no “{given}”. Use one of: {known}.",
  refused: "Nothing was changed.",
  colour: "a colour, such as #7b2f5e or teal",
  length: "a length with its unit, such as 8px",
  font: "names of fonts, such as Georgia, serif",
  onOrOff: "true or false",
  text: "a short text",
  object: "an object with names and values",
  token: "a token, v1.…, or null",
  page: "the address of the page around, such as https://www.example.com",
};
