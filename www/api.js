// The API: plain objects in and out, worked out by a program that init() loads.

export { default as init } from "./program.js";
