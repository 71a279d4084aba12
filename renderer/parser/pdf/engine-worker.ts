/** The thread that pdf.js parses in, guarded before the engine's code is there. */
import './allocation-guard.ts';
import 'pdfjs-dist/build/pdf.worker.mjs';
