// npm's postinstall: an install by hand counts as much as one by `npm start` or `npm test`.
import { markInstalled } from './dependencies.mjs';

markInstalled();
