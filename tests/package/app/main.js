// A small app: the element on its page, and a score of its own beside it.
import "partnership-continuum/element";
import { init, score } from "partnership-continuum";
import input from "./input.json";

await init();
document.getElementById("score").textContent = String(score(input).score.estimate);
