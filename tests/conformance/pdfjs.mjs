// Prints what pdf.js hears in a file: for each page its structure, and the words of its marked content by their ids.
import { readFileSync } from "node:fs";

// Node lacks what pdf.js would draw with; nothing is drawn here.
globalThis.DOMMatrix ??= class {};
globalThis.ImageData ??= class {};
globalThis.Path2D ??= class {};
const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");

const data = new Uint8Array(readFileSync(process.argv[2]));
const file = await getDocument({ data, verbosity: 0, useSystemFonts: false }).promise;
const pages = [];
for (let number = 1; number <= file.numPages; number++) {
  const page = await file.getPage(number);
  const tree = await page.getStructTree();
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const words = {};
  const open = [];
  for (const item of items) {
    if (item.type === "beginMarkedContentProps") open.push(item.id ?? null);
    else if (item.type === "beginMarkedContent") open.push(null);
    else if (item.type === "endMarkedContent") open.pop();
    else {
      const id = open.findLast((each) => each !== null);
      if (id) words[id] = (words[id] ?? "") + item.str;
    }
  }
  pages.push({ tree, words });
}
process.stdout.write(JSON.stringify(pages));
