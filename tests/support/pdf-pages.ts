import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A piece of text on a page of paper. Places and sizes are in points, from the bottom left. */
interface PdfText {
  text: string;
  points: number;
  left: number;
  right: number;
  bottom: number;
  top: number;
}

export interface PdfPage {
  width: number;
  height: number;
  texts: PdfText[];
  /** Every colour that something is filled or drawn with, as `#rrggbb`. */
  colours: string[];
}

/** What a printer would put on paper, read out of the file that the browser makes for it. */
export async function pdfPages(file: Uint8Array): Promise<PdfPage[]> {
  const document = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const { items } = await page.getTextContent();
    const { fnArray, argsArray } = await page.getOperatorList();
    const colours = fnArray.flatMap((operation, index) =>
      operation === OPS.setFillRGBColor || operation === OPS.setStrokeRGBColor
        ? [String(argsArray[index]?.[0])]
        : [],
    );
    pages.push({
      width,
      height,
      texts: items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [textOf(item)] : [])),
      colours: [...new Set(colours)],
    });
  }
  await document.destroy();
  return pages;
}

/** Text that stands upright runs up or down the page instead of along it. */
function textOf({ str, transform, width }: { str: string; transform: number[]; width: number }): PdfText {
  const [a = 0, b = 0, , , x = 0, y = 0] = transform;
  const points = Math.hypot(a, b);
  const [along, up] = [(a / points) * width, (b / points) * width];
  return {
    text: str,
    points,
    left: Math.min(x, x + along),
    right: Math.max(x, x + along),
    bottom: Math.min(y, y + up),
    top: Math.max(y, y + up),
  };
}
