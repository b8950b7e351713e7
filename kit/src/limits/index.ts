export { createGuessLimit, type GuessLimit } from './guess-limit.ts';
